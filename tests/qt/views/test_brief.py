"""Brief: texts save themselves, people are added and get their badges in every way there is."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, MEI, PM, PO, RAVI, SEC, workshop_session
from workshop.exercise.agenda import Preset
from workshop.exercise.cards import ParticipantId, RoleId
from workshop.exercise.session import Participant, Session
from workshop.qt.models.mime import role_mime
from workshop.qt.models.people_model import Column
from workshop.qt.stage import Stage
from workshop.qt.views.brief import BriefView


@pytest.fixture
def brief(stage: Stage, qtbot: QtBot) -> BriefView:
    return _shown(stage, qtbot)


def _shown(stage: Stage, qtbot: QtBot) -> BriefView:
    view = BriefView(stage)
    qtbot.addWidget(view)
    for name, handler in view.handlers().items():
        stage.actions.bind(name, handler)
    view.resize(1100, 760)
    view.show()
    return view


def _home_role(view: BriefView, person: ParticipantId) -> RoleId | None:
    found = view.session.participant(person)
    assert found is not None
    return found.home_role


def _people(view: BriefView) -> list[str]:
    return [one.name for one in view.session.participants]


def _focus_person(view: BriefView, person: ParticipantId, qtbot: QtBot) -> None:
    view.people.setFocus()
    qtbot.waitUntil(view.people.hasFocus)
    view.people.choose(person)


def _click_cell(view: BriefView, row: int, column: Column) -> None:
    model = view.people.model()
    rect = view.people.visualRect(model.index(row, column))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.people.viewport(), left, none, rect.center())


# Badges


def test_a_number_key_gives_the_focused_person_that_home_role(
    brief: BriefView, qtbot: QtBot
) -> None:
    _focus_person(brief, MEI, qtbot)
    brief.stage.actions.trigger("role.3")
    assert _home_role(brief, MEI) == SEC
    assert brief.people.hasFocus()


def test_a_number_beyond_the_tray_or_outside_the_list_does_nothing(
    brief: BriefView, qtbot: QtBot
) -> None:
    _focus_person(brief, MEI, qtbot)
    brief.stage.actions.trigger("role.4")
    brief.names.setFocus()
    brief.stage.actions.trigger("role.1")
    assert _home_role(brief, MEI) is None


def test_click_then_click_puts_a_card_onto_a_badge(brief: BriefView) -> None:
    brief.roles.button(SEC).click()
    assert brief.roles.taken == SEC
    _click_cell(brief, 2, Column.NAME)
    assert _home_role(brief, MEI) == SEC
    assert brief.roles.taken is None


def test_a_card_dropped_on_a_person_is_the_same_move(brief: BriefView) -> None:
    viewport = brief.people.viewport()
    rect = brief.people.visualRect(brief.people.model().index(2, 0))
    mime: QMimeData = role_mime(SEC)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(rect.center(), copy, mime, left, none))
    drop = QDropEvent(QPointF(rect.center()), copy, mime, left, none)
    QApplication.sendEvent(viewport, drop)
    assert _home_role(brief, MEI) == SEC
    assert brief.stage.bridge.desk.undo_label is not None


def test_the_menu_of_a_badge_offers_every_card_of_the_tray(brief: BriefView, qtbot: QtBot) -> None:
    _focus_person(brief, RAVI, qtbot)
    actions = [action for action in brief.people.badge_menu().actions() if action.text()]
    words = [action.text().split("\t")[0] for action in actions]
    assert words == ["Product manager", "Product owner", "Security", "No home role"]
    assert [action.isChecked() for action in actions] == [False, True, False, False]
    actions[0].trigger()
    assert _home_role(brief, RAVI) == PM
    actions[-1].trigger()
    assert _home_role(brief, RAVI) is None


def test_a_click_on_the_home_role_opens_its_menu(
    brief: BriefView, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []

    def popup(menu: QMenu, _at: object) -> None:
        opened.append(menu)

    monkeypatch.setattr(QMenu, "popup", popup)
    _click_cell(brief, 1, Column.HOME_ROLE)
    assert [menu.title() for menu in opened] == ["Home role"]
    current = brief.people.current()
    assert current is not None
    assert current.id == RAVI


# People


def test_a_person_is_renamed_in_place(brief: BriefView, qtbot: QtBot) -> None:
    _focus_person(brief, MEI, qtbot)
    brief.stage.actions.trigger("edit-card")
    field = brief.people.findChild(QLineEdit)
    assert field is not None
    field.setText("Mei Lin")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _people(brief) == ["Dana", "Ravi", "Mei Lin"])


def test_seats_change_by_keys_and_the_focus_goes_along(brief: BriefView, qtbot: QtBot) -> None:
    _focus_person(brief, DANA, qtbot)
    brief.stage.actions.trigger("move-down")
    assert _people(brief) == ["Ravi", "Dana", "Mei"]
    current = brief.people.current()
    assert current is not None
    assert current.id == DANA
    brief.stage.actions.trigger("move-up")
    brief.stage.actions.trigger("move-up")
    assert _people(brief) == ["Dana", "Ravi", "Mei"]


def test_a_person_leaves_and_comes_back(brief: BriefView, qtbot: QtBot) -> None:
    _focus_person(brief, DANA, qtbot)
    brief.people.flip_away()
    assert [one.name for one in brief.session.seated()] == ["Ravi", "Mei"]
    brief.people.flip_away()
    assert len(brief.session.seated()) == 3


def test_delete_takes_the_person_out_and_the_next_one_is_current(
    brief: BriefView, qtbot: QtBot
) -> None:
    _focus_person(brief, RAVI, qtbot)
    brief.stage.actions.trigger("delete")
    assert _people(brief) == ["Dana", "Mei"]
    current = brief.people.current()
    assert current is not None
    assert current.id == MEI
    brief.stage.bridge.undo()
    assert _people(brief) == ["Dana", "Ravi", "Mei"]


def test_delete_in_a_field_deletes_nobody(brief: BriefView, qtbot: QtBot) -> None:
    brief.people.choose(RAVI)
    brief.names.setFocus()
    brief.stage.actions.trigger("delete")
    assert _people(brief) == ["Dana", "Ravi", "Mei"]


def test_the_menu_of_a_person_holds_what_keys_do(brief: BriefView, qtbot: QtBot) -> None:
    _focus_person(brief, DANA, qtbot)
    actions = brief.people.menu().actions()
    by_words = {action.text().split("\t")[0]: action for action in actions}
    by_words["Has left the room"].trigger()
    assert [one.name for one in brief.session.seated()] == ["Ravi", "Mei"]
    by_words["Move down"].trigger()
    assert _people(brief) == ["Ravi", "Dana", "Mei"]
    by_words["Delete"].trigger()
    assert _people(brief) == ["Ravi", "Mei"]


# Role cards


def test_a_focused_role_card_moves_with_its_key(brief: BriefView, qtbot: QtBot) -> None:
    button = brief.roles.button(SEC)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    brief.stage.actions.trigger("move-up")
    assert [card.id for card in brief.session.offered_roles()] == [PM, SEC, PO]
    assert brief.roles.button(SEC) is button
    assert button.look.key == "2"
    assert button.hasFocus()


def test_a_focused_role_card_is_deleted_with_what_names_it(brief: BriefView, qtbot: QtBot) -> None:
    button = brief.roles.button(PM)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    told: list[str] = []
    brief.stage.bridge.told.connect(told.append)
    brief.stage.actions.trigger("delete")
    assert brief.session.role(PM) is None
    assert _home_role(brief, DANA) is None
    assert told == ["With it went 1 home role."]
    brief.stage.bridge.undo()
    assert _home_role(brief, DANA) == PM


def test_a_card_can_be_hidden_from_its_menu(brief: BriefView) -> None:
    card = brief.session.role(SEC)
    assert card is not None
    by_words = {action.text(): action for action in brief.roles.menu(card).actions()}
    by_words["Hide"].trigger()
    assert [one.id for one in brief.session.offered_roles()] == [PM, PO]


# Texts and agenda


def test_the_brief_is_saved_as_it_is_written(brief: BriefView, qtbot: QtBot) -> None:
    field = brief.texts.brief
    field.setFocus()
    field.setPlainText("Add <b>refunds</b> & trials\nwith two lines")
    brief.leave()
    assert brief.session.brief == "Add <b>refunds</b> & trials\nwith two lines"


def test_undo_brings_an_earlier_text_back_into_the_field(brief: BriefView) -> None:
    brief.texts.title.setText("Refunds")
    brief.leave()
    assert brief.session.title == "Refunds"
    brief.stage.bridge.undo()
    assert brief.texts.title.text() == "Add onboarding"


def test_an_agenda_is_chosen_and_says_how_long_it_is(brief: BriefView) -> None:
    brief.agenda.button(Preset.DEEP).click()
    assert brief.stage.bridge.agenda.preset is Preset.DEEP
    assert brief.agenda.text.endswith("for 3 people and 3 decisions")
    brief.stage.bridge.undo()
    brief.refresh(())
    assert brief.agenda.button(Preset.STANDARD).isChecked()


def test_the_focus_is_where_work_goes_on(
    open_session: Callable[[Session], Stage], brief: BriefView, qtbot: QtBot
) -> None:
    brief.take_focus()
    assert brief.focusWidget() is brief.names
    brief.resize(600, 700)
    brief.take_focus()
    assert brief.focusWidget() is brief.texts.brief
    other = replace(workshop_session("other"), brief=" ")
    empty = _shown(open_session(other), qtbot)
    empty.take_focus()
    assert empty.focusWidget() is empty.texts.brief


def test_what_another_window_has_open_can_only_be_read(
    open_session: Callable[[Session], Stage], stage: Stage, qtbot: QtBot
) -> None:
    view = _shown(open_session(stage.bridge.session), qtbot)
    said: list[str] = []
    view.stage.bridge.refused.connect(said.append)
    view.add_people("Jonas")
    assert _people(view) == ["Dana", "Ravi", "Mei"]
    assert len(said) == 1


def test_long_names_do_not_stretch_the_window(brief: BriefView) -> None:
    brief.add_people("Wolfeschlegelsteinhausen" * 40 + ", <img src='/etc/passwd'>")
    brief.refresh(())
    assert brief.minimumSizeHint().width() <= 700


def test_the_foot_tells_only_keys_that_work(brief: BriefView) -> None:
    assert "1–9 home role" in brief.key_hints()
    brief.stage.actions.set_single_keys(False)
    assert "Space home role" in brief.key_hints()


def test_a_usual_room_is_in_view_as_a_whole_in_a_small_window_and_so_is_the_agenda(
    open_session: Callable[[Session], Stage], qtbot: QtBot
) -> None:
    people = tuple(Participant(ParticipantId(f"p{at}"), f"Person {at}", PM) for at in range(6))
    view = _shown(open_session(replace(workshop_session(), participants=people)), qtbot)
    view.resize(1024, 570)
    QApplication.processEvents()
    last = view.people.visualRect(view.people.model().index(5, 0))
    assert view.people.viewport().rect().contains(last)
    at = view.people.viewport().mapTo(view, last.bottomLeft())
    assert at.y() < view.height()
    agenda = view.agenda.mapTo(view, view.agenda.rect().bottomLeft())
    assert agenda.y() < view.height()
