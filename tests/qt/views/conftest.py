"""Whole windows, each on a library of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.showing import brought_up
from tests.qt.views.alone import Open
from tests.qt.views.homes import MakeHome
from tests.qt.views.room import Room
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.exercise.session import Session
from workshop.qt.actions import Actions
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home import HomePage
from workshop.qt.views.solo_page import SoloPage


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


@pytest.fixture
def open_solo(qtbot: QtBot, open_session: Callable[[Session], Stage]) -> Open:
    """Shows the page of an assessment where it stands."""

    def open_it(session: Session) -> SoloPage:
        page = SoloPage(open_session(session))
        brought_up(qtbot, page)
        page.view.take_focus()
        return page

    return open_it
