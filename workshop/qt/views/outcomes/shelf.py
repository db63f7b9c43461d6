"""All documents of a session side by side, each with its first page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.outcomes.document_button import LEAST_WIDTH, DocumentButton
from workshop.qt.views.outcomes.kinds import Document
from workshop.qt.views.outcomes.making import Wanted
from workshop.qt.views.outcomes.thumbnails import Thumbnail
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.wrap_grid import WrapGrid


class Shelf(QWidget):
    """Papers first, then pages and data. What is being made says so, and can be stopped."""

    opened = Signal(object)
    """The Document whose preview is wanted."""
    dragged = Signal(object)
    """The Document that is dragged out."""
    stop_asked = Signal()

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons: dict[Document, DocumentButton] = {}
        self.title = label(tr("What do you take along?"), "title", wraps=True)
        about = tr(
            "Open one to see its true pages, choose what is in it, save or print it. Any of them"
            " can be dragged out as a file."
        )
        self.about = label(about, "quiet", wraps=True)
        self.sealed = label("", "warn", wraps=True)
        self._papers_head = label(tr("On paper"), "heading")
        self._data_head = label(tr("On screen, and as data"), "heading")
        self._papers, self._data = _grid(look), _grid(look)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Documents made"))
        self._said = label("", "quiet")
        self._stop = EnterButton(tr("Stop"), "quiet")
        self._stop.clicked.connect(self.stop_asked)
        self._making = QWidget()
        self._lay_out()

    @property
    def making(self) -> str:
        """How far the making of pictures is; empty where it is done."""
        return self._said.text() if not self._making.isHidden() else ""

    @property
    def stop(self) -> EnterButton:
        """Stops making pictures."""
        return self._stop

    def show_documents(self, documents: Sequence[Document]) -> None:
        """One button each."""
        if tuple(self.buttons) == tuple(documents):
            return
        self.buttons = {one: self._button(one) for one in documents}
        papers = [button for one, button in self.buttons.items() if one.has_pages]
        data = [button for one, button in self.buttons.items() if not one.has_pages]
        self._papers.set_widgets(papers)
        self._data.set_widgets(data)
        self._papers_head.setVisible(bool(papers))
        self._data_head.setVisible(bool(data))

    def show_thumbnail(self, made: Thumbnail) -> None:
        """Show how a document begins."""
        button = self.buttons.get(made.wanted.document)
        if button is None:
            return
        if made.image is not None and made.shown.pages is not None:
            button.show_image(made.image, len(made.shown.pages.sizes))
        else:
            button.show_text(made.text)

    def show_failed(self, wanted: Wanted, sentence: str) -> None:
        """Say in its place why a document could not be made."""
        button = self.buttons.get(wanted.document)
        if button is not None:
            button.show_trouble(sentence)

    def show_progress(self, done: int, count: int) -> None:
        """How many pictures are there."""
        self._progress.setRange(0, max(1, count))
        self._progress.setValue(done)
        self._said.setText(tr("{0} of {1} made", done, count))
        self._making.setVisible(done < count)

    def take_focus(self, document: Document | None = None) -> None:
        """To a document, or the first."""
        button = self.buttons.get(document) if document else None
        target = button or next(iter(self.buttons.values()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, document: Document) -> DocumentButton:
        button = DocumentButton(document, self._look)
        button.clicked.connect(lambda: self.opened.emit(document))
        button.drag_asked.connect(lambda: self.dragged.emit(document))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._making)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._progress.setMaximumWidth(160)
        row.addWidget(self._progress)
        row.addWidget(self._said)
        row.addWidget(self._stop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(12)
        # beside each other, with room kept: nothing moves from under the pointer when all is made
        policy = self._making.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._making.setSizePolicy(policy)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self.title, 1)
        head.addWidget(self._making)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(self.sealed)
        for head, grid in ((self._papers_head, self._papers), (self._data_head, self._data)):
            column.addSpacing(8)
            column.addWidget(head)
            column.addWidget(grid)
        column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolled(inside))


def _grid(look: ThemeSource) -> WrapGrid:
    grid = WrapGrid(look, least_width=LEAST_WIDTH, most_width=280, gap=3)
    # as high as its rows at its width: its hint would have it scrolled where all is in view
    policy = grid.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
    grid.setSizePolicy(policy)
    return grid
