"""The shipped decks keep their form: cards to read aloud, and guesses that agents make."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Final, TypedDict, cast

import pytest

DECKS: Final = Path(__file__).parents[2] / "resources" / "decks"
FILES: Final = sorted(DECKS.glob("*.toml"))
ROLES_FILE: Final = DECKS / "standard-roles.toml"
SUBJECTS: Final = [path for path in FILES if path != ROLES_FILE]

AREAS: Final = frozenset(
    {"direction", "scope", "experience", "rules", "trust", "technical", "delivery", "evidence"}
)
ABOUT_TECHNOLOGY: Final = frozenset({"technical", "delivery"})
STAKES: Final = frozenset({"cosmetic", "costly", "lasting"})
ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
DECK_KEYS: Final = frozenset(
    {"format", "version", "id", "name", "language", "description", "keywords", "decision", "role"}
)
CARD_KEYS: Final = frozenset(
    {"id", "question", "area", "stakes", "likely_guess", "options", "keywords", "notes"}
)

NEAR_DUPLICATE: Final = 0.5
"""Two questions that share half of all their content words ask the same."""

TWO_SPELLINGS: Final = (
    ("organisation", "organization"),
    ("licence", "license"),
    ("colour", "color"),
    ("e-mail", "email"),
    ("personalise", "personalize"),
    ("customise", "customize"),
    ("summarise", "summarize"),
    ("behaviour", "behavior"),
    ("localisation", "localization"),
    ("anonymise", "anonymize"),
    ("authorise", "authorize"),
    ("synchronise", "synchronize"),
    ("catalogue", "catalog"),
    ("cancelled", "canceled"),
    ("localise", "localize"),
    ("minimise", "minimize"),
    ("monetise", "monetize"),
    ("optimise", "optimize"),
    ("practise", "practice"),
    ("neighbour", "neighbor"),
    ("greyed out", "grayed out"),
    ("help centre", "help center"),
)


class Card(TypedDict):
    id: str
    question: str
    area: str
    stakes: str
    likely_guess: str
    options: list[str]
    keywords: list[str]
    notes: str


class Deck(TypedDict):
    format: str
    version: int
    id: str
    name: str
    language: str
    description: str
    keywords: list[str]
    decision: list[Card]


def read(path: Path) -> Deck:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    table.setdefault("decision", [])
    return cast(Deck, table)


def all_cards() -> Iterator[tuple[str, Card]]:
    for path in SUBJECTS:
        deck = read(path)
        for card in deck["decision"]:
            yield f"{deck['id']}/{card['id']}", card


any_deck = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
subject_deck = pytest.mark.parametrize("path", SUBJECTS, ids=lambda path: path.stem)
any_card = pytest.mark.parametrize(
    "card", [pytest.param(card, id=name) for name, card in all_cards()]
)


@any_deck
def test_a_deck_says_what_it_is(path: Path) -> None:
    deck = read(path)
    assert set(deck) <= DECK_KEYS
    assert (deck["format"], deck["version"], deck["language"]) == ("whose-call/deck", 1, "en")
    assert deck["id"] == path.stem, "a deck is found under its id"
    assert deck["name"]
    assert deck["description"]
    assert len(deck["keywords"]) >= 2


def test_there_is_a_deck_for_what_teams_hand_over_every_week() -> None:
    assert len(SUBJECTS) >= 16
    assert {"onboarding", "billing"} <= {path.stem for path in SUBJECTS}


@subject_deck
def test_ids_are_valid_and_unique(path: Path) -> None:
    ids = [card["id"] for card in read(path)["decision"]]
    assert all(ID.fullmatch(text) for text in ids)
    assert len(set(ids)) == len(ids)


@subject_deck
def test_a_deck_has_enough_cards_of_every_area(path: Path) -> None:
    cards = read(path)["decision"]
    areas = Counter(card["area"] for card in cards)
    assert 12 <= len(cards) <= 20
    assert set(areas) == AREAS
    assert max(areas.values()) <= len(cards) / 3, "no area crowds out the rest"
    elsewhere = sum(count for area, count in areas.items() if area not in ABOUT_TECHNOLOGY)
    assert elsewhere >= len(cards) / 3


@subject_deck
def test_the_stakes_of_a_deck_are_spread(path: Path) -> None:
    cards = read(path)["decision"]
    stakes = Counter(card["stakes"] for card in cards)
    assert set(stakes) == STAKES
    assert min(stakes.values()) >= 2
    assert stakes["lasting"] <= len(cards) / 2, "where everything is lasting, nothing is"


@any_card
def test_a_card_is_whole(card: Card) -> None:
    assert set(card) <= CARD_KEYS
    assert card["area"] in AREAS
    assert card["stakes"] in STAKES
    assert card["likely_guess"]
    assert 2 <= len(card["options"]) <= 4
    assert len(set(card["options"])) == len(card["options"])
    assert len(card["keywords"]) >= 2
    assert len(set(card["keywords"])) == len(card["keywords"])


@any_card
def test_a_question_can_be_read_aloud(card: Card) -> None:
    question = card["question"]
    assert question.endswith("?")
    assert question.count("?") == 1
    assert len(question) <= 120
    assert len(content_words(question)) >= 2


A_SECOND_QUESTION: Final = re.compile(
    r"[,:] and (?:(?:at|by|for|from|in|into|of|on|until|with) )?"
    r"(?:who|whom|whose|what|which|when|where|how|why|may|does|do|is|are|have|would|will)\b"
)


@any_card
def test_a_question_asks_one_thing(card: Card) -> None:
    assert not A_SECOND_QUESTION.search(card["question"]), "two questions are two cards"


@any_card
def test_texts_fit_their_card_and_end_without_a_stop(card: Card) -> None:
    assert len(card["likely_guess"]) <= 80
    assert len(card.get("notes", "")) <= 160
    for text in (card["likely_guess"], *card["options"]):
        assert not text.endswith("."), text
        assert len(text) <= 80
    assert all(len(option) <= 48 for option in card["options"])


@any_card
def test_texts_are_set_with_the_quotes_of_print(card: Card) -> None:
    for text in (card["question"], card["likely_guess"], card.get("notes", ""), *card["options"]):
        assert text == text.strip()
        assert "'" not in text
        assert '"' not in text
        assert text.count("“") == text.count("”")
        assert text[:1].upper() == text[:1]


@any_card
def test_texts_keep_to_letters_that_the_bundled_fonts_draw(card: Card) -> None:
    text = " ".join([card["question"], card["likely_guess"], *card["options"], *card["keywords"]])
    assert max(text) < "\u2200", "no emoji, no symbols: on paper they become boxes"


@any_card
def test_a_keyword_spelled_one_way_is_there_the_other_way_too(card: Card) -> None:
    keywords = set(card["keywords"])
    for british, american in TWO_SPELLINGS:
        assert (british in keywords) == (american in keywords), (british, american)


def test_no_two_cards_ask_the_same() -> None:
    words = {name: content_words(card["question"]) for name, card in all_cards()}
    alike = [
        (one, other, round(shared(words[one], words[other]), 2))
        for one, other in combinations(words, 2)
        if shared(words[one], words[other]) >= NEAR_DUPLICATE
    ]
    assert alike == []


def test_no_two_cards_of_a_deck_share_a_guess() -> None:
    for path in SUBJECTS:
        guesses = Counter(card["likely_guess"].casefold() for card in read(path)["decision"])
        assert [guess for guess, count in guesses.items() if count > 1] == [], path.stem


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("May someone skip a step?", "Can somebody skip the steps?", True),
        ("Who may refund a customer?", "Who is refunding customers?", True),
        ("Who may refund a customer?", "What does an empty list say?", False),
        ("What does an empty list say?", "How long is a long list?", False),
    ],
)
def test_the_measure_tells_the_same_question_from_another(one: str, other: str, same: bool) -> None:
    assert (shared(content_words(one), content_words(other)) >= NEAR_DUPLICATE) is same


ANY_QUESTION_HAS: Final = """
    a about all an and any anybody anyone are as at be been before but by can did do does for
    from get gets had has have how i if in into is it its just made make makes many may me much
    must my no not of off on one or other others our out over own should so some somebody someone
    something still than that the their them then there they thing things this those through to too
    up us want was we were what when where which while who whom whose will with without would you
    your people person
"""
STOP_WORDS: Final = frozenset(ANY_QUESTION_HAS.split())
ENDINGS: Final = ("ations", "ation", "ing", "ies", "ers", "ed", "es", "er", "ly", "s", "e")


def content_words(question: str) -> frozenset[str]:
    """The stems of what a question is about, without the words that any question has."""
    words = re.findall(r"[a-z]+", question.casefold().replace("’", "").replace("e-mail", "email"))
    return frozenset(stem(word) for word in words if word not in STOP_WORDS)


def stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index: of all words of the two, the share that is in both."""
    return len(one & other) / len(one | other)
