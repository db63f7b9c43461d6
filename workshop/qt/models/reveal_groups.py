"""The ballots on a revealed decision, grouped by what they say: the only door to them here."""

from dataclasses import dataclass
from typing import Final

from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, VOID_CHOICES, Choice, DecisionId
from workshop.exercise.findings import shown_verdict
from workshop.exercise.session import Session
from workshop.qt.models.card_looks import choice_look
from workshop.qt.painting.looks import RoleLook

_VOID_ORDER: Final = (NOBODY, THE_AI, NOT_SURE)


@dataclass(frozen=True, slots=True)
class Voter:
    """A person and the role on the badge, as they are shown."""

    name: str
    home_role: str


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Everybody who made one choice; nobody is named where ballots are anonymous."""

    look: RoleLook
    count: int
    whole: int
    """How many ballots there are on the decision."""
    people: tuple[Voter, ...]


def groups_of(session: Session, decision: DecisionId) -> tuple[ChoiceGroup, ...]:
    """Roles by count, the most often named first, then Nobody, The AI, Not sure.

    Empty while the ballots are not revealed.
    """
    said = shown_verdict(session, decision)
    if said is None or not session.is_revealed(decision):
        return ()
    tray = {Choice(card.id): place for place, card in enumerate(session.roles)}
    roles = sorted(
        (choice for choice in said.counts if choice not in VOID_CHOICES),
        key=lambda choice: (-said.counts[choice], tray.get(choice, len(tray))),
    )
    void = [choice for choice in _VOID_ORDER if choice in said.counts]
    return tuple(
        ChoiceGroup(
            choice_look(choice, session),
            said.counts[choice],
            said.cast,
            _people(session, decision, choice),
        )
        for choice in (*roles, *void)
        if said.counts[choice]
    )


def _people(session: Session, decision: DecisionId, choice: Choice) -> tuple[Voter, ...]:
    chose = {one.participant for one in session.ballots_on(decision) if one.choice == choice}
    return tuple(
        Voter(person.name, home.name if (home := session.role(person.home_role)) else "")
        for person in session.participants
        if person.id in chose
    )
