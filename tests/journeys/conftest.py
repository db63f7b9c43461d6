"""The whole program on a library of its own, worked by nothing but keys and clicks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.desk_chair import DeskChair
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.qt.app import application, make_window
from workshop.qt.settings import Settings
from workshop.qt.theme.motion import MotionChoice


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Everything the windows stand on, over an empty library."""
    made = build_services(tmp_path / "library.db")
    yield made
    made.upkeep.close()


@pytest.fixture
def sit_down(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[..., DeskChair]]:
    """Opens the program as somebody starts it, nothing moving by itself."""
    app = application([])
    assert app is qapp
    taken: list[DeskChair] = []

    def start(services: Services) -> DeskChair:
        settings = Settings(tmp_path / "settings.ini")
        settings.motion = MotionChoice.REDUCED
        window = make_window(app, services, settings)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        taken.append(DeskChair(app, window))
        return taken[-1]

    yield start
    for chair in taken:
        chair.get_up()
        chair.window.deleteLater()
