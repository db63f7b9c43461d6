"""The editor of role cards: which lie in the tray, in which order, and what each says."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, LEGAL, PM, PO, SEC, VERIFY, workshop_session
from workshop.exercise.cards import Area, Choice, RoleCard, RoleId
from workshop.exercise.session import Ballot, Session
from workshop.qt.dialogs.role_editor import RoleEditor
from workshop.qt.dialogs.role_form import RoleForm
from workshop.qt.models.mime import role_mime
from workshop.qt.stage import Stage


@pytest.fixture
def editor(stage: Stage, qtbot: QtBot) -> RoleEditor:
    return _shown(stage, qtbot)


def _shown(stage: Stage, qtbot: QtBot) -> RoleEditor:
    made = RoleEditor(stage)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(made.model, fatal, made)
    qtbot.addWidget(made)
    made.show()
    return made


def _card(stage: Stage, role: RoleId) -> RoleCard:
    found = stage.bridge.session.role(role)
    assert found is not None
    return found


def _form(editor: RoleEditor) -> RoleForm:
    assert editor.form is not None
    return editor.form


def test_a_tick_shows_and_hides_a_card(editor: RoleEditor, stage: Stage) -> None:
    editor.choose(LEGAL)
    QTest.keyClick(editor.cards, Qt.Key.Key_Space)
    assert not _card(stage, LEGAL).hidden
    QTest.keyClick(editor.cards, Qt.Key.Key_Space)
    assert _card(stage, LEGAL).hidden


def test_a_name_and_a_mark_are_written(editor: RoleEditor, stage: Stage) -> None:
    editor.choose(SEC)
    form = _form(editor)
    form.name.setText("Security & privacy")
    form.mark.setText("Sp")
    form.settle()
    assert _card(stage, SEC).name == "Security & privacy"
    assert _card(stage, SEC).mark == "Sp"


def test_what_is_being_written_is_kept_when_another_card_is_chosen(
    editor: RoleEditor, stage: Stage
) -> None:
    editor.choose(SEC)
    _form(editor).name.setText("Trust")
    editor.choose(PO)
    assert _card(stage, SEC).name == "Trust"
    assert _form(editor).name.text() == "Product owner"


def test_a_colour_is_chosen_from_the_palette(editor: RoleEditor, stage: Stage) -> None:
    editor.choose(SEC)
    form = _form(editor)
    assert form.colours[_card(stage, SEC).colour.upper()].isChecked()
    other = next(colour for colour, swatch in form.colours.items() if not swatch.isChecked())
    form.colours[other].click()
    assert _card(stage, SEC).colour == other
    assert form.colours[other].isChecked()


def test_the_remit_is_ticked(editor: RoleEditor, stage: Stage) -> None:
    editor.choose(PM)
    form = _form(editor)
    form.remit[Area.SCOPE].click()
    form.remit[Area.EVIDENCE].click()
    assert _card(stage, PM).remit == (Area.DIRECTION, Area.SCOPE)
    stage.bridge.undo()
    assert form.remit[Area.EVIDENCE].isChecked()


def test_a_new_card_gets_a_colour_and_a_mark_and_waits_for_its_name(
    editor: RoleEditor, stage: Stage
) -> None:
    before = stage.bridge.session.roles
    editor.add_button.click()
    card = stage.bridge.session.roles[-1]
    assert card.id not in {one.id for one in before}
    assert card.colour
    assert card.mark
    assert editor.focusWidget() is _form(editor).name
    assert _form(editor).name.selectedText() == card.name


def test_keys_move_and_delete_cards(editor: RoleEditor, stage: Stage) -> None:
    editor.choose(SEC)
    QTest.keyClick(editor.cards, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [card.id for card in stage.bridge.session.roles] == [PM, SEC, PO, LEGAL]
    QTest.keyClick(editor.cards, Qt.Key.Key_Delete)
    assert [card.id for card in stage.bridge.session.roles] == [PM, PO, LEGAL]
    assert editor.cards.current() is not None


def test_a_dropped_card_takes_the_place(editor: RoleEditor, stage: Stage) -> None:
    copy, model = Qt.DropAction.CopyAction, editor.model
    assert model.dropMimeData(role_mime(LEGAL), copy, -1, -1, model.index(0))
    assert [card.id for card in stage.bridge.session.roles] == [LEGAL, PM, PO, SEC]
    assert model.dropMimeData(role_mime(LEGAL), copy, -1, -1, QModelIndex())
    assert [card.id for card in stage.bridge.session.roles] == [PM, PO, SEC, LEGAL]
    assert not model.canDropMimeData(role_mime("nobody"), copy, -1, -1, model.index(0))


def test_why_a_card_cannot_be_deleted_is_said_in_the_dialog(
    open_session: Callable[[Session], Stage], qtbot: QtBot
) -> None:
    ballot = Ballot(DANA, VERIFY, Choice(PM))
    stage = open_session(replace(workshop_session(), ballots=(ballot,)))
    editor = _shown(stage, qtbot)
    editor.choose(SEC)
    editor.delete_button.click()
    assert "can be hidden, not deleted" in editor.text
    assert stage.bridge.session.role(SEC) is not None


def test_undo_in_the_dialog_takes_the_last_change_back(editor: RoleEditor, stage: Stage) -> None:
    editor.choose(LEGAL)
    editor.delete_button.click()
    assert stage.bridge.session.role(LEGAL) is None
    editor.foot.undo.click()
    assert _card(stage, LEGAL).name == "Legal"
