"""A button that Enter presses as Space does, and that never outgrows its room."""

from typing import Final

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from workshop.qt.painting.text import elided, tooltip, wrapped
from workshop.qt.theme import KIND

_SLACK: Final = 2
"""Letters are measured in fractions of a pixel, buttons in whole ones."""


class EnterButton(QPushButton):
    """A push button for words from people: `&` is an ampersand, what is too long is elided."""

    def __init__(
        self,
        words: str = "",
        kind: str = "",
        *,
        roomy: bool = False,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """`roomy` is for the one thing to do on a screen; with more `lines` long words wrap."""
        super().__init__(parent)
        self._words, self._roomy, self._lines = "", roomy, lines
        if kind:
            self.setProperty(KIND, kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.say(words)

    @property
    def words(self) -> str:
        """What stands on it, whole."""
        return self._words

    def say(self, words: str) -> None:
        """Write other words onto it."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.setText(_escaped(words))
            self.updateGeometry()
            self._fit()

    def set_kind(self, kind: str) -> None:
        """Show it as another kind of the style sheet; empty for a plain one."""
        if kind != (self.property(KIND) or ""):
            self.setProperty(KIND, kind or None)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """A few letters; the rest is elided."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 120), hint.height())

    def hasHeightForWidth(self) -> bool:
        """Only where its words may take more than one line."""
        return self._lines > 1

    def heightForWidth(self, arg__1: int) -> int:
        """The height that its words take at a width."""
        shown, _ = self._shown(self._room(arg__1))
        return self._whole().height() + shown.count("\n") * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elides where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """The room that the whole words take, in reason."""
        hint = self._whole()
        size = QSize(min(hint.width(), 560), hint.height())
        if self._roomy:
            line = self.fontMetrics().height()
            size = size.grownBy(QMargins(2 * line, line // 3, 2 * line, line // 3))
        return size

    def changeEvent(self, e: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(e)
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._fit()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter clicks."""
        if arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not arg__1.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(arg__1)

    def _whole(self) -> QSize:
        """The size at which nothing is elided, whatever is shown now."""
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = _escaped(self._words)  # pyright: ignore[reportAttributeAccessIssue]
        metrics = self.fontMetrics()
        words = QSize(metrics.horizontalAdvance(self._words) + _SLACK, metrics.height())
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, words, self)

    def _fit(self) -> None:
        shown, cut = self._shown(self._room(self.width()))
        self.setToolTip(tooltip(self._words) if cut else "")
        if self.text() != _escaped(shown):
            self.setText(_escaped(shown))

    def _room(self, width: int) -> int:
        around = self._whole().width() - self.fontMetrics().horizontalAdvance(self._words)
        return max(16, width - around + _SLACK)

    def _shown(self, room: int) -> tuple[str, bool]:
        """What of the words there is room for, and whether some are left out."""
        if self._lines == 1:
            shown = elided(self._words, self.font(), room)
            return shown, shown != self._words
        block = wrapped(self._words, self.font(), room, self._lines)
        return "\n".join(block.lines), block.cut


def _escaped(words: str) -> str:
    return words.replace("&", "&&")
