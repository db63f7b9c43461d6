"""Windows on a real library in a temporary folder: nothing between a click and the disk is fake."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from tests.qt.showing import brought_up
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.session import Session
from workshop.qt.actions import Actions
from workshop.qt.bridge import Bridge
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage
from workshop.qt.theme import ThemeSource, load_fonts, use_icons
from workshop.qt.views.session_page import SessionPage
from workshop.qt.views.steps import STEP_VIEWS
from workshop.resources import resource


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Everything a window stands on, over an empty library."""
    made = build_services(tmp_path / "library.db")
    yield made
    # windows that were closed go before the library they look at
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.upkeep.close()


@pytest.fixture(autouse=True)
def as_dressed_before(qapp: QApplication) -> Iterator[None]:
    """What a test does to the font and the colours of the application ends with it."""
    font, palette = qapp.font(), qapp.palette()
    yield
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.font() != font:
        qapp.setFont(font)
    if qapp.palette() != palette:
        qapp.setPalette(palette)


@pytest.fixture
def look(qapp: QApplication) -> ThemeSource:
    """The light theme at 100 %, nothing moving by itself."""
    load_fonts(resource("fonts"))
    use_icons(resource("icons"))
    return ThemeSource(reduced_motion=True, parent=qapp)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a file of their own."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def actions(qapp: QApplication) -> Iterator[Actions]:
    """The table of actions on a window of its own."""
    del qapp
    window = QWidget()
    yield Actions(window)
    window.close()
    window.deleteLater()


@pytest.fixture
def open_session(
    services: Services, look: ThemeSource, actions: Actions
) -> Iterator[Callable[[Session], Stage]]:
    """Puts a session into the library, where it is not yet, and opens it."""
    opened: list[Bridge] = []

    def open_it(session: Session) -> Stage:
        if session.id not in services.library.find(session.id):
            services.library.add(session)
        bridge = Bridge(services.open_desk(session.id))
        opened.append(bridge)
        return Stage(bridge, look, actions, services)

    yield open_it
    for bridge in opened:
        bridge.close()


@pytest.fixture
def stage(open_session: Callable[[Session], Stage]) -> Stage:
    """A session of three people, three role cards and three decisions, nothing voted yet."""
    return open_session(workshop_session())


@pytest.fixture
def open_page(
    qtbot: QtBot, open_session: Callable[[Session], Stage]
) -> Callable[[Session, Step], SessionPage]:
    """Shows the page of a session as it stands at a step."""

    def open_it(session: Session, step: Step) -> SessionPage:
        stage = open_session(replace(session, place=Place(step)))
        page = SessionPage(stage, STEP_VIEWS)
        brought_up(qtbot, page)
        page.view.take_focus()
        return page

    return open_it
