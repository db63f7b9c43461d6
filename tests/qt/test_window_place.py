"""The window comes back where it stood, also after a program that was killed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop.application.services import Services
from workshop.qt.app import make_window
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def _window(app: QApplication, services: Services, file: Path, qtbot: QtBot) -> MainWindow:
    window = make_window(app, services, Settings(file))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_new_size_is_kept_while_the_window_is_open(
    qapp: QApplication, services: Services, file: Path, qtbot: QtBot
) -> None:
    window = _window(qapp, services, file, qtbot)
    window.resize(791, 603)
    qtbot.waitUntil(lambda: not Settings(file).geometry.isEmpty(), timeout=5000)
    again = _window(qapp, services, file, qtbot)
    assert (again.width(), again.height()) == (791, 603)


def test_closing_keeps_the_size_at_once(
    qapp: QApplication, services: Services, file: Path, qtbot: QtBot
) -> None:
    window = _window(qapp, services, file, qtbot)
    window.resize(777, 555)
    window.close()
    assert _window(qapp, services, file, qtbot).width() == 777
