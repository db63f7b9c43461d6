"""The agenda dialog: keys and buttons make the moves, and the length is always said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from workshop.exercise.agenda import Preset, Step
from workshop.qt.dialogs.agenda import AgendaDialog
from workshop.qt.models.agenda_model import Column
from workshop.qt.stage import Stage

ALT = Qt.KeyboardModifier.AltModifier


def _dialog(stage: Stage, qtbot: QtBot) -> AgendaDialog:
    dialog = AgendaDialog(stage)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _go_to(dialog: AgendaDialog, step: Step) -> None:
    dialog.steps.setCurrentIndex(dialog.model.index(dialog.model.row_of(step), 0))


def test_space_skips_a_step_and_takes_it_again(stage: Stage, qtbot: QtBot) -> None:
    dialog = _dialog(stage, qtbot)
    before = dialog.length
    _go_to(dialog, Step.GUT_CHECK)
    QTest.keyClick(dialog.steps, Qt.Key.Key_Space)
    assert Step.GUT_CHECK not in stage.bridge.agenda.taken()
    assert dialog.length != before
    QTest.keyClick(dialog.steps, Qt.Key.Key_Space)
    assert Step.GUT_CHECK in stage.bridge.agenda.taken()
    assert dialog.length == before


def test_alt_and_an_arrow_move_a_step_and_it_stays_current(stage: Stage, qtbot: QtBot) -> None:
    dialog = _dialog(stage, qtbot)
    _go_to(dialog, Step.GUT_CHECK)
    QTest.keyClick(dialog.steps, Qt.Key.Key_Up, ALT)
    steps = [planned.step for planned in stage.bridge.agenda.steps]
    assert steps.index(Step.GUT_CHECK) == list(Step).index(Step.OWN)
    current = dialog.steps.current()
    assert current is not None
    assert current.step is Step.GUT_CHECK
    _go_to(dialog, Step.BRIEF)
    QTest.keyClick(dialog.steps, Qt.Key.Key_Up, ALT)
    assert stage.bridge.agenda.steps[0].step is Step.BRIEF


def test_enter_opens_the_minutes_and_enter_keeps_them(stage: Stage, qtbot: QtBot) -> None:
    dialog = _dialog(stage, qtbot)
    _go_to(dialog, Step.OWN)
    assert not dialog.planned.isEnabled()
    QTest.keyClick(dialog.steps, Qt.Key.Key_Return)
    box = dialog.steps.findChild(QSpinBox)
    assert box is not None
    box.setValue(25)
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.bridge.planned_minutes(Step.OWN) == 25)
    assert dialog.isVisible()
    _go_to(dialog, Step.OWN)
    dialog.planned.click()
    assert stage.bridge.planned_minutes(Step.OWN) != 25


def test_a_preset_is_one_click_and_one_undo(stage: Stage, qtbot: QtBot) -> None:
    dialog = _dialog(stage, qtbot)
    dialog.button(Preset.QUICK).click()
    assert stage.bridge.agenda.preset is Preset.QUICK
    assert Step.GUT_CHECK not in stage.bridge.agenda.taken()
    dialog.foot.undo.click()
    assert stage.bridge.agenda.preset is Preset.STANDARD
    assert dialog.button(Preset.STANDARD).isChecked()


def test_why_the_last_step_stays_is_said_in_the_dialog(stage: Stage, qtbot: QtBot) -> None:
    dialog = _dialog(stage, qtbot)
    for step in Step:
        _go_to(dialog, step)
        QTest.keyClick(dialog.steps, Qt.Key.Key_Space)
    assert dialog.foot.text == "One step at least has to stay."


def test_it_opens_where_the_session_stands(stage: Stage, qtbot: QtBot) -> None:
    stage.bridge.go_to(Step.REVEAL)
    dialog = _dialog(stage, qtbot)
    current = dialog.steps.current()
    assert current is not None
    assert current.step is Step.REVEAL
    said = dialog.steps.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Reveal, current step, ")


@pytest.mark.parametrize("width", [560, 700, 860, 1200])
def test_no_text_of_a_step_is_cut(stage: Stage, qtbot: QtBot, width: int) -> None:
    dialog = _dialog(stage, qtbot)
    stage.bridge.start_or_pause()
    dialog.resize(width, 560)
    QApplication.processEvents()
    steps = dialog.steps
    for column in Column:
        if not steps.isColumnHidden(column):
            assert steps.columnWidth(column) >= steps.sizeHintForColumn(column), column
    purpose = dialog.model.index(0, Column.STEP).data(Qt.ItemDataRole.ToolTipRole)
    assert "Agree on what is handed to the agent" in purpose
