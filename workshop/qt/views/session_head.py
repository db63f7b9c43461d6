"""The head of an open session: home, what it is called, the steps, the clock, and on."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE, nudges
from workshop.qt.models.talk_clock import TalkClock
from workshop.qt.move_texts import nudge
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.press_button import PressButton
from workshop.qt.views.step_bar import StepBar
from workshop.qt.views.talk_view import TalkView
from workshop.qt.views.timer_view import TimerView

_NAME: Final = 120
"""Pixels at 100 % that are kept for what the session is called."""


class SessionHead(QFrame):
    """One row where title, steps and clock fit side by side; else the steps get their own.

    Whatever clocks say, come or go: nothing but the name of the session gives way for it.
    """

    home_asked = Signal()
    go_on_asked = Signal()

    def __init__(self, stage: Stage, talk: TalkClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "bar")
        self._stage = stage
        self.steps = StepBar()
        self.timer = TimerView(stage.bridge, stage.look)
        self.timer.pressed.connect(stage.bridge.start_or_pause)
        self.talk = TalkView(talk, stage)
        self._name = ClampedLabel("", stage.look, lines=1, quiet=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        # takes what is left: whatever comes or goes beside it, the rest stays where it is
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._next = PressButton(tr("Next"))
        self._next.setProperty(KIND, "primary")
        self._next.clicked.connect(self.go_on_asked)
        self._present = PressButton(tr("Audience"))
        self._present.setAccessibleName(tr("Audience window"))
        self._present.setToolTip(tr("Audience window ({0})", stage.actions.key_of("present")))
        self._present.setAccessibleDescription(tr("Shows or ends the audience window"))
        self._present.clicked.connect(stage.actions["present"].trigger)
        self._home = home = PressButton(tr("Whose Call"))
        home.setProperty(KIND, "quiet")
        home.setAccessibleName(tr("Home"))
        home.setToolTip(tr("Home"))
        home.clicked.connect(self.home_asked)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 8, 16, 8)
        self._rows.setSpacing(4)
        self._first = QHBoxLayout()
        self._first.setSpacing(6)
        self._first.addWidget(home)
        self._first.addWidget(self._name, 1)
        self._first.addWidget(self.talk)
        self._first.addWidget(self.timer)
        self._first.addWidget(self._present)
        self._first.addWidget(self._next)
        self._rows.addLayout(self._first)
        self._second = QHBoxLayout()
        self._second.setSpacing(6)
        self._second.addWidget(self.steps, 1)
        self._rows.addLayout(self._second)
        stage.look.changed.connect(self._place_steps)
        talk.changed.connect(self._place_steps)

    def show_place(self) -> None:
        """Show the agenda, where the session stands on it, and where Next leads."""
        bridge = self._stage.bridge
        self.steps.show_steps(bridge.agenda, bridge.place, self._missing())
        following: Step | None = bridge.next_step()
        self._next.setText(tr("Next") if following else tr("Done"))
        where = tr(GUIDANCE[following].name, context="Steps") if following else tr("Home")
        self._next.setToolTip(where)
        self._next.setAccessibleDescription(where)
        self._place_steps()

    def show_early(self, early: bool) -> None:
        """Let Next stand back while people are still busy at this step."""
        kind = "secondary" if early else "primary"
        if self._next.property(KIND) != kind:
            self._next.setProperty(KIND, kind)
            self._next.style().unpolish(self._next)
            self._next.style().polish(self._next)

    def _missing(self) -> dict[Step, str]:
        """What is missing, of the steps the session is or has been at."""
        session, place = self._stage.bridge.session, self._stage.bridge.place
        return {
            step: " ".join(nudge(one) for one in nudges(session, step))
            for step in (*place.visited, place.step)
        }

    def show_name(self) -> str:
        """Show team and title; gives the title."""
        session = self._stage.bridge.session
        title = session.title or tr("Untitled session")
        self._name.show_text(tr("{0} · “{1}”", session.team, title) if session.team else title)
        return title

    def take_in(self, words: QWidget) -> None:
        """Let the words to say stand behind the steps: there is no room for a row of their own."""
        self._second.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may part the steps from the rest."""
        super().resizeEvent(event)
        self._place_steps()

    def _keep_room_for_next(self) -> None:
        """Room for either word on the button that leads on."""
        self._next.ensurePolished()
        metrics = self._next.fontMetrics()
        self._next.setMinimumWidth(0)
        pad = self._next.sizeHint().width() - metrics.horizontalAdvance(self._next.text())
        widest = max(metrics.horizontalAdvance(one) for one in (tr("Next"), tr("Done")))
        self._next.setMinimumWidth(pad + widest)

    def _place_steps(self) -> None:
        """Steps beside the rest or below it.

        What the two minutes of a decision need they take from the name, then from Home.
        """
        self._keep_room_for_next()
        scaled, gap = self._stage.look.metrics.scaled, self._first.spacing()
        margins = self._rows.contentsMargins()
        fixed = (self._home, self.timer, self._present, self._next)
        rest = margins.left() + margins.right() + sum(one.sizeHint().width() + gap for one in fixed)
        room = self.width() - rest
        steps = self.steps.width_of_names() + gap
        one_row = room - scaled(_NAME) >= steps
        talk = 0 if self.talk.isHidden() else self.talk.sizeHint().width() + gap
        left = room - talk - (steps if one_row else 0)
        self._home.setVisible(left >= 0)
        beside = self._first.indexOf(self.steps) >= 0
        if one_row and not beside:
            self._second.removeWidget(self.steps)
            self._first.insertWidget(self._first.indexOf(self.timer), self.steps, 0)
        elif not one_row and beside:
            self._first.removeWidget(self.steps)
            self._second.insertWidget(0, self.steps, 1)
