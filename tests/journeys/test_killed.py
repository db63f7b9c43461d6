"""A process that is killed in the middle of its work: reopened, it stands where it stood."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journeys.desk_chair import NO_SCREEN, DeskChair
from tests.journeys.killed_at_work import killed_after
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.session import Session

pytestmark = NO_SCREEN

KILLS = 4


def _started(services: Services) -> Session:
    """The sample, at Own, with nothing owned yet."""
    read = services.reader.read(services.samples / "add-onboarding.whosecall")
    assert isinstance(read, Session)
    decisions = tuple(
        replace(one, owner=None, consulted=(), latitude=None, answer="") for one in read.decisions
    )
    return replace(read, decisions=decisions, finished=None, place=Place(Step.OWN))


def test_killed_at_any_moment_it_is_continued_where_it_stood_undo_included(
    tmp_path: Path, sit_down: Callable[[Services], DeskChair]
) -> None:
    library = tmp_path / "library.db"
    services = build_services(library)
    start = _started(services)
    services.library.add(start)
    services.upkeep.close()
    chance = random.Random(20261014)
    confirmed = sum(
        killed_after("at_work", str(library), enough=chance.randint(1, 9)) for _ in range(KILLS)
    )
    services = build_services(library)
    try:
        chair = sit_down(services)
        assert chair.focused == "Continue “Add onboarding”"
        chair.click(chair.window.home.left_off.button)
        assert chair.step is Step.OWN
        kept = services.store.journal(start.id).done
        # at each kill one move may have been written and not said any more; a key that puts a
        # card where it lies already is no move
        assert kept <= confirmed + KILLS
        assert chair.session == services.store.load(start.id)
        undone = 0
        while chair.page.stage.bridge.desk.undo_label is not None:
            chair.undo()
            undone += 1
        assert undone == kept > KILLS
        assert chair.session.decisions == start.decisions
        chair.get_up()
    finally:
        services.upkeep.close()


@pytest.mark.parametrize("typed", ["I would not pay for", "Ich würde nicht zahlen für"])
def test_words_are_lost_by_no_more_than_a_second(
    services: Services, sit_down: Callable[[Services], DeskChair], typed: str
) -> None:
    start = _started(services)
    services.library.add(replace(start, place=Place(Step.GUT_CHECK), gut_checks=()))
    chair = sit_down(services)
    chair.click(chair.window.home.left_off.button)
    chair.tab_to("One honest sentence")
    chair.write(typed)
    chair.wait_until(
        lambda: any(one.note == typed for one in services.store.load(start.id).gut_checks),
        "what was typed, in the library",
    )
