"""What the agent is about to get, and whose session this is."""

from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.moves import SessionText, WriteSession
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, label
from workshop.qt.typing import Typing

_LEAST_LINES = 5


class BriefTexts(QFrame):
    """Title, team, facilitator and the brief itself; each saves itself."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.setProperty(KIND, "card")
        self.title, self.team, self.facilitator = QLineEdit(), QLineEdit(), QLineEdit()
        self.brief = QPlainTextEdit()
        self.brief.setTabChangesFocus(True)
        self.brief.setPlaceholderText(
            tr(
                "Paste what the agent will get, word for word: the ticket, the prompt, or the "
                "idea in a few lines."
            )
        )
        self.title.setPlaceholderText(tr("Untitled session"))
        self.team.setPlaceholderText(tr("Which team?"))
        self.facilitator.setPlaceholderText(tr("Who leads through it?"))
        named = (
            (self.title, tr("Title"), SessionText.TITLE),
            (self.team, tr("Team"), SessionText.TEAM),
            (self.facilitator, tr("Facilitator"), SessionText.FACILITATOR),
            (self.brief, tr("The brief"), SessionText.BRIEF),
        )
        self._typings = [
            Typing(field, stage.bridge, partial(self._read, text), partial(WriteSession, text))
            for field, _, text in named
        ]
        for field, name, _ in named:
            field.setAccessibleName(name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (field, name, _) in zip(
            ((0, 0, 2), (2, 0, 1), (2, 1, 1)), named[:3], strict=True
        ):
            row, column, wide = place
            heading = label(name, "heading")
            heading.setContentsMargins(0, 4 if row else 0, 0, 0)
            grid.addWidget(heading, row, column, 1, wide)
            grid.addWidget(field, row + 1, column, 1, wide)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(4)
        inside.addWidget(label(tr("The brief"), "heading"))
        inside.addWidget(self.brief, 1)
        inside.addSpacing(8)
        inside.addLayout(grid)
        self.brief.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        for before, after in pairwise((self.brief, self.title, self.team, self.facilitator)):
            QWidget.setTabOrder(before, after)
        stage.look.changed.connect(self._restyle)
        self._restyle()

    def settle(self) -> None:
        """Save what is being typed."""
        for typing in self._typings:
            typing.settle()

    def _read(self, text: SessionText) -> str:
        return str(getattr(self._stage.bridge.session, text.value))

    def _restyle(self) -> None:
        metrics = self._stage.look.metrics
        font = metrics.font(TextStep.QUESTION, 400)
        self.brief.setFont(font)
        self.brief.setMinimumHeight(metrics.scaled(_LEAST_LINES * 22 + 20))
