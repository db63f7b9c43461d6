"""What was wrong with files that somebody brought along: every line of it, readable."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.application.failures import KnownError
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource, label
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.message_line import announce

_LINES_SHOWN = 7
_MOST_LINES = 500
"""Of a file with a hundred thousand faults."""


class FaultsCard(QFrame):
    """One sentence, then a line for each fault with its path in the file; it can be copied.

    Filled when there is something to show: at the start there is not.
    """

    lines: QPlainTextEdit
    as_copy: EnterButton
    instead: EnterButton
    _close: EnterButton

    copy_asked = Signal()
    """Keep what conflicts as a copy."""
    replace_asked = Signal()
    """Put what conflicts in the place of what is there."""

    shown = Signal()
    """There is something to read."""

    def __init__(
        self,
        look: ThemeSource,
        parent: QWidget | None = None,
        *,
        most_lines: int = _LINES_SHOWN,
    ) -> None:
        """`most_lines` are in view at once; the others are scrolled to."""
        super().__init__(parent)
        self._look, self._most_lines = look, most_lines
        self.setProperty(KIND, "card")
        self._sentence = label("", "strong", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 12, 12)
        self._column.setSpacing(8)
        self.hide()

    def _fill(self) -> None:
        column = self._column
        column.addWidget(self._sentence)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(tr("Line by line"))
        column.addWidget(self.lines)
        row = QHBoxLayout()
        row.addStretch(1)
        self.as_copy = EnterButton(tr("Keep as a copy"))
        self.as_copy.clicked.connect(self.copy_asked)
        self.instead = EnterButton(tr("Replace what is there"))
        self.instead.clicked.connect(self.replace_asked)
        self._close = EnterButton(tr("Close"), "quiet")
        self._close.clicked.connect(self.hide)
        for button in (self.as_copy, self.instead, self._close):
            row.addWidget(button)
        column.addLayout(row)
        self._look.changed.connect(self._fit)

    @property
    def text(self) -> str:
        """The sentence shown; empty while hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def show_error(self, error: KnownError, *, conflict: bool) -> None:
        """Show an error in full; `conflict` offers to keep a copy or to replace."""
        self._show(error.sentence, error.faults, conflict=conflict)

    def show_notes(self, sentence: str, lines: Sequence[str]) -> None:
        """Show what is no fault, and should be looked at."""
        self._show(sentence, lines)

    def show_waiting(self, sentence: str) -> None:
        """Say what is going on, until something else is shown."""
        self._show(sentence, (), closes=False)

    def _show(
        self, sentence: str, lines: Sequence[str], *, conflict: bool = False, closes: bool = True
    ) -> None:
        if not self._column.count():
            self._fill()
        shown = [*lines[:_MOST_LINES]]
        if len(lines) > _MOST_LINES:
            more = f"{len(lines) - _MOST_LINES:,}"
            shown.append(tr("… and {0} more. “whosecall check” tells them all.", more))
        self._sentence.setText(sentence)
        self.lines.setPlainText("\n".join(shown))
        self.lines.setVisible(bool(shown))
        self.as_copy.setVisible(conflict)
        self.instead.setVisible(conflict)
        self._close.setVisible(closes)
        self._fit()
        self.show()
        self.shown.emit()
        announce(self, sentence)

    def _fit(self) -> None:
        count = min(self._most_lines, max(1, self.lines.blockCount()))
        height = self.lines.fontMetrics().lineSpacing() * count
        self.lines.setFixedHeight(height + self._look.metrics.scaled(28))
