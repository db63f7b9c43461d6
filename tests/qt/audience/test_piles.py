"""Piles of open ballots side by side: one layout for all of them."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.qt.sessions import VERIFY, workshop_session
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice, ParticipantId
from workshop.exercise.session import Ballot, Participant, Session
from workshop.qt.audience.directing import scene_of
from workshop.qt.audience.pages import lay_out
from workshop.qt.audience.pieces import TextPiece
from workshop.qt.audience.sheet import Sheet
from workshop.qt.theme import ThemeSource

NOW = datetime(2026, 10, 14, 9, 30, tzinfo=UTC)


def five_piles() -> Session:
    """Short names and one that needs a line of its own."""
    start = workshop_session()
    roles = [replace(start.roles[0], name="Representative of accessibility"), *start.roles[1:]]
    choices = [Choice(roles[0].id), Choice(roles[1].id), NOBODY, THE_AI, NOT_SURE]
    people = tuple(Participant(ParticipantId(f"q{n}"), f"Q{n}") for n in range(5))
    return replace(
        start,
        roles=tuple(roles),
        participants=people,
        ballots=tuple(
            Ballot(one.id, VERIFY, Choice(choice))
            for one, choice in zip(people, choices, strict=True)
        ),
        revealed=(VERIFY,),
        place=Place(Step.REVEAL),
    )


def test_names_and_counts_of_all_piles_stand_alike(look: ThemeSource) -> None:
    del look
    page = lay_out(scene_of(five_piles(), VERIFY, NOW), Sheet(1366, 768))
    pieces = list(page.all_pieces())
    counts = [one for one in pieces if isinstance(one, TextPiece) and one.spoken == "1"]
    names = [
        one
        for one in pieces
        if isinstance(one, TextPiece)
        and one.spoken in ("Representative of accessibility", "Nobody", "The AI", "Not sure")
    ]
    assert len(counts) == 5
    assert len(names) == 4
    assert len({round(one.rect.center().y()) for one in counts}) == 1
    assert all(name.rect.top() >= counts[0].rect.center().y() for name in names)
    assert len({round(name.rect.top()) for name in names}) == 1
