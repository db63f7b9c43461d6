"""A field for a day as people say it: "fri", "in 2 weeks"; it is shown back as a full date."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from workshop.application.dates import due_day
from workshop.application.words import Words
from workshop.qt.texts import tr
from workshop.qt.views.passing_undo import PassesUndo

_LONGEST = 60


def full_day(day: date, words: Words) -> str:
    """A day with its weekday: "Friday 27 November 2026"."""
    names = (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )
    return tr("{0} {1}", names[day.weekday()], words.day(day))


def day_of(due: str | None) -> date | None:
    """The day of a commitment; None where it has none."""
    return date.fromisoformat(due) if due else None


class DueField(QLineEdit):
    """Reads a day as it is typed. `today` is asked whenever something is read."""

    said = Signal(str, bool)
    """What to show beside the field, and whether it says that something is wrong."""
    escaped = Signal()

    def __init__(
        self, words: Words, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._today = words, today
        self._shown: date | None = None
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(tr("fri, in 2 weeks, 1 Dec"))
        self.setAccessibleName(tr("By when"))
        self.textEdited.connect(self._tell)
        PassesUndo(self)

    def show_day(self, day: date | None) -> None:
        """Show a day, unless another one is being typed."""
        if self.hasFocus() and self.isModified():
            return
        self._shown = day
        self.setText(full_day(day, self._words) if day else "")
        self.setModified(False)
        self.setCursorPosition(0)

    def put_back(self) -> None:
        """Forget what was typed."""
        self.setModified(False)
        self.show_day(self._shown)
        self.said.emit("", False)

    def is_sound(self) -> bool:
        """Whether it says a day, or nothing; where it does not, that is said, and corrected."""
        if not self.text().strip() or self.day() is not None:
            return True
        self.said.emit(
            tr("“{0}” is no day. Try fri, in 2 weeks, 1 Dec or 2026-12-01.", self.text().strip()),
            True,
        )
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        return False

    def day(self) -> date | None:
        """The day it says; None for nothing, and for what is no day."""
        if self._shown and self.text() == full_day(self._shown, self._words):
            return self._shown
        return due_day(self.text(), self._today())

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Escape forgets what was typed."""
        if arg__1.key() == Qt.Key.Key_Escape:
            self.put_back()
            self.escaped.emit()
            return
        super().keyPressEvent(arg__1)

    def _tell(self) -> None:
        day = self.day()
        self.said.emit(full_day(day, self._words) if day else "", False)
