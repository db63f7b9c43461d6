"""The library's list, its search, and what is put in, replaced, archived and taken out."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.playing import D1, DANA, ID, PM, onboarding, open_desk, play
from workshop.application.failures import BadInput, StorageFailed
from workshop.application.ports import CardHabit, DueCommitment, Entry
from workshop.exercise.cards import CardId, Choice, DecisionId, Deck, DeckId, SessionId
from workshop.exercise.labels import Label
from workshop.exercise.moves import (
    AddCommitment,
    ChangeCommitment,
    DecisionText,
    SetOwner,
    WriteDecision,
)
from workshop.exercise.session import Ballot, Commitment, Decision, Session
from workshop.storage.library import Library


def ids(library: Library, search: str = "", **more: bool) -> list[str]:
    return [line.id for line in library.sessions.lines(search, **more)]


def add(library: Library, *sessions: Session) -> None:
    for session in sessions:
        library.sessions.add(session)


def test_what_was_worked_on_last_comes_first(library: Library) -> None:
    add(library, onboarding(), onboarding(SessionId("b")), onboarding(SessionId("c")))
    assert ids(library) == ["c", "b", ID]
    library.store.record(
        before := library.store.load(SessionId("b")),
        replace(before, title="Later"),
        Entry(Label("write-session"), (), datetime(2999, 1, 1, tzinfo=UTC)),
        done=0,
    )
    assert ids(library) == ["b", "c", ID]
    assert [line.id for line in library.sessions.lines(limit=1, offset=1)] == ["c"]


def test_habits_count_sessions_in_which_a_card_was_kept_or_set_aside(library: Library) -> None:
    card, other = CardId("billing/refund"), CardId("billing/tax")
    kept = replace(
        onboarding(),
        decisions=(
            Decision(DecisionId("x"), "Why?", card=card),
            Decision(DecisionId("y"), "Why again?", card=card),
            Decision(DecisionId("z"), "Of our own"),
        ),
        ballots=(),
        dismissed=(other,),
    )
    hidden = replace(kept, id=SessionId("private"))
    add(
        library,
        kept,
        replace(kept, id=SessionId("b"), dismissed=()),
        hidden,
        onboarding(SessionId("c")),
    )
    library.sessions.set_private(hidden.id, True)
    assert library.sessions.card_habits() == {card: CardHabit(kept=2), other: CardHabit(0, 1)}
    assert library.sessions.card_habits({kept.id}) == {card: CardHabit(kept=1)}


def test_a_line_counts_as_the_session_does(library: Library) -> None:
    add(library, onboarding())
    desk = open_desk(library)
    play(desk, SetOwner(D1, PM), AddCommitment(Commitment("c1", "Write it down")))
    (line,) = library.sessions.lines()
    assert (line.decisions, line.owned, line.open_commitments) == (2, 1, 1)
    assert line.exposure_before == 1.0
    assert line.exposure_after == 3 / 12
    desk.undo()
    desk.undo()
    (line,) = library.sessions.lines()
    assert (line.owned, line.open_commitments, line.exposure_after) == (0, 0, 1.0)


def test_an_id_is_taken_once(library: Library) -> None:
    add(library, onboarding())
    with pytest.raises(BadInput, match="already"):
        library.sessions.add(onboarding(title="Another"))
    assert library.store.load(ID).title == "Add onboarding"


def test_a_replaced_session_starts_with_an_empty_journal(library: Library) -> None:
    add(library, onboarding())
    play(open_desk(library), SetOwner(D1, PM))
    new = onboarding(title="Another", brief="Quite another")
    library.sessions.replace(new)
    assert library.store.load(ID) == new
    assert library.store.journal(ID).entries == ()
    assert ids(library, "another") == [ID]
    with pytest.raises(BadInput, match="no session"):
        library.sessions.replace(onboarding(SessionId("ghost")))


def test_an_archived_session_is_found_in_the_archive_only(library: Library) -> None:
    add(library, onboarding(), onboarding(SessionId("b")))
    library.sessions.set_archived(ID, True)
    assert ids(library) == ["b"]
    assert ids(library, archived=True) == [ID]
    assert library.sessions.count() == 1
    library.sessions.set_archived(ID, False)
    assert library.sessions.count() == 2


def test_what_is_taken_out_leaves_no_word_behind(library: Library, path: Path) -> None:
    add(library, onboarding(), onboarding(SessionId("b"), "Xylophone quarrel"))
    desk = open_desk(library, SessionId("b"))
    play(desk, WriteDecision(D1, DecisionText.ANSWER, "Zanzibarbarian"))
    desk.close()
    library.sessions.take_out(SessionId("b"))
    assert ids(library) == [ID]
    with pytest.raises(BadInput):
        library.store.load(SessionId("b"))
    library.close()
    content = path.read_bytes().lower()
    for word in (b"xylophone", b"zanzibar", b"quarrel"):
        assert word not in content


def test_ids_are_found_by_their_beginning(library: Library) -> None:
    for one in ("aa1", "aa2", "ab", "a%"):
        add(library, onboarding(SessionId(one)))
    assert library.sessions.find("aa") == ["aa1", "aa2"]
    assert library.sessions.find("a%") == ["a%"]
    assert library.sessions.find("b") == []
    assert len(library.sessions.find("")) == 4


def test_commitments_are_due_by_date_and_undated_ones_last(library: Library) -> None:
    add(library, onboarding())
    play(
        open_desk(library),
        AddCommitment(Commitment("c1", "Some day")),
        AddCommitment(Commitment("c2", "Later", DANA, "2026-10-16")),
        AddCommitment(Commitment("c3", "Sooner", None, "2026-10-15")),
        AddCommitment(Commitment("c4", "Done", None, "2026-10-01")),
        ChangeCommitment(Commitment("c4", "Done", None, "2026-10-01", done=True)),
    )
    assert [one.id for one in library.sessions.due()] == ["c3", "c2", "c1"]
    assert library.sessions.due(2)[1] == DueCommitment(ID, "c2", "Later", "Dana", "2026-10-16")
    library.sessions.set_archived(ID, True)
    assert library.sessions.due() == []


def test_what_a_copy_promises_again_is_due_once_in_the_session_it_was_made_in(
    library: Library,
) -> None:
    promised = (Commitment("c1", "Write the rule", DANA, "2026-10-16"),)
    others = (Commitment("c1", "Write the rule", None, "2026-10-16"),)
    for id, commitments in (("first", promised), ("copy", promised), ("other", others)):
        add(library, replace(onboarding(SessionId(id)), commitments=commitments))
    due = library.sessions.due()
    assert {(one.session, one.person) for one in due} == {("first", "Dana"), ("other", "")}
    assert len(due) == 2


@pytest.mark.parametrize(
    "words",
    [
        "onboarding",
        "ONB",
        "verified onboarding",
        "e-mail",
        "dana",
        "cafe",
        "会员",
        "员注",
        "Ωμεγα",
        'mail" OR "x',
        "say?",
    ],
)
def test_any_word_in_a_session_finds_it(library: Library, words: str) -> None:
    text = "Un café, 新会员注册, Ωμέγα. x or y"
    add(library, onboarding(brief=text), Session(SessionId("other"), "Elsewhere"))
    assert ids(library, words) == [ID]


@pytest.mark.parametrize("words", ["zebra", "onboarding zebra", "?", '"', "nboarding", "NOT", "\0"])
def test_what_is_not_there_is_not_found(library: Library, words: str) -> None:
    add(library, onboarding())
    assert ids(library, words) == []


def test_a_search_for_nothing_finds_all(library: Library) -> None:
    add(library, onboarding())
    assert ids(library, "  \n") == [ID]


def test_search_follows_every_move(library: Library) -> None:
    add(library, onboarding())
    desk = open_desk(library)
    play(desk, WriteDecision(D1, DecisionText.ANSWER, "Xylophone"))
    assert ids(library, "xylo") == [ID]
    desk.undo()
    assert ids(library, "xylo") == []


def test_all_or_none_takes_back_sessions_and_decks(library: Library) -> None:
    def half() -> None:
        with library.sessions.all_or_none():
            library.sessions.add(onboarding())
            library.own_decks.keep(Deck(DeckId("mine"), "Mine"))
            library.sessions.add(onboarding())

    with pytest.raises(BadInput):
        half()
    assert library.sessions.lines() == []
    assert library.own_decks.decks() == []
    with library.sessions.all_or_none():
        library.sessions.add(onboarding())
        library.own_decks.keep(Deck(DeckId("mine"), "Mine"))
    assert ids(library) == [ID]
    assert library.own_decks.decks() == [Deck(DeckId("mine"), "Mine")]


def test_two_ballots_of_one_person_on_one_decision_are_not_kept(library: Library) -> None:
    twice = (Ballot(DANA, D1, Choice("pm")), Ballot(DANA, D1, Choice("po")))
    with pytest.raises(StorageFailed):
        library.sessions.add(onboarding(ballots=twice))
    assert library.sessions.lines() == []


def test_an_id_that_points_nowhere_is_not_kept(library: Library) -> None:
    ghost = onboarding()
    ghost = replace(ghost, participants=())
    with pytest.raises(StorageFailed):
        library.sessions.add(replace(ghost, commitments=(Commitment("c", "x", DANA),)))
    assert library.sessions.lines() == []
