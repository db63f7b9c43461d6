"""The clock by its keys at every step, in words and shape, through a restart; it forces nothing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, workshop_session
from tests.qt.views.room import Room
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Pace, Place, Step, StepRun, spent_seconds
from workshop.qt.bridge import Bridge
from workshop.qt.chime import Chime
from workshop.qt.theme import ThemeSource
from workshop.qt.views.clock_figures import ClockFigures

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFTED = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("step", Step)
def test_start_pause_add_a_minute_and_reset_have_keys_at_every_step(room: Room, step: Step) -> None:
    room.open(workshop_session(), step)
    planned = room.bridge.planned_minutes(step) * 60
    room.press(KEY.Key_T, modifier=CONTROL)
    assert room.bridge.countdown().running
    room.press(KEY.Key_T, modifier=SHIFTED)
    assert room.bridge.countdown().planned == planned + 60
    assert room.bridge.countdown().running
    room.press(KEY.Key_T, modifier=CONTROL)
    assert not room.bridge.countdown().running
    room.press(KEY.Key_R, modifier=SHIFTED)
    assert room.bridge.place.run(step) == StepRun(step)


def test_the_keys_work_while_somebody_votes(room: Room) -> None:
    room.open(workshop_session(), Step.BALLOT)
    room.bridge.take_seat(DANA)
    room.press(KEY.Key_T, modifier=CONTROL)
    room.press(KEY.Key_T, modifier=SHIFTED)
    assert room.bridge.countdown().running
    assert room.bridge.place.run(Step.BALLOT).added == 1


def test_overtime_forces_nothing(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    now = room.bridge.desk.clock.now()
    long_ago = (now - timedelta(hours=2)).isoformat()
    room.bridge.desk.go(Place(Step.OWN, (StepRun(Step.OWN, 0.0, long_ago),)))
    room.page.head.timer.refresh()
    assert room.bridge.countdown().pace is Pace.OVERTIME
    assert room.bridge.place.step is Step.OWN
    assert room.page.view.step is Step.OWN
    assert room.page.view.isEnabled()
    assert room.page.message.text == ""


def _dark_columns(figures: ClockFigures, colour: str) -> int:
    """How wide the line under the figures is, in pixels."""
    picture = figures.grab().toImage()
    bottom = picture.height() - 1
    wanted = QColor(colour).rgb()
    return sum(picture.pixel(x, bottom) == wanted for x in range(picture.width()))


def test_each_pace_has_a_shape_beside_its_colour(qtbot: QtBot, look: ThemeSource) -> None:
    figures = ClockFigures(look)
    qtbot.addWidget(figures)
    figures.resize(figures.sizeHint())
    figures.show()
    theme, tall = look.theme, figures.height()
    shapes: dict[Pace, tuple[int, int]] = {}
    for pace, colour in (
        (Pace.PLENTY, theme.ink),
        (Pace.AMBER, theme.warn),
        (Pace.RED, theme.danger),
        (Pace.OVERTIME, theme.danger),
    ):
        figures.show_time("+01:23" if pace is Pace.OVERTIME else "01:23", pace)
        wide = _dark_columns(figures, colour)
        picture = figures.grab().toImage()
        thick = sum(
            picture.pixel(picture.width() - 1, tall - 1 - up) == QColor(colour).rgb()
            for up in range(6)
        )
        shapes[pace] = (wide, thick)
    assert shapes[Pace.PLENTY] == (0, 0)
    assert len(set(shapes.values())) == 4, shapes


def test_the_clock_goes_on_after_a_kill_and_stands_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    before = build_services(path)
    session = replace(workshop_session(), place=Place(Step.OWN))
    before.library.add(session)
    killed = before.open_desk(session.id)
    bridge = Bridge(killed)
    bridge.start_or_pause()
    bridge.add_minute()
    before.upkeep.close()  # without closing the session, as a kill leaves it
    killed.close()
    after = build_services(path)
    again = Bridge(after.open_desk(session.id))
    assert again.countdown().running
    assert again.place.run(Step.OWN).added == 1
    again.close()
    once_more = after.open_desk(session.id)
    run = once_more.session.place.run(Step.OWN)
    assert run.running_since is None
    assert spent_seconds(run, once_more.clock.now()) == run.spent
    once_more.close()
    after.upkeep.close()


def test_the_sound_of_a_step_that_is_over_can_be_turned_off(room: Room) -> None:
    rung: list[str] = []
    bell = Chime(lambda: room.window.settings.sound, lambda: rung.append("ring"))
    room.window.time_is_up.connect(bell.ring)
    room.open(workshop_session(), Step.OWN)
    room.page.head.timer.ran_out.emit()
    assert rung == ["ring"]
    room.window.settings.sound = False
    room.page.head.timer.ran_out.emit()
    assert rung == ["ring"]
