"""Who holds the laptop: what they may cast, take back and make again."""

from dataclasses import replace

from tests.application.desks import Heard, Table, refusal_of
from tests.exercise.table.starts import D1, D2, P1, P2, P3, PLAIN, PM
from workshop.application.desk import Desk
from workshop.exercise import moves as m
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import Choice, ParticipantId
from workshop.exercise.labels import Label
from workshop.exercise.moves import RuleCode
from workshop.exercise.session import Mode, ParkedLine


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
