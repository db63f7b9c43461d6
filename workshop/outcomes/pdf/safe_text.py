"""Text from people on its way into a PDF: as content, in fonts that can draw it, or with a note.

It stays a plain string: nothing here or behind it takes a text for markup.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from workshop.outcomes.pdf.fonts import Weight, letters_of
from workshop.outcomes.pdf.right_to_left import (
    LONGEST_PHRASE,
    has_hebrew,
    in_drawn_order,
    longest_phrase,
)
from workshop.outcomes.pdf.scripts import (
    EMOJI,
    UNKNOWN,
    emoji_named,
    script_of,
    script_of_run,
)

PARAGRAPH: Final = 1000
"""Characters in one paragraph at most; laying one out takes the square of its length."""

_SHAPED: Final = ("ARABIC", "SYRIAC", "THAANA", "NKO")
"""Scripts that a fallback font has letters of, and that are wrong without joining them."""

_FANCY: Final = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")
"""Wide Latin letters, and the bold, script and double-struck ones of mathematics."""

_SELECTORS: Final = re.compile("[\ufe00-\ufe0f]")

_SAMPLES: Final = 3
_ASTRAL: Final = 0x10000


def without_controls(text: str) -> str:
    """The text without control, format and directional characters, and composed.

    Line ends stay, as line feeds; tabs become spaces; letters in fancy dress become plain.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", _FANCY.sub(_plain, text))
    if text.replace("\u00a0", " ").isprintable():
        return _SELECTORS.sub("", text)
    kept: list[str] = []
    for letter in text:
        if letter in "\n\u2028\u2029":
            kept.append("\n")
        elif letter == "\t":
            kept.append(" ")
        elif unicodedata.category(letter) not in {"Cc", "Cf", "Cs"}:
            kept.append(letter)
    return _SELECTORS.sub("", "".join(kept))


def _plain(fancy: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", fancy[0])


def one_line(text: str, length: int = 200) -> str:
    """A text for bookmarks and document properties: cleaned, on one line, not too long."""
    line = " ".join(without_controls(text).split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


@dataclass(slots=True)
class SafeText:
    """Makes text safe for one document, and remembers what could not be drawn."""

    undrawn: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Texts by script, in the order they came; each has a number that stands in its place."""
    turned_by_words: bool = False
    _known: dict[tuple[str, Weight], list[tuple[str, str]]] = field(
        default_factory=dict[tuple[str, Weight], list[tuple[str, str]]]
    )

    def runs(self, text: str, weight: Weight = Weight.REGULAR) -> list[tuple[str, str]]:
        """The text in pieces, each with the name of a font that can draw it."""
        known = self._known.get((text, weight))
        if known is None:
            known = self._known[text, weight] = self._runs(text, weight)
        return known

    def _runs(self, text: str, weight: Weight) -> list[tuple[str, str]]:
        cleaned = without_controls(text)
        if cleaned.isascii():
            return [(weight.value, cleaned)] if cleaned else []
        if has_hebrew(cleaned):
            self.turned_by_words |= longest_phrase(cleaned) > LONGEST_PHRASE
            cleaned = in_drawn_order(cleaned)
        found: list[tuple[str, str]] = []
        for font, run in self._by_font(cleaned, weight):
            drawn = run
            if font.startswith("!"):
                font, drawn = weight.value, _set_apart(self._stand_in(run.strip()), found)
            if found and found[-1][0] == font:
                found[-1] = (font, found[-1][1] + drawn)
            else:
                found.append((font, drawn))
        return found

    def _stand_in(self, run: str) -> str:
        """What is printed in the place of letters that cannot be drawn: a note in brackets."""
        script = script_of_run(run)
        texts = self.undrawn.setdefault(script, [])
        if run not in texts:
            texts.append(run)
        if script == EMOJI:
            return emoji_named(run)
        return f"[{script} text {texts.index(run) + 1}]"

    def _by_font(self, text: str, weight: Weight) -> Iterator[tuple[str, str]]:
        """Longest stretches of one font; of what no font has, `!script`, with spaces inside."""
        start, current = 0, ""
        for place, letter in enumerate(text):
            font = current if letter == " " and current else _font_for(letter, weight)
            if font != current:
                if current:
                    yield from _without_last_space(current, text[start:place], weight)
                start, current = place, font
        if current:
            yield from _without_last_space(current, text[start:], weight)

    def warnings(self) -> tuple[str, ...]:
        """One sentence for each script that could not be drawn, with the texts it was in."""
        said: list[str] = []
        for script, texts in self.undrawn.items():
            shown = ", ".join(_quoted(text, script) for text in texts[:_SAMPLES])
            more = len(texts) - _SAMPLES
            tail = f" and {more} more" if more > 0 else ""
            if script == EMOJI:
                said.append(f"Emoji are printed by their names: {shown}{tail}.")
                continue
            what = "Some characters" if script == UNKNOWN else script
            first = f"[{script} text 1]"
            said.append(
                f"{what} cannot be printed yet: {shown}{tail}. Notes such as {first} stand there."
            )
        if self.turned_by_words:
            said.append("Long texts in Hebrew are printed with their words from left to right.")
        return tuple(said)


def _quoted(text: str, script: str) -> str:
    if script == UNKNOWN:  # what nobody can read is told by its numbers
        return " ".join(f"U+{ord(letter):04X}" for letter in text[:_SAMPLES])
    return f"“{one_line(text, 40)}”"


def _font_for(letter: str, weight: Weight) -> str:
    code = ord(letter)
    if letter in "\n ":
        return weight.value
    if unicodedata.category(letter) == "Co":
        return f"!{UNKNOWN}"
    if code in letters_of(weight.value):
        return weight.value
    if code < _ASTRAL and code in letters_of(weight.fallback) and not _needs_shaping(letter):
        return weight.fallback
    return f"!{script_of(letter)}"


def _needs_shaping(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_SHAPED)


def _without_last_space(font: str, run: str, weight: Weight) -> Iterator[tuple[str, str]]:
    """Spaces behind what cannot be drawn belong to what follows."""
    if not font.startswith("!"):
        yield font, run
        return
    bare = run.rstrip(" ")
    yield font, bare
    if bare != run:
        yield weight.value, run[len(bare) :]


def _set_apart(note: str, before: list[tuple[str, str]]) -> str:
    """A space between a note and a word before it."""
    return f" {note}" if before and before[-1][1][-1:].isalnum() else note


def pieces(text: str) -> list[str]:
    """A text of any length in paragraphs: one for each line, long lines cut between words."""
    lines = [line.strip() for line in without_controls(text).split("\n")]
    return [piece for line in lines if line for piece in _cut(line)]


def _cut(line: str) -> Iterator[str]:
    while len(line) > PARAGRAPH:
        cut = line.rfind(" ", PARAGRAPH // 2, PARAGRAPH)
        cut = PARAGRAPH if cut < 0 else cut
        yield line[:cut]
        line = line[cut:].lstrip()
    if line:
        yield line
