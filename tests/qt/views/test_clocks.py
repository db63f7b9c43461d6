"""The clock of the step, the two minutes beside it, and the hour in the facilitator's pane."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.application.fakes import FakeClock, FakeLease, FakeStore
from tests.qt.sessions import VERIFY, workshop_session
from tests.qt.views.room import Room, readable
from workshop.application.desk import Desk
from workshop.exercise.agenda import Place, Step, StepRun
from workshop.exercise.moves import SetOwner
from workshop.qt.bridge import Bridge
from workshop.qt.dialogs.agenda import AgendaDialog
from workshop.qt.theme import ThemeSource
from workshop.qt.views import timer_view
from workshop.qt.views.timer_view import TimerView

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Clocked:
    """A timer on a session whose time is moved by hand."""

    def __init__(
        self, qtbot: QtBot, look: ThemeSource, monkeypatch: pytest.MonkeyPatch, place: Place
    ) -> None:
        session = replace(workshop_session(), place=place)
        self.time = FakeClock()
        desk = Desk(FakeStore.holding(session), self.time, FakeLease(), session.id)
        self.bridge = Bridge(desk)
        self.said: list[str] = []
        self.rung = 0
        monkeypatch.setattr(timer_view, "announce", self._announce)
        self.view = TimerView(self.bridge, look)
        self.view.ran_out.connect(self._ring)
        qtbot.addWidget(self.view)

    def _announce(self, _widget: object, text: str) -> None:
        self.said.append(text)

    def _ring(self) -> None:
        self.rung += 1

    def later(self, seconds: float) -> None:
        self.time.go_on(seconds)
        self.view.refresh()


@pytest.fixture
def clocked(
    qtbot: QtBot, look: ThemeSource, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Place], Clocked]:
    def make(place: Place) -> Clocked:
        return Clocked(qtbot, look, monkeypatch, place)

    return make


def test_each_stage_is_said_once_and_the_end_rings(clocked: Callable[[Place], Clocked]) -> None:
    timer = clocked(Place(Step.BRIEF))
    timer.bridge.start_or_pause()
    for seconds in (239, 1, 30, 15, 14, 1, 100, 100):
        timer.later(seconds)
    assert timer.said == [
        "A fifth of the time is left.",
        "The time is nearly over.",
        "The time is up.",
    ]
    assert timer.rung == 1
    assert timer.view.accessibleName() == "+03:20 over 5 min, overtime"


def test_added_time_is_said_again_when_it_gets_short(
    clocked: Callable[[Place], Clocked],
) -> None:
    timer = clocked(Place(Step.BRIEF))
    timer.bridge.start_or_pause()
    timer.later(301)
    timer.bridge.add_minute()
    timer.bridge.add_minute()
    timer.said.clear()
    timer.later(100)
    timer.later(20)
    assert timer.said == ["The time is nearly over.", "The time is up."]
    assert timer.rung == 2


def test_a_step_that_comes_up_late_is_not_announced(
    clocked: Callable[[Place], Clocked],
) -> None:
    timer = clocked(Place(Step.BRIEF, (StepRun(Step.SURFACE, 3600.0),)))
    timer.bridge.go_to(Step.SURFACE)
    assert timer.said == []
    timer.bridge.start_or_pause()
    timer.later(5)
    assert (timer.said, timer.rung) == ([], 0)


def test_how_the_clock_stands_is_said_in_words_beside_the_figures(
    clocked: Callable[[Place], Clocked],
) -> None:
    timer = clocked(Place(Step.BRIEF))
    assert timer.view.text == "05:00 of 5 min not started"
    timer.bridge.start_or_pause()
    assert timer.view.text == "05:00 of 5 min running"
    timer.later(60)
    timer.bridge.start_or_pause()
    assert timer.view.text == "04:00 of 5 min paused"
    timer.bridge.start_or_pause()
    for seconds, said in (
        (180, "01:00 of 5 min a fifth left"),
        (45, "00:15 of 5 min nearly over"),
        (16, "+00:01 of 5 min overtime"),
    ):
        timer.later(seconds)
        assert timer.view.text == said
    timer.bridge.add_minute()
    assert timer.view.text == "00:59 of 6 min a fifth left"
    timer.bridge.reset_clock()
    assert timer.view.text == "05:00 of 5 min not started"


def test_a_clock_that_stands_says_nothing(clocked: Callable[[Place], Clocked]) -> None:
    timer = clocked(Place(Step.BRIEF))
    timer.later(3600)
    assert timer.said == []


def test_the_two_minutes_stand_beside_the_clock(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    rung: list[int] = []

    def ring() -> None:
        rung.append(1)

    room.window.time_is_up.connect(ring)
    view = room.page._head.talk  # pyright: ignore[reportPrivateUsage]
    assert view.text == ""
    room.press("m")
    assert view.text == "Decision 1: 02:00 left"
    room.page.facilitating.talk.ran_out.emit()
    assert rung == [1]
    view.end.click()
    assert view.text == ""
    assert room.bridge.spotlight == VERIFY


def test_the_two_minutes_are_there_paused_when_the_session_is_opened_again(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    room.press("m")
    session = room.bridge.session.id
    room.window.show_home()
    assert room.window.open_session(session)
    assert room.page.head.talk.text == "Decision 1, paused: 02:00 left"
    room.press("m")
    assert room.page.head.talk.text == "Decision 1: 02:00 left"


def test_the_two_minutes_are_for_steps_that_talk_about_decisions(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    room.press("m")
    assert room.page.side.tools.talk.isVisible()
    for step in (Step.COMMIT, Step.SURFACE, Step.BALLOT, Step.BRIEF):
        room.page.go(step)
        assert not room.window.actions_table.enabled("talk")
        assert not room.page.side.tools.talk.isVisible()
        assert room.page.facilitating.talk.decision is None


def test_the_hour_follows_the_clocks_and_leads_to_the_agenda(room: Room) -> None:
    runs = (StepRun(Step.BRIEF, 540.0), StepRun(Step.OWN, 60.0))
    session = replace(workshop_session(), place=Place(Step.OWN, runs))
    room.services.library.add(session)
    room.open(session, Step.OWN)
    hour = room.page.side.hour
    assert hour.text.startswith("Ends about ")
    assert hour.text.endswith(", 4 min over.")
    assert "Brief: 9 of 5 min" in hour.bars.accessibleDescription()
    hour.bars.click()
    (dialog,) = room.window.findChildren(AgendaDialog)
    assert dialog.outlook == hour.text
    spent = dialog.model.index(dialog.model.row_of(Step.BRIEF), 3)
    assert spent.data() == "9 min"
    assert not dialog.steps.isColumnHidden(3)
    dialog.close()


def test_before_any_clock_ran_nothing_is_said_of_time_spent(room: Room) -> None:
    room.open(workshop_session(), Step.BRIEF)
    assert "min planned; started now, it ends about" in room.page.side.hour.text
    room.press(KEY.Key_G, modifier=CONTROL)
    (dialog,) = room.window.findChildren(AgendaDialog)
    assert dialog.steps.isColumnHidden(3)
    dialog.close()


def test_the_hour_changes_with_what_is_planned(room: Room) -> None:
    room.open(workshop_session(), Step.BRIEF)
    before = room.page.side.hour.text
    session = room.bridge.session
    room.bridge.submit(SetOwner(VERIFY, session.roles[0].id))
    assert room.page.side.hour.text == before
    room.page.stage.bridge.add_minute()
    assert room.page.side.hour.text != before
    assert any(room.page.side.hour.text in one for one in readable(room.window))
