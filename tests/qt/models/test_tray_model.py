"""The tray's model: held to Qt's own rules; a card carries its id and nothing else."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.qt.sessions import LEGAL, PM, PO, SEC
from workshop.exercise import moves as m
from workshop.exercise.cards import RoleCard, RoleId
from workshop.qt.models.mime import ROLE_TYPE, role_in
from workshop.qt.models.tray_model import CARD_ROLE, TrayModel
from workshop.qt.stage import Stage


@pytest.fixture
def model(stage: Stage, qtbot: QtBot) -> TrayModel:
    del qtbot
    made = TrayModel(stage.bridge, stage.bridge)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, parent=made)
    return made


def ids(model: TrayModel) -> list[str]:
    return [card.id for card in model.cards()]


def test_hidden_cards_are_not_in_the_tray(model: TrayModel, stage: Stage) -> None:
    assert ids(model) == [PM, PO, SEC]
    legal = stage.bridge.session.role(LEGAL)
    assert legal is not None
    stage.bridge.submit(m.ChangeRole(RoleCard(LEGAL, legal.name, legal.colour, legal.mark)))
    assert ids(model) == [PM, PO, SEC, LEGAL]
    stage.bridge.undo()
    assert ids(model) == [PM, PO, SEC]


def test_it_follows_what_comes_moves_and_goes(model: TrayModel, stage: Stage) -> None:
    stage.bridge.submit(m.AddRoles((RoleCard(RoleId("ops"), "Operations"),)))
    assert ids(model)[-1] == "ops"
    stage.bridge.submit(m.MoveRole(SEC, 0))
    assert ids(model)[0] == SEC
    stage.bridge.submit(m.DeleteRole(PO))
    assert PO not in ids(model)
    stage.bridge.undo()
    assert ids(model) == [SEC, PM, PO, "ops"]


def test_a_new_name_tells_its_row_only(model: TrayModel, stage: Stage, qtbot: QtBot) -> None:
    told: list[int] = []

    def tell(first: QModelIndex, _last: QModelIndex) -> None:
        told.append(first.row())

    model.dataChanged.connect(tell)
    with qtbot.assertNotEmitted(model.rowsRemoved):
        stage.bridge.submit(m.ChangeRole(RoleCard(PO, "Owner of the product")))
    assert told == [1]
    assert model.index(1).data() == "Owner of the product"


def test_moves_elsewhere_tell_it_nothing(model: TrayModel, stage: Stage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsInserted):
        stage.bridge.submit(m.SetOwner(stage.bridge.session.decisions[0].id, PM))


def test_a_drag_carries_the_id_and_offers_a_copy(model: TrayModel) -> None:
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
    assert model.mimeTypes() == [ROLE_TYPE]
    assert role_in(model.mimeData([model.index(2)])) == SEC
    assert model.mimeData([]).formats() == []
    flags = model.flags(model.index(0))
    assert flags & Qt.ItemFlag.ItemIsDragEnabled
    assert not flags & Qt.ItemFlag.ItemIsDropEnabled


def test_what_views_are_given(model: TrayModel) -> None:
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Product manager"
    assert model.index(0).data(CARD_ROLE) == model.card(0)
    assert model.data(QModelIndex()) is None
    assert model.card(9) is None
    assert model.rowCount(model.index(0)) == 0
