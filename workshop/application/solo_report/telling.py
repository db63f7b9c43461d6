"""How choices, days and answers of an assessment are told."""

from datetime import datetime

from workshop.application.report import Hat
from workshop.application.solo_words import SoloWords
from workshop.exercise.cards import VOID_CHOICES, Choice, DecisionId, RoleId
from workshop.exercise.session import Ballot, Session


def answer_to(session: Session, decision: DecisionId) -> Ballot | None:
    """What the one person answered; None while they did not."""
    return next(iter(session.ballots_on(decision)), None)


def hat_of(choice: RoleId | Choice, session: Session, words: SoloWords) -> Hat:
    """A choice by its name and mark; a role that is gone goes by its id."""
    void = words.void_choice(Choice(choice))
    if void is not None:
        mark = {"nobody": "∅", "ai": "AI"}.get(choice, "?")
        return Hat(void, "", mark, void=True)
    card = session.role(choice)
    return Hat(card.name, card.colour, card.mark) if card else Hat(str(choice), "", "?")


def owner_of(session: Session, decision: DecisionId, words: SoloWords) -> str:
    """Whose call it was said to be: a role's name, theirs under a hat, or that it was not said."""
    ballot = answer_to(session, decision)
    if ballot is None:
        return words.not_answered()
    name = hat_of(ballot.choice, session, words).name
    if ballot.mine and ballot.choice not in VOID_CHOICES:
        return words.you_as(name)
    return name


def day_of(session: Session, now: datetime, words: SoloWords) -> str:
    """The day on which an assessment was begun, with the year where it is another one."""
    if session.started is None:
        return words.tr("no date")
    day = datetime.fromisoformat(session.started).date()
    return words.day(day, year=day.year != now.year)
