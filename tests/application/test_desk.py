"""Disk first, memory second, screen third; undo by seat; typing; reading only."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.application.fakes import FakeClock, FakeLease, FakeStore, held_by
from tests.exercise.moves_table import CASES, Case
from tests.exercise.table.starts import D1, D2, OWNED, P1, P2, P3, PLAIN, PM, PO, REVEALED, VOTING
from workshop.application.desk import Desk
from workshop.application.failures import StorageFailed
from workshop.exercise import moves as m
from workshop.exercise.agenda import Place, Step, StepRun, started
from workshop.exercise.cards import Choice, ParticipantId, SessionId
from workshop.exercise.changes import Change, Field, FieldChange, applied
from workshop.exercise.labels import Label
from workshop.exercise.moves import Move, RuleCode, RuleViolation
from workshop.exercise.session import Mode, ParkedLine, Session

TITLE = m.SessionText.TITLE


class Heard(list[tuple[Change, ...]]):
    """What a listener heard, and the session it saw when it did."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.saw: list[Session] = []
        self.stop = desk.subscribe(self._hear)
        self._desk = desk

    def _hear(self, changes: tuple[Change, ...]) -> None:
        self.append(changes)
        self.saw.append(self._desk.session)


class Table:
    """A desk on a fake disk."""

    def __init__(self, session: Session = PLAIN, lease: FakeLease | None = None) -> None:
        self.store = FakeStore.holding(session)
        self.clock = FakeClock()
        self.lease = lease or FakeLease()
        self.desk = Desk(self.store, self.clock, self.lease, session.id)

    @property
    def disk(self) -> Session:
        return self.store.sessions[self.desk.session.id]

    def reopened(self) -> Desk:
        return Desk(self.store, self.clock, FakeLease(), self.desk.session.id)


def refusal_of(act: Callable[[], object]) -> RuleCode:
    with pytest.raises(RuleViolation) as refused:
        act()
    return refused.value.code


# From drop to disk


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_move_of_the_table_is_on_disk_in_memory_and_heard_or_nowhere(case: Case) -> None:
    table = Table(case.session)
    if isinstance(case.move, m.CastBallot):
        table.desk.take_seat(case.move.participant)
        if case.session.participant(case.move.participant) is None:
            return  # nobody to sit there: said as not in the seat
    heard = Heard(table.desk)
    violation = table.desk.may(case.move)
    assert (violation.code if violation else None) is case.refused
    if violation:
        assert refusal_of(lambda: table.desk.do(case.move)) is case.refused
    else:
        assert table.desk.do(case.move) == case.changes
    assert heard == ([case.changes] if case.changes else [])
    assert heard.saw == ([table.disk] if case.changes else [])
    assert table.desk.session == table.disk == applied(case.session, case.changes)
    assert table.store.writes == bool(case.changes)


@pytest.mark.parametrize("case", [one for one in CASES if one.changes], ids=lambda one: one.name)
def test_where_the_disk_is_full_nothing_moves_and_trying_again_works(case: Case) -> None:
    table = Table(case.session)
    if isinstance(case.move, m.CastBallot):
        table.desk.take_seat(case.move.participant)
    heard = Heard(table.desk)
    table.store.full = True
    with pytest.raises(StorageFailed, match=r"Nothing was lost"):
        table.desk.do(case.move)
    assert heard == []
    assert table.desk.session == table.disk == case.session
    assert table.desk.undo_label is None
    table.store.full = False
    assert table.desk.do(case.move) == case.changes
    assert heard == [case.changes]
    assert table.desk.session == table.disk


def test_undo_and_redo_on_a_full_disk_leave_everything_where_it_was() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.do(m.SetOwner(D2, PO))
    table.desk.undo()
    there = table.desk.session
    heard = Heard(table.desk)
    table.store.full = True
    for step in (table.desk.undo, table.desk.redo):
        with pytest.raises(StorageFailed):
            step()
    with pytest.raises(StorageFailed):
        table.desk.go(Place(Step.OWN))
    assert heard == []
    assert table.desk.session == table.disk == there
    table.store.full = False
    assert table.desk.redo_label == Label("set-owner", "Question d2?")
    table.desk.undo()
    assert table.desk.session == PLAIN


def test_a_move_that_changes_nothing_is_no_entry() -> None:
    table = Table()
    heard = Heard(table.desk)
    assert table.desk.do(m.ClearOwner(D1)) == ()
    assert (heard, table.store.writes, table.desk.undo_label) == ([], 0, None)


def test_a_listener_that_stopped_hears_nothing_and_stopping_twice_is_harmless() -> None:
    table = Table()
    first, second = Heard(table.desk), Heard(table.desk)
    first.stop()
    first.stop()
    table.desk.do(m.ClearOwner(D1))
    table.desk.do(m.SetOwner(D1, PM))
    assert len(first) == 0
    assert len(second) == 1


# Undo and redo


def test_undo_and_redo_are_named_and_survive_closing() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.do(m.SetOwner(D2, PO))
    table.desk.undo()
    table.desk.close()
    assert table.lease.released == 1
    desk = table.reopened()
    assert desk.undo_label == Label("set-owner", "Question d1?")
    assert desk.redo_label == Label("set-owner", "Question d2?")
    desk.undo()
    assert desk.session == PLAIN
    assert desk.undo() == ()
    desk.redo()
    desk.redo()
    assert desk.redo() == ()
    assert desk.session == table.disk
    assert [one.owner is not None for one in desk.session.decisions] == [True, True]


def test_undo_is_heard_as_the_inverse_of_what_was_done() -> None:
    table = Table()
    heard = Heard(table.desk)
    table.desk.do(m.WriteSession(TITLE, "X"))
    table.desk.undo()
    table.desk.redo()
    done, undone = (
        FieldChange(Field.TITLE, "Add onboarding", "X"),
        FieldChange(Field.TITLE, "X", "Add onboarding"),
    )
    assert heard == [(done,), (undone,), (done,)]


def test_a_new_move_after_undo_drops_what_was_undone() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.undo()
    table.desk.do(m.SetOwner(D1, PO))
    assert table.desk.redo_label is None
    assert table.reopened().redo_label is None


@pytest.mark.parametrize("anonymous", [False, True])
def test_a_reveal_is_a_barrier_for_undo_and_redo(anonymous: bool) -> None:
    table = Table(replace(VOTING, anonymous=anonymous))
    table.desk.do(m.WriteSession(TITLE, "X"))
    table.desk.do(m.WriteSession(TITLE, "Y"))
    table.desk.undo()
    table.desk.do(m.Reveal(D1))
    after = table.desk.session
    assert (table.desk.undo_label, table.desk.redo_label) == (None, None)
    assert (table.desk.undo(), table.desk.redo()) == ((), ())
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.undo()
    assert table.desk.undo() == ()
    assert table.desk.session == after
    assert table.store.journal(after.id).entries[0].label.kind == "set-owner"


def test_vote_again_is_undone_to_the_revealed_ballots() -> None:
    table = Table(REVEALED)
    table.desk.do(m.VoteAgain(D1))
    assert table.desk.session.ballots == ()
    table.desk.undo()
    assert table.desk.session == REVEALED


def test_a_deletion_comes_back_whole_with_one_undo() -> None:
    session = replace(OWNED, ballots=VOTING.ballots)
    table = Table(session)
    table.desk.do(m.DeleteParticipant(P1))
    assert table.desk.undo_label == Label("delete-participant", "Person 1")
    table.desk.undo()
    assert table.desk.session == table.disk == session


# The seat


def vote(desk: Desk, person: ParticipantId, choice: str = "po") -> None:
    desk.take_seat(person)
    desk.do(m.CastBallot(person, D1, Choice(choice)))


def test_only_the_person_in_the_seat_casts_a_ballot() -> None:
    table = Table()
    ballot = m.CastBallot(P1, D1, Choice("po"))
    assert refusal_of(lambda: table.desk.do(ballot)) is RuleCode.NOT_IN_THE_SEAT
    table.desk.take_seat(P2)
    assert refusal_of(lambda: table.desk.do(ballot)) is RuleCode.NOT_IN_THE_SEAT
    violation = table.desk.may(ballot)
    assert violation is not None
    assert violation.code is RuleCode.NOT_IN_THE_SEAT
    table.desk.take_seat(P1)
    assert table.desk.may(ballot) is None
    table.desk.do(ballot)
    assert len(table.desk.session.ballots) == 1


def test_undo_reaches_a_ballot_only_for_who_cast_it_and_names_nothing() -> None:
    table = Table()
    vote(table.desk, P1)
    for other in (P2, None):
        table.desk.take_seat(other)
        assert table.desk.undo_label is None
        assert table.desk.undo() == ()
    table.desk.take_seat(P1)
    assert table.desk.undo_label == Label("cast-ballot")
    table.desk.undo()
    for other in (P2, None):
        table.desk.take_seat(other)
        assert table.desk.redo_label is None
        assert table.desk.redo() == ()
    table.desk.take_seat(P1)
    assert table.desk.redo_label == Label("cast-ballot")
    table.desk.redo()
    assert len(table.desk.session.ballots) == 1


def test_undo_in_the_seat_reaches_nothing_that_was_done_before() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    vote(table.desk, P1)
    table.desk.undo()
    assert table.desk.undo_label is None
    assert table.desk.undo() == ()
    table.desk.do(m.Park(ParkedLine("l1", "Ask legal")))
    assert table.desk.undo_label == Label("park", "Ask legal")
    table.desk.take_seat(P2)
    assert table.desk.undo_label is None
    table.desk.take_seat(None)
    assert table.desk.undo_label == Label("park", "Ask legal")
    table.desk.undo()
    assert table.desk.undo_label == Label("set-owner", "Question d1?")


def test_redo_in_the_seat_reaches_nothing_that_was_undone_before() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.undo()
    table.desk.take_seat(P1)
    assert table.desk.redo_label is None
    assert table.desk.redo() == ()
    table.desk.take_seat(None)
    assert table.desk.redo_label == Label("set-owner", "Question d1?")


def test_while_the_laptop_goes_round_nobody_reaches_what_was_done_on_the_board() -> None:
    table = Table()
    table.desk.do(m.DeleteDecision(D2))
    table.desk.go(Place(Step.BALLOT))
    assert table.desk.undo_label is None
    assert table.desk.undo() == ()
    vote(table.desk, P1)
    table.desk.take_seat(None)
    assert (table.desk.undo_label, table.desk.undo()) == (None, ())
    table.desk.go(Place(Step.SURFACE))
    table.desk.take_seat(P1)
    table.desk.undo()
    table.desk.take_seat(None)
    assert table.desk.undo_label == Label("delete-decision", "Question d2?")


def test_a_session_opened_at_ballot_leaves_the_board_alone_too() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.undo()
    table.desk.do(m.SetOwner(D2, PM))
    table.desk.go(Place(Step.BALLOT))
    desk = table.reopened()
    assert (desk.undo_label, desk.redo_label) == (None, None)
    desk.do(m.ChooseAnonymity(True))
    assert desk.undo_label == Label("choose-anonymity")
    desk.undo()
    assert (desk.undo_label, desk.redo_label) == (None, Label("choose-anonymity"))
    desk.go(Place(Step.OWN))
    assert desk.undo_label == Label("set-owner", "Question d2?")


def test_what_was_undone_before_is_not_made_again_behind_the_curtain() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.undo()
    table.desk.go(Place(Step.BALLOT))
    assert (table.desk.redo_label, table.desk.redo()) == (None, ())
    table.desk.go(Place(Step.OWN))
    assert table.desk.redo_label == Label("set-owner", "Question d1?")


def test_a_clock_that_goes_on_at_ballot_takes_nothing_out_of_reach() -> None:
    table = Table()
    table.desk.go(Place(Step.BALLOT))
    vote(table.desk, P1)
    table.desk.do(m.Park(ParkedLine("l1", "Ask legal")))
    table.desk.go(Place(Step.BALLOT, visited=(Step.BRIEF,)))
    assert table.desk.undo_label == Label("park", "Ask legal")


def test_how_much_was_undone_tells_an_undo_from_a_redo() -> None:
    table = Table()
    vote(table.desk, P1)
    vote(table.desk, P1, "pm")
    seen = [table.desk.undone]
    for step in (table.desk.undo, table.desk.undo, table.desk.redo):
        step()
        seen.append(table.desk.undone)
    assert seen == [0, 1, 2, 1]


def test_alone_everything_is_in_reach_of_the_one_person() -> None:
    table = Table(replace(PLAIN, mode=Mode.SOLO, place=Place(Step.BALLOT)))
    table.desk.do(m.SetOwner(D1, PM))
    vote(table.desk, P1)
    table.desk.undo()
    table.desk.undo()
    assert table.desk.session.decisions == PLAIN.decisions


def test_the_seat_of_somebody_deleted_is_empty_and_theirs_again_after_undo() -> None:
    table = Table()
    table.desk.take_seat(P3)
    table.desk.do(m.DeleteParticipant(P3))
    assert table.desk.seat is None
    table.desk.undo()
    assert table.desk.seat == P3
    assert table.desk.session == PLAIN


def test_taking_the_seat_is_heard_and_not_kept() -> None:
    table = Table()
    heard = Heard(table.desk)
    table.desk.take_seat(P1)
    assert heard == [()]
    assert table.store.writes == 0
    assert table.reopened().seat is None


# Typing


def type_on(table: Table, text: str, *, fold: str, start: str = "") -> None:
    for length in range(1, len(text) + 1):
        table.clock.go_on(0.2)
        table.desk.do(m.WriteSession(TITLE, start + text[:length]), fold=fold)


def test_typing_is_one_entry_a_pause_and_on_disk_after_each_write() -> None:
    table = Table()
    type_on(table, "Add", fold="title-1")
    assert table.disk.title == "Add"
    type_on(table, " billing", fold="title-2", start="Add")
    entries = table.store.journal(PLAIN.id).entries
    assert len(entries) == 2
    assert entries[1].at == table.clock.now()
    table.desk.undo()
    assert table.desk.session.title == "Add"
    table.desk.undo()
    assert table.desk.session == PLAIN
    table.desk.redo()
    table.desk.redo()
    assert table.desk.session.title == "Add billing"


def test_typing_on_after_undo_starts_a_new_entry() -> None:
    table = Table()
    type_on(table, "Add", fold="t")
    table.desk.undo()
    type_on(table, "Bill", fold="t")
    assert len(table.store.journal(PLAIN.id).entries) == 1
    table.desk.undo()
    assert table.desk.session == PLAIN


def test_another_move_between_ends_the_fold() -> None:
    table = Table()
    type_on(table, "Add", fold="t")
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.do(m.WriteSession(TITLE, "Add more"), fold="t")
    table.desk.undo()
    assert table.desk.session.title == "Add"


def test_typing_back_to_what_stood_there_leaves_nothing_to_undo() -> None:
    table = Table()
    heard = Heard(table.desk)
    table.desk.do(m.WriteSession(TITLE, "Add onboarding!"), fold="t")
    table.desk.do(m.WriteSession(TITLE, "Add onboarding"), fold="t")
    assert table.desk.session == table.disk == PLAIN
    assert table.desk.undo_label is None
    assert heard[1] == (FieldChange(Field.TITLE, "Add onboarding!", "Add onboarding"),)
    table.desk.do(m.WriteSession(TITLE, "Onboard"), fold="t")
    table.desk.undo()
    assert table.desk.session == table.disk == PLAIN


def test_a_fold_that_fails_on_disk_keeps_the_text_before_and_goes_on() -> None:
    table = Table()
    type_on(table, "Ad", fold="t")
    table.store.full = True
    with pytest.raises(StorageFailed):
        table.desk.do(m.WriteSession(TITLE, "Add"), fold="t")
    assert table.desk.session.title == table.disk.title == "Ad"
    table.store.full = False
    table.desk.do(m.WriteSession(TITLE, "Add"), fold="t")
    table.desk.undo()
    assert table.desk.session == PLAIN


# Reading only, and places


def test_where_somebody_else_writes_a_desk_only_reads() -> None:
    table = Table(lease=held_by("Dana on the big screen"))
    move: Move = m.SetOwner(D1, PM)
    with pytest.raises(RuleViolation) as refused:
        table.desk.do(move)
    assert (refused.value.code, refused.value.subject) == (
        RuleCode.READ_ONLY,
        "Dana on the big screen",
    )
    violation = table.desk.may(move)
    assert violation is not None
    assert violation.code is RuleCode.READ_ONLY
    assert (table.desk.undo(), table.desk.redo()) == ((), ())
    assert (table.desk.undo_label, table.desk.redo_label) == (None, None)
    table.desk.go(Place(Step.REVEAL))
    assert table.desk.session.place == Place(Step.REVEAL)
    assert table.disk.place == PLAIN.place
    assert table.store.writes == 0


def test_a_reading_desk_sees_what_was_written_when_it_reads_anew() -> None:
    table = Table()
    reading = Desk(table.store, table.clock, held_by("Dana"), PLAIN.id)
    heard = Heard(reading)
    table.desk.do(m.SetOwner(D1, PM))
    assert reading.session == PLAIN
    reading.reload()
    assert reading.session == table.desk.session
    assert heard == [()]


def test_a_place_is_kept_and_no_part_of_undo() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    heard = Heard(table.desk)
    table.desk.go(Place(Step.OWN))
    table.desk.go(Place(Step.OWN))
    assert heard == [()]
    assert table.store.writes == 2
    assert table.reopened().session.place == Place(Step.OWN)
    table.desk.undo()
    assert table.desk.session == table.disk == PLAIN.at(Place(Step.OWN))
    table.desk.redo()
    assert table.desk.session.place == Place(Step.OWN)


def test_a_session_that_is_not_there_is_said() -> None:
    with pytest.raises(Exception, match="no session"):
        Desk(FakeStore(), FakeClock(), FakeLease(), SessionId("ghost"))


def test_a_clock_that_ran_on_after_a_kill_stands_when_the_session_is_opened() -> None:
    table = Table()
    table.desk.go(Place(Step.OWN).with_run(started(StepRun(Step.OWN), table.clock.now())))
    table.clock.go_on(240)
    table.store.last_change = table.clock.now()
    assert table.reopened().session.place.run(Step.OWN).running_since is not None
    table.clock.go_on(901)
    assert table.reopened().session.place.run(Step.OWN) == StepRun(Step.OWN, 240.0)
    assert table.disk.place.run(Step.OWN) == StepRun(Step.OWN, 240.0)


def test_a_clock_that_ran_on_stands_on_screen_where_the_disk_refuses_and_elsewhere_runs() -> None:
    table = Table()
    table.desk.go(Place(Step.OWN).with_run(started(StepRun(Step.OWN), table.clock.now())))
    table.clock.go_on(7200)
    elsewhere = Desk(table.store, table.clock, held_by("Dana"), table.desk.session.id)
    assert elsewhere.session.place.run(Step.OWN).running_since is not None
    table.store.full = True
    assert table.reopened().session.place.run(Step.OWN) == StepRun(Step.OWN)
