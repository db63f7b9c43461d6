"""The line below the question of Own: how many are owned, and what the hands can do now."""

from workshop.exercise.cards import RoleId
from workshop.exercise.session import Session
from workshop.qt.texts import tr


def count_words(
    session: Session, taken: RoleId | None, consulting: bool, *, read_only: bool
) -> str:
    """How many decisions have an owner, and what to do next with what is in the hand.

    Empty where there is no decision.
    """
    if not session.decisions:
        return ""
    owned = sum(one.owner is not None for one in session.decisions)
    rest = _hands(session, taken, consulting, read_only)
    return tr("{0} of {1} owned · {2}", owned, len(session.decisions), rest)


def _hands(session: Session, taken: RoleId | None, consulting: bool, read_only: bool) -> str:
    card = session.role(taken)
    if read_only:
        return tr("here it can only be read")
    if card is not None:
        return tr("{0} is in your hand: click a decision, Esc puts it back", card.name)
    if consulting:
        return tr("press the number of the role card to consult")
    return tr("drag a role card, or press its number")
