"""The eight steps along the top; where there is no room for all names, numbers stand for some."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from workshop.exercise.agenda import Agenda, Place, Step
from workshop.exercise.guidance import GUIDANCE
from workshop.qt.texts import tr


class StepBar(QWidget):
    """One button a step, in the agenda's order; a tick on those the session has been at."""

    chosen = Signal(object)
    """The Step that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._buttons: dict[Step, QToolButton] = {}
        self._agenda, self._place = Agenda(), Place()
        for step in Step:
            button = QToolButton()
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, step=step: self.chosen.emit(step))
            self._buttons[step] = button
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(self._agenda, self._place)

    def show_steps(self, agenda: Agenda, place: Place) -> None:
        """Show this agenda, and where the session stands on it."""
        if self._row.count() == 0 or agenda.steps != self._agenda.steps:
            while self._row.count():
                self._row.takeAt(0)
            for planned in agenda.steps:
                self._row.addWidget(self._buttons[planned.step])
        self._agenda, self._place = agenda, place
        self._name(full=True)
        self._fit()

    def button(self, step: Step) -> QToolButton:
        """The button of a step."""
        return self._buttons[step]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names where they fit, numbers where they do not."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for numbers and the name of one step."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 44), hint.height())

    def _fit(self) -> None:
        self._name(full=self.width_of_names() <= self.width())

    def width_of_names(self) -> int:
        """The pixels that all names take side by side."""
        metrics = QFontMetrics(self.font())
        pad = metrics.averageCharWidth() * 3
        return sum(
            metrics.horizontalAdvance(self._text(step)) + pad + self._row.spacing()
            for step in self._agenda.taken()
        )

    def _text(self, step: Step) -> str:
        name = tr(GUIDANCE[step].name, context="Steps")
        return f"✓ {name}" if self._is_done(step) else name

    def _is_done(self, step: Step) -> bool:
        return step in self._place.visited and step is not self._place.step

    def _name(self, *, full: bool) -> None:
        for number, planned in enumerate(self._agenda.steps, 1):
            step, button = planned.step, self._buttons[planned.step]
            here = step is self._place.step
            name = tr(GUIDANCE[step].name, context="Steps")
            button.setText(self._text(step) if full or here else str(number))
            button.setChecked(here)
            button.setVisible(here or not planned.skipped)
            state = tr("current step") if here else tr("done") if self._is_done(step) else ""
            said = tr("Step {0}: {1}", number, name)
            button.setAccessibleName(f"{said}, {state}" if state else said)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
