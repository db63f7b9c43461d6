"""The sessions of the library as an item model, a page at a time."""

from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from workshop.application.failures import KnownError
from workshop.application.ports import Clock, SessionLibrary, SessionLine
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Mode
from workshop.qt.models import library_words
from workshop.qt.models.card_looks import words
from workshop.qt.models.index import AnyIndex
from workshop.qt.texts import tr

PAGE: Final = 50
"""So many sessions are read at once; more when the list is scrolled to its end."""

LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The SessionLine of a row."""


class Column(IntEnum):
    """What the list tells of a session."""

    SESSION = 0
    TEAM = 1
    WHEN = 2
    EXPOSURE = 3
    STATE = 4


class LibraryModel(QAbstractTableModel):
    """Last changed first. Reads only what is asked for: ten thousand sessions open at once."""

    failed = Signal(str)
    """The library could not be read, in one sentence."""

    def __init__(
        self, library: SessionLibrary, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._clock, self._words = library, clock, words()
        self._lines: list[SessionLine] = []
        self._search, self._archived, self._more = "", False, False
        self._private = False

    def show(self, search: str = "", *, archived: bool = False, private: bool = False) -> None:
        """Show the sessions that hold these words, from the first page on."""
        self._search, self._archived, self._private = search, archived, private
        self._read(PAGE)

    def refresh(self) -> None:
        """Read again as many as were shown, and one page at least."""
        self._read(max(PAGE, len(self._lines)))

    def line(self, row: int) -> SessionLine | None:
        """The session of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, session: SessionId) -> int | None:
        """Where a session stands among those read so far."""
        rows = (row for row, line in enumerate(self._lines) if line.id == session)
        return next(rows, None)

    def line_of(self, session: SessionId) -> SessionLine | None:
        """What the list tells of a session; None where it was not read."""
        return next((line for line in self._lines if line.id == session), None)

    def unfinished(self) -> SessionLine | None:
        """The session to continue: of those read, the one worked on last that is not finished.

        An assessment that has come to its result is not left off.
        """
        return next((line for line in self._lines if library_words.is_left_off(line)), None)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many sessions were read."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """The columns of the list."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether the library may hold more."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read the next page."""
        if parent.isValid():
            return
        page = self._page(PAGE, len(self._lines))
        self._more = len(page) == PAGE
        if page:
            first = len(self._lines)
            self.beginInsertRows(parent, first, first + len(page) - 1)
            self._lines.extend(page)
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, all of a session for screen readers, or the line itself."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == Column.SESSION:
                cells = (self._cell(line, column) for column in Column)
                return ", ".join(cell for cell in cells if cell)
            return self._cell(line, index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Session"),
            tr("Team"),
            tr("When"),
            tr("Exposure, before and now"),
            tr("State"),
        )[section]

    def _cell(self, line: SessionLine, column: int) -> str:
        match column:
            case Column.SESSION:
                return library_words.title_of(line)
            case Column.TEAM:
                return line.team if line.mode is Mode.TEAM else tr("on my own")
            case Column.WHEN:
                return library_words.when(line.changed, self._clock.now(), self._words)
            case Column.EXPOSURE:
                return library_words.exposure(line, self._words)
            case _:
                return library_words.state(line)

    def _read(self, count: int) -> None:
        page = self._page(count, 0)
        self.beginResetModel()
        self._lines, self._more = page, len(page) == count
        self.endResetModel()

    def _page(self, count: int, offset: int) -> list[SessionLine]:
        try:
            return self._library.lines(
                self._search,
                limit=count,
                offset=offset,
                archived=self._archived,
                private=self._private,
            )
        except KnownError as error:
            self.failed.emit(error.sentence)
            return []
