"""The agenda as rows: every change is one move, and rows follow it and its undo."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from workshop.exercise.agenda import Preset, Step, agenda_for
from workshop.exercise.moves import SetAgenda
from workshop.qt.models.agenda_model import AgendaModel, Column, how_long
from workshop.qt.models.card_looks import words
from workshop.qt.models.mime import step_mime
from workshop.qt.stage import Stage

TICK = Qt.ItemDataRole.CheckStateRole


def _steps(model: AgendaModel) -> list[Step | None]:
    return [model.step(row) for row in range(model.rowCount())]


def _followed(stage: Stage) -> AgendaModel:
    model = AgendaModel(stage.bridge)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, fatal, model)
    return model


def test_a_step_is_skipped_and_taken_by_its_tick(stage: Stage) -> None:
    model = _followed(stage)
    gut_check = model.index(model.row_of(Step.GUT_CHECK), Column.STEP)
    model.setData(gut_check, Qt.CheckState.Unchecked.value, TICK)
    assert Step.GUT_CHECK not in stage.bridge.agenda.taken()
    minutes = model.index(gut_check.row(), Column.MINUTES)
    assert minutes.data() == "skipped"
    stage.bridge.undo()
    assert Step.GUT_CHECK in stage.bridge.agenda.taken()
    assert minutes.data() == "5 min"


def test_minutes_of_ones_own_stay_until_they_are_let_go(stage: Stage) -> None:
    model = _followed(stage)
    own = model.index(model.row_of(Step.OWN), Column.MINUTES)
    planned = own.data(Qt.ItemDataRole.EditRole)
    model.setData(own, 20)
    assert stage.bridge.planned_minutes(Step.OWN) == 20
    model.setData(own, -3)
    assert stage.bridge.planned_minutes(Step.OWN) == 0
    model.use_planned_minutes(Step.OWN)
    assert stage.bridge.planned_minutes(Step.OWN) == planned


def test_writing_the_planned_minutes_changes_nothing(stage: Stage) -> None:
    model = _followed(stage)
    own = model.index(model.row_of(Step.OWN), Column.MINUTES)
    model.setData(own, own.data(Qt.ItemDataRole.EditRole))
    assert stage.bridge.session.agenda is None


def test_a_step_dropped_on_another_takes_its_place(stage: Stage) -> None:
    model = _followed(stage)
    target = model.index(model.row_of(Step.SURFACE), 0)
    mime = step_mime(Step.GUT_CHECK.value)
    assert model.canDropMimeData(mime, Qt.DropAction.CopyAction, -1, -1, target)
    assert model.dropMimeData(mime, Qt.DropAction.CopyAction, -1, -1, target)
    assert _steps(model)[:3] == [Step.BRIEF, Step.GUT_CHECK, Step.SURFACE]
    assert [planned.step for planned in stage.bridge.agenda.steps] == _steps(model)
    stage.bridge.undo()
    assert _steps(model) == list(Step)


def test_what_is_no_step_is_not_taken(stage: Stage) -> None:
    model = _followed(stage)
    mime = step_mime("lunch")
    copy = Qt.DropAction.CopyAction
    assert not model.canDropMimeData(mime, copy, -1, -1, QModelIndex())
    assert not model.dropMimeData(mime, copy, -1, -1, QModelIndex())


def test_the_last_step_cannot_be_skipped(stage: Stage) -> None:
    model = _followed(stage)
    said: list[str] = []
    stage.bridge.refused.connect(said.append)
    for row in range(model.rowCount()):
        model.setData(model.index(row, Column.STEP), Qt.CheckState.Unchecked.value, TICK)
    assert stage.bridge.agenda.taken() == (Step.OUTCOME,)
    assert said == ["One step at least has to stay."]


def test_the_whole_length_is_said_with_what_it_is_reckoned_with(stage: Stage) -> None:
    said = words()
    stage.bridge.submit(SetAgenda(agenda_for(Preset.QUICK)))
    quick = how_long(stage.bridge.agenda, stage.bridge.session, said)
    assert quick.endswith("min for 3 people and 3 decisions")
    assert int(quick.split()[1]) < 25
