"""Whole windows, each on a library of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.views.homes import MakeHome
from tests.qt.views.room import Room
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.qt.actions import Actions
from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home import HomePage


@pytest.fixture
def make_room(
    qtbot: QtBot, qapp: QApplication, look: ThemeSource, tmp_path: Path
) -> Iterator[Callable[[], Room]]:
    """Opens windows, nothing moving by itself."""
    opened: list[Services] = []

    def make() -> Room:
        number = len(opened)
        opened.append(build_services(tmp_path / f"library-{number}.db"))
        file = Settings(tmp_path / f"settings-{number}.ini")
        return Room(qtbot, qapp, opened[-1], look, file)

    yield make
    for services in opened:
        services.upkeep.close()


@pytest.fixture
def room(make_room: Callable[[], Room]) -> Room:
    """One window."""
    return make_room()


@pytest.fixture
def make_home(
    services: Services, look: ThemeSource, actions: Actions, settings: Settings, qtbot: QtBot
) -> MakeHome:
    """Shows home over the library of the test, as often as it is asked."""

    def make() -> HomePage:
        home = HomePage(services, look, actions, settings)
        qtbot.addWidget(home)
        home.bind()
        home.resize(1200, 800)
        home.show()
        return home

    return make
