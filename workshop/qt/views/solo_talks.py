"""Conversations to have this week: whom to ask what, an opening to copy, a box to tick."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.solo_report import SoloReport, Talk
from workshop.application.solo_words import SoloWords
from workshop.exercise.cards import DecisionId
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.step_view import clear, label


class TalkRow(QWidget):
    """One conversation."""

    ticked = Signal(object, bool)
    """The DecisionId, and whether it was had."""
    copied = Signal(str)

    def __init__(self, talk: Talk, look: ThemeSource) -> None:
        super().__init__()
        self.talk = talk
        self.box = QCheckBox()
        # it has no words of its own, and its ring goes around nothing else
        self.box.setStyleSheet("QCheckBox { spacing: 0px }")
        self.box.setAccessibleName(tr("Had it: {0}, {1}", talk.whom, talk.question))
        self.box.setChecked(talk.done)
        self.box.clicked.connect(self._tick)
        self.copy = EnterButton(tr("Copy"), "quiet")
        self.copy.setAccessibleName(tr("Copy the opening for {0}: {1}", talk.whom, talk.question))
        self.copy.clicked.connect(self._copy)
        whom = tr("{0} · {1}", talk.whom, talk.question)
        heading = ClampedLabel(whom, look, weight=600, lines=3)
        opening = QFrame()
        opening.setProperty(KIND, "say")
        inside = QHBoxLayout(opening)
        inside.setContentsMargins(10, 6, 4, 6)
        words = label(talk.said, "", wraps=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(words, 1)
        inside.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(heading)
        right.addWidget(opening)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def _tick(self, had: bool) -> None:
        self.ticked.emit(self.talk.decision, had)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.talk.opening)
        self.copied.emit(tr("Copied: the opening for {0}.", self.talk.whom))


class SoloTalks(QFrame):
    """The conversations, what to do where there are none, and the way into a team session."""

    ticked = Signal(object, bool)
    copied = Signal(str)
    team_asked = Signal()

    def __init__(self, look: ThemeSource, words: SoloWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self._look, self._words = look, words
        self._rows: list[TalkRow] = []
        self._none = label("", "quiet", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(look.metrics.space(4))
        self._team_said = label("", "quiet", wraps=True)
        self.team = EnterButton(tr("Make it a team session"))
        self.team.clicked.connect(self.team_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(look.metrics.space(3))
        column.addWidget(label(tr("Conversations to have this week"), "heading"))
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addSpacing(8)
        column.addWidget(self._team_said)
        column.addWidget(self.team, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def rows(self) -> tuple[TalkRow, ...]:
        """A row for each conversation."""
        return tuple(self._rows)

    def row(self, decision: DecisionId) -> TalkRow:
        """The row about a decision."""
        return next(one for one in self._rows if one.talk.decision == decision)

    def show_report(self, report: SoloReport, *, read_only: bool) -> None:
        """Show the conversations; rows that say the same stay, the focus on them too."""
        shown = [_unticked(row.talk) for row in self._rows]
        if shown != [_unticked(talk) for talk in report.talks]:
            clear(self._list)
            self._rows = [self._made(talk) for talk in report.talks]
        for row, talk in zip(self._rows, report.talks, strict=True):
            row.talk = talk
            row.box.setChecked(talk.done)
            row.box.setEnabled(not read_only)
        self._none.setText(report.talks_said)
        self._none.setVisible(bool(report.talks_said))
        some = bool(report.talks)
        self._team_said.setText(self._words.into_team(len(report.talks)) if some else "")
        self._team_said.setVisible(some)
        self.team.setVisible(some)

    def _made(self, talk: Talk) -> TalkRow:
        row = TalkRow(talk, self._look)
        row.ticked.connect(self.ticked)
        row.copied.connect(self.copied)
        self._list.addWidget(row)
        return row


def _unticked(talk: Talk) -> tuple[object, ...]:
    return (talk.decision, talk.whom, talk.question, talk.opening)
