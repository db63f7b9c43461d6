"""Stakes in a line of text: the shape and the word, so that nobody needs the colour."""

from typing import Final

from workshop.exercise.cards import Stakes

STAKES_SHAPES: Final = {Stakes.LASTING: "▲", Stakes.COSTLY: "◆", Stakes.COSMETIC: "●"}


def shaped(stakes: Stakes, word: str) -> str:
    """The word behind its shape: ▲ Lasting, ◆ Costly, ● Cosmetic."""
    return f"{STAKES_SHAPES[stakes]} {word}"
