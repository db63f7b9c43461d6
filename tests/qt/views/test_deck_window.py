"""The deck workshop: shipped decks are read, one's own are written, ordered, merged and shared."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Area, DecisionId, Deck, Stakes
from workshop.qt.theme import ThemeSource
from workshop.qt.views.deck_window import DeckWindow
from workshop.qt.views.surface import SurfaceView

ALT = Qt.KeyboardModifier.AltModifier
TOML = """format = "whose-call/deck"
version = 1
id = "{0}"
name = "Brought along"

[[decision]]
id = "a"
question = "Who brought this?"
"""


@pytest.fixture
def window(services: Services, look: ThemeSource, qtbot: QtBot) -> DeckWindow:
    made = DeckWindow(services, look)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def ours(window: DeckWindow) -> DeckWindow:
    """The window at a copy of the first shipped deck."""
    window.duplicate()
    return window


def deck(window: DeckWindow) -> Deck:
    assert window.current is not None
    return window.current.deck


def stored(services: Services) -> list[Deck]:
    return services.deck_store.decks()


def dropped(window: DeckWindow, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))


def test_a_shipped_deck_is_read_and_not_written(window: DeckWindow, services: Services) -> None:
    assert window.current is not None
    assert window.current.shipped
    parts = window.parts
    assert parts.cards.count() == len(deck(window).decision)
    assert parts.card_form.question.isReadOnly()
    assert parts.name.isReadOnly()
    assert not parts.add.isVisible()
    window.add()
    window.delete_card()
    window.delete()
    assert stored(services) == []
    assert "came with the program" in parts.said.text()


def test_a_copy_is_written_in_place_and_undone(ours: DeckWindow, services: Services) -> None:
    before = deck(ours)
    form = ours.parts.card_form
    form.question.setPlainText("Who decides\nthis now?")
    form.guess.setText("<b>Nobody</b>")
    form.options.setPlainText("We do\n\nThey do")
    form.keywords.setText("one, two words,, one")
    form.area.setCurrentIndex(form.area.findData(Area.EVIDENCE.value))
    form.stakes.setCurrentIndex(form.stakes.findData(Stakes.LASTING.value))
    form.settle()
    (kept,) = stored(services)
    card = kept.decision[0]
    assert card.id == before.decision[0].id, "sessions still know it"
    assert (card.question, card.likely_guess) == ("Who decides this now?", "<b>Nobody</b>")
    assert (card.options, card.keywords) == (("We do", "They do"), ("one", "two words"))
    assert (card.area, card.stakes) == (Area.EVIDENCE, Stakes.LASTING)
    assert ours.parts.cards.item(0).text() == "Who decides this now?"
    ours.undo()
    assert stored(services) == [before]
    assert form.question.toPlainText() == before.decision[0].question


def test_what_is_being_typed_goes_to_its_own_deck_when_another_is_chosen(
    ours: DeckWindow, services: Services
) -> None:
    ours.parts.card_form.question.setPlainText("Typed?")
    ours.parts.name.setText("Renamed")
    ours.parts.decks.setCurrentRow(1)
    (kept,) = stored(services)
    assert (kept.name, kept.decision[0].question) == ("Renamed", "Typed?")
    assert deck(ours) == ours.bench.decks()[1].deck


def test_what_is_being_typed_is_kept_when_another_card_or_no_window_is_shown(
    ours: DeckWindow, services: Services
) -> None:
    ours.parts.card_form.question.setPlainText("First?")
    ours.parts.cards.setCurrentRow(1)
    ours.parts.card_form.question.setPlainText("Second?")
    ours.accept()
    assert [card.question for card in stored(services)[0].decision[:2]] == ["First?", "Second?"]


def test_a_question_that_is_emptied_stays_as_it_was(ours: DeckWindow, services: Services) -> None:
    before = deck(ours)
    ours.parts.card_form.question.setPlainText("  ")
    ours.parts.cards.setCurrentRow(1)
    assert stored(services) == [before]


def test_cards_are_added_ordered_and_deleted_by_keys(ours: DeckWindow, services: Services) -> None:
    count = len(deck(ours).decision)
    ours.add()
    assert ours.parts.card_form.question.hasFocus()
    assert ours.parts.cards.currentRow() == count
    ours.parts.card_form.question.setPlainText("Ours alone?")
    QTest.keyClick(ours.parts.cards, Qt.Key.Key_Up, ALT)
    assert stored(services)[0].decision[count - 1].question == "Ours alone?"
    assert ours.parts.cards.currentRow() == count - 1
    QTest.keyClick(ours.parts.cards, Qt.Key.Key_Delete)
    assert "Ours alone?" not in [card.question for card in stored(services)[0].decision]
    assert ours.parts.cards.currentRow() == count - 1


def test_role_cards_come_with_colour_and_mark(ours: DeckWindow, services: Services) -> None:
    ours.parts.tabs.setCurrentIndex(1)
    ours.add()
    form = ours.parts.role_form
    form.name.setText("Lawyer")
    form.remit[Area.TRUST].click()
    form.settle()
    (role,) = stored(services)[0].role
    assert (role.name, role.remit) == ("Lawyer", (Area.TRUST,))
    assert role.colour
    assert role.mark
    other = next(colour for colour, one in form.colours.items() if not one.isChecked())
    form.name.setText("Barrister")
    form.colours[other].click()
    (role,) = stored(services)[0].role
    assert (role.name, role.colour) == ("Barrister", other)
    ours.undo()
    assert not form.colours[other].isChecked()
    QTest.keyClick(ours.parts.roles, Qt.Key.Key_Delete)
    assert stored(services)[0].role == ()


def test_cards_of_a_long_deck_are_looked_for(ours: DeckWindow, services: Services) -> None:
    finder, cards = ours.parts.finder, ours.parts.cards
    assert finder.isHidden(), "a short one is looked over"
    first = deck(ours)
    many = tuple(
        replace(first.decision[0], id=DecisionId(f"c{at}"), question=f"Which of {at}?")
        for at in range(1000)
    )
    ours.bench.change(replace(first, decision=many))
    ours.refresh()
    assert cards.count() == 300
    assert finder.note.text() == "300 of 1,000 are listed."
    ours.add()
    assert cards.currentItem().text() == "What is left open?"
    ours.undo()
    finder.words.setText("of 99")
    assert [cards.item(at).text() for at in range(cards.count())][-2:] == [
        "Which of 998?",
        "Which of 999?",
    ]
    QTest.keyClick(cards, Qt.Key.Key_Up, ALT)
    assert stored(services)[0].decision == many, "what is not all there is not put in order"


def test_a_deck_is_renamed_merged_deleted_and_brought_back(
    ours: DeckWindow, services: Services
) -> None:
    first = deck(ours)
    ours.parts.name.setText("A & B")
    other = ours.bench.decks()[1].deck
    ours.merge_with(other.id)
    merged = stored(services)[0]
    assert merged.name == "A & B"
    assert len(merged.decision) == len(first.decision) + len(other.decision)
    ours.delete()
    assert stored(services) == []
    ours.undo()
    assert stored(services) == [merged]
    assert deck(ours) == merged


def test_a_shared_deck_is_installed_by_dropping_its_file(
    ours: DeckWindow, services: Services, tmp_path: Path
) -> None:
    shared, file = deck(ours), tmp_path / "shared.toml"
    ours.share(file)
    ours.delete()
    dropped(ours, file)
    assert stored(services) == [shared]


def test_every_fault_is_shown_and_nothing_of_a_bad_import_is_taken(
    window: DeckWindow, services: Services, tmp_path: Path
) -> None:
    bad, good = tmp_path / "bad.csv", tmp_path / "good.toml"
    bad.write_text("question;stakes\nWho?;huge\n;lasting\n", encoding="utf-8-sig")
    good.write_text(TOML.format("brought"), encoding="utf-8")
    dropped(window, good, bad)
    assert stored(services) == []
    assert window.parts.faults.isVisible()
    said = window.parts.faults.lines.toPlainText()
    assert "row 2" in said
    assert "row 3" in said


def test_a_deck_that_is_there_already_is_kept_as_a_copy_or_replaces_it(
    window: DeckWindow, services: Services, tmp_path: Path
) -> None:
    file = tmp_path / "brought.toml"
    there = deck(window).id
    file.write_text(TOML.format(there), encoding="utf-8")
    dropped(window, file)
    assert stored(services) == []
    window.parts.faults.as_copy.click()
    (copy,) = stored(services)
    assert copy.id == f"{there}-2"
    assert deck(window) == copy, "what was taken in is shown"


def test_a_large_file_is_taken_in_though_the_window_is_closed(
    window: DeckWindow,
    services: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr("workshop.qt.views.home_import._SOON_READ", 10)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    file = tmp_path / "brought.toml"
    file.write_text(TOML.format("brought"), encoding="utf-8")
    dropped(window, file)
    assert window.parts.faults.text == "Reading brought.toml. One moment…"
    window.close()
    qtbot.waitUntil(lambda: [one.id for one in stored(services)] == ["brought"])


def test_the_menu_opens_it_and_what_is_proposed_follows(room: Room) -> None:
    room.open(replace(workshop_session(), title="", brief="A zeppelin timetable"), Step.SURFACE)
    room.page.stage.actions.trigger("decks")
    (dialog,) = room.window.findChildren(DeckWindow)
    dialog.new_deck()
    dialog.parts.name.setText("Ours")
    dialog.add()
    dialog.parts.card_form.question.setPlainText("Which zeppelin of our own?")
    dialog.accept()
    assert [one.name for one in room.page.stage.services.deck_store.decks()] == ["Ours"]
    view = room.page.view
    assert isinstance(view, SurfaceView)
    assert any("of our own" in card.look.question for card in view.proposals.cards())


def test_a_deck_of_very_many_cards_opens(window: DeckWindow, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    rows = "".join(f"Who decides number {at}?\n" for at in range(10_000))
    file.write_text(f"question\n{rows}", encoding="utf-8")
    dropped(window, file)
    window.parts.decks.setCurrentRow(window.parts.decks.count() - 1)
    assert 0 < window.parts.cards.count() <= 10_000
