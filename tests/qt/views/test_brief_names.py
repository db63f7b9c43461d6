"""People are added on Brief: one by one, or a whole list at once, with their roles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.sessions import LEGAL, PM, SEC
from workshop.exercise.cards import RoleId
from workshop.qt.stage import Stage
from workshop.qt.views.brief import BriefView
from workshop.qt.views.brief_names import LONGEST_LIST, MOST_AT_ONCE


@pytest.fixture
def brief(stage: Stage, qtbot: QtBot) -> BriefView:
    view = BriefView(stage)
    qtbot.addWidget(view)
    view.resize(1100, 760)
    view.show()
    return view


def _people(view: BriefView) -> list[str]:
    return [one.name for one in view.session.participants]


def _told(view: BriefView) -> list[str]:
    said: list[str] = []
    view.stage.bridge.told.connect(said.append)
    return said


def _paste(view: BriefView, text: str) -> None:
    QApplication.clipboard().setText(text)
    view.names.paste()


def test_enter_adds_whom_is_written(brief: BriefView) -> None:
    QTest.keyClicks(brief.names, "Jonas")
    QTest.keyClick(brief.names, Qt.Key.Key_Return)
    assert _people(brief) == ["Dana", "Ravi", "Mei", "Jonas"]
    assert brief.names.toPlainText() == ""


def test_a_pasted_list_is_added_at_once_and_undone_at_once(brief: BriefView) -> None:
    QApplication.clipboard().setText("Jonas\nAisha\nTomás")
    brief.names.paste()
    assert _people(brief) == ["Dana", "Ravi", "Mei", "Jonas", "Aisha", "Tomás"]
    brief.stage.bridge.undo()
    assert _people(brief) == ["Dana", "Ravi", "Mei"]


def test_one_pasted_name_waits_for_enter(brief: BriefView) -> None:
    QApplication.clipboard().setText("  Jonas \n")
    brief.names.paste()
    assert _people(brief) == ["Dana", "Ravi", "Mei"]
    assert brief.names.toPlainText() == "Jonas"


def test_a_whole_document_is_no_list_of_people(brief: BriefView) -> None:
    said: list[str] = []
    brief.stage.bridge.refused.connect(said.append)
    brief.add_people("line\n" * (MOST_AT_ONCE + 1))
    assert _people(brief) == ["Dana", "Ravi", "Mei"]
    assert len(said) == 1


def test_roles_in_a_pasted_list_go_onto_the_badges(brief: BriefView) -> None:
    said = _told(brief)
    _paste(brief, "Jonas, Product manager\nAisha – security")
    added = brief.session.participants[3:]
    assert [(one.name, one.home_role) for one in added] == [("Jonas", PM), ("Aisha", SEC)]
    assert said == []


def test_role_cards_that_were_not_offered_come_along_in_one_move(brief: BriefView) -> None:
    before, said = brief.session, _told(brief)
    _paste(brief, "Jonas (Legal)\nAisha (QA)")
    assert [one.home_role for one in brief.session.participants[3:]] == [LEGAL, RoleId("quality")]
    offered = [card.name for card in brief.session.offered_roles()]
    assert offered == ["Product manager", "Product owner", "Security", "Legal", "Quality"]
    assert said == ["Now among the role cards: Legal, Quality."]
    brief.stage.bridge.undo()
    assert brief.session == before
    brief.stage.bridge.redo()
    assert [card.name for card in brief.session.offered_roles()] == offered


def test_what_is_no_role_is_said_in_a_sentence(brief: BriefView) -> None:
    said = _told(brief)
    _paste(brief, "Jonas (she/her)\nAisha, PM, Porto")
    assert _people(brief)[3:] == ["Jonas", "Aisha"]
    assert said == ["Left out, as it is no role card: “she/her”, “Porto”."]


def test_of_much_that_is_left_out_the_beginning_is_said(brief: BriefView) -> None:
    said = _told(brief)
    brief.add_people("\n".join(f"Person {number} (in {number})" for number in range(20)))
    assert len(_people(brief)) == 23
    assert said[0].count("“") == 4
    assert said[0].endswith("….")


def test_an_endless_paste_is_no_list_of_people(brief: BriefView) -> None:
    refused: list[str] = []
    brief.stage.bridge.refused.connect(refused.append)
    brief.add_people("x" * (LONGEST_LIST + 1))
    assert _people(brief) == ["Dana", "Ravi", "Mei"]
    assert len(refused) == 1


def test_what_names_nobody_adds_nobody(brief: BriefView) -> None:
    before, said = brief.stage.bridge.desk.undo_label, _told(brief)
    brief.add_people(" \n,")
    assert _people(brief) == ["Dana", "Ravi", "Mei"]
    assert brief.stage.bridge.desk.undo_label == before
    assert said == []
