"""Writes the library of the present version down as SQL text, once for each version.

`python -m tests.storage.old_libraries.keeping v1.sql` is run before the next migration is added;
what it writes is never written again.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.storage.playing import (
    D1,
    D2,
    DANA,
    ID,
    PM,
    PO,
    RAVI,
    ballot,
    onboarding,
    open_desk,
    play,
)
from workshop.exercise.agenda import Place, Preset, Step, StepRun, agenda_for
from workshop.exercise.cards import Deck, DeckId, Latitude
from workshop.exercise.moves import (
    AddCommitment,
    Consult,
    DecisionText,
    GiveGutCheck,
    NamePerson,
    Park,
    Reveal,
    SetAgenda,
    SetLatitude,
    SetOwner,
    VoteAgain,
    WriteDecision,
    WriteNote,
)
from workshop.exercise.session import Commitment, GutCheck, ParkedLine, WouldPay
from workshop.storage.codec import to_json
from workshop.storage.library import Library
from workshop.storage.opening import open_library


def play_everything(library: Library) -> None:
    """A session with something in each of its parts, an undone move, a deck and a backup."""
    asked, earlier = "Zoë asks: 'onboarding'?", "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b76"
    library.sessions.add(onboarding(brief=asked, follows=earlier))
    library.sessions.replace(onboarding(brief=asked, follows=earlier))
    desk = open_desk(library)
    play(desk, WriteNote(Step.OWN, "Ravi leaves at ten"))
    play(desk, ballot(DANA, D1, "po"), ballot(RAVI, D1, "pm"), Reveal(D1), VoteAgain(D1))
    play(desk, ballot(DANA, D1, "po"), ballot(RAVI, D1, "po"), Reveal(D1))
    play(desk, ballot(DANA, D2, "ai"), SetOwner(D1, PO), NamePerson(D1, RAVI), Consult(D1, PM))
    play(desk, SetLatitude(D1, Latitude.ASK_FIRST), SetAgenda(agenda_for(Preset.QUICK)))
    play(desk, WriteDecision(D1, DecisionText.ANSWER, "Before anything\nelse; always"))
    play(desk, GiveGutCheck(GutCheck(DANA, WouldPay.NOT_YET, "friendly", "stiff", "Hm.")))
    play(desk, AddCommitment(Commitment("c1", "Write it down", DANA, "2026-10-16")))
    play(desk, Park(ParkedLine("l1", "Do we want trials?")), SetOwner(D2, PM))
    desk.undo()
    desk.go(Place(Step.COMMIT, (StepRun(Step.COMMIT, 12.5),), (Step.BRIEF, Step.COMMIT)))
    desk.close()
    library.own_decks.keep(Deck(DeckId("mine"), "Mine"))


def sql_of(connection: sqlite3.Connection) -> Iterator[str]:
    """Statements that make the same library again; the search is filled, not copied."""
    for name in ("application_id", "user_version"):
        yield f"PRAGMA {name} = {connection.execute(f'PRAGMA {name}').fetchone()[0]};"
    objects = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY rowid"
    ).fetchall()
    yield from (f"{sql};" for _, _, sql in objects)
    for kind, name, _ in objects:
        if kind != "table":
            continue
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        if name == "search":
            columns.insert(0, "rowid")
        values = " || ', ' || ".join(f"quote({column})" for column in columns)
        for (row,) in connection.execute(f"SELECT {values} FROM {name}"):
            yield f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({row});"


def keep(target: Path) -> None:
    """Write the present version's library down, and beside it the session that is in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        library = open_library(path)
        play_everything(library)
        session = library.store.load(ID)
        library.close()
        with closing(sqlite3.connect(path)) as connection, target.open("x") as file:
            file.writelines(f"{statement}\n" for statement in sql_of(connection))
        target.with_suffix(".json").write_text(to_json(session) + "\n")


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
