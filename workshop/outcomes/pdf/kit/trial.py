"""A sheet to try the printer with: whether it prints at full size, and how front and back meet."""

from typing import Any, Final, cast

from reportlab.lib.units import mm

from workshop.application.outcome_ports import Flip
from workshop.outcomes.pdf.fitting import CENTRE, Fitted, fit, style_of
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.kit.imposing import Imposition
from workshop.outcomes.pdf.kit.words import KitWords
from workshop.outcomes.pdf.leaves import FreePen, Leaf
from workshop.outcomes.pdf.prose import Prose
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import BLACK, INK, QUIET, shade

_IN: Final = 24 * mm
"""How far the crosses are from the paper's edges."""
_ARM: Final = 8 * mm
_LETTERS: Final = "ABCD"
_RULE: Final = 100 * mm


def trial_leaves(
    sheet: Imposition, flip: Flip, setter: Setter, words: KitWords
) -> tuple[Leaf, Leaf]:
    """Front and back."""
    corners = [
        (_IN, sheet.height - _IN),
        (sheet.width - _IN, sheet.height - _IN),
        (_IN, _IN),
        (sheet.width - _IN, _IN),
    ]
    sideways = sheet.turns_over_its_side(flip)
    behind = [(sheet.width - x, y) if sideways else (x, sheet.height - y) for x, y in corners]
    front_words = [
        words.tr(
            "Print this page and the next on one sheet: both sides, at 100 %, {edge}."
        ).replace("{edge}", words.edge(flip)),
        words.tr("The line above is 100 mm long. If yours is not, switch off “fit to page”."),
        words.tr(
            "Hold the sheet against the light: A on A, B on B. If they are not, choose the other"
            " edge in the printer’s dialog."
        ),
        words.tr(
            "Each tick of a cross is a millimetre. Up to 2 mm between front and back do not"
            " matter: the pattern on the backs goes on for three."
        ),
    ]
    back_words = [words.tr("This is the back. Hold it against the light.")]
    front = _leaf(sheet, corners, words.trial(), front_words, setter, ruled=True, turned=False)
    title = words.tr("Test sheet, back")
    back = _leaf(sheet, behind, title, back_words, setter, ruled=False, turned=not sideways)
    return (
        Leaf(sheet.width, sheet.height, front.draw, words.trial()),
        Leaf(sheet.width, sheet.height, back.draw),
    )


def _leaf(
    sheet: Imposition,
    corners: list[tuple[float, float]],
    title: str,
    told: list[str],
    setter: Setter,
    *,
    ruled: bool,
    turned: bool,
) -> Leaf:
    width = min(sheet.width, sheet.height) - 2 * _IN - 30 * mm
    head = fit(setter, title, width, 40, (22, 18, 14), Weight.STRONG, BLACK, CENTRE)
    lines = [_line(setter, text, width) for text in told]

    def draw(pen: FreePen, number: int, of: int) -> None:
        del number, of
        for letter, (x, y) in zip(_LETTERS, corners, strict=True):
            _draw_cross(pen, x, y)
            right = x > sheet.width / 2
            up = y > sheet.height / 2
            _draw_letter(
                pen, letter, x + (-5 if right else 5) * mm, y + (-6 if up else 6) * mm, turned
            )
        _draw_cross(pen, sheet.width / 2, sheet.height / 2)
        pen.saveState()
        pen.translate(sheet.width / 2, sheet.height / 2)
        if turned:
            pen.rotate(180)
        _draw_words(pen, head, lines, width, ruled)
        pen.restoreState()

    return Leaf(sheet.width, sheet.height, draw)


def _line(setter: Setter, text: str, width: float) -> Prose:
    made = setter.text(text, style_of(10.5, colour=INK, side=CENTRE))
    made.wrap(width, 1e6)
    return made


def _draw_words(pen: FreePen, head: Fitted, lines: list[Prose], width: float, ruled: bool) -> None:
    """Over and under the cross in the middle."""
    head.draw(pen, -width / 2, 16 * mm + head.height)
    top = -14 * mm
    if ruled:
        pen.setStrokeColor(shade(BLACK))
        pen.setLineWidth(0.8)
        pen.line(-_RULE / 2, top, _RULE / 2, top)
        for place in range(11):
            x, tick = -_RULE / 2 + place * 10 * mm, 4 if place % 5 else 8
            pen.line(x, top - tick, x, top + tick)
        pen.setFillColor(shade(QUIET))
        pen.setFont(Weight.REGULAR.value, 9)
        pen.drawCentredString(0, top - 20, "100 mm")
        top -= 34
    for line in lines:
        line.drawOn(cast(Any, pen), -width / 2, top - line.height)
        top -= line.height + 7


def _draw_cross(pen: FreePen, x: float, y: float) -> None:
    """Two lines with a tick at each millimetre up to five."""
    pen.setStrokeColor(shade(BLACK))
    pen.setLineWidth(0.4)
    pen.line(x - _ARM, y, x + _ARM, y)
    pen.line(x, y - _ARM, x, y + _ARM)
    pen.circle(x, y, 2 * mm, 1, 0)
    for step in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5):
        at, half = step * mm, 1.8 if abs(step) == 5 else 1.1
        pen.line(x + at, y - half, x + at, y + half)
        pen.line(x - half, y + at, x + half, y + at)


def _draw_letter(pen: FreePen, letter: str, x: float, y: float, turned: bool) -> None:
    pen.saveState()
    pen.translate(x, y)
    if turned:
        pen.rotate(180)
    pen.setFillColor(shade(BLACK))
    pen.setFont(Weight.STRONG.value, 15)
    pen.drawCentredString(0, -5.4, letter)
    pen.restoreState()
