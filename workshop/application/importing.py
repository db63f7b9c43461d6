"""Takes session and deck files in: all of them or none."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from workshop.application.failures import BadInput, KnownError, StorageFailed
from workshop.application.library import under_new_id
from workshop.application.ports import Reader
from workshop.application.services import Services
from workshop.exercise.agenda import Place
from workshop.exercise.cards import Deck, DeckId, SessionId
from workshop.exercise.findings import face_up
from workshop.exercise.session import Session
from workshop.exercise.text import shortened


class OnConflict(StrEnum):
    """What to do where a different session or deck with the same id is there already."""

    REFUSE = "refuse"
    COPY = "copy"
    REPLACE = "replace"


class Fate(StrEnum):
    """What became of something imported."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    COPIED = "copied"
    REPLACED = "replaced"


class AlreadyThere(BadInput):
    """Nothing was imported: what differs under the same id can be kept as a copy, or replace it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One file of an import, as it is in the library now."""

    path: Path
    value: Session | Deck
    fate: Fate
    kept: Path | None = None
    """Where the file of what it replaced is kept."""
    look_at: tuple[str, ...] = ()
    """What the file left open: which letters it is written in, what was passed over."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that is sound, and no more than read."""

    path: Path
    value: Session | Deck
    look_at: tuple[str, ...] = ()
    """What whoever takes it in should look at."""


def import_files(
    services: Services, paths: Sequence[Path], on_conflict: OnConflict = OnConflict.REFUSE
) -> tuple[Imported, ...]:
    """Take session files into the library and deck files among the user's decks; all or none.

    What is there already and identical is no change. What is different under the same id is
    refused, kept as a copy, or replaced. Raises BadInput with every fault of every file, and
    StorageFailed; then nothing was taken in.
    """
    return take_in(services, read_files(services.reader, paths), on_conflict)


def read_files(reader: Reader, paths: Sequence[Path]) -> tuple[ReadFile, ...]:
    """What is in these files, in any thread. Raises as `import_files` does."""
    read: list[ReadFile] = []
    bad: list[KnownError] = []
    for path in paths:
        try:
            read.append(ReadFile(path, *reader.noted(path)))
        except KnownError as fault:
            bad.append(fault)
    if not bad:
        return tuple(read)
    if len(paths) == 1:
        raise bad[0]
    lines = [line for one in bad for line in (one.sentence, *one.faults)]
    if read:
        lines += ["Sound, and not imported either:", *(str(one.path) for one in read)]
    kind = StorageFailed if any(isinstance(one, StorageFailed) for one in bad) else BadInput
    raise kind(f"Nothing was imported: {len(bad)} of {len(paths)} files cannot be.", lines)


def take_in(
    services: Services, read: Sequence[ReadFile], on_conflict: OnConflict
) -> tuple[Imported, ...]:
    """Take in what was read, as `import_files` says."""
    plan = _planned(services, on_conflict, read)
    if all(one.fate is Fate.UNCHANGED for one in plan.imported):
        return tuple(plan.imported)
    with ExitStack() as leases, services.library.all_or_none():
        # anew, as another program may have written since
        plan = _planned(services, on_conflict, read)
        plan.carry_out(leases)
    return tuple(plan.imported)


def _planned(services: Services, on_conflict: OnConflict, read: Sequence[ReadFile]) -> "_Plan":
    plan = _Plan(services, on_conflict)
    for one in read:
        plan.take(one)
    if plan.refused:
        raise AlreadyThere(
            "Nothing was imported: some of it is in the library already, and is different there. "
            + plan.way_out,
            plan.refused,
        )
    return plan


class _Plan:
    """What an import will do, decided for all files before the first is written."""

    def __init__(self, services: Services, on_conflict: OnConflict) -> None:
        self._services = services
        self._on_conflict = on_conflict
        standard = services.shelf.standard_roles()
        self._shipped = {one.deck.id: one.deck for one in services.shelf.decks() if one.shipped}
        self._shipped[standard.id] = standard
        self._decks = {deck.id: deck for deck in services.deck_store.decks()}
        self._sessions: dict[SessionId, Session] = {}
        self.refused: list[str] = []
        self._replaceable = True
        self.imported: list[Imported] = []

    @property
    def way_out(self) -> str:
        """What a person can do about what was refused."""
        if self._replaceable:
            return "Keep it as a copy (--copy), or replace what is there (--replace)."
        return "Keep it as a copy (--copy): it cannot replace what is there."

    def take(self, one: ReadFile) -> None:
        """Decide about one file."""
        value, path = one.value, one.path
        fate, kept = (
            self._session(path, value) if isinstance(value, Session) else self._deck(path, value)
        )
        self.imported.append(Imported(path, kept, fate, look_at=one.look_at))

    def _session(self, path: Path, session: Session) -> tuple[Fate, Session]:
        planned = self._sessions.get(session.id)
        there = planned or self._in_library(session.id)
        fate = Fate.ADDED
        if there is not None:
            if _says_the_same(session, there):
                return Fate.UNCHANGED, there
            where = "in another of these files" if planned else "in the library"
            fate = self._conflict(path, session.title, where, may_replace=planned is None)
            if fate is Fate.REPLACED and there.sealed_ballots():
                self._replaceable = False
                self.refused.append(
                    f'{path}: "{shortened(there.title)}" has ballots in the library that wait for '
                    "their reveal, and would lose them"
                )
        if fate is Fate.COPIED:
            session = under_new_id(session, self._services)
        elif there is not None and not session.notes:
            session = replace(session, notes=there.notes)  # a file leaves them out unless asked
        self._sessions[session.id] = session
        return fate, session

    def _deck(self, path: Path, deck: Deck) -> tuple[Fate, Deck]:
        shipped = self._shipped.get(deck.id)
        there = shipped or self._decks.get(deck.id)
        fate = Fate.ADDED
        if there is not None:
            if deck == there:
                return Fate.UNCHANGED, deck
            where = "among the decks of the program" if shipped else "among your decks"
            fate = self._conflict(path, deck.name, where, may_replace=not shipped)
        if fate is Fate.COPIED:
            deck = replace(deck, id=_free_deck_id(deck.id, {*self._decks, *self._shipped}))
        self._decks[deck.id] = deck
        return fate, deck

    def _in_library(self, session: SessionId) -> Session | None:
        there = session in self._services.library.find(session)
        return self._services.store.load(session) if there else None

    def _conflict(self, path: Path, name: str, where: str, *, may_replace: bool) -> Fate:
        if self._on_conflict is OnConflict.COPY:
            return Fate.COPIED
        if self._on_conflict is not OnConflict.REPLACE or not may_replace:
            self._replaceable = self._replaceable and may_replace
            self.refused.append(
                f'{path}: "{shortened(name)}" is {where} already, and different there'
            )
        return Fate.REPLACED

    def carry_out(self, leases: ExitStack) -> None:
        """Write it, inside a transaction; what is replaced is held until `leases` are closed."""
        for one in self.imported:
            if one.fate is Fate.REPLACED and isinstance(one.value, Session):
                self._hold(one.value.id, leases)
        self.imported = [replace(one, kept=self._write(one)) for one in self.imported]

    def _hold(self, session: SessionId, leases: ExitStack) -> None:
        lease = self._services.library.lease(session)
        leases.callback(lease.release)
        holder = lease.held_by_other
        if holder is not None:
            raise StorageFailed(
                f"Nothing was imported. {holder.name} has a session open that would be replaced."
            )

    def _write(self, one: Imported) -> Path | None:
        if one.fate is Fate.UNCHANGED:
            return None
        if isinstance(one.value, Deck):
            return self._services.deck_store.keep(one.value)
        if one.fate is Fate.REPLACED:
            return self._services.library.replace(one.value)
        self._services.library.add(one.value)
        return None


def _says_the_same(file: Session, there: Session) -> bool:
    """Whether a file tells nothing new: what an export leaves out does not count."""
    if not file.sealed_ballots():
        there = face_up(there)
    if not file.notes:
        there = replace(there, notes=())
    return file.at(Place()) == there.at(Place())


def _free_deck_id(deck: DeckId, taken: set[DeckId]) -> DeckId:
    number = 2
    while (free := DeckId(f"{deck[:56]}-{number}")) in taken:
        number += 1
    return free
