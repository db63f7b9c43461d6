"""A fault of ours in a slot is logged and said, and the window lives on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop.application import fault_log
from workshop.application.failures import StorageFailed
from workshop.application.library import create
from workshop.application.services import Services
from workshop.qt.app import make_window
from workshop.qt.faults import catch_faults
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, services: Services, tmp_path: Path
) -> Iterator[MainWindow]:
    hook = sys.excepthook
    made = make_window(qapp, services, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    catch_faults(made)
    yield made
    sys.excepthook = hook


def _raise_in_a_slot(qtbot: QtBot, fault: Exception) -> None:
    def slot() -> None:
        sys.excepthook(type(fault), fault, fault.__traceback__)

    QTimer.singleShot(0, slot)
    qtbot.wait(20)


def test_a_fault_is_logged_and_said_in_the_session(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "faults.log"
    monkeypatch.setattr(fault_log, "log_file", lambda: log)
    assert window.open_session(create(window.services, "Add onboarding"))
    _raise_in_a_slot(qtbot, ZeroDivisionError("planted"))
    page = window.session_page
    assert page is not None
    assert str(log) in page.message.text
    assert "What you did before is saved." in page.message.text
    assert "ZeroDivisionError: planted" in log.read_text(encoding="utf-8")


def test_what_the_machine_did_is_said_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    assert window.open_session(create(window.services, "Add onboarding"))
    _raise_in_a_slot(qtbot, StorageFailed("The disk is full."))
    page = window.session_page
    assert page is not None
    assert page.message.text == "The disk is full."
