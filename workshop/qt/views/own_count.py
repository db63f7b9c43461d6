"""The line below the question of Own: how many are owned, and what the hands can do now."""

from workshop.exercise.cards import RoleCard
from workshop.exercise.session import Session
from workshop.qt.texts import tr


def owned_words(session: Session) -> str:
    """How many of the decisions have an owner: "5 of 8 owned"."""
    owned = sum(one.owner is not None for one in session.decisions)
    return tr("{0} of {1} owned", owned, len(session.decisions))


def hands_words(card: RoleCard | None, *, consulting: bool, read_only: bool) -> str:
    """What to do next, with a role card in the hand or with empty hands."""
    if read_only:
        return tr("here it can only be read")
    if card is not None:
        return tr("{0} is in your hand: click a decision, Esc puts it back", card.name)
    if consulting:
        return tr("press the number of the role card to consult")
    return tr("drag a role card, or press its number")
