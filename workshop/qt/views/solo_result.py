"""What I found: the findings beside the conversations they lead to."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.solo import earlier
from workshop.application.solo_report import SoloReport, solo_report
from workshop.application.solo_words import SoloWords
from workshop.exercise.cards import DecisionId
from workshop.exercise.moves import AddCommitment, ChangeCommitment
from workshop.exercise.session import Commitment, Session
from workshop.exercise.solo import conversation_id
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.views.centred_scroll import CentredScroll
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.solo_charts import SIDE, Part
from workshop.qt.views.solo_found import SoloFound
from workshop.qt.views.solo_talks import SoloTalks

_WIDEST: Final = 1320
_ROOM: Final = 860


class SoloResult(QWidget):
    """Follows the session: an answer changed or undone is another result at once."""

    copied = Signal(str)
    team_asked = Signal()
    answer_asked = Signal()
    """There is nothing to show yet, and the answers are wanted."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._bridge = stage, stage.bridge
        self._words = SoloWords(lambda text: tr(text, context="Words"))
        self._earlier: tuple[Session, ...] = earlier(stage.services, self._bridge.session)
        self.found = SoloFound(stage.look, self._words)
        self.talks = SoloTalks(stage.look, self._words)
        self.talks.ticked.connect(self._tick)
        self.talks.copied.connect(self.copied)
        self.talks.team_asked.connect(self.team_asked)
        self.answer = EnterButton(tr("Answer the first decision"), "primary")
        self.answer.clicked.connect(self.answer_asked)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(stage.look.metrics.space(4))
        column.addWidget(self.found)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.addWidget(self.answer)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._scroll = CentredScroll(stage.look, widest=_WIDEST, gap=4, above=6)
        both = SideBySide(stage.look, left, self.talks, room=_ROOM, gap=8)
        self._scroll.column.addWidget(both)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._scroll)

    @property
    def earlier(self) -> tuple[Session, ...]:
        """The assessments that this one takes again, oldest first."""
        return self._earlier

    def report(self) -> SoloReport:
        """The report of the session as it stands."""
        now = self._bridge.desk.clock.now()
        return solo_report(self._bridge.session, self._words, now=now, earlier=self._earlier)

    def refresh(self, changes: object) -> None:
        """Show the session as it stands."""
        del changes
        report = self.report()
        # ticks are the talks' own: the findings stay as they are built
        unticked = tuple(replace(talk, done=False) for talk in report.talks)
        self.found.show_report(replace(report, talks=unticked))
        self.talks.show_report(report, read_only=self._bridge.read_only)
        self.talks.setVisible(bool(report.answered))
        left = report.decisions - report.answered
        self.answer.say(
            counted(left, "Answer the one that is left", "Answer the {0} that are left")
            if report.answered
            else tr("Answer the first decision")
        )
        self.answer.setVisible(bool(left))

    def take_focus(self) -> None:
        """To the first conversation, else to what is left to do, else to what was found."""
        rows, part = self.talks.rows, self.found.findChild(Part)
        target = rows[0].box if rows else part or self.answer
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, decision: DecisionId, had: bool) -> None:
        session, id = self._bridge.session, conversation_id(decision)
        there = next((one for one in session.commitments if one.id == id), None)
        talk = self.talks.row(decision).talk
        if there is not None:
            move = ChangeCommitment(replace(there, done=had))
        else:
            me = session.participants[0].id if session.participants else None
            text = tr("{0}: {1}", talk.whom, talk.question)
            move = AddCommitment(Commitment(id, text, me, done=had))
        if not self._bridge.submit(move):
            self.refresh(())
