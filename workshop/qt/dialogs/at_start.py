"""What is said when the program cannot start as asked, to people who see no terminal."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from workshop.application.failures import KnownError
from workshop.qt.texts import tr


def say_why_not(error: KnownError) -> None:
    """Show why the window does not open, and wait until it was read."""
    _box(error.sentence, "\n".join(error.faults)).exec()


def offer_to_set_aside(error: KnownError) -> bool:
    """Ask whether the damaged library should be moved out of the way; nothing is deleted."""
    box = _box(
        error.sentence,
        tr(
            "It can be moved aside, as it is, and a new library started. "
            "Its daily backups lie beside it."
        ),
    )
    leave = box.addButton(tr("Leave it, and quit"), QMessageBox.ButtonRole.RejectRole)
    aside = box.addButton(tr("Move it aside"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(leave)
    box.exec()
    return box.clickedButton() is aside


def offer_a_copy(error: KnownError) -> bool:
    """Ask what to open: the file as a copy, or the library, where what it tells is different."""
    box = _box(
        tr("This session is in your library already, and it is different there."),
        "\n".join(error.faults),
    )
    library = box.addButton(tr("Go to my library"), QMessageBox.ButtonRole.RejectRole)
    copy = box.addButton(tr("Open the file as a copy"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(library)
    box.exec()
    return box.clickedButton() is copy


def say_where_it_is(aside: Path) -> None:
    """Show where the damaged library was moved to."""
    _box(tr("The damaged library is kept, untouched, at {0}", aside), "").exec()


def _box(sentence: str, more: str) -> QMessageBox:
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    # paths and names in a sentence are text, never markup
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    box.setInformativeText(more)
    return box
