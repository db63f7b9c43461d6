"""What would change, as a diff: lines that come and lines that go, in their colours."""

from typing import Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workshop.application.agent_diff import unified
from workshop.application.agent_files import AgentPlan
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource

_MOST: Final = 200_000
"""Characters that are shown; more would freeze the field."""


class DiffView(QPlainTextEdit):
    """A read-only field; its lines begin with a sign, so that colour alone says nothing."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self._plan: AgentPlan | None = None
        self._starts: list[int] = []
        self._colours = _Colours(look, self.document())
        look.changed.connect(self._colours.rehighlight)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF())
        self.setFont(font)

    def show_plan(self, plan: AgentPlan | None) -> None:
        """Show what a plan changes; nothing for None. The same plan leaves it where it is."""
        if plan is self._plan and plan is not None:
            return
        self._plan = plan
        told = [unified(change) for change in plan.changes] if plan else []
        self._starts = [sum(one.count("\n") for one in told[:n]) for n in range(len(told))]
        text = "".join(told)
        if len(text) > _MOST:
            text = text[:_MOST] + "\n" + tr("… and more: see it with --dry-run.")
        self._show(text, is_diff=True)

    def show_text(self, text: str) -> None:
        """Show a text that is no diff."""
        self._plan, self._starts = None, []
        self._show(text, is_diff=False)

    def show_file(self, number: int) -> None:
        """Bring the beginning of a file of the plan to the top."""
        if 0 <= number < len(self._starts):
            block = self.document().findBlockByNumber(self._starts[number])
            if block.isValid():
                self.moveCursor(QTextCursor.MoveOperation.End)
                self.setTextCursor(QTextCursor(block))

    def _show(self, text: str, *, is_diff: bool) -> None:
        self.setAccessibleName(
            tr("What changes, line by line") if is_diff else tr("What the agent is told")
        )
        if text != self.toPlainText() or is_diff != self._colours.is_diff:
            self._colours.is_diff = is_diff
            self.setPlainText(text)


class _Colours(QSyntaxHighlighter):
    def __init__(self, look: ThemeSource, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self.is_diff = True

    def highlightBlock(self, text: str) -> None:
        """Colour a line by its first signs."""
        theme, made = self._look.theme, QTextCharFormat()
        if not self.is_diff:
            made.setForeground(QColor(theme.ink))
        elif text.startswith(("+++", "---")):
            made.setFontWeight(QFont.Weight.DemiBold)
            made.setForeground(QColor(theme.ink))
        elif text.startswith("+"):
            made.setForeground(QColor(theme.good))
        elif text.startswith("-"):
            made.setForeground(QColor(theme.danger))
        else:
            made.setForeground(QColor(theme.quiet))
        self.setFormat(0, len(text), made)
