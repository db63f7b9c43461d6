"""What would be written: a sentence, what is in the way, the files, and every line of them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QVBoxLayout, QWidget

from workshop.application.agent_files import AgentPlan, FileChange
from workshop.qt.painting.text import tooltip
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource, label
from workshop.qt.views.outcome_agents_diff import DiffView

_MOST_ROWS: Final = 4
_ROOMY: Final = 14
_ENOUGH: Final = 11
"""Of the preview's height in rows of its list."""


class AgentsPreview(QFrame):
    """Shows a plan; the dialog says which sentence goes with it."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty(KIND, "card")
        self.said = label("", "strong", wraps=True)
        self.told = label("", "quiet", wraps=True)
        self.problem = label("", "warn", wraps=True)
        self.files = _FileList()
        self.diff = DiffView(look)
        self.files.currentRowChanged.connect(self.diff.show_file)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[look.metrics.space(4)] * 4)
        self.column.setSpacing(look.metrics.space(2))
        for widget in (self.said, self.problem, self.told, self.files):
            self.column.addWidget(widget)
        self._blank = QWidget()
        self.column.addWidget(self.diff, 1)
        self.column.addWidget(self._blank, 1)
        look.changed.connect(self._fit_files)

    def show_plan(self, plan: AgentPlan, sentence: str) -> None:
        """Show what a plan changes, and why it may not be written."""
        self._say(sentence, plan.problems, plan.notes)
        self.files.show_changes(plan.changes)
        self._fit_files()
        self.diff.show_plan(plan)
        self._show_lines(bool(plan.changes))

    def show_text(self, text: str, sentence: str, notes: tuple[str, ...] = ()) -> None:
        """Show what the agent is told, where no folder is named yet, or nothing changes."""
        self._say(sentence, (), notes)
        self.files.show_changes(())
        self._fit_files()
        self.diff.show_text(text)
        self._show_lines(True)

    def show_failure(self, fault: str) -> None:
        """Show why there is nothing to show."""
        self._say("", (fault,), ())
        self.files.show_changes(())
        self._fit_files()
        self._show_lines(False)

    def _say(self, sentence: str, problems: tuple[str, ...], notes: tuple[str, ...]) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        for widget, lines in ((self.problem, problems), (self.told, notes)):
            widget.setText("\n".join(lines))
            widget.setVisible(bool(lines))

    def _show_lines(self, shown: bool) -> None:
        self.diff.setVisible(shown)
        # something takes the room, so that the sentence stays at the top
        self._blank.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list goes where it would leave too little of the diff, which names the files too."""
        super().resizeEvent(event)
        self._fit_files()

    def _fit_files(self) -> None:
        room = self.height() / max(1, self.files.row_height())
        self.files.fit(_MOST_ROWS if room >= _ROOMY else 2 if room >= _ENOUGH else 0)


class _FileList(QListWidget):
    """The files that change; a row brings its file to the top of the diff."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self.setAccessibleName(tr("Files that change"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_changes(self, changes: tuple[FileChange, ...]) -> None:
        """Show a row for each."""
        rows = tuple(_named(one) for one in changes)
        if rows == self._shown:
            return
        self._shown = rows
        self.blockSignals(True)
        self.clear()
        for words in rows:
            self.addItem(words)
            self.item(self.count() - 1).setToolTip(tooltip(words))
        self.blockSignals(False)

    def fit(self, most: int) -> None:
        """Take the height of `most` rows at the most; hidden where there is nothing to choose."""
        rows = min(self.count(), most)
        # half a row more says that there are further ones
        tall = self.row_height() * (rows + (0.5 if self.count() > most else 0))
        self.setFixedHeight(round(tall) + 2 * self.frameWidth() + 2)
        self.setVisible(rows > 1)

    def row_height(self) -> int:
        """Of one file, in pixels; 0 where there is none."""
        return max(0, self.sizeHintForRow(0))


def _named(change: FileChange) -> str:
    match change.told:
        case "new":
            return tr("{0}: new", change.path)
        case "removed":
            return tr("{0}: removed", change.path)
        case _:
            return tr("{0}: changed", change.path)
