"""What a case of the table of moves is, and the sessions that cases start from."""

from dataclasses import dataclass, replace
from typing import Any, Final

from tests.exercise.rooms import decision, people, room, said
from workshop.exercise import moves as m
from workshop.exercise.cards import Choice, DecisionId, ParticipantId, RoleId
from workshop.exercise.changes import Change, ItemChange, Part, Placed, applied
from workshop.exercise.deciding import decide
from workshop.exercise.moves import Move, RuleCode
from workshop.exercise.session import Commitment, Finding, GutCheck, ParkedLine, Session, Tally

PM, PO, ENG, DES = (RoleId(one) for one in ("pm", "po", "eng", "des"))
P1, P2, P3 = (ParticipantId(one) for one in ("p1", "p2", "p3"))
D1, D2 = DecisionId("d1"), DecisionId("d2")
NOBODY, AI = Choice("nobody"), Choice("ai")
GHOST: Final = "ghost"


def changed(session: Session, part: Part, index: int, **values: Any) -> ItemChange:
    """The item at a place of a list with other values."""
    item = getattr(session, part)[index]
    return ItemChange(part, Placed(index, item), Placed(index, replace(item, **values)))


def put(part: Part, index: int, item: object) -> ItemChange:
    """An item put in at a place."""
    return ItemChange(part, None, Placed(index, item))


def taken(session: Session, part: Part, index: int) -> ItemChange:
    """The item at a place taken out."""
    return ItemChange(part, Placed(index, getattr(session, part)[index]), None)


def moved(session: Session, part: Part, index: int, to: int) -> ItemChange:
    """The item at a place put at another."""
    item = getattr(session, part)[index]
    return ItemChange(part, Placed(index, item), Placed(to, item))


def after(session: Session, *made: Move) -> Session:
    """The session after those moves."""
    for move in made:
        session = applied(session, decide(session, move))
    return session


PLAIN: Final = room(people("pm", "po", "eng"), (decision("d1"), decision("d2")))
"""Three people, two decisions, no ballot yet."""

HIDDEN: Final = replace(
    PLAIN, roles=(*PLAIN.roles[:3], replace(PLAIN.roles[3], hidden=True), PLAIN.roles[4])
)
"""The same, and the Designer's card is hidden."""

VOTING: Final = replace(PLAIN, ballots=said("po", "pm"))
"""Two sealed ballots on d1."""

REVEALED: Final = after(VOTING, m.Reveal(D1))
"""The same, face up: a standoff."""

TALLIED: Final = after(replace(VOTING, anonymous=True), m.Reveal(D1))
"""The same in an anonymous session: a tally."""

STANDOFF: Final = Tally(D1, {Choice("pm"): 1, Choice("po"): 1}, Finding.STANDOFF)
"""What stays of those two ballots."""

LEFT: Final = replace(
    PLAIN, participants=(PLAIN.participants[0], replace(PLAIN.participants[1], away=True))
)
"""Person 2 has left the room, and Person 3 was never there."""

OWNED: Final = after(
    PLAIN,
    m.SetOwner(D1, PM, P1),
    m.NameDeputy(D1, P2),
    m.Consult(D1, ENG),
)
"""d1 is the Product manager's: Person 1 answers for it, Person 2 is the deputy."""

CLOSING: Final = replace(
    PLAIN,
    gut_checks=(GutCheck(P1, note="fine"), GutCheck(None, note="paper")),
    commitments=(Commitment("c1", "Write the rule down", P1, "2026-10-16"),),
    parking_lot=(ParkedLine("l1", "Do we even want trials?"),),
)
"""With a gut check, one on paper, a commitment and a parked line."""


@dataclass(frozen=True)
class Case:
    """A move on a session: refused with a code, or the changes that it makes."""

    name: str
    session: Session
    move: Move
    changes: tuple[Change, ...] = ()
    refused: RuleCode | None = None


def refused(name: str, session: Session, move: Move, code: RuleCode) -> Case:
    """A case of a move that is not allowed."""
    return Case(name, session, move, refused=code)
