"""Texts in places of a fixed size: as large as they fit, and shortened only when they must be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from reportlab.lib.styles import ParagraphStyle

from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.pen import Pen
from workshop.outcomes.pdf.prose import Prose
from workshop.outcomes.pdf.safe_text import one_line, without_controls
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import INK, shade

Side = Literal[0, 1, 2]
LEFT: Final[Side] = 0
CENTRE: Final[Side] = 1
RIGHT: Final[Side] = 2

_LEADING: Final = 1.28
_LONGEST: Final = 2000
"""Characters that are looked at; no place on a card or a wall holds as many."""
_ENDLESS: Final = 1e6
_NARROW: Final = 0.28
"""Of the size: what a letter takes in a text of narrow ones."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text that fits its place. `whole` is false where its end had to be left out."""

    paragraph: Prose
    size: float
    height: float
    whole: bool

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it under `top`."""
        self.paragraph.drawOn(cast(Any, pen), x, top - self.height)


def style_of(
    size: float,
    weight: Weight = Weight.REGULAR,
    colour: str = INK,
    side: Side = LEFT,
    leading: float = _LEADING,
) -> ParagraphStyle:
    """A style for text of this size, in points."""
    return ParagraphStyle(
        f"{weight.value}-{size}",
        fontName=weight.value,
        fontSize=size,
        leading=size * leading,
        textColor=shade(colour),
        alignment=side,
        splitLongWords=1,
    )


def fit(
    setter: Setter,
    text: str,
    width: float,
    height: float,
    sizes: Sequence[float],
    weight: Weight = Weight.REGULAR,
    colour: str = INK,
    side: Side = LEFT,
) -> Fitted:
    """The text at the first of these sizes at which it fits, without breaking a word if it can.

    Where it fits at none it is shortened at the last one, and ends with "…"; one line always
    stays, however low the place is.
    """
    said = " ".join(without_controls(text[: 2 * _LONGEST]).split())
    shortened = len(said) > _LONGEST or len(text) > 2 * _LONGEST
    said = one_line(said, _LONGEST)
    broken: Fitted | None = None
    for size in () if shortened else sizes:
        if len(said) > _most(width, height, size):
            continue
        style = style_of(size, weight, colour, side)
        paragraph = setter.text(said, style)
        _, high = paragraph.wrap(width, _ENDLESS)
        if high > height:
            continue
        fitted = Fitted(paragraph, size, high, whole=True)
        if paragraph.minWidth() <= width:
            return fitted
        broken = broken or fitted
    if broken is not None:
        return broken
    return _shortened(setter, said, width, height, style_of(sizes[-1], weight, colour, side))


def _shortened(
    setter: Setter, said: str, width: float, height: float, style: ParagraphStyle
) -> Fitted:
    said = said[: _most(width, height, style.fontSize)]

    known: dict[str, bool] = {}

    def fits(length: int) -> bool:
        tried = _beginning(said, length)
        if tried not in known:
            known[tried] = setter.text(tried, style).wrap(width, _ENDLESS)[1] <= height
        return known[tried]

    length = _longest(fits, _guess(setter, said, width, height, style), len(said))
    paragraph = setter.text(_beginning(said, length), style)
    return Fitted(paragraph, style.fontSize, paragraph.wrap(width, _ENDLESS)[1], whole=False)


def _guess(setter: Setter, said: str, width: float, height: float, style: ParagraphStyle) -> int:
    """About how many letters stand in the lines that there is room for."""
    paragraph = setter.text(said, style)
    paragraph.wrap(width, _ENDLESS)
    return paragraph.letters_in(int(height / style.leading + 0.01)) - 1


def _longest(fits: Callable[[int], bool], guess: int, end: int) -> int:
    """The largest length below `end` that fits, looked for around a guess; at least 1."""
    low, high = 1, end
    step = 1
    probe = min(max(guess, 2), end - 1)
    while high - low > 1:
        if fits(probe):
            low, probe = probe, probe + step
        else:
            high, probe = probe, probe - step
        step *= 2
        if not low < probe < high:
            probe = (low + high) // 2
    return low


def _most(width: float, height: float, size: float) -> int:
    """More characters than have room: laying out what cannot fit is work for nothing."""
    lines = int(height / (size * _LEADING)) + 1
    return int(lines * width / (size * _NARROW)) + 8


def _beginning(said: str, length: int) -> str:
    cut = said[:length]
    space = cut.rfind(" ")
    if space > length * 0.7:
        cut = cut[:space]
    return f"{cut.rstrip(' ,;:.–-')}…"
