"""What preferences are chosen with: one of a few words, or a share on a slider."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSlider, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import KIND, label
from workshop.qt.theme.row_styles import MIRRORED_KIND

_K = TypeVar("_K")
_PERCENT: Final = 100
_STEP: Final = 10


def radio_buttons(
    words: Mapping[_K, str], chosen: _K, choose: Callable[[_K], None], about: str, parent: QWidget
) -> dict[_K, QRadioButton]:
    """A button for each choice, one of them checked; `choose` is told of another one at once.

    A screen reader says `about` with each, because the heading above them is not theirs.
    """
    group = QButtonGroup(parent)
    made = {choice: QRadioButton(said) for choice, said in words.items()}
    for choice, button in made.items():
        button.setAccessibleDescription(about)
        button.setChecked(choice == chosen)
        group.addButton(button)
        button.toggled.connect(partial(_tell, choose, choice))
    return made


def _tell(choose: Callable[[_K], None], choice: _K, chosen: bool) -> None:
    if chosen:
        choose(choice)


class PercentSlider(QWidget):
    """A share of 1.0 as whole per cent, in steps of ten by key."""

    chosen = Signal(float)
    """Another share, while it is dragged too."""
    let_go = Signal()
    """The share stays for now: a key was pressed, or the mouse is up again."""

    def __init__(self, least: float, most: float, share: float, name: str) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(least * _PERCENT), round(most * _PERCENT))
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(2 * _STEP)
        self.slider.setAccessibleName(name)
        if self.slider.isRightToLeft():
            self.slider.setProperty(KIND, MIRRORED_KIND)
        self.slider.setValue(round(share * _PERCENT))
        self._said = label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self._said)
        self._say(self.slider.value())
        self.slider.valueChanged.connect(self._choose)
        self.slider.sliderReleased.connect(self.let_go)

    def _choose(self, percent: int) -> None:
        self._say(percent)
        self.chosen.emit(percent / _PERCENT)
        if not self.slider.isSliderDown():
            self.let_go.emit()

    def _say(self, percent: int) -> None:
        self._said.setText(tr("{0} %", percent))
