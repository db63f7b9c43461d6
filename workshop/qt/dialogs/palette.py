"""The command palette: every action, step, decision and person, by a few letters and Enter."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from workshop.qt.models.palette_entries import Entry, answering
from workshop.qt.painting.elements import paint_shadow
from workshop.qt.painting.text import tooltip
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource, label

_WIDTH: Final = 620
_HEIGHT: Final = 460
_VEIL: Final = 0.28


class Palette(QWidget):
    """Lies over its window, which dims, until something is done or Escape is pressed.

    No window of its own: the focus goes back to where it was before anything is done, so that
    what is done is about the card that was worked at.
    """

    def __init__(self, entries: Sequence[Entry], look: ThemeSource, window: QWidget) -> None:
        super().__init__(window)
        self._entries, self._look, self._window = entries, look, window
        self._shown: Sequence[Entry] = ()
        self._before: QWidget | None = QApplication.focusWidget()
        self.card = QFrame(self)
        self.card.setProperty(KIND, "card")
        self.setAccessibleName(tr("Find an action or a decision"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type a few letters: an action, a step, a decision"))
        self.field.setAccessibleName(tr("Find an action or a decision"))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list = self._made_list()
        self._nothing = label(tr("Nothing is called that."), "quiet")
        column = QVBoxLayout(self.card)
        pad = look.metrics.space(3)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.metrics.space(2))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        hint = tr("Enter does it · ↑ ↓ another one · Esc closes")
        column.addWidget(label(hint, "note", wraps=True))
        window.installEventFilter(self)
        look.changed.connect(self._restyle)
        self._place()

    def open(self) -> None:
        """Come up, ready to be typed into."""
        self.show()
        self.raise_()
        self._narrow("")  # not before: rows are as high as the style says once they are shown
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def lines(self) -> list[str]:
        """What is offered now, from the top."""
        return [entry.words for entry in self._shown]

    def do_current(self) -> None:
        """Do what is chosen; nothing where it cannot be done now."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._shown) and self._shown[row].can:
            entry = self._shown[row]
            self.leave()
            entry.do()

    def leave(self) -> None:
        """Go, and give the focus back to where it was."""
        before, self._before = self._before, None
        self._end()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What lies below is there, and not in use."""
        del event
        painter, theme = QPainter(self), self._look.theme
        veil = QColor(theme.shadow)
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        paint_shadow(painter, QRectF(self.card.geometry()), 10, theme, 18)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes it."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose while letters are typed; another size of the window is followed."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif isinstance(event, QKeyEvent):
            return self._key(event)
        elif isinstance(event, QFocusEvent) and event.lostFocus():
            popup = event.reason() is Qt.FocusReason.PopupFocusReason
            inactive = event.reason() is Qt.FocusReason.ActiveWindowFocusReason
            if not (popup or inactive or self.isHidden()):
                self._end()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, again = event.key(), event.keyCombination() in _AGAIN
        if key not in _OURS and not again:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if again or key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.do_current()
        elif key in _STEPS:
            self._move(_STEPS[Qt.Key(key)])
        return True

    def _move(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        self._choose(max(0, min(row, len(self._shown) - 1)))

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def _narrow(self, typed: str) -> None:
        self._shown = answering(self._entries, typed)
        theme = self._look.theme
        self.list.clear()
        for entry in self._shown:
            item = QTreeWidgetItem([entry.words, entry.beside])
            item.setToolTip(0, tooltip(entry.words))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(0, QBrush(QColor(theme.ink if entry.can else theme.quiet)))
            item.setForeground(1, QBrush(QColor(theme.quiet)))
            said = tr("{0}, {1}", entry.words, entry.beside) if entry.beside else entry.words
            said = said if entry.can else tr("{0}, not possible now", said)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
            if not entry.can:
                font = item.font(0)
                font.setItalic(True)  # said by shape too, not by the shade alone
                item.setFont(0, font)
            self.list.addTopLevelItem(item)
        self._choose(0)
        self._nothing.setVisible(not self._shown)

    def _made_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setColumnCount(2)
        made.setHeaderHidden(True)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(tr("What is found"))
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.header().setStretchLastSection(False)
        made.clicked.connect(self._clicked)
        return made

    def _clicked(self, _index: object) -> None:
        self.do_current()

    def _place(self) -> None:
        metrics, room = self._look.metrics, self._window.size()
        wide = min(metrics.scaled(_WIDTH), room.width() - 48)
        high = min(metrics.scaled(_HEIGHT), room.height() - 96)
        self.setGeometry(self._window.rect())
        self.card.setGeometry((room.width() - wide) // 2, min(72, room.height() // 8), wide, high)

    def _restyle(self) -> None:
        """Other colours for the lines that are shown; the same one stays chosen."""
        row = self.list.currentIndex().row()
        self._place()
        self._narrow(self.field.text())
        self._choose(row)

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self.close()


_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: +1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: +8,
}
_AGAIN: Final = (QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K),)
_OURS: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, *_STEPS})
