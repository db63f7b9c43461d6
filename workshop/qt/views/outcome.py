"""Outcome: the summary on the screen, and what leaves the session."""

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.outcome_ports import OutcomeOptions
from workshop.application.report import Report, Sentences, report
from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.outcome_bar import OutcomeBar
from workshop.qt.views.outcome_parts import first_parts, further_parts, main_parts
from workshop.qt.views.outcome_section import Section
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import StepView, label
from workshop.qt.views.wrapped_text import WrappedText

_ROOM_FOR_TWO: Final = 900


class OutcomeView(StepView):
    """The report as it stands; made anew only where it says something else."""

    step: ClassVar[Step] = Step.OUTCOME

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._words = Sentences(lambda text: tr(text, context="Words"))
        self._report: Report | None = None
        self._facts = WrappedText(stage.look, quiet=True, most_lines=3)
        self._bar = OutcomeBar(stage, self._words)
        self._bar.names.toggled.connect(lambda: self.refresh(()))
        self._first, self._main, self._beside = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._parts = (
            (self._first, first_parts()),
            (self._main, main_parts()),
            (self._beside, further_parts()),
        )
        self._lay_out()
        stage.look.changed.connect(self._restyle)

    @property
    def bar(self) -> OutcomeBar:
        """Buttons and choices."""
        return self._bar

    @property
    def report(self) -> Report:
        """What is shown."""
        return self._report or self._now()

    def sections(self) -> tuple[Section, ...]:
        """The parts of the summary, in reading order."""
        shown = (part.section for _column, parts in self._parts for part in parts)
        return tuple(one for one in shown if one is not None)

    def refresh(self, changes: object) -> None:
        """Show the report as it stands; nothing is touched where it says the same."""
        del changes
        self._bar.refresh()
        now = self._now()
        if now != self._report:
            self._report = now
            self._show()

    def take_focus(self) -> None:
        """To the first thing to take along."""
        self._bar.outcomes.setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What agents read is looked at here."""
        return {"agents": self.open_agents}

    def open_agents(self) -> None:
        """Show what would be written for agents."""
        # here and not above: most sessions are looked at without it
        from workshop.qt.views.outcome_agents import open_agents

        open_agents(self.stage, self.window())

    def key_hints(self) -> str:
        """The keys of this step."""
        key = self.stage.actions.key_of
        return tr(
            "{0} all documents · {1} summary · {2} session file",
            *(key(one) for one in ("outcomes", "save-summary", "save-session-file")),
        )

    def summary_options(self) -> OutcomeOptions:
        """Paper and names as chosen here."""
        return self._bar.options()

    def _now(self) -> Report:
        return report(
            self.session,
            self._words,
            names=self._bar.options().names,
            now=self.stage.bridge.desk.clock.now(),
        )

    def _restyle(self) -> None:
        for _column, parts in self._parts:
            for part in parts:
                part.forget()
        if self._report is not None:
            self._show()

    def _show(self) -> None:
        shown, look = self.report, self.stage.look
        self._facts.say(" · ".join(shown.facts))
        self._facts.setVisible(bool(shown.facts))
        for column, parts in self._parts:
            at = 0
            for part in parts:
                at = part.put(shown, look, column, at)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for pane, column in ((left, self._main), (right, self._beside)):
            pane.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            column.addStretch(1)
        panes = SideBySide(self.stage.look, left, right, room=_ROOM_FOR_TWO, shares=(1, 1), gap=3)
        inside = QWidget()
        main = QVBoxLayout(inside)
        main.setContentsMargins(24, 20, 24, 16)
        main.setSpacing(12)
        question = tr(GUIDANCE[Step.OUTCOME].question, context="Steps")
        main.addWidget(label(question, "title", wraps=True))
        main.addWidget(self._facts)
        main.addWidget(self._bar)
        self._first.setSpacing(12)
        main.addLayout(self._first)
        main.addWidget(panes, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolled(inside))
