"""Sealed ballots lie apart, and an anonymous reveal leaves no trace of who chose what."""

import json
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.playing import D1, D2, ID, ballot, onboarding, open_desk, play
from workshop.application.desk import Desk
from workshop.exercise.cards import ParticipantId, RoleCard, RoleId
from workshop.exercise.moves import (
    AddParticipants,
    AddRoles,
    ChooseAnonymity,
    DeleteParticipant,
    Reveal,
)
from workshop.exercise.session import Participant
from workshop.storage.codec import to_json
from workshop.storage.library import Library
from workshop.storage.opening import open_library

# Ids that occur nowhere else, so that a search of the raw bytes can be trusted.
VOTERS = tuple(ParticipantId(f"voter-{letter * 9}") for letter in "qwxz")
CHOICES = tuple(RoleId(f"choice-{letter * 9}") for letter in "jkvy")


def anonymous_session(library: Library, *, anonymous: bool = True) -> Desk:
    library.sessions.add(onboarding())
    desk = open_desk(library)
    play(
        desk,
        AddRoles(tuple(RoleCard(one, f"Hat {at}") for at, one in enumerate(CHOICES))),
        AddParticipants(tuple(Participant(one, f"P{at}") for at, one in enumerate(VOTERS))),
        ChooseAnonymity(anonymous),
    )
    for decision in (D1, D2):
        for voter, choice in zip(VOTERS, CHOICES, strict=True):
            play(desk, ballot(voter, decision, choice))
    return desk


def pairs(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return connection.execute(f"SELECT decision, participant FROM {table}").fetchall()


@pytest.fixture
def beside(library: Library) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(library.path)) as connection:
        yield connection


def test_sealed_ballots_lie_in_a_table_of_their_own(
    library: Library, beside: sqlite3.Connection
) -> None:
    desk = anonymous_session(library, anonymous=False)
    assert pairs(beside, "ballot") == []
    assert len(pairs(beside, "sealed_ballot")) == 8
    play(desk, Reveal(D1))
    assert {decision for decision, _ in pairs(beside, "ballot")} == {D1}
    assert {decision for decision, _ in pairs(beside, "sealed_ballot")} == {D2}


def test_no_journal_entry_that_can_be_read_tells_a_ballot(
    library: Library, beside: sqlite3.Connection
) -> None:
    desk = anonymous_session(library)
    play(desk, DeleteParticipant(VOTERS[0]))
    told = " ".join(
        str(value)
        for row in beside.execute(
            "SELECT kind, subject, fold, changes FROM journal "
            "WHERE kind IN ('cast-ballot', 'delete-participant')"
        )
        for value in row
    )
    assert "delete-participant" in told
    assert not any(choice in told for choice in CHOICES)
    desk.undo()
    assert len(desk.session.ballots) == 8 == len(library.store.load(ID).ballots)


def test_search_does_not_know_of_ballots(library: Library) -> None:
    desk = anonymous_session(library, anonymous=False)
    play(desk, Reveal(D1))
    assert library.sessions.lines("Hat")
    assert not library.sessions.lines("choice-jjjjjjjjj")


def test_an_anonymous_reveal_leaves_no_pair_anywhere(
    library: Library, beside: sqlite3.Connection
) -> None:
    desk = anonymous_session(library)
    play(desk, Reveal(D1))
    assert {decision for decision, _ in pairs(beside, "sealed_ballot")} == {D2}
    assert pairs(beside, "ballot") == []
    assert beside.execute("SELECT count(*) FROM sealed_journal").fetchone() == (0,)
    assert beside.execute("SELECT kind FROM journal").fetchall() == [("reveal",)]
    (counts,) = beside.execute("SELECT counts FROM tally").fetchone()
    assert counts == "{" + ",".join(f'"{choice}":1' for choice in sorted(CHOICES)) + "}"
    assert len(desk.session.ballots) == 4
    assert library.store.load(ID) == desk.session
    assert list(library.store.load(ID).tallies[0].counts) == list(desk.session.tallies[0].counts)


def test_bytes_of_the_file_its_folder_and_its_backups_hold_no_ballot_after_the_reveals(
    library: Library, path: Path
) -> None:
    desk = anonymous_session(library)
    backup = library.back_up()
    sealed = b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())
    # ballots are rows of decision, participant, ..., choice: these bytes side by side
    assert any(_told_together(sealed))
    play(desk, Reveal(D1))
    assert not backup.exists()
    play(desk, Reveal(D2))
    desk.close()
    library.close()
    for file in path.parent.rglob("*"):
        if file.is_file():
            assert not any(_told_together(file.read_bytes())), file


def _told_together(content: bytes) -> Iterator[bool]:
    """Whether a voter's id stands within one row or one entry of a choice."""
    for voter in VOTERS:
        at = -1
        while (at := content.find(voter.encode(), at + 1)) >= 0:
            near = content[at : at + len(voter) + 60]
            yield any(choice.encode() in near for choice in CHOICES)


def test_backups_of_other_sessions_stay(library: Library) -> None:
    other = library.back_up()
    desk = anonymous_session(library)
    play(desk, Reveal(D1))
    assert library.backups() == [other]


def test_a_named_reveal_keeps_the_backups(library: Library) -> None:
    desk = anonymous_session(library, anonymous=False)
    backup = library.back_up()
    play(desk, Reveal(D1))
    assert library.backups() == [backup]


def test_what_a_crash_left_in_backups_is_forgotten_the_next_time(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = anonymous_session(library)
    backup = library.back_up()

    def refused(*_: object) -> None:
        raise PermissionError(13, "refused")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        play(desk, Reveal(D1))  # what cannot be deleted now is no reason to refuse the reveal
    assert backup.exists()
    desk.close()
    library.close()
    library = open_library(path)
    play(open_desk(library), Reveal(D2))
    assert not backup.exists()
    library.close()


def test_what_a_kill_left_of_a_backup_is_forgotten(library: Library) -> None:
    desk = anonymous_session(library)
    backup = library.back_up()
    unfinished = backup.rename(backup.with_name(backup.name + ".unfinished"))
    play(desk, Reveal(D1))
    assert not unfinished.exists()


def test_what_an_earlier_program_kept_of_a_replaced_session_is_forgotten_too(
    library: Library, path: Path, beside: sqlite3.Connection
) -> None:
    desk = anonymous_session(library)
    ballots = to_json(desk.session.sealed_ballots())
    beside.execute(
        "INSERT INTO replaced_session (session, replaced_at, source, sealed_ballots) "
        "SELECT number, changed, '{}', ? FROM session",
        (ballots,),
    )
    beside.commit()
    assert any(_told_together(path.read_bytes()))
    play(desk, Reveal(D1), Reveal(D2))
    assert beside.execute("SELECT sealed_ballots FROM replaced_session").fetchone() == ("[]",)
    library.close()
    assert not any(_told_together(path.read_bytes()))


def test_the_file_of_a_replaced_session_holds_no_sealed_ballot(library: Library) -> None:
    desk = anonymous_session(library, anonymous=False)
    play(desk, Reveal(D1))
    session = desk.session
    desk.close()
    kept = library.sessions.replace(replace(session, title="Another"))
    assert kept.parent == library.path.with_name("library.db.backups")
    assert kept.name.startswith(f"Add-onboarding-{ID[:8]}-20")
    assert kept.suffix == ".whosecall"
    told = json.loads(kept.read_bytes())
    assert (told["id"], told["title"]) == (ID, "Add onboarding")
    assert {one["decision"] for one in told["ballots"]} == {D1}
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    again = library.sessions.replace(session)
    assert again != kept
    assert sorted(kept.parent.iterdir()) == sorted([kept, again])
