"""A person's assessment that is killed in the middle goes on where it stood, undo included."""

from dataclasses import replace
from pathlib import Path

from tests.application.solo_people import FIRST, ME, empty
from tests.journeys.desk_chair import NO_SCREEN
from tests.journeys.killed_at_work import killed_after
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import SessionId
from workshop.exercise.solo_questions import next_open

pytestmark = NO_SCREEN

KEYS = 18


def test_killed_while_answering_not_one_answer_is_lost(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    services = build_services(library)
    services.library.add(replace(empty(), place=Place(Step.BALLOT)))
    services.upkeep.close()
    killed_after("alone_at_work", str(library), FIRST, enough=KEYS)
    services = build_services(library)
    try:
        session = services.store.load(SessionId(FIRST))
        # a card and three answers to a decision, each of them a key
        assert len(session.ballots) >= KEYS // 4
        whole = [one for one in session.ballots if one.guessed_last_time is not None]
        assert len(whole) >= KEYS // 4
        assert all(one.choice == "pm" and one.mine is False for one in whole)
        assert next_open(session) == session.decisions[len(session.ballots)].id
        desk = services.open_desk(session.id)
        desk.take_seat(ME)
        while desk.undo():
            pass
        assert desk.session.ballots == ()
        desk.close()
    finally:
        services.upkeep.close()
