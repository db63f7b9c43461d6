"""Ballots as a report shows them: face up, by choice; never those that wait for their reveal."""

from collections.abc import Iterable, Mapping
from typing import Final

from workshop.application.report.sentences import Sentences
from workshop.application.report.values import EarlierRound, Hat, VoteLine, Voter
from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    VOID_CHOICES,
    Choice,
    DecisionId,
    RoleId,
)
from workshop.exercise.findings import Verdict
from workshop.exercise.session import Participant, Session

_VOID_ORDER: Final = (NOBODY, THE_AI, NOT_SURE)
_VOID_MARKS: Final = {NOBODY: "∅", THE_AI: "AI", NOT_SURE: "?"}


def hat_of(choice: Choice | RoleId, session: Session, words: Sentences) -> Hat:
    """The role card, or the void choice, as it is shown."""
    name = words.void_choice(Choice(choice))
    if name is not None:
        return Hat(name, "", _VOID_MARKS[Choice(choice)], void=True)
    card = session.role(choice)
    if card is None:
        return Hat(str(choice), "", "?")
    return Hat(card.name, card.colour, card.mark)


def voter_of(person: Participant, session: Session) -> Voter:
    """A person with the name of the role on the badge."""
    home = session.role(person.home_role)
    return Voter(person.name, home.name if home else "")


def vote_lines(
    decision: DecisionId,
    counts: Mapping[Choice, int],
    session: Session,
    words: Sentences,
    *,
    named: bool,
) -> tuple[VoteLine, ...]:
    """Roles by count, highest first, then the void choices. Call it for open ballots only."""
    said_by: dict[Choice, list[Voter]] = {}
    if named:
        people = {one.id: one for one in session.participants}
        for ballot in session.ballots_on(decision):
            person = people.get(ballot.participant)
            if person is not None:
                said_by.setdefault(ballot.choice, []).append(voter_of(person, session))
    return tuple(
        VoteLine(hat_of(choice, session, words), counts[choice], tuple(said_by.get(choice, ())))
        for choice in _in_order(counts, session)
        if counts[choice]
    )


def _in_order(counts: Mapping[Choice, int], session: Session) -> Iterable[Choice]:
    tray = {Choice(card.id): place for place, card in enumerate(session.roles)}
    roles = [choice for choice in counts if choice not in VOID_CHOICES]
    roles.sort(key=lambda choice: (-counts[choice], tray.get(choice, len(tray))))
    return (*roles, *(choice for choice in _VOID_ORDER if choice in counts))


def earlier_rounds(
    decision: DecisionId, session: Session, words: Sentences
) -> tuple[EarlierRound, ...]:
    """The tallies of the rounds before the one that stands, in order; never with names."""
    kept = [tally for tally in session.rounds if tally.decision == decision]
    kept.sort(key=lambda tally: tally.round or 0)
    return tuple(
        EarlierRound(
            tally.round or place,
            tally.finding,
            words.finding(
                Verdict(tally.finding, tally.left_to_ai, cast=sum(tally.counts.values()))
            ),
            vote_lines(decision, tally.counts, session, words, named=False),
        )
        for place, tally in enumerate(kept, 1)
    )


def pointed_at(verdict: Verdict, session: Session) -> tuple[RoleId, ...]:
    """The roles that the ballots name, the most often named first."""
    return tuple(
        RoleId(choice)
        for choice in _in_order(verdict.counts, session)
        if choice not in VOID_CHOICES and verdict.counts[choice]
    )
