"""The list of sessions on home shows as many columns as there is room for."""

import pytest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from workshop.application.services import Services
from workshop.qt.actions import Actions
from workshop.qt.models.library_model import Column
from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home import HomePage


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (1440, set[Column]()),
        (1024, set[Column]()),
        (840, {Column.TEAM}),
        (640, {Column.TEAM, Column.STATE}),
    ],
)
def test_columns_give_way_only_where_there_is_no_room(
    width: int,
    hidden: set[Column],
    services: Services,
    look: ThemeSource,
    actions: Actions,
    settings: Settings,
    qtbot: QtBot,
) -> None:
    services.library.add(workshop_session())
    home = HomePage(services, look, actions, settings)
    qtbot.addWidget(home)
    home.resize(width, 768)
    with qtbot.waitExposed(home):
        home.show()
    header = home.list.header()
    assert {one for one in Column if header.isSectionHidden(one)} == hidden
    shown = [one for one in Column if one not in hidden]
    assert sum(header.sectionSize(one) for one in shown) <= home.list.viewport().width()
