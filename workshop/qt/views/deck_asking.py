"""What the deck workshop asks a person for: a file to write, files to read, a deck to take from."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QPushButton, QWidget

from workshop.application.ports import ShelvedDeck
from workshop.exercise.cards import Deck, DeckId
from workshop.qt.texts import tr
from workshop.qt.views.home_import import local_files
from workshop.qt.views.saving import file_stem


class TakesFiles(QDialog):
    """A dialog that files of this computer may be dropped on."""

    dropped = Signal(list)
    """Paths"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if local_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which; what they are is told by their content."""
        files = local_files(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(files)


def where_to_share(parent: QWidget, deck: Deck) -> Path | None:
    """The file a deck is written to; None where somebody thinks better of it."""
    name = str(Path.home() / f"{file_stem(deck.name)}.toml")
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, tr("Share the deck as a file"), name, tr("Decks ({0})", "*.toml")
    )
    return Path(chosen) if chosen else None


def what_to_import(parent: QWidget) -> list[Path]:
    """The files to install decks from; none where somebody thinks better of it."""
    kinds = tr("Decks ({0});;All files ({1})", "*.toml *.csv *.md *.txt", "*")
    names, _kind = QFileDialog.getOpenFileNames(parent, tr("Import decks"), "", kinds)
    return [Path(name) for name in names]


def which_to_merge(button: QPushButton, decks: Sequence[Deck]) -> DeckId | None:
    """One of these decks, chosen from a menu below the button; None for none."""
    menu = QMenu(button)
    for deck in decks:
        menu.addAction(deck.name.replace("&", "&&")).setData(deck.id)
    below = button.mapToGlobal(button.rect().bottomLeft())
    # Qt gives None where the menu is left, whatever its type says
    chosen = cast("QAction | None", menu.exec(below))
    return DeckId(str(chosen.data())) if chosen is not None else None


def deck_said(one: ShelvedDeck) -> str:
    """A deck on one line: its name, and whether it is one's own."""
    return one.deck.name if one.shipped else tr("{0} · yours", one.deck.name)


def only(deed: Callable[[], None]) -> Callable[[bool], None]:
    """The deed, without what a button says of itself."""

    def do(_checked: bool) -> None:
        deed()

    return do
