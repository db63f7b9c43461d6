"""Before anything is written: what of an assessment goes along, and as which kind of file."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop.application.outcome_ports import OutcomeKind, OutcomeOptions, SoloPart
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Session
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.saving import usual_paper
from workshop.qt.views.step_view import label
from workshop.qt.views.tick_list import TickList

_KINDS: Final = (
    (OutcomeKind.SOLO, "Profile as PDF", "PDF (*.pdf)"),
    (OutcomeKind.SESSION, "Session file", "Session (*.whosecall)"),
    (OutcomeKind.MARKDOWN, "Text (Markdown)", "Markdown (*.md)"),
    (OutcomeKind.CSV, "Tables (CSV)", "CSV (*.csv)"),
    (OutcomeKind.JSON, "Data (JSON)", "JSON (*.json)"),
)
_PARTS: Final = (
    (SoloPart.NAME, "My name"),
    (SoloPart.BRIEF, "The brief"),
    (SoloPart.HATS, "Which hats are mine"),
    (SoloPart.SURE, "How sure I was"),
    (SoloPart.GUESSED, "What the AI guessed last time"),
    (SoloPart.CONVERSATIONS, "Conversations"),
    (SoloPart.OVER_TIME, "What moved since the last time"),
)
_ROWS: Final = 5


class SoloTaking(QDialog):
    """Everything is ticked; what is not ticked is in no file that is written from here."""

    chosen = Signal(object, str, object)
    """The OutcomeKind, the files that the dialog lists, and the OutcomeOptions."""

    def __init__(
        self,
        session: Session,
        earlier: tuple[Session, ...],
        look: ThemeSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What goes along"))
        self._earlier = earlier
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(tr("Kind of file"))
        for kind, name, _ in _KINDS:
            self.kind.addItem(tr(name), kind.value)
        self.parts = {part: QCheckBox(tr(name)) for part, name in _PARTS}
        for part, box in self.parts.items():
            box.setChecked(True)
            box.setVisible(_is_there(part, session, earlier))
        self.decisions = TickList(look, rows=_ROWS)
        self.decisions.setAccessibleName(tr("Decisions that go along"))
        for one in session.decisions:
            item = self.decisions.add(one.question, ticked=True)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty(KIND, "primary")
        self.save.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(label(tr("What goes along?"), "title"))
        said = tr("What you untick is in no page, table or line of the file.")
        column.addWidget(label(said, "quiet", wraps=True))
        column.addSpacing(8)
        column.addWidget(self.kind)
        for box in self.parts.values():
            column.addWidget(box)
        column.addSpacing(4)
        column.addWidget(label(tr("Decisions, with what you answered"), "heading"))
        column.addWidget(self.decisions, 1)
        column.addWidget(buttons)
        self.resize(look.metrics.scaled(480), min(look.metrics.scaled(620), 700))

    def options(self) -> OutcomeOptions:
        """What was chosen."""
        items = self.decisions.items_there()
        return OutcomeOptions(
            usual_paper(),
            solo_without=frozenset(part for part, box in self.parts.items() if not box.isChecked()),
            without_decisions=frozenset(
                DecisionId(item.data(Qt.ItemDataRole.UserRole))
                for item in items
                if item.checkState() is not Qt.CheckState.Checked
            ),
            earlier=self._earlier,
        )

    def _take(self) -> None:
        kind = OutcomeKind(self.kind.currentData())
        files = next(files for one, _, files in _KINDS if one is kind)
        self.accept()
        self.chosen.emit(kind, files, self.options())


def _is_there(part: SoloPart, session: Session, earlier: tuple[Session, ...]) -> bool:
    """Whether there is anything of a part to be left out."""
    if part is SoloPart.OVER_TIME:
        return bool(earlier)
    return bool(session.brief) if part is SoloPart.BRIEF else True
