"""The clock in the corner of the wall."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.qt.audience.reading import look_alike, picture, told
from tests.qt.sessions import SKIP, VERIFY, workshop_session
from workshop.exercise.agenda import Agenda, Place, PlannedStep, Step, StepRun
from workshop.exercise.session import Session
from workshop.qt.audience.clock_face import ClockFace
from workshop.qt.audience.presentation import Presentation
from workshop.qt.audience.sheet import Sheet
from workshop.qt.stage import Stage
from workshop.qt.theme import ThemeSource


def spent(seconds: float) -> Session:
    """Ten minutes are planned for the brief; so many seconds of them are gone."""
    steps = tuple(PlannedStep(step, 10 if step is Step.BRIEF else None) for step in Step)
    return replace(
        workshop_session(),
        agenda=Agenda(steps=steps),
        place=Place(Step.BRIEF, (StepRun(Step.BRIEF, seconds),)),
    )


def test_it_says_how_much_is_left_and_in_a_word_when_it_is_short(
    open_session: Callable[[Session], Stage], look: ThemeSource, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1024, 768)
    face = ClockFace(look, parent)
    face.place(Sheet(1024, 768))
    said: list[str] = []
    for number, seconds in enumerate((0, 60, 500, 590, 660)):
        session = replace(
            spent(seconds), id=workshop_session(f"0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b{number}7").id
        )
        face.follow(open_session(session).bridge)
        said.append(face.accessibleName())
    assert said == [
        "10:00 left",
        "09:00 left, paused",
        "01:40 left, short",
        "00:10 left, short",
        "+01:00, over",
    ]


def test_it_beats_only_while_it_runs(
    present: Callable[[Session], Stage], presentation: Presentation
) -> None:
    bridge = present(spent(0)).bridge
    clock = presentation.window.clock
    assert clock.isVisible()
    assert not clock.beating
    bridge.start_or_pause()
    assert clock.beating
    assert "10:00 left" in told(presentation.window) or "09:59 left" in told(presentation.window)
    bridge.start_or_pause()
    assert not clock.beating


def test_the_two_minutes_of_a_decision_take_the_place_of_the_steps_clock(
    present: Callable[[Session], Stage], presentation: Presentation
) -> None:
    bridge = present(spent(60)).bridge
    bridge.go_to(Step.REVEAL)
    clock, steps = presentation.window.clock, presentation.window.clock.accessibleName()
    before = picture(clock)
    bridge.give_talk(VERIFY)
    assert clock.accessibleName() in (
        "For this decision: 02:00 left",
        "For this decision: 01:59 left",
    )
    assert clock.beating
    assert not look_alike(picture(clock), before)
    bridge.give_talk(None)
    assert clock.accessibleName() == steps
    bridge.give_talk(VERIFY)
    bridge.go_to(Step.OUTCOME)
    assert not clock.isVisible()


def test_the_two_minutes_give_way_while_another_decision_is_in_view(
    present: Callable[[Session], Stage], presentation: Presentation
) -> None:
    bridge = present(spent(60)).bridge
    bridge.go_to(Step.REVEAL)
    clock = presentation.window.clock
    steps = clock.accessibleName()
    bridge.light_up(VERIFY)
    bridge.give_talk(VERIFY)
    assert clock.accessibleName().startswith("For this decision: ")
    bridge.light_up(SKIP)
    assert clock.accessibleName() == steps
    bridge.light_up(VERIFY)
    assert clock.accessibleName().startswith("For this decision: ")


def test_a_step_without_minutes_has_no_clock(
    present: Callable[[Session], Stage], presentation: Presentation
) -> None:
    bridge = present(workshop_session()).bridge
    bridge.go_to(Step.OUTCOME)
    assert not presentation.window.clock.isVisible()
