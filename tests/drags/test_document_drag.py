"""A document is dragged out of its window by a real QDrag, and arrives as a file to be read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.drags.drag import LEFT, NONE, RESCUE_MS, STEP_MS
from tests.outcomes.pages import text_of
from workshop.application.outcome_ports import OutcomeKind
from workshop.application.services import Services
from workshop.exercise.session import Session
from workshop.qt.theme import ThemeSource
from workshop.qt.views.outcomes.document_button import DocumentButton
from workshop.qt.views.outcomes.window import OutcomesWindow


class _Folder(QWidget):
    """Another window that takes files, as a file manager or a mail does."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.names: list[str] = []
        self.contents: list[bytes] = []

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read them at once, as the program that they are dropped on does."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        self.names = [file.name for file in files]
        self.contents = [file.read_bytes() for file in files]
        event.acceptProposedAction()


@pytest.fixture
def folder(qtbot: QtBot) -> _Folder:
    made = _Folder()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def window(
    services: Services, look: ThemeSource, folder: _Folder, qtbot: QtBot
) -> Iterator[OutcomesWindow]:
    sample = services.reader.read(services.samples / "add-onboarding.whosecall")
    assert isinstance(sample, Session)
    window = OutcomesWindow(services.outcomes, (), look, sample)
    window.resize(1000, 900)
    window.show()
    # over it: the screen here is smaller than both beside each other
    folder.setGeometry(window.geometry().left(), window.geometry().top(), 100, 100)
    folder.show()
    buttons = window.shelf.buttons.values()
    qtbot.waitUntil(lambda: all(one.is_made for one in buttons), timeout=40_000)
    yield window
    window.close()


def _drag_out(
    qtbot: QtBot, window: OutcomesWindow, kind: OutcomeKind, onto: QWidget
) -> DocumentButton:
    """Press on a document, leave it, and let go in another window, or elsewhere in this one."""
    button = next(button for one, button in window.shelf.buttons.items() if one.kind is kind)
    for area in window.shelf.findChildren(QScrollArea):
        if area.isAncestorOf(button):
            area.ensureWidgetVisible(button)
    start = button.mapTo(window, button.rect().center())
    here, there = window.windowHandle(), onto.window().windowHandle()
    end = onto.mapTo(onto.window(), onto.rect().center())
    ended: list[bool] = []

    def later(steps: int, do: Callable[[], object]) -> None:
        QTimer.singleShot(steps * STEP_MS, window, do)

    rescue = QTimer(window, singleShot=True, interval=RESCUE_MS)
    rescue.timeout.connect(lambda: QTest.keyClick(here, Qt.Key.Key_Escape))
    rescue.start()
    later(1, lambda: QTest.mouseMove(here, start + QPoint(30, 0)))
    later(2, lambda: QTest.mouseMove(there, end - QPoint(4, 0)))
    later(3, lambda: QTest.mouseMove(there, end))
    later(4, lambda: QTest.mouseRelease(there, LEFT, NONE, end))
    later(5, lambda: ended.append(True))
    QTest.mousePress(here, LEFT, NONE, start)
    qtbot.waitUntil(lambda: bool(ended), timeout=RESCUE_MS + 2000)
    rescue.stop()
    return button


def test_a_document_dragged_out_is_a_file_where_it_is_let_go(
    window: OutcomesWindow, folder: _Folder, qtbot: QtBot
) -> None:
    button = _drag_out(qtbot, window, OutcomeKind.SUMMARY, folder)
    assert folder.names == ["Add onboarding.pdf"]
    assert "The agent was about to guess 75 % of what matters." in text_of(folder.contents[0])
    assert window.shelf.isVisible(), "it was dragged, not clicked"
    assert not button.isDown()
    _drag_out(qtbot, window, OutcomeKind.CSV, folder)
    assert folder.names == ["Add onboarding.csv", "Add onboarding-ballots.csv"]
    folder.names = []
    _drag_out(qtbot, window, OutcomeKind.SHEET, window.shelf.title)
    assert folder.names == [], "what is let go elsewhere goes nowhere"
    assert window.shelf.isVisible()
