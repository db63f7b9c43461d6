"""Beside the clock of the step: the two minutes of the decision that is talked about."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from workshop.exercise.agenda import Pace
from workshop.qt.models.clock_words import clock_figures
from workshop.qt.models.talk_clock import TalkClock
from workshop.qt.painting.text import tooltip
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep
from workshop.qt.views.clock_figures import ClockFigures
from workshop.qt.views.message_line import announce
from workshop.qt.views.step_view import label


class TalkView(QWidget):
    """Shown while it runs: whose two minutes these are, and what is left of them."""

    def __init__(self, clock: TalkClock, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock, self._stage = clock, stage
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._words = label("", "note")
        self._figures = ClockFigures(stage.look, TextStep.QUESTION)
        self.end = QToolButton()
        self.end.setText("×")
        self.end.setToolTip(tr("End these two minutes"))
        self.end.setAccessibleName(tr("End these two minutes"))
        self.end.clicked.connect(clock.stop)
        for part in (self._words, self._figures, self.end):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        clock.changed.connect(self.refresh)
        clock.ran_out.connect(self._say_over)
        stage.look.changed.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        """Whose time it is, and what is left; empty while hidden."""
        return self.accessibleName() if not self.isHidden() else ""

    def refresh(self) -> None:
        """Show what the clock says now."""
        now, decision = self._clock.now(), self._clock.decision
        self.setVisible(now is not None)
        if now is None or decision is None:
            return
        board = [one.id for one in self._stage.bridge.session.decisions]
        number = board.index(decision) + 1
        if now.pace is Pace.OVERTIME:
            said = tr("Decision {0}, over", number)
        elif now.running:
            said = tr("Decision {0}", number)
        else:
            said = tr("Decision {0}, paused", number)
        self._words.setText(said)
        about = self._stage.bridge.session.decision(decision)
        self.setToolTip(tooltip(about.question) if about else "")
        self.setAccessibleDescription(about.question if about else "")
        self._figures.show_time(clock_figures(now.left), now.pace)
        self.setAccessibleName(tr("{0}: {1} left", said, clock_figures(now.left)))

    def _say_over(self) -> None:
        announce(self, tr("The two minutes are over."))
