"""The steps along the top; where there is no room for all names, numbers stand for some."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from workshop.exercise.agenda import Agenda, Place, Step
from workshop.exercise.guidance import GUIDANCE
from workshop.qt.painting.text import tooltip
from workshop.qt.texts import tr

_DONE: Final = "✓"
_BEGUN: Final = "○"
_GAP: Final = 0
_PROBE: Final = "88888"
"""Wider than any least width that a style gives to buttons."""


class StepBar(QWidget):
    """One button a step that is taken, in the agenda's order, numbered from 1.

    A tick stands on those the session has been at and that miss nothing, a ring on those it has
    been at that still miss something. Every button keeps room for its mark, so that none moves
    when one is set.
    """

    chosen = Signal(object)
    """The Step that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._buttons: dict[Step, QToolButton] = {}
        self._agenda, self._place = Agenda(), Place()
        self._missing: Mapping[Step, str] = {}
        self._room: dict[str, int] = {}
        for step in Step:
            button = QToolButton()
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, step=step: self.chosen.emit(step))
            self._buttons[step] = button
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(self._agenda, self._place)

    def show_steps(
        self, agenda: Agenda, place: Place, missing: Mapping[Step, str] | None = None
    ) -> None:
        """Show this agenda, where the session stands on it, and what steps still miss, in words."""
        if self._row.count() == 0 or agenda.steps != self._agenda.steps:
            while self._row.count():
                self._row.takeAt(0)
            for planned in agenda.steps:
                self._row.addWidget(self._buttons[planned.step], 1)
        self._agenda, self._place, self._missing = agenda, place, missing or {}
        for number, step in enumerate(self.shown(), 1):
            self._name(step, number)
        for step in set(Step) - set(self.shown()):
            self._buttons[step].hide()
        self._fit()

    def button(self, step: Step) -> QToolButton:
        """The button of a step."""
        return self._buttons[step]

    def shown(self) -> tuple[Step, ...]:
        """The steps that have a button: those that are taken, and where the session stands."""
        taken = {*self._agenda.taken(), self._place.step}
        return tuple(planned.step for planned in self._agenda.steps if planned.step in taken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names where they fit, numbers where they do not."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Text of another size takes other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._room.clear()
            self._fit()

    def sizeHint(self) -> QSize:
        """Room for all names."""
        return QSize(self.width_of_names(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for numbers and the name of one step."""
        shown = self.shown()
        widths = [self._wide(str(number)) for number in range(1, len(shown) + 1)]
        longest = max(self._wide(_name_of(step)) for step in shown)
        return QSize(sum(widths) - min(widths) + longest + _GAP * len(shown), self._tall())

    def width_of_names(self) -> int:
        """The pixels that all names take side by side."""
        shown = self.shown()
        return sum(self._wide(_name_of(step)) for step in shown) + _GAP * (len(shown) - 1)

    def _fit(self) -> None:
        """Names for all where there is room; else numbers, from the step farthest away on."""
        shown = self.shown()
        here = shown.index(self._place.step)
        over = self.width_of_names() - self.width()
        short: set[Step] = set()
        for at in sorted(range(len(shown)), key=lambda at: (-abs(at - here), at)):
            if over <= 0 or at == here:
                break
            short.add(shown[at])
            over -= self._wide(_name_of(shown[at])) - self._wide(str(at + 1))
        for number, step in enumerate(shown, 1):
            words = str(number) if step in short else _name_of(step)
            mark = self._mark(step)
            self._buttons[step].setText(f"{mark} {words}" if mark else words)
            self._buttons[step].setMinimumWidth(self._wide(words))

    def _wide(self, words: str) -> int:
        """The width of a button with these words, a mark included."""
        if words not in self._room:
            button = self._buttons[Step.BRIEF]
            button.ensurePolished()
            before, metrics = button.text(), button.fontMetrics()
            button.setText(_PROBE)
            pad = button.sizeHint().width() - metrics.horizontalAdvance(_PROBE)
            button.setText(before)
            marks = (metrics.horizontalAdvance(f"{mark} ") for mark in (_DONE, _BEGUN))
            self._room[words] = pad + max(marks) + metrics.horizontalAdvance(words)
        return self._room[words]

    def _tall(self) -> int:
        return self._buttons[Step.BRIEF].sizeHint().height()

    def _mark(self, step: Step) -> str:
        if step is self._place.step or step not in self._place.visited:
            return ""
        return _BEGUN if self._missing.get(step) else _DONE

    def _name(self, step: Step, number: int) -> None:
        """What the button of a step is called, and what is said of it."""
        button, here = self._buttons[step], step is self._place.step
        missing = self._missing.get(step, "") if here or self._mark(step) else ""
        state = {_DONE: tr("done"), _BEGUN: tr("not finished")}.get(self._mark(step), "")
        state = tr("current step") if here else state
        name = _name_of(step)
        said = tr("Step {0}: {1}", number, name)
        button.setAccessibleName(f"{said}, {state}" if state else said)
        # never empty: the tooltip would be read out instead, with its markup
        button.setAccessibleDescription(missing or name)
        button.setToolTip(tooltip("\n".join(part for part in (name, missing) if part)))
        button.setChecked(here)
        button.setVisible(True)


def _name_of(step: Step) -> str:
    return tr(GUIDANCE[step].name, context="Steps")
