"""What to take along: every document, the summary as a PDF, the session file; and the end."""

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import (
    QFrame,
    QVBoxLayout,
    QWidget,
)

from workshop.application.outcome_ports import OutcomeOptions, Paper
from workshop.application.words import Words
from workshop.exercise.moves import Finish
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.commit_due import full_day
from workshop.qt.views.flow_row import FlowRow
from workshop.qt.views.names_box import NamesBox
from workshop.qt.views.press_button import PressButton
from workshop.qt.views.saving import month_first, usual_paper
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import label

_ROOM: Final = 1060
_PAPERS: Final = ((Paper.A4, "A4"), (Paper.LETTER, "Letter"))


class OutcomeBar(QFrame):
    """Buttons that trigger the same actions as menu and keys; choices for the summary."""

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self._stage, self._words = stage, words
        self.outcomes = PressButton(tr("Preview, print, save…"))
        self.outcomes.setProperty(KIND, "primary")
        self.outcomes.setToolTip(tr("Every paper and file there is of this session"))
        self.outcomes.clicked.connect(lambda: stage.actions.trigger("outcomes"))
        self.save_summary = PressButton(tr("Save summary PDF…"))
        self.save_summary.clicked.connect(lambda: stage.actions.trigger("save-summary"))
        self.paper = ChoiceBox()
        self.paper.setAccessibleName(tr("Paper"))
        for paper, name in _PAPERS:
            self.paper.addItem(name, paper.value)
        self.paper.setCurrentIndex(self.paper.findData(usual_paper().value))
        self.names = NamesBox()
        self.save_session = PressButton(tr("Save session file…"))
        self.save_session.clicked.connect(lambda: stage.actions.trigger("save-session-file"))
        self.agents = PressButton(tr("Instructions for agents…"))
        self.agents.clicked.connect(lambda: stage.actions.trigger("agents"))
        self.finish = PressButton()
        self.finish.clicked.connect(self._finish)
        self.sealed = label("", "warn", wraps=True)
        self.finished = label("", "quiet", wraps=True)
        self._lay_out()
        self.refresh()

    def options(self) -> OutcomeOptions:
        """Paper and names as chosen."""
        return OutcomeOptions(
            Paper(self.paper.currentData()), self.names.isChecked(), month_first=month_first()
        )

    def refresh(self) -> None:
        """Show what is left out, and whether the session is finished."""
        session = self._stage.bridge.session
        left_out = len(session.sealed_ballots())
        self.sealed.setText(
            counted(
                left_out,
                "One ballot waits for its reveal: it is in no file and no figure.",
                "{0} ballots wait for their reveal: they are in no file and no figure.",
            )
        )
        self.sealed.setVisible(bool(left_out))
        self.names.follow(session)
        if session.finished:
            self.finish.setText(tr("Not finished after all"))
            self.finish.setToolTip(tr("Takes the end of the session back; nothing else changes."))
        else:
            self.finish.setText(tr("Finish session"))
            self.finish.setToolTip(tr("Notes the end; everything can still be changed."))
        self.finished.setText(self._said_finished(session.finished))
        self.finished.setVisible(bool(session.finished))

    def _said_finished(self, finished: str | None) -> str:
        if finished is None:
            return ""
        at = datetime.fromisoformat(finished)
        return tr("Finished {0}, {1}.", full_day(at.date(), self._words), at.strftime("%H:%M"))

    def _finish(self) -> None:
        bridge = self._stage.bridge
        now = bridge.desk.clock.now().isoformat(timespec="seconds")
        bridge.submit(Finish(None if bridge.session.finished else now))

    def _lay_out(self) -> None:
        first, second = QWidget(), QWidget()
        for pane, widgets in (
            (first, (self.outcomes, self.save_summary, self.paper, self.names)),
            (second, (self.save_session, self.agents, self.finish)),
        ):
            row = FlowRow(pane)
            for widget in widgets:
                row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(
            SideBySide(self._stage.look, first, second, room=_ROOM, shares=(1, 0), gap=3)
        )
        column.addWidget(self.finished)
        column.addWidget(self.sealed)
