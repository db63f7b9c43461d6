"""What a facilitator is given at each step: short, spoken, and what is missing before moving on."""

from dataclasses import replace

import pytest

from tests.exercise.rooms import decision, people, room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Choice, RoleId
from workshop.exercise.guidance import GUIDANCE, Nudge, NudgeCode, nudges, waiting_ballots
from workshop.exercise.session import Ballot, Commitment, GutCheck, Owner, Session

MACHINE = {"please", "user", "click", "press", "enter", "select", "session", "ballots sealed"}
"""Words of a system, or of this program, that nobody says in a room."""


def words(text: str) -> list[str]:
    return text.replace("“", "").replace("”", "").split()


@pytest.mark.parametrize("step", Step)
def test_every_step_has_a_purpose_in_one_sentence_and_words_that_can_be_spoken(step: Step) -> None:
    guidance = GUIDANCE[step]
    assert guidance.purpose.count(".") == 1
    assert guidance.purpose.endswith(".")
    assert len(words(guidance.purpose)) <= 15
    assert 15 <= len(words(guidance.say)) <= 45, "twenty seconds at most"
    assert guidance.say[-1] in ".?"
    assert guidance.question.endswith("?")
    assert len(words(guidance.question)) <= 9, "it is read from the back of the room"
    assert guidance.room.endswith(".")


@pytest.mark.parametrize("step", Step)
def test_nothing_that_is_said_sounds_like_a_machine(step: Step) -> None:
    spoken = {word.strip(".,:;?!").casefold() for word in words(GUIDANCE[step].say)}
    assert not spoken & MACHINE


def ready() -> Session:
    """Nothing is missing at any step."""
    seated = tuple(replace(one, home_role=RoleId("pm")) for one in people("pm", "po"))
    board = tuple(
        replace(
            decision(f"d{number}"),
            likely_guess="Yes",
            owner=Owner(RoleId("pm"), seated[0].id),
        )
        for number in (1, 2)
    )
    session = room(seated, board)
    ballots = tuple(Ballot(one.id, each.id, Choice("pm")) for one in seated for each in board)
    return replace(
        session,
        brief="Add onboarding",
        ballots=ballots,
        revealed=tuple(one.id for one in board),
        gut_checks=tuple(GutCheck(one.id) for one in seated),
        commitments=(Commitment("c1", "Write it down", seated[0].id, "2026-10-16"),),
    )


@pytest.mark.parametrize("step", Step)
def test_where_all_is_there_no_step_misses_anything(step: Step) -> None:
    assert nudges(ready(), step) == ()


def _without_owner(session: Session) -> Session:
    first, *rest = session.decisions
    return replace(session, decisions=(replace(first, owner=None), *rest))


def _without_person(session: Session) -> Session:
    bare = (replace(one, owner=Owner(RoleId("pm"))) for one in session.decisions)
    return replace(session, decisions=tuple(bare))


@pytest.mark.parametrize(
    ("step", "session", "missing"),
    [
        (Step.BRIEF, replace(ready(), brief="  \n"), Nudge(NudgeCode.NO_BRIEF, 1)),
        (
            Step.BRIEF,
            replace(ready(), participants=ready().participants[:1]),
            Nudge(NudgeCode.TOO_FEW_PEOPLE, 1),
        ),
        (Step.SURFACE, replace(ready(), decisions=()), Nudge(NudgeCode.NO_DECISIONS, 1)),
        (
            Step.SURFACE,
            replace(
                ready(),
                decisions=tuple(replace(one, likely_guess="") for one in ready().decisions),
            ),
            Nudge(NudgeCode.NO_GUESSES, 2),
        ),
        (
            Step.BALLOT,
            replace(ready(), ballots=(), revealed=()),
            Nudge(NudgeCode.NOT_ALL_VOTED, 2),
        ),
        (Step.REVEAL, replace(ready(), revealed=()), Nudge(NudgeCode.NOT_ALL_REVEALED, 2)),
        (Step.OWN, _without_owner(ready()), Nudge(NudgeCode.WITHOUT_OWNER, 1)),
        (Step.OWN, _without_person(ready()), Nudge(NudgeCode.WITHOUT_PERSON, 2)),
        (Step.GUT_CHECK, replace(ready(), gut_checks=()), Nudge(NudgeCode.GUT_CHECKS_MISSING, 2)),
        (Step.COMMIT, replace(ready(), commitments=()), Nudge(NudgeCode.NO_COMMITMENTS, 1)),
        (
            Step.COMMIT,
            replace(ready(), commitments=(Commitment("c1", "Write it down"),)),
            Nudge(NudgeCode.WITHOUT_DATE, 1),
        ),
    ],
    ids=lambda one: one.code.value if isinstance(one, Nudge) else "",
)
def test_what_a_step_still_misses_is_told_with_its_count(
    step: Step, session: Session, missing: Nudge
) -> None:
    assert nudges(session, step) == (missing,)


def test_ballots_that_could_still_be_cast_are_counted_for_what_is_not_revealed() -> None:
    session = replace(ready(), ballots=ready().ballots[:1], revealed=())
    assert waiting_ballots(session) == 3
    assert waiting_ballots(ready()) == 0
