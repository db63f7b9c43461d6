"""What of an assessment goes along, whatever it leaves as: its parts, and its decisions."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from workshop.application.outcome_ports import SoloPart
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Session
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label
from workshop.qt.views.tick_list import TickList

_ROWS: Final = 8
_ID: Final = Qt.ItemDataRole.UserRole


class SoloChoices(QWidget):
    """Everything is ticked at first; what is not ticked is in no file that is written from here.

    What was unticked stays so while the assessment changes.
    """

    changed = Signal()

    def __init__(
        self, earlier: tuple[Session, ...], look: ThemeSource, parent: QWidget | None = None
    ) -> None:
        """`earlier` are the assessments that this one takes again, oldest first."""
        super().__init__(parent)
        self._earlier = earlier
        self._home: set[DecisionId] = set()
        self.parts = {part: QCheckBox(_name(part)) for part in SoloPart}
        for box in self.parts.values():
            box.setChecked(True)
            box.toggled.connect(self.changed)
        self.decisions = TickList(look, rows=_ROWS)
        self.decisions.setAccessibleName(tr("Decisions that go along; the space bar ticks one"))
        self.decisions.itemChanged.connect(self._ticked_one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("What goes along"), "heading"))
        said = tr("What you untick is in no page, table or line of any file.")
        column.addWidget(label(said, "note", wraps=True))
        for box in self.parts.values():
            column.addWidget(box)
        column.addSpacing(8)
        column.addWidget(label(tr("Decisions, with your answers"), "heading"))
        column.addWidget(self.decisions)

    @property
    def earlier(self) -> tuple[Session, ...]:
        """The assessments that this one takes again."""
        return self._earlier

    def show_session(self, session: Session) -> None:
        """Offer what there is of it."""
        for part, box in self.parts.items():
            box.setVisible(_is_there(part, session, self._earlier))
        shown = [(item.data(_ID), item.text()) for item in self.decisions.items_there()]
        if shown == [(one.id, one.question) for one in session.decisions]:
            return
        with QSignalBlocker(self.decisions):
            self.decisions.clear()
            for one in session.decisions:
                item = self.decisions.add(one.question, ticked=one.id not in self._home)
                item.setData(_ID, one.id)

    def without(self) -> frozenset[SoloPart]:
        """The parts that stay at home."""
        return frozenset(part for part, box in self.parts.items() if not box.isChecked())

    def without_decisions(self) -> frozenset[DecisionId]:
        """The decisions that stay at home."""
        return frozenset(self._home)

    def _ticked_one(self) -> None:
        self._home = {
            DecisionId(item.data(_ID))
            for item in self.decisions.items_there()
            if item.checkState() is not Qt.CheckState.Checked
        }
        self.changed.emit()


def _name(part: SoloPart) -> str:
    return {
        SoloPart.NAME: tr("My name"),
        SoloPart.BRIEF: tr("The brief"),
        SoloPart.HATS: tr("Which hats are mine"),
        SoloPart.SURE: tr("How sure I was"),
        SoloPart.GUESSED: tr("What the AI guessed last time"),
        SoloPart.CONVERSATIONS: tr("Conversations"),
        SoloPart.OVER_TIME: tr("What moved since the last time"),
    }[part]


def _is_there(part: SoloPart, session: Session, earlier: tuple[Session, ...]) -> bool:
    """Whether there is anything of a part to be left out."""
    if part is SoloPart.OVER_TIME:
        return bool(earlier)
    return bool(session.brief) if part is SoloPart.BRIEF else True
