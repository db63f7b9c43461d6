"""From values of the exercise to looks: what a painter is told about a role or a decision."""

from typing import Final

from workshop.application.words import Words
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice, RoleCard, suggested_latitude
from workshop.exercise.findings import shown_verdict
from workshop.exercise.session import Decision, Session
from workshop.qt.painting.looks import (
    CardState,
    DecisionLook,
    FindingLook,
    LatitudeLook,
    RoleLook,
    StakesLook,
    StakesShape,
    nobody_look,
    not_sure_look,
    the_ai_look,
)
from workshop.qt.texts import tr

KEYED_ROLES: Final = 9
"""Role cards that a number key picks; the others are found by typing their name."""


def words() -> Words:
    """The program's words in the person's language."""
    return Words(lambda text: tr(text, context="Words"))


def role_look(card: RoleCard, number: int | None = None, note: str = "") -> RoleLook:
    """A role card; `number` is its place in the tray from 1, which is also its key up to nine."""
    key = str(number) if number is not None and number <= KEYED_ROLES else ""
    return RoleLook(card.name, card.mark, card.colour, key, note)


def choice_look(choice: Choice, session: Session, *, key: str = "") -> RoleLook:
    """A ballot's choice: a role card of the session or one of the void choices."""
    special = {NOBODY: nobody_look, THE_AI: the_ai_look, NOT_SURE: not_sure_look}.get(choice)
    if special is not None:
        return special(key)
    card = session.role(choice)
    if card is None:
        return RoleLook(str(choice), "?", "", key)
    return RoleLook(card.name, card.mark, card.colour, key)


def decision_look(
    decision: Decision, session: Session, said: Words, *, places: bool = True, row: int = -1
) -> DecisionLook:
    """A decision as it lies on the board, with what may be shown of its ballots and no more.

    `row` is its place on the board, where the caller knows it.
    """
    verdict = shown_verdict(session, decision.id)
    owner = session.role(decision.owner.role) if decision.owner else None
    person = session.participant(decision.owner.participant) if decision.owner else None
    latitude = decision.latitude or suggested_latitude(decision.stakes)
    number = (row if row >= 0 else session.decisions.index(decision)) + 1
    finding = (
        FindingLook(said.finding(verdict), verdict.finding.value)
        if verdict is not None
        else FindingLook(said.waiting(), "not-voted")
    )
    return DecisionLook(
        question=decision.question,
        likely_guess=decision.likely_guess,
        finding=finding,
        flag=said.absent_owner() if verdict is not None and verdict.absent_owner else "",
        area=said.area(decision.area),
        stakes=StakesLook(StakesShape(decision.stakes.value), said.stakes(decision.stakes)),
        owner=role_look(owner) if owner else None,
        person=person.name if person else "",
        consulted=tuple(
            role_look(card) for role in decision.consulted if (card := session.role(role))
        ),
        latitude=LatitudeLook(said.latitude(latitude), suggested=decision.latitude is None),
        answer=decision.answer,
        number=tr("{0} of {1}", number, len(session.decisions)),
        places=places,
        state=CardState.NORMAL,
    )
