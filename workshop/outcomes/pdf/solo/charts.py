"""The charts of the profile, as vectors, each bar with its number as text beside it."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from workshop.application.solo_report import AreaBar, HatBar, SureBar, Then
from workshop.application.solo_words import SoloWords
from workshop.outcomes.pdf.flowables import Bar
from workshop.outcomes.pdf.pen import pen_of
from workshop.outcomes.pdf.setting import Cell, Rule, Setter
from workshop.outcomes.pdf.style import ACCENT, CELL, CELL_STRONG, EXPOSED, INK, STEEL, WHITE, shade

_SHARES = (150.0, 255.0, 100.0)
_MIDDLE: list[Rule] = [
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LINEBELOW", (0, 0), (-1, -1), 1.2, shade(WHITE)),
]


class MarkedBar(Bar):
    """A bar with a line across it, for a share to compare with."""

    def __init__(
        self, share: float | None, width: float, colour: str, line: float | None, *, ink: bool
    ) -> None:
        super().__init__(share, width, 9, colour, ink=ink)
        self._line = line

    def draw(self) -> None:
        """The bar, and the line a little taller than it."""
        super().draw()
        if self._line is None:
            return
        pen = pen_of(self.canv)
        pen.saveState()
        pen.setStrokeColor(shade(INK))
        pen.setLineWidth(1.4)
        at = self.width * min(1.0, self._line)
        pen.line(at, -2.5, at, self.height + 2.5)
        pen.restoreState()


def bars(
    told: Sequence[HatBar | AreaBar], whole: int, setter: Setter, words: SoloWords
) -> list[Flowable]:
    """A row for each hat or area: its name, its bar, its count of the whole."""
    width = _width(setter)
    rows: list[list[Cell]] = []
    for one in told:
        share = one.count / whole if whole else None
        number = words.of(one.count, whole)
        if isinstance(one, AreaBar):
            outside = one.inside is False
            if outside:
                number = f"{number} · {words.tr('outside')}"
            bar = MarkedBar(share, width, EXPOSED if outside else ACCENT, None, ink=setter.ink)
            name: Cell = setter.text(one.name, CELL)
        else:
            line = one.remit / whole if one.remit is not None and whole else None
            colour = STEEL if one.hat.void else one.hat.colour
            bar = MarkedBar(share, width, colour, line, ink=setter.ink)
            plain = setter.text(one.hat.name, CELL)
            name = plain if one.hat.void else setter.hat_named(one.hat)
        rows.append([name, bar, setter.text(number, CELL_STRONG)])
    return setter.table(["", "", ""], rows, _SHARES, padding=2, style=_MIDDLE)


def certainty_bars(
    told: Sequence[SureBar], whole: int, setter: Setter, words: SoloWords
) -> list[Flowable]:
    """A row for each degree of certainty; what is uncertain in the colour of exposure."""
    width = _width(setter)
    rows: list[list[Cell]] = [
        [
            setter.text(one.name, CELL),
            MarkedBar(
                one.count / whole,
                width,
                STEEL if one.uncertain is None else EXPOSED if one.uncertain else ACCENT,
                None,
                ink=setter.ink,
            ),
            setter.text(words.of(one.count, whole), CELL_STRONG),
        ]
        for one in told
    ]
    return setter.table(["", "", ""], rows, _SHARES, padding=2, style=_MIDDLE) if rows else []


def exposure_bars(told: Sequence[Then], setter: Setter) -> list[Flowable]:
    """A row for each assessment, this one last and in another colour."""
    width = _width(setter)
    rows: list[list[Cell]] = [
        [
            setter.text(one.when, CELL),
            MarkedBar(
                one.share, width, ACCENT if one is told[-1] else EXPOSED, None, ink=setter.ink
            ),
            setter.text(one.shown, CELL_STRONG),
        ]
        for one in told
    ]
    return setter.table(["", "", ""], rows, _SHARES, padding=2, style=_MIDDLE)


def _width(setter: Setter) -> float:
    return setter.sheet.inner * _SHARES[1] / sum(_SHARES) - 16
