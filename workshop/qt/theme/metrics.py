"""Sizes: a grid of 4, five sizes of text, and how both grow with the text scale."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QGuiApplication

from workshop.qt.theme.fonts import FALLBACK_FAMILY, UI_FAMILY

SMALLEST_SCALE: Final = 0.8
LARGEST_SCALE: Final = 2.0
_GRID: Final = 4
_POINTS_PER_INCH: Final = 72


class TextStep(Enum):
    """The sizes of text: (pixels at 100 %, usual weight)."""

    DISPLAY = (34.0, 600)
    TITLE = (22.0, 600)
    QUESTION = (16.0, 600)
    TEXT = (14.0, 400)
    NOTE = (12.5, 400)

    @property
    def pixels(self) -> float:
        """The size at a text scale of 100 %."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """400, 500 or 600."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Metrics:
    """All sizes at one text scale (kept in 0.8 to 2.0), in device-independent pixels."""

    text_scale: float = 1.0

    def __post_init__(self) -> None:
        kept = min(LARGEST_SCALE, max(SMALLEST_SCALE, self.text_scale))
        object.__setattr__(self, "text_scale", kept)

    def text(self, step: TextStep) -> float:
        """The size of a step of text."""
        return step.pixels * self.text_scale

    def points(self, step: TextStep) -> float:
        """The same in points of the screen; Qt takes fractions only there."""
        return self.text(step) * _POINTS_PER_INCH / screen_dpi()

    def font(self, step: TextStep, weight: int | None = None, *, tabular: bool = False) -> QFont:
        """The bundled font at a step; `tabular` makes all figures equally wide."""
        return QFont(_font(self.text_scale, step, weight, tabular, screen_dpi()))

    def scaled(self, pixels: float) -> int:
        """What belongs to text (marks, keycaps, rows of controls): grows as text does."""
        return round(pixels * self.text_scale)

    def space(self, steps: float) -> int:
        """Room between things: `steps` of the grid; grows half as fast as text."""
        return round(_GRID * steps * (1 + (self.text_scale - 1) / 2))

    @property
    def target(self) -> int:
        """The least width and height of anything that is clicked or dropped on; never below 24."""
        return max(24, self.scaled(24))

    @property
    def radius(self) -> int:
        """The corners of cards."""
        return 10

    @property
    def radius_small(self) -> int:
        """The corners of buttons, fields and slots."""
        return 8


@lru_cache(maxsize=64)
def _font(
    text_scale: float, step: TextStep, weight: int | None, tabular: bool, dpi: float
) -> QFont:
    font = QFont()
    font.setFamilies([UI_FAMILY, FALLBACK_FAMILY])
    font.setPointSizeF(step.pixels * text_scale * _POINTS_PER_INCH / dpi)
    font.setWeight(QFont.Weight(step.weight if weight is None else weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def screen_dpi() -> float:
    """Logical dots per inch of the primary screen, 96 where there is none."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else 96.0
