"""Looks at the pages of a PDF as they are printed: where text stands, and what it runs into."""

from collections.abc import Iterator
from typing import Any, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""

_SLACK = 1.2
"""Points; boxes of glyphs in lines that follow each other closely may touch."""


def text_boxes(content: bytes) -> Iterator[tuple[int, Box, Box]]:
    """Each piece of text on a line: page from 1, its box, the page's box."""
    document = cast(Any, pypdfium2.PdfDocument(content))
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        width, height = page.get_size()
        for place in range(text.count_rects()):
            yield number + 1, text.get_rect(place), (0.0, 0.0, width, height)


def faults_of(content: bytes, margin: float = 8.0) -> list[str]:
    """What is wrong with how text stands: too near the edge of the paper, or over other text."""
    found: list[str] = []
    pages: dict[int, list[Box]] = {}
    for page, box, paper in text_boxes(content):
        if (
            box[0] < margin
            or box[1] < margin
            or box[2] > paper[2] - margin
            or box[3] > paper[3] - margin
        ):
            found.append(f"page {page}: text at {_shown(box)} runs off the paper")
        pages.setdefault(page, []).append(box)
    for page, boxes in pages.items():
        boxes.sort()
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                if other[0] > one[2] - _SLACK:
                    break
                if min(one[3], other[3]) - max(one[1], other[1]) > _SLACK:
                    found.append(f"page {page}: {_shown(one)} and {_shown(other)} overlap")
    return found


def lefts_of(content: bytes, letters: tuple[str, ...]) -> dict[str, list[float]]:
    """Where these letters begin, in points from the left side of their pages."""
    found: dict[str, list[float]] = {letter: [] for letter in letters}
    document = cast(Any, pypdfium2.PdfDocument(content))
    for number in range(len(document)):
        text = document[number].get_textpage()
        for place in range(text.count_chars()):
            letter = text.get_text_range(place, 1)
            if letter in found:
                found[letter].append(text.get_charbox(place)[0])
    return found


def _shown(box: Box) -> str:
    return " ".join(f"{side:.0f}" for side in box)
