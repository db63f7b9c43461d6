"""In the place of the Surface board: what a ticket or a specification leaves open, as drafts."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.application.drafts import Draft, decision_of, drafts
from workshop.application.failures import KnownError
from workshop.application.naming import fresh_id
from workshop.application.words import Words
from workshop.exercise.cards import DecisionId
from workshop.exercise.moves import AddDecisions
from workshop.exercise.session import Decision
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import label
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.flow_row import FlowRow
from workshop.qt.views.leaving import LeavesByEscape
from workshop.qt.views.message_line import announce
from workshop.qt.views.passing_undo import PassesUndo
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.surface_draft_row import DraftRow
from workshop.qt.views.tab_order import show

MOST_ROWS: Final = 24
"""Drafts shown at once; the next ones follow as these are taken or dropped."""

MOST_AT_ONCE: Final = 40
"""Drafts taken as one move: more than any board is good for."""

MOST_LETTERS: Final = 200_000
"""Of a text that is looked through: several hundred pages."""

_QUIET_MS: Final = 150
_TEXT_LINES = 6


class SurfaceDrafts(QWidget):
    """A text, and a draft for each thing that it leaves open in so many words.

    Nothing comes onto the board unless it is taken; all at once is one move.
    """

    left = Signal()
    """Back to the board."""

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._words = stage, words
        self._found: list[Draft] = []
        self._gone: set[str] = set()
        self._rows: list[DraftRow] = []
        self.setAcceptDrops(True)
        self.text = QPlainTextEdit()
        self.text.setAcceptDrops(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("A ticket, a specification or a list"))
        self.text.setPlaceholderText(
            tr("Paste a ticket, a specification or a list here, or drop its file.")
        )
        PassesUndo(self.text)
        LeavesByEscape(self.text, self.left.emit)
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self.read_now)
        self.text.textChanged.connect(self._soon.start)
        self.open = EnterButton(tr("Open a file…"))
        self.open.clicked.connect(self._choose)
        self.back = EnterButton(tr("Back to the board"), "quiet")
        self.back.clicked.connect(self.left)
        self.take_all = EnterButton("", "primary")
        self.take_all.clicked.connect(self._take_all)
        self.count = label("", "quiet", wraps=True)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(2, 2, 8, 2)
        self._list.setSpacing(8)
        self._lay_out()
        stage.look.changed.connect(self._restyle)
        self._restyle()
        self.read_now()

    def rows(self) -> tuple[DraftRow, ...]:
        """The drafts that are shown, in the order of the text."""
        return tuple(self._rows)

    def begin_with(self, text: str) -> None:
        """Look through this text, where nothing has been pasted yet; a paste takes its place."""
        if not self.text.toPlainText().strip():
            self.text.setPlainText(text)
            self.text.selectAll()
            self.read_now()

    def take_focus(self) -> None:
        """To the first draft, or to the text where there is none."""
        if self._rows:
            self._go_to(self._rows[0])
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, row: DraftRow) -> None:
        row.take_focus()
        # a row has its place only once the layout has seen it
        QTimer.singleShot(0, row, partial(show, row))

    def read_file(self, path: Path) -> None:
        """Look through a file; where it is no text, say so, and keep what is there."""
        try:
            text = self._stage.services.reader.text(path)
        except KnownError as error:
            self._stage.bridge.told.emit(error.sentence)
            return
        self.text.setPlainText(text[:MOST_LETTERS])
        self.read_now()
        self.take_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a text may be dropped."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on it."""
        self._consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look through the first file, or the text."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls:
            self.read_file(Path(urls[0].toLocalFile()))
        elif event.mimeData().hasText():
            self.text.setPlainText(event.mimeData().text()[:MOST_LETTERS])
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _consider(self, event: QDragMoveEvent) -> None:
        mime = event.mimeData()
        if any(url.isLocalFile() for url in mime.urls()) or mime.hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, tr("Open a ticket or a specification"))
        if name:
            self.read_file(Path(name))

    def read_now(self) -> None:
        """Look the text through again."""
        self._soon.stop()
        there = {_bare(one.question) for one in self._stage.bridge.session.decisions}
        found = drafts(self.text.toPlainText()[:MOST_LETTERS])
        self._found = [
            one
            for one in found
            if _bare(one.question) not in there and one.source not in self._gone
        ]
        self._show()

    def _show(self) -> None:
        """Rows that stay keep what is edited in them."""
        wanted = self._found[:MOST_ROWS]
        kept = {row.original: row for row in self._rows}
        for original, row in kept.items():
            if original not in wanted:
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
        self._rows = []
        for at, draft in enumerate(wanted):
            row = kept.get(draft) or self._row(draft)
            self._list.insertWidget(at, row)
            row.show()
            self._rows.append(row)
        count = len(self._found)
        self.take_all.setVisible(count > 1)
        few = count <= MOST_AT_ONCE
        self.take_all.say(
            tr("Take all {0}", count) if few else tr("Take the first {0}", MOST_AT_ONCE)
        )
        self.take_all.setEnabled(not self._stage.bridge.read_only)
        self.count.setText(self._said(count))

    def _said(self, count: int) -> str:
        if count:
            return counted(
                count,
                "It leaves one thing open. It is on the board once you take it.",
                "It leaves {0} things open. They are on the board once you take them.",
            )
        if self.text.toPlainText().strip():
            return tr("Nothing more in this text is left open in so many words.")
        return tr(
            "Questions, “TBD”, “TODO: decide”, “Open questions” and boxes not ticked become "
            "drafts. Nothing is made up."
        )

    def _row(self, draft: Draft) -> DraftRow:
        row = DraftRow(draft, self._stage.look, self._words)
        row.taken.connect(partial(self._take, row))
        row.dropped.connect(partial(self._drop, row))
        row.take.setEnabled(not self._stage.bridge.read_only)
        return row

    def _take(self, row: DraftRow) -> None:
        if self._submit((row.draft,)):
            announce(self, tr("On the board: {0}", row.draft.question))
            self._remove(row)

    def _drop(self, row: DraftRow) -> None:
        self._remove(row)

    def _remove(self, row: DraftRow) -> None:
        at = self._rows.index(row)
        self._gone.add(row.original.source)
        self._found.remove(row.original)
        self._show()
        if self._rows:
            self._go_to(self._rows[min(at, len(self._rows) - 1)])
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_all(self) -> None:
        edited = {row.original: row.draft for row in self._rows}
        found = self._found[:MOST_AT_ONCE]
        taken = [edited.get(one, one) for one in found]
        if self._submit(taken):
            said = counted(len(taken), "One draft taken.", "{0} drafts taken, as one move.")
            self._gone.update(one.source for one in found)
            self._found = self._found[MOST_AT_ONCE:]
            self._show()
            self._stage.bridge.told.emit(said)
            if not self._found:
                self.left.emit()

    def _submit(self, taken: Sequence[Draft]) -> bool:
        ids = {one.id for one in self._stage.bridge.session.decisions}
        made: list[Decision] = []
        for draft in taken:
            made.append(decision_of(draft, DecisionId(fresh_id("d", ids))))
            ids.add(made[-1].id)
        return self._stage.bridge.submit(AddDecisions(tuple(made)))

    def _restyle(self) -> None:
        line = self.text.fontMetrics().lineSpacing()
        self.text.setFixedHeight(_TEXT_LINES * line + 20)

    def _lay_out(self) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.text)
        rows.addWidget(self.count)
        rows.addLayout(self._list)
        rows.addStretch(1)
        foot = FlowRow()
        for button in (self.take_all, self.open, self.back):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        area = scrolled(inside)
        area.setMinimumHeight(0)
        column.addWidget(area, 1)
        column.addLayout(foot)


def _bare(question: str) -> str:
    return "".join(filter(str.isalnum, question.casefold()))
