"""An outcomes window on the sample session, as a person finds it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from workshop.application.outcome_ports import OutcomeKind
from workshop.exercise.session import Session
from workshop.qt.views.outcomes.window import OutcomesWindow

OpenWindow = Callable[[Session], OutcomesWindow]


def open_preview(window: OutcomesWindow, kind: OutcomeKind, qtbot: QtBot) -> None:
    """Open a document's preview and wait until it is there."""
    window.show_document(kind)
    qtbot.waitUntil(lambda: window.preview.showing is not None, timeout=20_000)


def accept(window: OutcomesWindow, path: Path) -> None:
    """Type a path into the open dialog, as a person would."""
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)
