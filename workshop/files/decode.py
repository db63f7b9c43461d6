"""Session and deck files, from bytes to validated values."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar, cast

from workshop.application.deck_text import DECK_FORMAT, DECK_VERSION
from workshop.application.failures import BadInput
from workshop.application.session_object import SESSION_FORMAT, SESSION_VERSION, voted_on
from workshop.exercise.cards import Area, Deck, RoleCard, Stakes, dressed
from workshop.exercise.session import Session, SessionId
from workshop.exercise.text import shortened
from workshop.files.claims import Claims
from workshop.files.faults import Fault, in_order_of, quoted
from workshop.files.listed import listed_deck
from workshop.files.listed_deck import ListedDeck
from workshop.files.session_rules import session_faults
from workshop.files.shapes import shaped
from workshop.files.tree import DIGITS, OutOfRange, Tree, json_tree, swept, text_of, toml_tree

_TELLING_KEYS: Final = frozenset({"title", "participants", "decisions", "decision"})
"""What tells that a file without its first line is meant for us."""

_Value = TypeVar("_Value", Session, Deck)


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds, and what its reader should know of defaults that were filled in."""

    value: Session | Deck
    notes: tuple[str, ...] = ()
    look_at: tuple[str, ...] = ()
    """Those to look at where it is taken in: in which letters it is, what was left out."""


def decoded(content: bytes, name: str) -> Document:
    """The session or deck in a file's bytes; what it is, is told by them, not by its name.

    A deck may be a table or a list too; without an id of its own it has one made of its name,
    or of the file's. Raises BadInput with every fault and its path in the file.
    """
    listed = listed_deck(content, name)
    if listed is not None:
        return _listed(listed, name)
    text = text_of(content, name)
    start = text.lstrip()[:1]
    if start == "{":
        return _session(json_tree(text, name), name)
    if start == "[" and not text.lstrip().startswith("[["):
        raise BadInput(f"{name} is neither a session file nor a deck file.")
    return _deck(toml_tree(text, name), name)


def _session(read: object, name: str) -> Document:
    tree, faults = _of_format(read, name, SESSION_FORMAT, SESSION_VERSION)
    notes = _notes(tree, "decisions")
    session = _valued(tree, name, faults, Session, session_faults)
    return Document(_completed(session, tree), notes)


def _deck(read: object, name: str) -> Document:
    tree, faults = _of_format(read, name, DECK_FORMAT, DECK_VERSION)
    notes = _notes(tree, "decision")
    deck = _valued(tree, name, faults, Deck, _deck_faults)
    return Document(replace(deck, role=_dressed(deck.role)), notes)


def _listed(listed: ListedDeck, name: str) -> Document:
    def claims(tree: Tree) -> list[Fault]:
        return [*listed.faults, *_deck_faults(tree)]

    deck = _valued(listed.tree, name, [], Deck, claims, listed.lines)
    id_ = f"id: not said, made of the deck's name: {deck.id}"
    defaults = listed.default_notes()
    return Document(deck, (*listed.notes, id_, *defaults), (*listed.notes, *defaults))


def _of_format(read: object, name: str, format_: str, version: int) -> tuple[Tree, list[Fault]]:
    """The tree, once it is known to be of this format and a version that is read here."""
    tree = cast("Tree", read) if isinstance(read, dict) else {}
    faults: list[Fault] = []
    if tree.get("format") != format_:
        sentence = f"is {quoted(tree['format'])}" if "format" in tree else "is missing"
        faults.append(Fault(("format",), f"{sentence}, where {quoted(format_)} belongs"))
        if "format" in tree or _TELLING_KEYS.isdisjoint(tree):
            lines = [fault.line() for fault in faults]
            raise BadInput(f"{name} is neither a session file nor a deck file.", lines)
    written = tree.get("version")
    if isinstance(written, int) and written is not True and _is_newer(written, version):
        raise BadInput(
            f"{name} was written by a newer version of Whose Call: it has version "
            f"{shortened(_digits(written), DIGITS)} of "
            f"its format, and this program reads version {version}."
        )
    if "version" not in tree:
        faults.append(Fault(("version",), "is missing"))
    elif written is True or written != version or not isinstance(written, int):
        faults.append(Fault(("version",), f"{quoted(written)} is no version of this format"))
    return tree, faults


def _is_newer(written: int, version: int) -> bool:
    if isinstance(written, OutOfRange):
        return not written.digits.startswith("-")
    return written > version


def _digits(number: int) -> str:
    return number.digits if isinstance(number, OutOfRange) else str(number)


def _valued(
    tree: Tree,
    name: str,
    faults: list[Fault],
    shape: type[_Value],
    claims: Callable[[Tree], list[Fault]],
    lines_of: Callable[[list[Fault]], list[str]] | None = None,
) -> _Value:
    clean, unsound = swept(tree)
    whole = cast("dict[str, Any]", clean)
    rest = {key: value for key, value in whole.items() if key not in {"format", "version"}}
    value = shaped(rest, shape)
    faults = [*faults, *unsound, *claims(tree)]
    if isinstance(value, list):
        faults += value
    if faults or isinstance(value, list):
        in_order = in_order_of(tree, faults)
        lines = lines_of(faults) if lines_of else [fault.line() for fault in in_order]
        count = "one thing" if len(lines) == 1 else f"{len(lines)} things"
        raise BadInput(f"{name} is not sound: {count} in it must be put right.", lines)
    return value


def _deck_faults(tree: Tree) -> list[Fault]:
    claims = Claims(tree)
    one = tree.get("id")
    if isinstance(one, str):
        claims.is_id(("id",), one)
    claims.not_empty(tree, (), "name")
    claims.ids_of("decision", "decision")
    for where, card in claims.entries("decision"):
        claims.not_empty(card, where, "question")
    claims.role_cards("role")
    return claims.faults


def _completed(session: Session, tree: Tree) -> Session:
    """With what the program chooses: colours and marks, and what lies face up where none says."""
    voted = voted_on(session.ballots if "revealed" not in tree else (), session.tallies)
    also = (one.id for one in session.decisions if one.id in voted)
    revealed = tuple(dict.fromkeys((*session.revealed, *also)))
    # RFC 9562: a UUID is the same in capitals, and is written in small letters
    known = SessionId(session.id.lower())
    follows = SessionId(session.follows.lower()) if session.follows else session.follows
    roles = _dressed(session.roles)
    return replace(session, id=known, follows=follows, roles=roles, revealed=revealed)


def _dressed(cards: tuple[RoleCard, ...]) -> tuple[RoleCard, ...]:
    done = list(cards)
    for place, card in enumerate(cards):
        done[place] = dressed(card, (*done[:place], *done[place + 1 :]))
    return tuple(done)


def _notes(tree: Tree, key: str) -> tuple[str, ...]:
    """Which areas and stakes the file leaves to their defaults."""
    return tuple(
        Fault((*where, field), f"not said, taken as {default}").line()
        for where, one in Claims(tree).entries(key)
        for field, default in (("area", Area.SCOPE), ("stakes", Stakes.COSTLY))
        if field not in one
    )
