"""The sample session, and windows on it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from workshop.application.outcome_ports import Outcomes
from workshop.application.services import Services
from workshop.exercise.session import Session
from workshop.qt.theme import ThemeSource
from workshop.qt.views.outcomes.window import OutcomesWindow


@pytest.fixture
def sample(services: Services) -> Session:
    """The sample workshop."""
    read = services.reader.read(services.samples / "add-onboarding.whosecall")
    assert isinstance(read, Session)
    return read


@pytest.fixture
def open_window(
    services: Services, look: ThemeSource, qtbot: QtBot
) -> Iterator[Callable[..., OutcomesWindow]]:
    """Shows the outcomes of a session, made by the real makers unless others are given."""
    opened: list[OutcomesWindow] = []

    def open_it(session: Session, outcomes: Outcomes | None = None) -> OutcomesWindow:
        window = OutcomesWindow(outcomes or services.outcomes, (), look, session)
        opened.append(window)
        window.closed.connect(lambda: opened.remove(window))
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_it
    for window in tuple(opened):
        window.close()
