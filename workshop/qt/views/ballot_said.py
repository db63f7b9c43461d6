"""What a person is told about their own ballots: that something happened, never what was chosen."""

from typing import Final

from workshop.exercise.agenda import Step
from workshop.exercise.changes import ItemChange
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.seats import answered, open_decisions
from workshop.exercise.session import Participant, Session
from workshop.exercise.text import shortened
from workshop.qt.texts import tr

_LONGEST_NAME: Final = 60


def stepped(change: ItemChange, *, again: bool) -> str:
    """What undo, or redo (`again`), did to a ballot."""
    if change.after is None:
        return tr("Taken back.")
    if change.before is None:
        return tr("Your ballot is in again.")
    if again:
        return tr("Your later ballot stands again.")
    return tr("Your earlier ballot stands again.")


def left_behind(here: int, count: int, *, answered: bool, just_taken: bool) -> str:
    """What became of the decision that is left now, by its place on the way from 1."""
    if not answered:
        return tr("{0} of {1} is still open; it comes round again.", here, count)
    return tr("✓ Ballot taken on {0} of {1}", here, count) if just_taken else ""


def not_answered(*, only_one_left: bool) -> str:
    """A second look before a decision is passed over."""
    if only_one_left:
        return tr("Not answered yet, and the last one. Not sure is an answer too.")
    return tr("Not answered yet. Choose a card, or press Enter again to leave it open.")


def going_on(session: Session, person: Participant, following: Step) -> str:
    """A second look before a step that would end somebody's vote: counts, never choices."""
    return tr(
        "{0} has answered {1} of {2}. Go on to {3}?",
        shortened(person.name, _LONGEST_NAME),
        len(answered(session, person.id)),
        len(open_decisions(session)),
        tr(GUIDANCE[following].name, context="Steps"),
    )
