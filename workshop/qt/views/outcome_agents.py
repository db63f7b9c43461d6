"""Instructions for agents: where they go, what they say of code and people, and what changes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop.application.agent_files import AgentOptions, AgentPlan, Target
from workshop.application.failures import Cancelled, KnownError
from workshop.qt.dialogs.foot import DialogFoot
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.jobs import PoolJobs
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND, label
from workshop.qt.views.outcome_agents_code import CodeRows
from workshop.qt.views.outcome_agents_diff import DiffView
from workshop.qt.views.outcome_agents_looking import Looked, look_at
from workshop.qt.views.outcome_agents_people import PeopleRows
from workshop.qt.views.outcome_agents_targets import TargetBoxes
from workshop.qt.views.scrolled import scrolled

_FOLLOW_MS = 250


def open_agents(stage: Stage, parent: QWidget | None) -> "AgentsDialog":
    """Show what the open session would write for agents; nothing is written before it is seen."""
    dialog = AgentsDialog(stage, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class AgentsDialog(QDialog):
    """The preview follows what is chosen and typed; what is written is exactly what is shown."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._jobs = PoolJobs(self)
        self._cancel: Callable[[], None] | None = None
        self._looked: Looked | None = None
        self._asked: Path | None = None
        self._removing = False
        self.setWindowTitle(tr("Instructions for agents"))
        self.folder = QLineEdit()
        self.targets = TargetBoxes()
        self.spec = QLineEdit()
        self.people = PeopleRows(stage)
        self.code = CodeRows(stage, self.chosen_folder)
        self.diff = DiffView(stage.look)
        self.said = label("", "strong", wraps=True)
        self.told = label("", "quiet", wraps=True)
        self.problem = label("", "warn", wraps=True)
        self.write = QPushButton(tr("Write these files"))
        self.copy = QPushButton(tr("Copy the text"))
        self.remove = QPushButton(tr("Take out…"))
        self.foot = DialogFoot(stage.bridge, self)
        self._soon = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._lay_out()
        self._connect()
        self._show()
        self.folder.setFocus()

    @property
    def plan(self) -> AgentPlan | None:
        """What would be written; None while it is being looked at, or where nothing can be."""
        return self._looked.plan if self._looked else None

    @property
    def busy(self) -> bool:
        """Whether the folder is being looked at or written."""
        return self._soon.isActive() or self._jobs.busy

    def chosen_folder(self) -> Path | None:
        """The project's folder, where one is named."""
        text = self.folder.text().strip()
        return Path(text).expanduser() if text else None

    def choose_folder(self) -> None:
        """Ask for the project's folder."""
        start = str(self.chosen_folder() or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, tr("The project’s folder"), start)
        if chosen:
            self.folder.setText(chosen)

    def write_now(self) -> None:
        """Write exactly what is shown."""
        plan = self.plan
        if plan is None or plan.problems or not plan.changes or self.busy:
            return
        agents = self._stage.services.agents
        self.write.setEnabled(False)
        self._cancel = self._jobs.run(
            lambda _progress: agents.apply(plan), partial(self._written, plan), self._failed
        )

    def copy_text(self) -> None:
        """Put the instructions on the clipboard: for Claude Cowork, or any other tool."""
        text = self._stage.services.agents.text(self._stage.bridge.session)
        QGuiApplication.clipboard().setText(text)
        self.said.setText(tr("The text is on the clipboard."))

    def toggle_removing(self) -> None:
        """Look at what taking everything out would change, or at what writing would."""
        self._removing = not self._removing
        self._look_soon()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being written is written to its end; a look is dropped."""
        self._end()
        super().closeEvent(event)

    def done(self, arg__1: int) -> None:
        """The same however it is closed."""
        self._end()
        super().done(arg__1)

    def _end(self) -> None:
        self._soon.stop()
        self._jobs.close()

    def _look_soon(self, _changes: object = None) -> None:
        self._looked = None
        self._soon.start()
        self._show()

    def _look(self) -> None:
        folder = self.chosen_folder()
        if folder is None:
            self._show()
            return
        if self._cancel:
            self._cancel()
        chosen = self.targets.chosen() if folder == self._asked else None
        if self._removing:
            chosen = frozenset[Target]()
        options = AgentOptions(
            folder, chosen or frozenset(), self._removing, self.spec.text().strip()
        )
        session, agents = self._stage.bridge.session, self._stage.services.agents
        nothing = chosen is not None and not chosen and not self._removing
        self._cancel = self._jobs.run(
            lambda _progress: look_at(agents, session, options, nothing_chosen=nothing),
            self._seen,
            self._failed,
        )

    def _seen(self, value: object) -> None:
        if not isinstance(value, Looked) or self._soon.isActive():
            return  # something newer is on its way
        folder = self.chosen_folder()
        if folder != self._asked and not self._removing:
            self._asked = folder
            self.targets.choose(value.proposed)
        self._looked = value
        self.code.show_matches(value.matches)
        self._show()

    def _written(self, plan: AgentPlan, _value: object) -> None:
        self._removing = False
        self._look_soon()
        count = len(plan.changes)
        self.said.setText(counted(count, "One file is changed.", "{0} files are changed."))

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, Cancelled):
            return
        self._looked = None
        sentence = str(fault)
        if isinstance(fault, KnownError):
            sentence = "\n".join((fault.sentence, *fault.faults))
        self._show()
        self.said.setText("")
        self.problem.setText(sentence)
        self.problem.setVisible(True)

    def _show(self) -> None:
        plan = self.plan
        self.diff.show_plan(plan)
        problems = plan.problems if plan else ()
        self.problem.setText("\n".join(problems))
        self.problem.setVisible(bool(problems))
        self.told.setText("\n".join(plan.notes) if plan else "")
        self.told.setVisible(bool(plan and plan.notes))
        self.said.setText(self._sentence(plan))
        self.write.setEnabled(bool(plan and plan.changes and not problems))
        self.write.setText(tr("Take them out") if self._removing else tr("Write these files"))
        self.remove.setText(tr("Not after all") if self._removing else tr("Take out…"))
        self.diff.setVisible(bool(plan and plan.changes))
        self.remove.setEnabled(self.chosen_folder() is not None)
        self.spec.setVisible(Target.SPEC_KIT in self.targets.chosen())

    def _sentence(self, plan: AgentPlan | None) -> str:
        if self.chosen_folder() is None:
            return tr("Choose the project’s folder. You see every change before it is written.")
        if plan is None:
            return tr("Looking…")
        if plan.problems:
            return tr("This is in the way, so nothing can be written:")
        if not plan.changes:
            return tr("Nothing changes: the files say this already.")
        count = len(plan.changes)
        if self._removing:
            return counted(count, "Taking out changes one file:", "Taking out changes {0} files:")
        return counted(count, "Writing changes one file:", "Writing changes {0} files:")

    def _connect(self) -> None:
        self._soon.timeout.connect(self._look)
        self.folder.textChanged.connect(self._look_soon)
        self.targets.changed.connect(self._look_soon)
        self.spec.textChanged.connect(self._look_soon)
        self._stage.bridge.changed.connect(self._look_soon)
        self.write.clicked.connect(self.write_now)
        self.copy.clicked.connect(self.copy_text)
        self.remove.clicked.connect(self.toggle_removing)

    def _lay_out(self) -> None:
        metrics = self._stage.look.metrics
        self.folder.setPlaceholderText(tr("Where the code is"))
        self.folder.setAccessibleName(tr("The project’s folder"))
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self.choose_folder)
        self.write.setProperty(KIND, "primary")
        for button in (choose, self.write, self.copy, self.remove):
            button.setAutoDefault(False)
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, metrics.space(3), 0)
        left.setSpacing(metrics.space(2))
        left.addWidget(label(tr("Whose files?"), "heading"))
        left.addWidget(self.targets)
        self.spec.setPlaceholderText(tr("Which specification, where there are several"))
        self.spec.setAccessibleName(tr("The specification for spec-kit"))
        left.addWidget(self.spec)
        left.addSpacing(metrics.space(3))
        left.addWidget(label(tr("How to reach them"), "heading"))
        left.addWidget(self.people)
        left.addSpacing(metrics.space(3))
        left.addWidget(label(tr("Which code is it about?"), "heading"))
        left.addWidget(self.code)
        left.addStretch(1)
        right = QFrame()
        right.setProperty(KIND, "card")
        shown = QVBoxLayout(right)
        shown.setContentsMargins(*[metrics.space(4)] * 4)
        shown.setSpacing(metrics.space(2))
        for widget in (self.said, self.problem, self.told):
            shown.addWidget(widget)
        shown.addWidget(self.diff, 1)
        others = QHBoxLayout()
        others.setSpacing(metrics.space(2))
        for button in (self.copy, self.remove):
            button.setProperty(KIND, "quiet")
            others.addWidget(button)
        others.addStretch(1)
        shown.addStretch(0)
        shown.addLayout(others)
        row = QHBoxLayout()
        row.setSpacing(metrics.space(2))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        panes = QHBoxLayout()
        panes.setSpacing(metrics.space(3))
        panes.addWidget(scrolled(inside), 4)
        panes.addWidget(right, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[metrics.space(5)] * 4)
        column.setSpacing(metrics.space(3))
        column.addWidget(label(tr("What should the agent read?"), "title", wraps=True))
        column.addLayout(row)
        column.addLayout(panes, 1)
        self.foot.row.insertWidget(1, self.write)
        column.addWidget(self.foot)
        open_at(self, 1120, 720, metrics)
