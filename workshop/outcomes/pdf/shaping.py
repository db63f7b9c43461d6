"""Text becomes what is drawn: letters joined as their script joins them, in drawn order."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Final

from workshop.outcomes.pdf.fonts import font_named, is_shaped
from workshop.outcomes.pdf.paper_font import Glyph
from workshop.outcomes.pdf.reading_order import drawn_order, has_two_ways, levels, mirrored

_SIMPLE: Final = re.compile("[\0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Latin letters, with the dashes, quotes and currencies that stand among them."""


def is_plain(font: str, text: str) -> bool:
    """Whether a text in this font is drawn letter by letter from left to right."""
    if text.isascii() or (_SIMPLE.fullmatch(text) and not is_shaped(font)):
        return True
    if is_shaped(font) or has_two_ways(text):
        return False
    return not any(unicodedata.combining(letter) for letter in text)


def drawn(pieces: Sequence[tuple[str, str]], base: int = 0) -> list[tuple[str, str]]:
    """Pieces of one line, each with its font, as they are drawn from left to right.

    What they hold then are the fonts' own characters: for drawing and measuring, no longer to
    be read. `base` is 1 for a line that runs from right to left.
    """
    return [(font, text) for font, text, _ in drawn_from(pieces, base)]


def drawn_from(pieces: Sequence[tuple[str, str]], base: int = 0) -> list[tuple[str, str, int]]:
    """The same, each with the number of the piece that it is from."""
    if base == 0 and all(is_plain(font, text) for font, text in pieces):
        return [(font, text, number) for number, (font, text) in enumerate(pieces) if text]
    whole = "".join(text for _, text in pieces)
    found = levels(whole, base)
    owner = [number for number, (_, text) in enumerate(pieces) for _ in text]
    runs: list[tuple[int, int, int]] = []
    start = 0
    for place in range(1, len(whole) + 1):
        if place == len(whole) or (owner[place], found[place]) != (owner[start], found[start]):
            runs.append((start, place, found[start]))
            start = place
    line: list[tuple[str, str, int]] = []
    for number in drawn_order([level for _, _, level in runs]):
        start, end, level = runs[number]
        font = pieces[owner[start]][0]
        line.append((font, _run(font, whole[start:end], bool(level % 2)), owner[start]))
    return line


def _run(font: str, text: str, leftwards: bool) -> str:
    if is_shaped(font) or any(unicodedata.combining(letter) for letter in text):
        return shaped(font, text, leftwards)
    return mirrored(text[::-1]) if leftwards else text


@cache
def _outlines(font: str) -> Any:
    # imported when the first text needs it: most papers are in Latin letters
    import uharfbuzz  # pyright: ignore[reportMissingTypeStubs]

    harfbuzz: Any = uharfbuzz
    return harfbuzz.Font(harfbuzz.Face(font_named(font).file_bytes))


@lru_cache(maxsize=20_000)
def shaped(font: str, text: str, leftwards: bool) -> str:
    """A text of one font and one way, as the characters that draw its glyphs in drawn order."""
    import uharfbuzz  # pyright: ignore[reportMissingTypeStubs] (see above)

    harfbuzz: Any = uharfbuzz
    buffer = harfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    harfbuzz.shape(_outlines(font), buffer)
    infos, positions = list(buffer.glyph_infos), list(buffer.glyph_positions)
    paper_font = font_named(font)
    scale = 1000 / paper_font.units
    said = _said([int(info.cluster) for info in infos], text)
    return "".join(
        paper_font.code_of(
            Glyph(
                int(info.codepoint),
                round(place.x_advance * scale, 2),
                round(place.x_offset * scale, 2),
                round(place.y_offset * scale, 2),
                says,
            )
        )
        for info, place, says in zip(infos, positions, said, strict=True)
    )


def _said(clusters: list[int], text: str) -> list[str]:
    """What each glyph says: those of one cluster share its letters out, or the first has all."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs: dict[int, list[int]] = {}
    for place, cluster in enumerate(clusters):
        glyphs.setdefault(cluster, []).append(place)
    said = [""] * len(clusters)
    for cluster, places in glyphs.items():
        letters = text[cluster : ends[cluster]]
        if len(places) == len(letters):
            for place, letter in zip(places, letters, strict=True):
                said[place] = letter
        else:
            said[places[0]] = letters
    return said
