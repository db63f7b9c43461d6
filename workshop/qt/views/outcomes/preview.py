"""One document as it will be: its pages or its text, and beside them what can be chosen."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.session import Session
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource, label
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.outcomes.kinds import Document
from workshop.qt.views.outcomes.making import Making, Shown, Wanted
from workshop.qt.views.outcomes.options_pane import OptionsPane
from workshop.qt.views.outcomes.page_list import PageList
from workshop.qt.views.outcomes.pages_view import PagesView
from workshop.qt.views.outcomes.zoom_bar import ZoomBar
from workshop.qt.views.scrolled import scrolled

SETTLE_MS: Final = 120
"""How long choices may go on changing before the preview follows."""
_PANE: Final = 272
_LIST_FITS: Final = 980


class Preview(QWidget):
    """Follows what is chosen; what is shown stays until the new one is there."""

    save_asked = Signal()
    print_asked = Signal()
    copy_asked = Signal()
    shown = Signal()
    """The preview shows what is chosen, or why it cannot."""

    def __init__(
        self,
        making: Making,
        options: OptionsPane,
        look: ThemeSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._making, self.options, self._look = making, options, look
        self._session: Session | None = None
        self._document: Document | None = None
        self._wanted: Wanted | None = None
        self._showing: Shown | None = None
        self._print_next = False
        self.pages = PagesView(look)
        self.list = PageList(look)
        self.bar = ZoomBar(self.pages)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Preview"))
        self.trouble = label("", "warn", wraps=True)
        self.told = label("", "note", wraps=True)
        self.save = EnterButton(tr("Save as…"), "primary")
        self.print = EnterButton(tr("Print…"))
        self.copy = EnterButton(tr("Copy the text"))
        self.save.setToolTip(tr("Ctrl+S"))
        self.print.setToolTip(tr("Ctrl+P"))
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._soon.timeout.connect(self._want)
        self._lay_out()
        self._connect()

    @property
    def document(self) -> Document | None:
        """What is shown."""
        return self._document

    @property
    def wanted(self) -> Wanted | None:
        """What is chosen now, whether it is made yet or not."""
        if self._document is None or self._session is None:
            return None
        fitted = self._document.fitted(self.options.options())
        return Wanted(self._session, self._document, fitted)

    @property
    def showing(self) -> Shown | None:
        """What is made of what is chosen; None while it is not there yet, or cannot be made."""
        wanted, asked = self.wanted, self._wanted
        if wanted is None or asked is None or wanted.session is not asked.session:
            return None
        same = (wanted.document.kind, wanted.options) == (asked.document.kind, asked.options)
        return self._showing if same else None

    def show_document(self, document: Document, session: Session) -> None:
        """Show a document, from its first page on."""
        self._document, self._session = document, session
        self._wanted = self._showing = None
        self._print_next = False
        self.options.show_document(document, session)
        self.pages.forget()
        self.pages.say(tr("Being made …"))
        self.bar.show_count(0)
        self.list.forget()
        self.text.setPlainText("")
        self.text.setPlaceholderText(tr("Being made …"))
        self.trouble.setText("")
        self.told.setText("")
        self._sides.setCurrentWidget(self._paged if document.has_pages else self.text)
        self.print.setVisible(document.has_pages)
        self.copy.setVisible(not document.has_pages)
        self._fit()
        self._show_able()
        self._want()

    def follow(self, session: Session) -> None:
        """The session changed: show the same document of it, at the same place."""
        self._session = session
        if self._document is not None:
            self.options.show_document(self._document, session)
            self._soon.start()

    def take_focus(self) -> None:
        """To what is looked at."""
        paged = self._document is not None and self._document.has_pages
        target = self.pages if paged else self.text
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_print(self) -> None:
        """To Print, as soon as there is something to print."""
        self._print_next = True
        self._show_able()

    def close_down(self) -> None:
        """Make and draw no more."""
        self._soon.stop()
        self.pages.close_down()
        self.list.close_down()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the page list gives its room away."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self._look.metrics.scaled(_LIST_FITS)
        self.list.setVisible(roomy and self.bar.pages.isChecked())
        self.bar.pages.setVisible(roomy)
        self._pane.setFixedWidth(min(self._look.metrics.scaled(_PANE), self.width() // 2))

    def _want(self) -> None:
        wanted = self.wanted
        if wanted is not None:
            self._wanted, self._showing = wanted, None
            self._making.want(wanted)

    def _show(self, wanted: Wanted, shown: Shown) -> None:
        if wanted is not self._wanted:
            return
        self._showing = shown
        self.trouble.setText("")
        if shown.pages is not None:
            self.pages.show_pages(shown.pages)
            self.list.show_pages(shown.pages)
            self.bar.show_count(len(shown.pages.sizes))
        else:
            bar = self.text.verticalScrollBar()
            place = bar.value()
            self.text.setPlainText(shown.text)
            bar.setValue(place)
        self.told.setText(" ".join(shown.made.warnings))
        self._show_able()

    def _show_failed(self, wanted: Wanted, sentence: str) -> None:
        if wanted is self._wanted:
            self._showing = None
            self.trouble.setText(sentence)
            self.pages.say(sentence)
            self.text.setPlaceholderText(sentence)
            self._show_able()

    def _show_able(self) -> None:
        for button in (self.save, self.print, self.copy):
            button.setEnabled(self._showing is not None)
        if self._print_next and self.print.isEnabled():
            self._print_next = False
            self.print.setFocus(Qt.FocusReason.OtherFocusReason)
        self.trouble.setVisible(bool(self.trouble.text()))
        self.told.setVisible(bool(self.told.text()))
        self.shown.emit()

    def _connect(self) -> None:
        self._making.made.connect(self._show)
        self._making.failed.connect(self._show_failed)
        self.options.changed.connect(self._soon.start)
        self.bar.list_asked.connect(self._fit)
        self.list.chosen.connect(self.pages.go_to)
        self.pages.page_changed.connect(self.list.follow)
        self.save.clicked.connect(self.save_asked)
        self.print.clicked.connect(self.print_asked)
        self.copy.clicked.connect(self.copy_asked)
        self._look.changed.connect(self._fit)
        for keys, zoom in (
            (("Ctrl++", "Ctrl+="), lambda: self.pages.zoom_by(+1)),
            (("Ctrl+-",), lambda: self.pages.zoom_by(-1)),
            (("Ctrl+0",), lambda: self.pages.zoom_to(1.0)),
            (("Ctrl+9",), lambda: self.pages.zoom_to(None)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(zoom)

    def _lay_out(self) -> None:
        self._paged = QWidget()
        paged = QVBoxLayout(self._paged)
        paged.setContentsMargins(0, 0, 0, 0)
        paged.setSpacing(0)
        paged.addWidget(self.bar)
        both = QHBoxLayout()
        both.setSpacing(1)
        both.addWidget(self.list)
        both.addWidget(self.pages, 1)
        paged.addLayout(both, 1)
        self._sides = QStackedWidget()
        self._sides.addWidget(self._paged)
        self._sides.addWidget(self.text)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.options)
        column.addStretch(1)
        self._pane = QFrame()
        self._pane.setProperty(KIND, "panel")
        side = QVBoxLayout(self._pane)
        side.setContentsMargins(0, 0, 0, 12)
        side.setSpacing(8)
        side.addWidget(scrolled(inside), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        for part in (self.trouble, self.told, self.save, self.print, self.copy):
            foot.addWidget(part)
        side.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self._sides, 1)
        row.addWidget(self._pane)
