"""The steps along the top: names where they fit, and a mark that says what is done."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.sessions import PM, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Agenda, Place, PlannedStep, Step
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import ChangeParticipant
from workshop.qt.theme import ThemeSource, apply_theme
from workshop.qt.views.step_bar import StepBar

ALL = tuple(Step)
NAMES = [GUIDANCE[step].name for step in Step]


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication, look: ThemeSource) -> Iterator[StepBar]:
    apply_theme(qapp, look.theme)
    page = QWidget()  # a window of its own would never be narrower than its buttons
    bar = StepBar(page)
    qtbot.addWidget(page)
    page.show()
    yield bar
    page.close()  # named here, so that it lives as long as the test


def at(bar: StepBar, width: int, step: Step = Step.OWN, agenda: Agenda | None = None) -> list[str]:
    """The words on the buttons at a width; all steps have been visited, nothing is missing."""
    agenda = agenda or Agenda()
    bar.show_steps(agenda, Place(step, (), ALL))
    bar.resize(width, 40)
    QApplication.processEvents()
    return [bar.button(one).text() for one in bar.shown()]


def words(texts: list[str]) -> list[str]:
    return [text.removeprefix("✓ ") for text in texts]


def test_all_names_stand_as_long_as_they_fit(bar: StepBar) -> None:
    assert words(at(bar, bar.width_of_names())) == NAMES
    assert words(at(bar, bar.width_of_names() - 1)) != NAMES


def test_numbers_stand_only_for_as_many_as_need_it_the_farthest_first(bar: StepBar) -> None:
    found = words(at(bar, bar.width_of_names() - 30))
    assert found == ["1", "2", *NAMES[2:]] or found == ["1", *NAMES[1:]]
    narrow = words(at(bar, bar.minimumSizeHint().width()))
    assert narrow[4] == "Own"
    assert {"1", "2", "3"} <= set(narrow)


@pytest.mark.parametrize("width", [1000, 760, 700, 600, 520, 480])
@pytest.mark.parametrize("step", [Step.BRIEF, Step.OWN, Step.GUT_CHECK, Step.OUTCOME])
def test_no_button_is_cut_and_none_lies_outside(bar: StepBar, width: int, step: Step) -> None:
    at(bar, width, step)
    if width < bar.minimumSizeHint().width():
        return
    for one in bar.shown():
        button = bar.button(one)
        assert button.width() >= button.minimumSizeHint().width(), button.text()
        assert 0 <= button.x() <= bar.width() - button.width()


def test_no_button_moves_when_a_mark_is_set(bar: StepBar) -> None:
    bar.resize(900, 40)
    places: list[list[int]] = []
    for visited, missing in (((), {}), (ALL, {}), (ALL, {Step.BRIEF: "The brief is empty."})):
        bar.show_steps(Agenda(), Place(Step.OWN, (), visited), missing)
        QApplication.processEvents()
        places.append([bar.button(step).x() for step in Step])
    assert places[0] == places[1] == places[2]


def test_skipped_steps_leave_no_gap_in_the_numbers_and_reordered_ones_follow_the_agenda(
    bar: StepBar,
) -> None:
    order = [PlannedStep(step, skipped=step is Step.GUT_CHECK) for step in Step]
    order.insert(0, order.pop(ALL.index(Step.REVEAL)))
    agenda = Agenda(steps=tuple(order))
    at(bar, 2000, agenda=agenda)
    found = words(at(bar, bar.minimumSizeHint().width(), Step.OUTCOME, agenda))
    assert found[:3] == ["1", "2", "3"]
    assert found[-1] == "Outcome"
    assert len(found) == 7
    assert bar.button(Step.REVEAL).accessibleName() == "Step 1: Reveal, done"
    assert bar.button(Step.COMMIT).accessibleName() == "Step 6: Commit, done"
    assert bar.button(Step.GUT_CHECK).isHidden()
    at(bar, 2000, Step.GUT_CHECK, agenda)
    assert bar.button(Step.GUT_CHECK).isVisible(), "it is skipped, and people are at it"


def test_a_tick_is_for_what_is_done_and_a_ring_for_what_is_not_finished(room: Room) -> None:
    session = replace(workshop_session(), place=Place(Step.BRIEF))
    room.open(session, Step.BRIEF)
    bar = room.page.step_bar
    assert bar.button(Step.SURFACE).text() == "Surface", "nobody has been there"
    room.page.go(Step.SURFACE)
    room.page.go(Step.OWN)
    brief, surface = bar.button(Step.BRIEF), bar.button(Step.SURFACE)
    assert (brief.text(), surface.text()) == ("○ Brief", "✓ Surface")
    assert brief.accessibleName() == "Step 1: Brief, not finished"
    assert brief.accessibleDescription() == "One person has no home role yet."
    assert "One person has no home role yet." in brief.toolTip()
    assert surface.accessibleName() == "Step 2: Surface, done"
    assert surface.accessibleDescription() == "Surface"
    mei = next(one for one in room.bridge.session.participants if one.home_role is None)
    room.bridge.submit(ChangeParticipant(replace(mei, home_role=PM)))
    assert brief.text() == "✓ Brief"
    assert brief.accessibleDescription() == "Brief"


def test_of_the_current_step_it_is_said_what_is_missing_without_a_mark(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    own = room.page.step_bar.button(Step.OWN)
    assert own.text() == "Own"
    assert own.accessibleName() == "Step 5: Own, current step"
    assert own.accessibleDescription() == "3 decisions have no owner yet."
