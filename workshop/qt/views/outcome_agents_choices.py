"""What is chosen and typed for agents: whose files, how people are reached, which code it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workshop.application.agent_files import Target
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import label
from workshop.qt.views.outcome_agents_code import CodeRows
from workshop.qt.views.outcome_agents_people import PeopleRows
from workshop.qt.views.outcome_agents_targets import TargetBoxes


class AgentsChoices(QWidget):
    """The left side of the page; the folder is named above it."""

    def __init__(self, stage: Stage, folder: Callable[[], Path | None]) -> None:
        super().__init__()
        self.targets = TargetBoxes()
        self.spec = QLineEdit()
        self.people = PeopleRows(stage)
        self.code = CodeRows(stage, folder)
        self.spec.setPlaceholderText(tr("Which specification, where there are several"))
        self.spec.setAccessibleName(tr("The specification for spec-kit"))
        space = stage.look.metrics.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, space(3), 0)
        column.setSpacing(space(2))
        column.addWidget(label(tr("Whose files?"), "heading"))
        column.addWidget(self.targets)
        column.addWidget(self.spec)
        column.addSpacing(space(3))
        column.addWidget(label(tr("How to reach them"), "heading"))
        column.addWidget(self.people)
        column.addSpacing(space(3))
        column.addWidget(label(tr("Which code is it about?"), "heading"))
        column.addWidget(self.code)
        column.addStretch(1)
        self.show_spec()

    def show_spec(self) -> None:
        """Ask for a specification only where one is written into."""
        self.spec.setVisible(Target.SPEC_KIT in self.targets.chosen())
