"""All ballots at once, in the order of discussion, and voting again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, EMPTY, MEI, RAVI, SEC, SKIP, VERIFY, workshop_session
from tests.qt.views.revealing import BALLOTS, cast, reveal_anyway, shown
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.moves import (
    ChangeParticipant,
    ChooseAnonymity,
    DecisionText,
    Move,
    Reveal,
    WriteDecision,
)
from workshop.qt.stage import Stage
from workshop.qt.theme import ThemeSource
from workshop.qt.views.reveal import RevealView


@pytest.fixture
def voted(stage: Stage) -> Stage:
    cast(stage, BALLOTS)
    return stage


@pytest.fixture
def view(qtbot: QtBot, voted: Stage) -> RevealView:
    return shown(qtbot, voted)


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


def test_what_was_revealed_elsewhere_is_shown(view: RevealView, voted: Stage) -> None:
    view.reveal()
    voted.bridge.submit(Reveal(VERIFY))
    assert any(row.endswith("Standoff") for row in rows(view))


def test_picking_from_the_list_shows_that_decision(view: RevealView) -> None:
    view.list.setCurrentIndex(view.list.model().index(1, 0))
    assert view.decision == SKIP
    assert view.sealed.waiting == "3 ballots wait, face down."
