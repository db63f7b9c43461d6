"""Text from people on its way into a PDF: as content, in fonts that can draw it, or with a note.

It stays a plain string: nothing here or behind it takes a text for markup.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from workshop.outcomes.pdf.fonts import Weight, font_for, is_shaped, joins, letters_of
from workshop.outcomes.pdf.scripts import (
    EMOJI,
    UNKNOWN,
    emoji_named,
    script_of,
    script_of_run,
)
from workshop.outcomes.pdf.shaping import drawn

PARAGRAPH: Final = 20_000
"""Characters in one paragraph at most; what is longer goes on in the next one."""

_UNJOINED: Final = ("ARABIC", "SYRIAC", "NKO", "LAO")
"""Scripts that a fallback font has letters of, and that it would draw without joining them."""

_FANCY: Final = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")
"""Wide Latin letters, and the bold, script and double-struck ones of mathematics."""

_SELECTORS: Final = re.compile("[\ufe00-\ufe0f]")

_SAMPLES: Final = 3


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
        elif joins(letter):
            # it says how letters of other scripts are joined; elsewhere it hides in a name
            if kept and not kept[-1].isascii() and not joins(kept[-1]):
                kept.append(letter)
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
    _known: dict[tuple[str, Weight], list[tuple[str, str]]] = field(
        default_factory=dict[tuple[str, Weight], list[tuple[str, str]]]
    )

    def runs(self, text: str, weight: Weight = Weight.REGULAR) -> list[tuple[str, str]]:
        """The text on one line, in pieces that are ready to be drawn, each with its font."""
        return drawn(self.in_fonts(text, weight))

    def in_fonts(self, text: str, weight: Weight = Weight.REGULAR) -> list[tuple[str, str]]:
        """The text as it is read, in pieces, each with the name of a font that can draw it."""
        known = self._known.get((text, weight))
        if known is None:
            known = self._known[text, weight] = self._in_fonts(text, weight)
        return known

    def _in_fonts(self, text: str, weight: Weight) -> list[tuple[str, str]]:
        cleaned = without_controls(text)
        if cleaned.isascii():
            return [(weight.value, cleaned)] if cleaned else []
        if _is_of_one_font(cleaned, weight):
            return [(weight.value, cleaned)]
        found: list[tuple[str, str]] = []
        for font, run in self._by_font(cleaned, weight):
            shown = run
            if font.startswith("!"):
                font, shown = weight.value, _set_apart(self._stand_in(run.strip()), found)
            elif not is_shaped(font):
                shown = _without_joiners(run)
            if found and found[-1][0] == font:
                found[-1] = (font, found[-1][1] + shown)
            else:
                found.append((font, shown))
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
            font = _font_beside(current, letter, weight)
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
        return tuple(said)


def _is_of_one_font(text: str, weight: Weight) -> bool:
    """Whether the font of the weight has every letter, as it has nearly always in Europe."""
    letters = letters_of(weight.value)
    return all(
        letter == "\n" or (ord(letter) in letters and not joins(letter)) for letter in set(text)
    )


def _quoted(text: str, script: str) -> str:
    if script == UNKNOWN:  # what nobody can read is told by its numbers
        return " ".join(f"U+{ord(letter):04X}" for letter in text[:_SAMPLES])
    return f"“{one_line(text, 40)}”"


def _font_beside(current: str, letter: str, weight: Weight) -> str:
    """The font of a letter behind one in `current`; `!script` where none has it."""
    if letter == "\n" or (letter == " " and not current):
        return weight.value
    if joins(letter) or (letter == " " and current.startswith("!")):
        return current or weight.value
    if letter == " ":
        return weight.value
    if (
        unicodedata.combining(letter)
        and current[:1] not in {"", "!"}
        and ord(letter) in letters_of(current)
    ):
        return current  # a mark is drawn by the font of what it stands on
    font = _font_of(letter, weight)
    # signs between letters that cannot be drawn belong to them
    return current if font == f"!{UNKNOWN}" and current.startswith("!") else font


def _font_of(letter: str, weight: Weight) -> str:
    if unicodedata.category(letter) == "Co":
        return f"!{UNKNOWN}"
    font = font_for(letter, weight)
    if font == weight.fallback and unicodedata.name(letter, "").startswith(_UNJOINED):
        font = None
    return font or f"!{script_of(letter)}"


def _without_last_space(font: str, run: str, weight: Weight) -> Iterator[tuple[str, str]]:
    """Spaces behind what cannot be drawn belong to what follows."""
    if not font.startswith("!"):
        yield font, run
        return
    bare = run.rstrip(" ")
    yield font, bare
    if bare != run:
        yield weight.value, run[len(bare) :]


def _without_joiners(run: str) -> str:
    return run if run.isascii() else "".join(letter for letter in run if not joins(letter))


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
