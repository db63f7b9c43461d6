"""The examples in the documentation are sound."""

from pathlib import Path

import pytest

from workshop.exercise.cards import Deck
from workshop.files.decode import decoded

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


@pytest.mark.parametrize("language", ["json", "toml"])
def test_the_examples_of_the_formats_page_are_sound(language: str) -> None:
    blocks = PAGE.read_text(encoding="utf-8").split(f"```{language}\n")[1:]
    assert blocks
    for block in blocks:
        assert decoded(block.partition("```")[0].encode(), "an example").notes == ()


@pytest.mark.parametrize(
    ("language", "name", "asked"),
    [("csv", "Refunds.csv", 1), ("markdown", "refunds.md", 2)],
)
def test_the_examples_of_tables_and_lists_are_decks(language: str, name: str, asked: int) -> None:
    _, example, *others = PAGE.read_text(encoding="utf-8").split(f"```{language}\n")
    assert not others
    deck = decoded(example.partition("```")[0].encode(), name).value
    assert isinstance(deck, Deck)
    assert (deck.id, len(deck.decision)) == ("refunds", asked)
    assert deck.decision[0].options == ("Never", "Within thirty days")
