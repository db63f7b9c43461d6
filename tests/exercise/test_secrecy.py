"""Nothing that is said while ballots are sealed depends on what they say."""

from dataclasses import replace
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.strategies import any_move, sessions
from workshop.application.ports import Entry
from workshop.exercise import moves
from workshop.exercise.agenda import Step
from workshop.exercise.cards import (
    VOID_CHOICES,
    Choice,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
)
from workshop.exercise.changes import applied
from workshop.exercise.deciding import BARRIERS, decide
from workshop.exercise.figures import exposure_before, session_alpha
from workshop.exercise.findings import discussion_order, face_up, shown_verdict, told_order, verdict
from workshop.exercise.guidance import nudges
from workshop.exercise.labels import label_of, what_went
from workshop.exercise.moves import CastBallot, Move, RuleViolation
from workshop.exercise.session import Ballot, Decision, Participant, Session
from workshop.exercise.speakers import first_speakers

PM, PO = RoleId("pm"), RoleId("po")
DANA, RAVI, MEI = (ParticipantId(one) for one in ("dana", "ravi", "mei"))
D1, D2 = DecisionId("d1"), DecisionId("d2")


def with_other_choices(session: Session, draw: st.DrawFn) -> Session:
    choices = st.sampled_from([*(Choice(one.id) for one in session.roles), *sorted(VOID_CHOICES)])
    sealed = session.sealed_ballots()
    ballots = (
        replace(one, choice=draw(choices)) if one in sealed else one for one in session.ballots
    )
    return replace(session, ballots=tuple(ballots))


@st.composite
def twins(draw: st.DrawFn) -> tuple[Session, Session]:
    """Two sessions that differ in nothing but what the sealed ballots say."""
    session = draw(sessions().filter(lambda one: bool(one.sealed_ballots())))
    return session, with_other_choices(session, draw)


def everything_shown(session: Session) -> object:
    return (
        repr(session),
        [shown_verdict(session, one.id) for one in session.decisions],
        [first_speakers(session, one.id) for one in session.decisions],
        discussion_order(session),
        face_up(session),
        told_order(session),
        session_alpha(session),
        exposure_before(session),
        [nudges(session, step) for step in Step],
    )


def everything_told(session: Session, move: Move) -> object:
    """What a screen, a log or a label may say of a move: no word of what ballots say."""
    try:
        changes = decide(session, move)
    except RuleViolation as violation:
        return violation.code, violation.subject, repr(violation)
    return label_of(move, session, changes), what_went(changes), repr(changes)


@given(twins())
def test_what_is_shown_does_not_depend_on_sealed_ballots(pair: tuple[Session, Session]) -> None:
    one, other = pair
    assert everything_shown(one) == everything_shown(other)


@given(twins(), any_move().filter(lambda move: not isinstance(move, BARRIERS)))
def test_what_is_told_of_a_move_does_not_depend_on_sealed_ballots(
    pair: tuple[Session, Session], move: Move
) -> None:
    one, other = pair
    if isinstance(move, CastBallot):
        # casting what lies there already is no change: only the person in the seat can tell
        there = [*one.ballots, *other.ballots]
        if any((b.participant, b.decision) == (move.participant, move.decision) for b in there):
            return
    assert everything_told(one, move) == everything_told(other, move)


SEALED: Final = Session(
    SessionId("s"),
    "Add onboarding",
    roles=(RoleCard(PM, "Product manager"), RoleCard(PO, "Product owner")),
    participants=(
        Participant(DANA, "Dana", PM),
        Participant(RAVI, "Ravi", PO),
        Participant(MEI, "Mei"),
    ),
    decisions=(Decision(D1, "Verify the e-mail?"), Decision(D2, "Ask for a card?")),
    anonymous=True,
)


def test_a_ballot_is_nowhere_named_with_its_choice() -> None:
    ballot = CastBallot(DANA, D1, Choice("po"))
    changes = decide(SEALED, ballot)
    after = applied(SEALED, changes)
    label = label_of(ballot, SEALED, changes)
    entry = Entry(label, changes, at=None)  # pyright: ignore[reportArgumentType]
    said = [repr(one) for one in (ballot, changes, label, entry, after.ballots)]
    said += [repr(verdict(after, D1))]
    for text in said:
        assert "'po'" not in text
        assert "Product owner" not in text
    assert label.subject == ""


def test_a_refused_ballot_does_not_name_its_choice_either() -> None:
    hidden = replace(SEALED, roles=(SEALED.roles[0], replace(SEALED.roles[1], hidden=True)))
    told = everything_told(hidden, CastBallot(DANA, D1, Choice("po")))
    assert told == everything_told(hidden, CastBallot(DANA, D1, Choice("gone")))
    assert "po" not in repr(told)


def test_an_anonymous_reveal_does_not_tell_in_which_seat_order_choices_were_made() -> None:
    def tally_after(*choices: str) -> list[tuple[str, int]]:
        session = SEALED
        for person, choice in zip((DANA, RAVI, MEI), choices, strict=True):
            session = applied(session, decide(session, CastBallot(person, D1, Choice(choice))))
        session = applied(session, decide(session, moves.Reveal(D1)))
        assert session.ballots == ()
        (tally,) = session.tallies
        return list(tally.counts.items())

    expected = [("pm", 1), ("po", 1), ("ai", 1)]
    assert tally_after("po", "pm", "ai") == expected
    assert tally_after("ai", "po", "pm") == expected


def test_an_anonymous_vote_again_keeps_counts_and_no_ballots() -> None:
    session = applied(SEALED, decide(SEALED, CastBallot(DANA, D1, Choice("po"))))
    session = applied(session, decide(session, CastBallot(RAVI, D2, Choice("pm"))))
    session = applied(session, decide(session, moves.Reveal(D1)))
    session = applied(session, decide(session, moves.VoteAgain(D1)))
    assert session.tallies == ()
    assert session.ballots == (Ballot(RAVI, D2, Choice("pm")),)
    assert [(one.decision, one.round, one.counts) for one in session.rounds] == [(D1, 1, {"po": 1})]


def test_the_order_that_is_told_tells_nothing_of_what_sealed_ballots_come_to() -> None:
    """The order fixed at the first reveal ranks sealed decisions; it stays in the room."""
    d3 = DecisionId("d3")
    board = replace(SEALED, decisions=(*SEALED.decisions, Decision(d3, "Which plan?")))

    def after(first: str, second: str) -> Session:
        session = board
        for on, choice in ((D1, first), (D2, second), (d3, "pm")):
            session = applied(session, decide(session, CastBallot(DANA, on, Choice(choice))))
        return applied(session, decide(session, moves.Reveal(d3)))

    one, other = after("ai", "pm"), after("pm", "ai")
    assert discussion_order(one) != discussion_order(other), "the reveals go on in the fixed order"
    assert told_order(one) == told_order(other) == (d3, D1, D2)
    assert face_up(one) == face_up(other)
    assert face_up(one).discussion_order == (d3, D1, D2)
    assert face_up(one).ballots == ()


@given(sessions())
def test_of_a_session_that_is_all_face_up_all_is_told(session: Session) -> None:
    shown = replace(session, revealed=tuple(one.id for one in session.decisions))
    assert face_up(shown) == shown
    assert told_order(shown) == discussion_order(shown)
    assert face_up(face_up(session)) == face_up(session)
