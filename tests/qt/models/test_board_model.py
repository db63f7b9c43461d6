"""The board's model: held to Qt's own rules and to the table of moves, drop by drop."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.exercise.moves_table import CASES, Case
from tests.qt.sessions import EMPTY, PM, PO, SEC, SKIP, VERIFY
from workshop.exercise import moves as m
from workshop.exercise.changes import applied
from workshop.exercise.session import Decision, Session
from workshop.qt.bridge import Bridge
from workshop.qt.models.board_model import DECISION_ROLE, BoardModel, Place, owning
from workshop.qt.models.mime import decision_mime, person_mime, proposal_mime, role_mime
from workshop.qt.stage import Stage

COPY = Qt.DropAction.CopyAction
NOWHERE = QModelIndex()


def strict(bridge: Bridge) -> BoardModel:
    """A model that fails the test as soon as it breaks a rule of Qt's."""
    model = BoardModel(bridge, bridge)
    QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent=model
    )
    return model


@pytest.fixture
def model(stage: Stage, qtbot: QtBot) -> BoardModel:
    del qtbot
    return strict(stage.bridge)


def place(model: BoardModel, decision: str, column: Place) -> QModelIndex:
    return model.index(model.row_of(decision), column)


def dropped(model: BoardModel, mime: QMimeData, parent: QModelIndex, row: int = -1) -> bool:
    """What `canDropMimeData` said, which the drop must bear out."""
    may = model.canDropMimeData(mime, COPY, row, 0, parent)
    assert model.dropMimeData(mime, COPY, row, 0, parent) is may
    return may


def drop_of(case: Case) -> tuple[QMimeData, str, Place | int] | None:
    """The drop that makes the same move as a case of the table, if one does."""
    match case.move:
        case m.SetOwner(decision, role) if case.move == owning(case.session, decision, role):
            return role_mime(role), decision, Place.OWNER
        case m.Consult(decision, role):
            return role_mime(role), decision, Place.CONSULTED
        case m.MoveDecision(decision, to) if case.session.decision(decision) and to >= 0:
            source = [one.id for one in case.session.decisions].index(decision)
            return decision_mime(decision), decision, to + (to > source)
        case _:
            return None


DROPS = [case for case in CASES if drop_of(case) is not None]


def test_the_table_has_drops_of_each_kind_welcome_and_refused() -> None:
    for kind, refusals in ((m.SetOwner, 2), (m.Consult, 2), (m.MoveDecision, 0)):
        of_kind = [case for case in DROPS if isinstance(case.move, kind)]
        assert any(case.changes for case in of_kind), kind
        assert sum(case.refused is not None for case in of_kind) >= refusals, kind


@pytest.mark.parametrize("case", DROPS, ids=lambda case: case.name)
def test_a_drop_is_the_move_of_the_table(
    case: Case, open_session: Callable[[Session], Stage]
) -> None:
    bridge = open_session(case.session).bridge
    model, drop = strict(bridge), drop_of(case)
    assert drop is not None
    mime, decision, where = drop
    if isinstance(where, Place):
        if model.row_of(decision) < 0:
            return
        done = dropped(model, mime, place(model, decision, where))
    else:
        done = dropped(model, mime, NOWHERE, where)
    assert done is (case.refused is None)
    assert bridge.session == applied(case.session, case.changes)
    assert model.decisions() == bridge.session.decisions


@pytest.mark.parametrize("case", [case for case in CASES if case.changes], ids=lambda c: c.name)
def test_rows_follow_every_move_there_and_back(
    case: Case, open_session: Callable[[Session], Stage]
) -> None:
    bridge = open_session(case.session).bridge
    model = strict(bridge)
    if isinstance(case.move, m.CastBallot):
        bridge.take_seat(case.move.participant)
    bridge.submit(case.move)
    assert model.decisions() == bridge.session.decisions
    bridge.undo()
    assert model.decisions() == bridge.session.decisions
    bridge.redo()
    assert model.decisions() == bridge.session.decisions


def test_only_the_row_that_changed_is_told(model: BoardModel, stage: Stage) -> None:
    told: list[tuple[int, int]] = []

    def tell(first: QModelIndex, last: QModelIndex) -> None:
        told.append((first.row(), last.row()))

    model.dataChanged.connect(tell)
    stage.bridge.submit(m.SetOwner(SKIP, PO))
    assert told == [(1, 1)]


def test_a_move_moves_its_row_and_rebuilds_nothing(
    model: BoardModel, stage: Stage, qtbot: QtBot
) -> None:
    with (
        qtbot.waitSignal(model.rowsMoved),
        qtbot.assertNotEmitted(model.rowsInserted),
        qtbot.assertNotEmitted(model.modelReset),
    ):
        stage.bridge.submit(m.MoveDecision(EMPTY, 0))
    assert [one.id for one in model.decisions()] == [EMPTY, VERIFY, SKIP]


def test_a_drop_touches_no_row_by_itself(model: BoardModel, qtbot: QtBot) -> None:
    assert model.supportedDropActions() == COPY == model.supportedDragActions()
    with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.assertNotEmitted(model.rowsInserted):
        assert dropped(model, role_mime(PM), place(model, VERIFY, Place.OWNER))


def test_what_cannot_be_dropped_says_nothing_and_does_nothing(model: BoardModel) -> None:
    owner = place(model, VERIFY, Place.OWNER)
    foreign = QMimeData()
    foreign.setText("pm")
    for mime in (foreign, QMimeData(), person_mime("dana"), proposal_mime("onboarding/x")):
        assert model.why_not(mime, -1, -1, owner) == ""
        assert not dropped(model, mime, owner)
    assert not dropped(model, role_mime(PM), NOWHERE, 0)
    assert not dropped(model, decision_mime("gone"), NOWHERE, 0)


def test_why_not_is_the_sentence_of_the_rule(model: BoardModel, stage: Stage) -> None:
    stage.bridge.submit(m.SetOwner(VERIFY, PM))
    consulted = place(model, VERIFY, Place.CONSULTED)
    assert model.why_not(role_mime(PM), -1, -1, consulted) == "“Product manager” owns it already."
    assert model.why_not(role_mime(SEC), -1, -1, consulted) is None


def test_what_screen_readers_and_views_are_given(model: BoardModel, stage: Stage) -> None:
    stage.bridge.submit(m.SetOwner(VERIFY, PM))
    stage.bridge.submit(m.Consult(VERIFY, SEC))
    texts = [place(model, VERIFY, column).data() for column in Place]
    assert texts[0].startswith("Does onboarding")
    assert texts[1:] == ["Product manager", "Security"]
    found = place(model, VERIFY, Place.DECISION).data(DECISION_ROLE)
    assert isinstance(found, Decision)
    assert found.id == VERIFY
    assert model.mimeTypes()
    assert model.mimeData([place(model, SKIP, Place.DECISION)]).hasFormat(model.mimeTypes()[1])
