"""The outcomes window: all documents of a session, each with its preview, to save and to print."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workshop.application.outcome_ports import OutcomeKind, Outcomes
from workshop.exercise.cards import Deck
from workshop.exercise.session import Session
from workshop.exercise.text import shortened
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND, ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.message_line import MessageLine
from workshop.qt.views.outcomes.document_button import PICTURE
from workshop.qt.views.outcomes.dragging import Dragging
from workshop.qt.views.outcomes.file_saving import FileSaving, suggested_name
from workshop.qt.views.outcomes.kinds import Document, documents
from workshop.qt.views.outcomes.making import Making, Wanted
from workshop.qt.views.outcomes.options_pane import OptionsPane
from workshop.qt.views.outcomes.preview import Preview
from workshop.qt.views.outcomes.printing import Printing
from workshop.qt.views.outcomes.shelf import Shelf
from workshop.qt.views.outcomes.thumbnails import Thumbnail, Thumbnails
from workshop.qt.views.saving import usual_paper

FOLLOW_MS: Final = 400
"""How long the session has to stand still before the window follows it."""
BEGIN_MS: Final = 50
"""Until the window is painted: before that, nothing takes the processor from it."""


class OutcomesWindow(QWidget):
    """Shows one session, and follows it while it is worked on. Its ballots stay as sealed as ever.

    Esc leads from a preview to all documents, and from there out.
    """

    saved = Signal(object)
    """Path: a file was written."""
    closed = Signal()

    def __init__(
        self,
        outcomes: Outcomes,
        decks: tuple[Deck, ...],
        look: ThemeSource,
        session: Session,
        parent: QWidget | None = None,
        *,
        earlier: tuple[Session, ...] = (),
    ) -> None:
        """`earlier` are the assessments that the session takes again, oldest first."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._session = look, session
        self._dragging = Dragging()
        self._print_soon = False
        self._making = Making(outcomes, self)
        self._thumbnails = Thumbnails(outcomes, self)
        self._options = OptionsPane(usual_paper(), decks, earlier, look)
        self.message = MessageLine()
        self.shelf = Shelf(look)
        self.preview = Preview(self._making, self._options, look)
        self.saving = FileSaving(outcomes, self.message, self)
        self.printing = Printing(self.message, self)
        self.back = EnterButton(tr("← All documents"), "quiet")
        self._name = ClampedLabel("", look, lines=1)
        self._pages = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._soon.timeout.connect(self._follow)
        self._begin = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._begin.timeout.connect(self._make_pictures)
        self._lay_out()
        self._connect()
        self._show_session()
        self.show_shelf()

    def follow(self, session: Session) -> None:
        """Show the session as it stands now, once it stands still for a moment."""
        if session is not self._session:
            self._session = session
            self._soon.start()

    def show_shelf(self) -> None:
        """All documents."""
        opened = self.preview.document
        self._making.drop()
        self._pages.setCurrentWidget(self.shelf)
        self._show_name()
        if self.isVisible():
            self._begin.start()
        self.shelf.take_focus(opened)

    def show_document(self, kind: OutcomeKind) -> None:
        """The preview of a document; all of them where there is no such thing."""
        for document in [one for one in self.shelf.buttons if one.kind is kind]:
            self._open(document)

    def preview_to_print(self) -> None:
        """The preview of the first document, with Print at hand."""
        self._open_first()
        self.preview.focus_print()

    def print_now(self) -> None:
        """Print what is shown; of all documents, look at the first one first."""
        if self._pages.currentWidget() is self.shelf:
            self.preview_to_print()
            return
        document, shown = self.preview.document, self.preview.showing
        # what is being made anew is printed as soon as it is there
        self._print_soon = shown is None
        if document is None or shown is None or shown.pages is None:
            return
        flip = self._options.options().flip.value if document.cards else ""
        name = suggested_name(self._session.title, document).removesuffix(".pdf")
        self.printing.ask(name, shown.pages, both_sides=flip)

    def save_now(self) -> None:
        """Save what is shown; of all documents, look at the first one first."""
        if self._pages.currentWidget() is self.shelf:
            self._open_first()
        wanted, shown = self.preview.wanted, self.preview.showing
        if wanted is not None:
            self.saving.ask(wanted, shown.made if shown else None)

    def showEvent(self, event: QShowEvent) -> None:
        """Once it is seen, the pictures are made."""
        super().showEvent(event)
        self._begin.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, and out."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._pages.currentWidget() is self.preview:
            self.show_shelf()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being written or printed is finished first; all else is dropped."""
        self._soon.stop()
        self._begin.stop()
        self._thumbnails.close()
        self._making.close()
        self.preview.close_down()
        self.saving.close()
        self.printing.close()
        self._dragging.close()
        self.closed.emit()
        super().closeEvent(event)

    # What the panes ask for

    def _open_first(self) -> None:
        self._open(next(iter(self.shelf.buttons)))

    def _open(self, document: Document) -> None:
        # whoever looks at one document does not wait for the pictures of the others
        self._begin.stop()
        self._thumbnails.stop()
        self._print_soon = False
        self._pages.setCurrentWidget(self.preview)
        self.preview.show_document(document, self._session)
        self._show_name()
        self.preview.take_focus()

    def _drag(self, document: Document) -> None:
        shown = self._making.found(self._wanted(document))
        if shown is None:
            return
        try:
            name = suggested_name(self._session.title, document)
            files = self._dragging.files(shown.made, name)
        except OSError as fault:
            self.message.say(tr("It cannot be dragged: {0}.", fault.strerror or fault), stays=True)
            return
        picture = self.shelf.buttons[document].picture()
        self._dragging.drag(self, files, picture, self._look.metrics.scaled(PICTURE // 2))

    def _print_waiting(self) -> None:
        if self._print_soon:
            self._print_soon = False
            if self.preview.showing is not None:
                self.print_now()

    def _copy(self) -> None:
        shown = self.preview.showing
        if shown is not None:
            QApplication.clipboard().setText(shown.made.content.decode("utf-8-sig", "replace"))
            self.message.say(tr("Copied. Paste it where you need it."))

    # Showing

    def _wanted(self, document: Document) -> Wanted:
        fitted = document.fitted(self._options.options())
        return Wanted(self._session, document, fitted)

    def _follow(self) -> None:
        self._show_session()
        if self._pages.currentWidget() is self.shelf:
            self._begin.start()
        else:
            self.preview.follow(self._session)

    def _show_session(self) -> None:
        session = self._session
        title = session.title or tr("Untitled session")
        self.setWindowTitle(tr("Outcomes: {0}", shortened(title, 80)))
        self.shelf.show_documents(documents(session))
        sealed = len(session.sealed_ballots())
        self.shelf.sealed.setText(
            counted(
                sealed,
                "One ballot waits for its reveal: it is in no file and no figure.",
                "{0} ballots wait for their reveal: they are in no file and no figure.",
            )
        )
        self.shelf.sealed.setVisible(bool(sealed))
        self._show_name()

    def _show_name(self) -> None:
        title = self._session.title or tr("Untitled session")
        previewed = self._pages.currentWidget() is self.preview
        document = self.preview.document if previewed else None
        self.back.setVisible(previewed)
        self._name.show_text(tr("{0} · {1}", document.name, title) if document else title)

    def _make_pictures(self) -> None:
        wide = round(self._look.metrics.scaled(PICTURE) * 2 * self.devicePixelRatioF())
        self._thumbnails.make([self._wanted(one) for one in self.shelf.buttons], wide)

    def _take(self, made: Thumbnail) -> None:
        self._making.keep(made.wanted, made.shown)
        self.shelf.show_thumbnail(made)

    # Layout

    def _connect(self) -> None:
        self._thumbnails.ready.connect(self._take)
        self._thumbnails.failed.connect(self.shelf.show_failed)
        self._thumbnails.progressed.connect(self.shelf.show_progress)
        self.shelf.opened.connect(self._open)
        self.shelf.dragged.connect(self._drag)
        self.shelf.stop_asked.connect(self._thumbnails.stop)
        self.preview.save_asked.connect(self.save_now)
        self.preview.print_asked.connect(self.print_now)
        self.preview.copy_asked.connect(self._copy)
        self.preview.shown.connect(self._print_waiting)
        self.back.clicked.connect(self.show_shelf)
        self.saving.saved.connect(self.saved)
        self.message.undo_asked.connect(self.message.hide)
        for keys, do in (
            (("Ctrl+P",), self.print_now),
            (("Ctrl+S", "Ctrl+Shift+S"), self.save_now),
            (("Ctrl+W",), self.close),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(do)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty(KIND, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self._name, 1)
        self._pages.addWidget(self.shelf)
        self._pages.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.message)
        self.setMinimumSize(640, 480)
        self.resize(QSize(1180, 820).boundedTo(self.screen().availableSize()))
