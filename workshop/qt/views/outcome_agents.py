"""Instructions for agents: where they go, what they say of code and people, and what changes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
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
from workshop.qt.views.message_line import announce
from workshop.qt.views.outcome_agents_choices import AgentsChoices
from workshop.qt.views.outcome_agents_looking import Looked, look_at
from workshop.qt.views.outcome_agents_preview import AgentsPreview
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
        self._done = ""
        self.setWindowTitle(tr("Instructions for agents"))
        self.folder = QLineEdit()
        self.choices = AgentsChoices(stage, self.chosen_folder)
        self.targets, self.spec = self.choices.targets, self.choices.spec
        self.people, self.code = self.choices.people, self.choices.code
        self.preview = AgentsPreview(stage.look)
        self.diff, self.files = self.preview.diff, self.preview.files
        self.said, self.problem = self.preview.said, self.preview.problem
        self.write = QPushButton(tr("Write these files"))
        self.copy = QPushButton(tr("Copy the text"))
        self.remove = QPushButton(tr("Take out…"))
        self.foot = DialogFoot(stage.bridge, self)
        self._soon = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._lay_out()
        self._connect()
        self._begin()
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
        if not text:
            return None
        try:
            return Path(text).expanduser().absolute()
        except RuntimeError:
            return Path(text).absolute()  # ~ and a name that nobody has

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
        QGuiApplication.clipboard().setText(self._text())
        self.said.setText(tr("The text is on the clipboard."))
        announce(self, self.said.text())

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

    def _begin(self) -> None:
        """At the folder where the session's instructions went last time."""
        settings = self._stage.settings
        kept = settings.project_folder(self._stage.bridge.session.id) if settings else None
        if kept is not None:
            self.folder.setText(str(kept))
        else:
            self._show()

    def _look_soon(self, _changes: object = None) -> None:
        self._looked, self._done = None, ""
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
            if folder and self._stage.settings:
                self._stage.settings.remember_project_folder(self._stage.bridge.session.id, folder)
            self.targets.choose(value.proposed)
        self._looked = value
        self.code.show_matches(value.matches)
        self._show()

    def _written(self, plan: AgentPlan, _value: object) -> None:
        self._look_soon()
        count = len(plan.changes)
        if self._removing:
            self._done = counted(count, "Taken out of one file.", "Taken out of {0} files.")
        else:
            self._done = counted(
                count,
                "One file is written: it says this now.",
                "{0} files are written: they say this now.",
            )
        self._removing = False
        self._show()
        announce(self, self._done)

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, Cancelled):
            return
        self._looked = None
        sentence = str(fault)
        if isinstance(fault, KnownError):
            sentence = "\n".join((fault.sentence, *fault.faults))
        self._show()
        self.preview.show_failure(sentence)

    def _show(self) -> None:
        plan = self.plan
        if plan is not None and (plan.changes or plan.problems or not self._says_it(plan)):
            self.preview.show_plan(plan, self._sentence(plan))
        elif plan is not None:
            self.preview.show_text(self._text(), self._sentence(plan), plan.notes)
        elif self.chosen_folder() is None:
            self.preview.show_text(
                self._text(),
                tr("Choose the project’s folder. You see every change before it is written."),
            )
        else:
            self.said.setText(self._done or tr("Looking…"))
            self.said.setVisible(True)
        self.write.setEnabled(bool(plan and plan.changes and not plan.problems))
        self.write.setText(tr("Take them out") if self._removing else tr("Write these files"))
        self.remove.setText(tr("Not after all") if self._removing else tr("Take out…"))
        self.remove.setEnabled(self.chosen_folder() is not None)
        self.choices.show_spec()

    def _says_it(self, plan: AgentPlan) -> bool:
        """Whether files were chosen that say the plain text already."""
        targets = plan.options.targets
        return bool(targets) and Target.ENFORCED not in targets and not self._removing

    def _text(self) -> str:
        return self._stage.services.agents.text(self._stage.bridge.session)

    def _sentence(self, plan: AgentPlan) -> str:
        if plan.problems:
            return tr("This is in the way, so nothing can be written:")
        if not plan.changes:
            return self._done or self._unchanged(plan)
        count = len(plan.changes)
        if self._removing:
            return counted(count, "Taking out changes one file:", "Taking out changes {0} files:")
        told = counted(count, "Writing changes one file:", "Writing changes {0} files:")
        return f"{self._done} {told}".strip()

    def _unchanged(self, plan: AgentPlan) -> str:
        if self._removing:
            return tr("There is nothing of this team’s to take out.")
        if not plan.options.targets:
            return tr("Tick whose files are written.")
        return tr("Nothing changes: the files say this already.")

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
        others = QHBoxLayout()
        others.setSpacing(metrics.space(2))
        for button in (self.copy, self.remove):
            button.setProperty(KIND, "quiet")
            others.addWidget(button)
        others.addStretch(1)
        self.preview.column.addLayout(others)
        row = QHBoxLayout()
        row.setSpacing(metrics.space(2))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        panes = QHBoxLayout()
        panes.setSpacing(metrics.space(3))
        panes.addWidget(scrolled(self.choices), 4)
        panes.addWidget(self.preview, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[metrics.space(5)] * 4)
        column.setSpacing(metrics.space(3))
        column.addWidget(label(tr("What should the agent read?"), "title", wraps=True))
        column.addLayout(row)
        column.addLayout(panes, 1)
        self.foot.row.insertWidget(1, self.write)
        column.addWidget(self.foot)
        open_at(self, 1120, 720, metrics)
