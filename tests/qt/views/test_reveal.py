"""All ballots at once, in the order of discussion, and voting again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, EMPTY, MEI, PM, RAVI, SEC, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Choice, DecisionId, ParticipantId
from workshop.exercise.moves import (
    CastBallot,
    ChangeParticipant,
    ChooseAnonymity,
    DecisionText,
    Move,
    Reveal,
    WriteDecision,
)
from workshop.exercise.session import Decision, Participant, Session
from workshop.qt.stage import Stage
from workshop.qt.theme import Metrics, ThemeSource
from workshop.qt.views.centred_scroll import CentredScroll
from workshop.qt.views.reveal import RevealView

BALLOTS = {
    DANA: {VERIFY: "po", SKIP: "po", EMPTY: "nobody"},
    RAVI: {VERIFY: "pm", SKIP: "po", EMPTY: "ai"},
    MEI: {VERIFY: "pm", SKIP: "sec", EMPTY: "ai"},
}
"""A standoff, a majority, and what is left to the AI."""


def cast(stage: Stage, ballots: dict[ParticipantId, dict[DecisionId, str]]) -> None:
    for person, choices in ballots.items():
        stage.bridge.take_seat(person)
        for decision, choice in choices.items():
            assert stage.bridge.submit(CastBallot(person, decision, Choice(choice)))
    stage.bridge.take_seat(None)


def shown(qtbot: QtBot, stage: Stage) -> RevealView:
    view = RevealView(stage)
    qtbot.addWidget(view)
    stage.bridge.changed.connect(view.refresh)
    view.resize(1100, 720)
    view.show()
    view.refresh(())
    view.take_focus()
    return view


@pytest.fixture
def voted(stage: Stage) -> Stage:
    cast(stage, BALLOTS)
    return stage


@pytest.fixture
def view(qtbot: QtBot, voted: Stage) -> RevealView:
    return shown(qtbot, voted)


def reveal_anyway(view: RevealView) -> None:
    """Reveal with people missing, which takes a second look."""
    view.reveal()
    assert view.sealed.second.text
    view.sealed.second.anyway.click()


def names(view: RevealView) -> dict[str, list[str]]:
    return {
        column.group.look.name: [person.name for person in column.group.people]
        for column in view.open.columns
    }


def rows(view: RevealView) -> list[str]:
    model = view.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def test_before_the_first_reveal_nothing_tells_what_is_contentious(view: RevealView) -> None:
    assert view.decision is None
    assert view.sealed.waiting == "9 ballots on 3 decisions wait, face down."
    assert all(row.endswith("Face down") for row in rows(view))
    assert [row.split(". ")[1][:3] for row in rows(view)] == ["Doe", "May", "Wha"]


def test_the_first_reveal_shows_the_most_contentious(view: RevealView) -> None:
    view.reveal()
    assert view.decision == EMPTY
    assert view.open.finding.text() == "Left to the AI"
    assert view.position == "Decision 3 · discussion 1 of 3, most contentious first"
    assert rows(view)[0].endswith("Left to the AI")
    assert all(row.endswith("Face down") for row in rows(view)[1:])


def test_all_ballots_turn_over_with_the_finding_in_words(view: RevealView) -> None:
    view.reveal()
    view.show_later()
    assert view.decision == VERIFY
    assert view.open.columns == ()
    view.reveal()
    assert view.open.finding.text() == "Standoff"
    assert names(view) == {"Product manager": ["Ravi", "Mei"], "Product owner": ["Dana"]}
    sentences = view.open.sentences
    assert sentences[0] == "Everyone who is pointed at points at someone else."
    assert "Dana and Ravi might start:" in sentences
    assert "Agreement: 33\u00a0% of the pairs of ballots." in sentences
    assert [column.accessibleDescription() for column in view.open.columns] == [
        "Ravi (Product owner) and Mei",
        "Dana (Product manager)",
    ]


def test_the_whole_step_by_keys(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person, choices in BALLOTS.items():
        room.cast(person, **choices)
    enter = Qt.Key.Key_Return
    room.press("r")
    assert room.bridge.session.revealed == (EMPTY,)
    room.press(enter, enter)
    assert room.bridge.session.revealed == (EMPTY, VERIFY)
    room.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert room.bridge.session.revealed == (EMPTY, VERIFY, SKIP)
    room.press(Qt.Key.Key_Left)
    assert room.reveal.decision == VERIFY


def test_a_reveal_is_not_undone(view: RevealView, voted: Stage) -> None:
    view.reveal()
    assert voted.bridge.desk.undo_label is None
    voted.bridge.undo()
    assert voted.bridge.session.revealed == (EMPTY,)


def test_who_is_missing_is_named_and_asked_about_in_place(qtbot: QtBot, stage: Stage) -> None:
    cast(stage, {DANA: {VERIFY: "po"}})
    view = shown(qtbot, stage)
    view.show_decision(VERIFY)
    assert view.sealed.missing == "Ravi and Mei have not answered this yet."
    view.reveal()
    assert stage.bridge.session.revealed == ()
    assert view.sealed.second.text == "2 of 3 have not voted: Ravi, Mei. Reveal anyway?"
    view.sealed.second.anyway.click()
    assert stage.bridge.session.revealed == (VERIFY,)
    assert view.open.finding.text() == "One ballot only"
    view.show_decision(SKIP)
    assert not view.sealed.reveal.isVisibleTo(view)
    assert view.sealed.to_ballot.isVisibleTo(view)


def test_with_people_missing_neither_enter_nor_r_reveals(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person in (DANA, RAVI):
        room.cast(person, **dict.fromkeys((VERIFY, SKIP, EMPTY), "pm"))
    sealed = room.reveal.sealed
    room.reveal.take_focus()
    assert sealed.to_ballot.hasFocus()
    for key in ("r", "r", Qt.Key.Key_Return):
        room.press(key)
        assert room.bridge.session.revealed == ()
    assert sealed.to_ballot.hasFocus()
    room.press("r")
    assert sealed.second.wait.hasFocus()
    assert sealed.second.text == "1 of 3 has not finished: Mei. Reveal anyway?"
    room.press(Qt.Key.Key_Escape)
    assert sealed.second.text == ""
    assert sealed.reveal.isVisible()
    room.press("r", Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert len(room.bridge.session.revealed) == 1


def test_the_second_look_is_over_when_somebody_votes_or_another_decision_comes(
    qtbot: QtBot, stage: Stage
) -> None:
    cast(stage, {DANA: {VERIFY: "po", SKIP: "po"}, RAVI: {VERIFY: "pm"}})
    view = shown(qtbot, stage)
    for go_on in (
        lambda: view.show_decision(SKIP),
        lambda: cast(stage, {MEI: {VERIFY: "pm"}}),
    ):
        view.show_decision(VERIFY)
        view.reveal()
        assert view.sealed.second.text
        go_on()
        assert view.sealed.second.text == ""
    view.reveal()
    assert stage.bridge.session.revealed == (VERIFY,)


def test_of_a_single_ballot_it_is_said_once(qtbot: QtBot, stage: Stage) -> None:
    cast(stage, {DANA: {VERIFY: "po"}})
    view = shown(qtbot, stage)
    view.reveal()
    view.sealed.second.anyway.click()
    said = [view.open.finding.text(), *view.open.sentences]
    assert [one for one in said if "ne ballot" in one] == ["One ballot only"]


def test_three_who_claim_it_are_three_hats(qtbot: QtBot, stage: Stage) -> None:
    mei = replace(stage.bridge.session.participants[2], home_role=SEC)
    stage.bridge.submit(ChangeParticipant(mei))
    cast(stage, {DANA: {VERIFY: "pm"}, RAVI: {VERIFY: "po"}, MEI: {VERIFY: "sec"}})
    view = shown(qtbot, stage)
    view.show_decision(VERIFY)
    view.reveal()
    assert view.open.sentences[0] == "Three hats claim it."


def test_after_the_last_reveal_the_way_on_stands_out_with_the_focus(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person, choices in BALLOTS.items():
        room.cast(person, **choices)
    enter = Qt.Key.Key_Return
    foot = room.reveal.foot
    room.press("r")
    assert not foot.on.isVisible()
    room.press(enter, enter, enter, enter)
    assert len(room.bridge.session.revealed) == 3
    assert foot.on.hasFocus()
    assert not foot.later.isVisible()
    room.press(Qt.Key.Key_Left)
    assert foot.later.hasFocus()
    assert foot.on.isVisible()
    foot.on.setFocus()
    room.press(enter)
    assert room.bridge.place.step is Step.OWN


def test_a_last_reveal_out_of_order_leads_on_too(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person, choices in BALLOTS.items():
        room.cast(person, **choices)
    room.press("r", Qt.Key.Key_Right, Qt.Key.Key_Right, "r", Qt.Key.Key_Left, "r")
    assert room.reveal.foot.on.hasFocus()


def test_there_is_no_scroll_bar_with_nothing_to_scroll(qtbot: QtBot, view: RevealView) -> None:
    scroll = view.findChild(CentredScroll)
    assert scroll is not None
    for _ in range(3):
        view.reveal()
        qtbot.wait(1)
        assert scroll.verticalScrollBar().maximum() == 0
        view.show_later()


def test_long_names_wrap_before_they_are_cut(
    qtbot: QtBot, open_session: Callable[[Session], Stage]
) -> None:
    session = workshop_session()
    long = replace(session.participants[0], name="Maximiliane von und zu Hohenstein")
    stage = open_session(replace(session, participants=(long, *session.participants[1:])))
    cast(stage, {DANA: {VERIFY: "po"}, RAVI: {VERIFY: "sec"}, MEI: {VERIFY: "pm"}})
    view = shown(qtbot, stage)
    view.show_decision(VERIFY)
    view.reveal()
    tall = {
        column.group.people[0].name[:4]: column.sizeHint().height() for column in view.open.columns
    }
    assert tall["Maxi"] > tall["Ravi"]


def test_where_nobody_voted_it_leads_to_the_ballot(qtbot: QtBot, stage: Stage) -> None:
    view = shown(qtbot, stage)
    view.reveal()
    assert stage.bridge.session.revealed == ()
    view.sealed.to_ballot.click()
    assert stage.bridge.place.step is Step.BALLOT


def test_anonymous_ballots_are_counts_and_nobody_is_missed_by_name(
    qtbot: QtBot, stage: Stage
) -> None:
    stage.bridge.submit(ChooseAnonymity(True))
    cast(stage, {DANA: {VERIFY: "po"}, RAVI: {VERIFY: "pm"}})
    view = shown(qtbot, stage)
    view.show_decision(VERIFY)
    assert "Mei" not in view.sealed.missing
    reveal_anyway(view)
    assert names(view) == {"Product manager": [], "Product owner": []}
    assert [column.group.count for column in view.open.columns] == [1, 1]
    assert not any("Dana" in said or "Ravi" in said for said in view.open.sentences)


def test_voting_again_opens_a_round_and_keeps_a_tally(view: RevealView, voted: Stage) -> None:
    view.reveal()
    view.show_later()
    view.reveal()
    view.vote_again()
    assert view.decision == VERIFY
    assert not voted.bridge.session.is_revealed(VERIFY)
    assert view.open.columns == ()
    assert view.sealed.waiting == "A new round: nobody has answered yet."
    cast(voted, {DANA: {VERIFY: "pm"}, RAVI: {VERIFY: "pm"}})
    reveal_anyway(view)
    assert view.open.finding.text() == "Aligned"
    assert view.open.sentences[-1] == ("Round 1: Standoff (Product manager 2, Product owner 1).")


def test_voting_again_can_be_undone(view: RevealView, voted: Stage) -> None:
    view.reveal()
    view.vote_again()
    voted.bridge.undo()
    assert voted.bridge.session.is_revealed(EMPTY)
    assert view.open.finding.text() == "Left to the AI"


def test_an_absent_owner_is_flagged(qtbot: QtBot, stage: Stage) -> None:
    cast(stage, {DANA: {SKIP: "sec"}, RAVI: {SKIP: "sec"}})
    view = shown(qtbot, stage)
    reveal_anyway(view)
    assert view.open.finding.text() == "Aligned"
    assert view.open.flag.isVisibleTo(view)


@pytest.mark.parametrize("reopened", [False, True])
def test_rewording_after_the_reveal_suggests_voting_again(
    qtbot: QtBot, voted: Stage, view: RevealView, reopened: bool
) -> None:
    view.reveal()
    before = view.open.sentences
    reword: Move = WriteDecision(EMPTY, DecisionText.QUESTION, "What does an empty list say?")
    voted.bridge.submit(reword)
    if reopened:
        view = shown(qtbot, voted)
        view.show_decision(EMPTY)
    assert any("reworded" in said for said in view.open.sentences)
    voted.bridge.undo()
    assert view.open.sentences == before


def test_ballots_turn_over_and_end_face_up(
    qtbot: QtBot, view: RevealView, look: ThemeSource
) -> None:
    view.reveal()
    column = view.open.columns[-1]
    qtbot.waitUntil(lambda: column.height() > 80)
    face = column.grab().toImage()
    view.open.turn_over()
    assert column.grab().toImage() == face
    look.show(reduced_motion=False)
    view.open.turn_over()
    assert column.grab().toImage() != face
    qtbot.waitUntil(lambda: column.grab().toImage() == face)


def test_a_view_that_is_opened_later_goes_on_at_the_first_face_down(
    qtbot: QtBot, view: RevealView, voted: Stage
) -> None:
    view.reveal()
    assert shown(qtbot, voted).decision == VERIFY


def large_session(people: int, decisions: int) -> Session:
    session = workshop_session()
    word = "Donaudampfschifffahrtsgesellschaft" * 6
    return replace(
        session,
        participants=tuple(
            Participant(ParticipantId(f"p{n}"), f"{word} {n}", PM) for n in range(people)
        ),
        decisions=tuple(
            Decision(DecisionId(f"d{n}"), f"{word} {n}? " * (1 + 40 * (n == 0)))
            for n in range(decisions)
        ),
        ballots=(),
    )


@pytest.mark.parametrize(("people", "decisions"), [(2, 3), (15, 40)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_any_size_of_session_fits_a_small_window(
    qtbot: QtBot,
    open_session: Callable[[Session], Stage],
    look: ThemeSource,
    people: int,
    decisions: int,
    scale: float,
) -> None:
    stage = open_session(large_session(people, decisions))
    look.show(metrics=Metrics(scale))
    every = {one.id: {DecisionId("d0"): "pm"} for one in stage.bridge.session.participants}
    cast(stage, every)
    view = shown(qtbot, stage)
    reveal_anyway(view)
    assert view.minimumSizeHint().width() <= 1024
    view.resize(1024, 600)
    assert view.width() == 1024
    (column,) = view.open.columns
    assert len(column.group.people) == people
    assert column.width() <= 1024


def test_what_was_revealed_elsewhere_is_shown(view: RevealView, voted: Stage) -> None:
    view.reveal()
    voted.bridge.submit(Reveal(VERIFY))
    assert any(row.endswith("Standoff") for row in rows(view))


def test_picking_from_the_list_shows_that_decision(view: RevealView) -> None:
    view.list.setCurrentIndex(view.list.model().index(1, 0))
    assert view.decision == SKIP
    assert view.sealed.waiting == "3 ballots wait, face down."
