"""People as rows: drops are moves, rows follow the session change by change."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.qt.sessions import DANA, LEGAL, MEI, PM, RAVI, SEC, workshop_session
from workshop.exercise.cards import ParticipantId, RoleId
from workshop.exercise.moves import (
    AddParticipants,
    ChangeParticipant,
    ChangeRole,
    DeleteParticipant,
    DeleteRole,
    Move,
    MoveParticipant,
)
from workshop.exercise.session import Participant, Session
from workshop.qt.models.mime import person_mime, role_mime
from workshop.qt.models.people_model import Column, PeopleModel
from workshop.qt.stage import Stage

COPY = Qt.DropAction.CopyAction


def _drop(model: PeopleModel, mime: QMimeData, row: int) -> bool:
    target = model.index(row, 0) if row >= 0 else QModelIndex()
    allowed = model.canDropMimeData(mime, COPY, -1, -1, target)
    assert model.dropMimeData(mime, COPY, -1, -1, target) == allowed
    return allowed


def _names(model: PeopleModel) -> list[str]:
    return [str(model.index(row, Column.NAME).data()) for row in range(model.rowCount())]


def test_a_role_card_dropped_on_somebody_is_the_home_role(stage: Stage) -> None:
    model = PeopleModel(stage.bridge)
    assert _drop(model, role_mime(SEC), 2)
    mei = stage.bridge.session.participant(MEI)
    assert mei is not None
    assert mei.home_role == SEC
    assert model.index(2, Column.HOME_ROLE).data() == "Security"


def test_a_role_card_dropped_beside_everybody_is_not_taken(stage: Stage) -> None:
    model = PeopleModel(stage.bridge)
    before = stage.bridge.session
    assert not _drop(model, role_mime(SEC), -1)
    assert not _drop(model, role_mime("nobody"), 0)
    assert stage.bridge.session == before


@pytest.mark.parametrize(
    ("dragged", "row", "order"),
    [
        (DANA, 2, ["Ravi", "Mei", "Dana"]),
        (DANA, 1, ["Ravi", "Dana", "Mei"]),
        (MEI, 0, ["Mei", "Dana", "Ravi"]),
        (DANA, -1, ["Ravi", "Mei", "Dana"]),
    ],
)
def test_somebody_dropped_on_a_seat_takes_it(
    stage: Stage, dragged: str, row: int, order: list[str]
) -> None:
    model = PeopleModel(stage.bridge)
    assert _drop(model, person_mime(dragged), row)
    assert _names(model) == order


def test_what_is_no_person_of_ours_is_not_taken(stage: Stage) -> None:
    model = PeopleModel(stage.bridge)
    text = QMimeData()
    text.setText("dana")
    assert not _drop(model, text, 0)
    assert not _drop(model, person_mime("ghost"), 0)


def test_a_drag_carries_the_id_and_nothing_else(stage: Stage) -> None:
    model = PeopleModel(stage.bridge)
    mime = model.mimeData([model.index(1, 0), model.index(1, 1)])
    assert mime.formats() == ["application/x-whosecall-person+json"]
    assert model.supportedDragActions() == COPY


def test_a_name_is_written_where_it_stands(stage: Stage) -> None:
    model = PeopleModel(stage.bridge)
    assert model.setData(model.index(0, Column.NAME), "  Dana   Levi ")
    assert model.setData(model.index(0, Column.CONTACT), "#checkout")
    dana = stage.bridge.session.participant(DANA)
    assert dana == Participant(DANA, "Dana Levi", PM, "#checkout")


def test_a_name_cannot_be_taken_away(stage: Stage) -> None:
    model = PeopleModel(stage.bridge)
    said: list[str] = []
    stage.bridge.refused.connect(said.append)
    assert not model.setData(model.index(0, Column.NAME), "  ")
    assert _names(model)[0] == "Dana"
    assert said == ["It needs a few words first."]


MOVES: list[Callable[[Session], Move]] = [
    lambda _: AddParticipants((Participant(ParticipantId("p4"), "Jonas"),)),
    lambda _: MoveParticipant(DANA, 2),
    lambda _: MoveParticipant(MEI, 0),
    lambda _: ChangeParticipant(replace(_.participants[1], away=True)),
    lambda _: DeleteParticipant(RAVI),
    lambda _: DeleteRole(PM),
    lambda _: ChangeRole(replace(_.roles[1], name="Owner")),
]


def test_rows_follow_every_move_and_its_undo(stage: Stage) -> None:
    model = PeopleModel(stage.bridge)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    for make in MOVES:
        before = stage.bridge.session
        stage.bridge.submit(make(before))
        assert _names(model) == [one.name for one in stage.bridge.session.participants]
        if stage.bridge.session != before:
            stage.bridge.undo()
        assert _names(model) == ["Dana", "Ravi", "Mei"]
    assert resets == []
    assert tester.model() is model


def test_a_row_says_all_of_a_person_to_a_screen_reader(
    open_session: Callable[[Session], Stage],
) -> None:
    session = workshop_session()
    away = replace(session.participants[0], contact="#checkout", away=True)
    nobody = replace(session.participants[1], home_role=None)
    stage = open_session(replace(session, participants=(away, nobody)))
    model = PeopleModel(stage.bridge)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    first, second = (model.index(row, Column.NAME).data(spoken) for row in (0, 1))
    assert first == "Dana, Product manager, #checkout, has left the room"
    assert second == "Ravi, no home role"


def test_a_hidden_role_on_a_badge_is_still_shown(open_session: Callable[[Session], Stage]) -> None:
    session = workshop_session()
    lawyer = replace(session.participants[0], home_role=RoleId(LEGAL))
    stage = open_session(replace(session, participants=(lawyer,)))
    assert PeopleModel(stage.bridge).index(0, Column.HOME_ROLE).data() == "Legal"
