"""The examples in the documentation are sound."""

from pathlib import Path

import pytest

from workshop.files.decode import decoded

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


@pytest.mark.parametrize("language", ["json", "toml"])
def test_the_examples_of_the_formats_page_are_sound(language: str) -> None:
    blocks = PAGE.read_text(encoding="utf-8").split(f"```{language}\n")[1:]
    assert blocks
    for block in blocks:
        assert decoded(block.partition("```")[0].encode(), "an example").notes == ()
