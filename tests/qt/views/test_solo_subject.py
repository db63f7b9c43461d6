"""What an assessment is about: of a very long deck the first cards, of a brief what fits it."""

import pytest
from pytestqt.qtbot import QtBot

from workshop.exercise.cards import DecisionCard, DecisionId, Deck, DeckId
from workshop.qt.stage import Stage
from workshop.qt.views.solo_subject import OWN_BRIEF, SoloSubject


def test_of_a_very_long_deck_the_first_cards_are_offered_and_a_brief_finds_the_others(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.storage.card_index._SOON_READ", 100)
    cards = tuple(DecisionCard(DecisionId(f"c{at}"), f"Which of {at}?") for at in range(999))
    rare = DecisionCard(DecisionId("rare"), "Who feeds the zeppelin?")
    stage.services.deck_store.keep(Deck(DeckId("own"), "Ours", decision=(*cards, rare)))
    subject = SoloSubject(stage)
    qtbot.addWidget(subject)
    subject.show()
    board = len(stage.bridge.session.decisions)
    subject.subject.setCurrentIndex(subject.subject.findData("deck:own"))
    assert subject.list.count() == board + 200
    assert subject.note == "The first 200 of 1000."
    subject.subject.setCurrentIndex(subject.subject.findData(OWN_BRIEF))
    subject.brief.setPlainText("A zeppelin")
    qtbot.waitUntil(lambda: subject.note.startswith("One fits your brief."))
    assert subject.list.item(board).text() == "Who feeds the zeppelin?"
