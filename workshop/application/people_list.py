"""Reads a list of people as somebody pastes it: names, titles, addresses, in whatever form."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workshop.application.naming import fresh_id
from workshop.application.role_names import RoleNames
from workshop.exercise.cards import ParticipantId, RoleCard
from workshop.exercise.session import Participant, Session
from workshop.exercise.text import cleaned

_BULLET: Final = re.compile(r"^(?:(?:[-*•·–—+]|\d{1,3}[.)]|\[[ xX]?\])\s+)+")
_PART: Final = re.compile(
    r"""(?P<quoted>"[^"]*") | (?P<mail><\s*[^<>\s]+@[^<>\s]+\s*>) |
        (?P<between>\s*[,;\t|(\[{]\s*|\s*[)\]}]\s*|\s+[-–—]+\s+|\s*[–—]\s+|:\s+|:$) |
        (?P<text>.)""",
    re.VERBOSE,
)
_ADDRESS: Final = re.compile(r"^(?:mailto:)?[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+$")
_AROUND: Final = "\"'“”‘’*_` "
_HEADINGS: Final = frozenset(
    "name names who person people participant role roles title job position hat badge e-mail "
    "email mail contact".split()
)
_NAMES_TOO: Final = frozenset(("Dev", "Po"))
"""Short forms of a role that are names as well, where they are written like one."""

_LOOSE: Final = (",", ";", "\t", "|", "")
"""What stands between names as often as between a name and what is said of it."""


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Whom a text names."""

    people: tuple[Participant, ...]
    """With home role and contact, where the text has them; ids are new in the session."""
    roles: tuple[RoleCard, ...]
    """Role cards on their badges that the session does not offer yet."""
    left_out: tuple[str, ...]
    """What was said of somebody and is neither a role card nor an address."""


def people_list(text: str, session: Session, standard: Iterable[RoleCard]) -> PeopleList:
    """The people that a text names: one a line, or several between commas, semicolons or tabs.

    Behind a name may stand a role and an address: `Dana, Product manager`, `Dana – PM`,
    `Dana (QA)`, `Dana <dana@example.org>`; before it a role: `Designer: Dana`. Roles are those of
    the session and the `standard` ones.
    """
    names = RoleNames(session.roles, standard)
    lines = [_parts(_BULLET.sub("", line), names) for line in cleaned(text).split("\n")]
    lines = [line for line in lines if line and not _is_heading(line)]
    table = len(lines) > 1 and (
        any(part.is_fact for line in lines for part in line[1:])
        or all(len(line) > 1 for line in lines)
    )
    found = _Found()
    for line in lines:
        found.read(line, table=table, alone=len(lines) == 1)
    return found.seated(session)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    before: str
    """What stands before it, in one sign; empty at the beginning of a line."""
    role: RoleCard | None = None
    address: str = ""

    @property
    def is_fact(self) -> bool:
        return self.role is not None or bool(self.address)


def _parts(line: str, names: RoleNames) -> list[_Part]:
    found: list[_Part] = []
    words, before = "", ""

    def done(after: str) -> None:
        nonlocal words, before
        text = " ".join(words.split()).strip(_AROUND)
        address = text.removeprefix("mailto:") if _ADDRESS.match(text) else ""
        if any(map(str.isalnum, text)):
            found.append(_Part(text, before, names.find(text), address))
        words, before = "", after

    for match in _PART.finditer(line):
        if match["between"] is not None:
            sign = match["between"].strip()
            closes = sign in (")", "]", "}")
            done("" if closes else (sign[:1] or "\t"))
        elif match["mail"] is not None:
            done("<")
            words = match["mail"].strip("<> ")
            done("")
        else:
            words += match["quoted"] or match["text"]
    done("")
    if line.rstrip().endswith(":") and len(found) == 1 and found[0].role is not None:
        found.append(_Part("", ":"))
    return found


def _is_heading(line: Sequence[_Part]) -> bool:
    said = [word for part in line for word in part.text.casefold().replace("/", " ").split()]
    return len(line) > 1 and bool(said) and all(word in _HEADINGS for word in said)


class _Found:
    """People as they are read, line by line."""

    def __init__(self) -> None:
        self._people: list[Participant] = []
        self._roles: list[RoleCard | None] = []
        self._left: list[str] = []
        self._of_group: RoleCard | None = None
        """What a line of its own said of all the lines below it: `Engineers:`."""

    def read(self, line: list[_Part], *, table: bool, alone: bool) -> None:
        """One line: a role and whom it is of, a name and what is said of it, or only names."""
        first = line[0]
        if not line[-1].text:
            self._of_group = first.role
        elif self._is_role_first(line, table=table):
            for part in line[1:]:
                self._say(part, first.role)
        elif table or any(part.before not in _LOOSE for part in line):
            self._read_facts(line, alone=alone)
        else:
            self._read_names(line)

    def seated(self, session: Session) -> PeopleList:
        """With ids of their own, and the role cards that come along."""
        taken = {person.id for person in session.participants}
        seated: list[Participant] = []
        for person, role in zip(self._people, self._roles, strict=True):
            made = ParticipantId(fresh_id("p", taken))
            taken.add(made)
            seated.append(replace(person, id=made, home_role=role.id if role else None))
        offered = {card.id for card in session.offered_roles()}
        worn = {card.id: card for card in self._roles if card and card.id not in offered}
        return PeopleList(tuple(seated), tuple(worn.values()), tuple(self._left))

    def _is_role_first(self, line: list[_Part], *, table: bool) -> bool:
        named = len(line) > 1 and not line[1].is_fact
        loose = line[1].before in _LOOSE if named else True
        return named and line[0].role is not None and (table or not loose)

    def _read_facts(self, line: list[_Part], *, alone: bool) -> None:
        for at, part in enumerate(line):
            behind = line[at + 1].before if at + 1 < len(line) else ""
            opens = at + 1 < len(line) and (behind not in _LOOSE or line[at + 1].is_fact)
            another = (part.before in _LOOSE and (alone or opens)) or part.before == ";"
            if at == 0 or (not part.is_fact and another):
                self._add(part)
            else:
                self._say_of_last(part)

    def _read_names(self, line: list[_Part]) -> None:
        by_turns = len(line) % 2 == 0 and all(part.role for part in line[1::2])
        for at, part in enumerate(line):
            name = part.role is not None and part.text in _NAMES_TOO and not by_turns
            if at == 0 or name or not part.is_fact:
                self._add(part)
            else:
                self._say_of_last(part)

    def _say(self, part: _Part, role: RoleCard | None) -> None:
        if part.address and self._people:
            self._say_of_last(part)
        else:
            self._add(part, role)

    def _add(self, part: _Part, role: RoleCard | None = None) -> None:
        self._people.append(Participant(ParticipantId(""), part.text, contact=part.address))
        self._roles.append(role or self._of_group)

    def _say_of_last(self, part: _Part) -> None:
        person = self._people[-1]
        if part.address and not person.contact:
            self._people[-1] = replace(person, contact=part.address)
        elif part.role is not None and self._roles[-1] in (None, self._of_group):
            self._roles[-1] = part.role
        else:
            self._left.append(part.text)
