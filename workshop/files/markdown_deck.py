"""A deck as a list in Markdown: a question for each entry, areas as headings."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from workshop.application.failures import BadInput
from workshop.exercise.cards import Area
from workshop.files.faults import Fault, Where
from workshop.files.listed_deck import Card, ListedDeck, Place, deck_tree, entries_of

LIST_ENTRY: Final = re.compile(r"^[ ]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\S", re.MULTILINE)
_ENTRY: Final = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)")
_HEADING: Final = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*")
_UNDERLINE: Final = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*")
_FENCE: Final = re.compile(r"[ ]{0,3}(```+|~~~+)")
_FIELD: Final = re.compile(
    r"(id|area|stakes|likely[ _-]guess|guess|options|keywords|notes)[ \t]*:[ \t]*(.*)",
    re.IGNORECASE,
)
_QUESTION_MARKS: Final = ("?", "？", "؟", ";", "⸮", "՞")
_DEEPER: Final = 2
"""Spaces by which an entry belongs to the question above it."""


def markdown_deck(text: str, name: str) -> ListedDeck:
    """The deck that a list of questions says. Raises BadInput where no entry is a question."""
    reading = _Reading()
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        reading.take(number, line, lines[number] if number < len(lines) else "")
    if not any(_is_question(card["question"]) for card in reading.cards):
        raise BadInput(f"{name} is no deck: no entry of a list in it is a question.")
    tree = deck_tree(name, reading.title, " ".join(reading.description), reading.cards)
    return ListedDeck(tree, reading.place, tuple(reading.not_questions()), reading.notes())


def _is_question(text: str) -> bool:
    return text.rstrip(' "”’)*_').endswith(_QUESTION_MARKS)


@dataclass(slots=True)
class _Reading:
    """What has been read so far, line by line."""

    title: str = ""
    description: list[str] = field(default_factory=list[str])
    cards: list[Card] = field(default_factory=list[Card])
    lines: list[int] = field(default_factory=list[int])
    said_at: dict[tuple[int, str], int] = field(default_factory=dict[tuple[int, str], int])
    passed: list[int] = field(default_factory=list[int])
    area: str = ""
    indent: int = 0
    fence: str = ""
    open: str = ""
    """What a line without a mark of its own goes on with: an entry, the description, nothing."""

    def take(self, number: int, line: str, following: str) -> None:
        """Take one line in; the one that follows tells whether it is a heading."""
        fence = _FENCE.match(line)
        if self.fence:
            self.fence = "" if fence and fence[1].startswith(self.fence) else self.fence
            self.passed.append(number)
        elif fence:
            self.fence, self.open = fence[1], ""
            self.passed.append(number)
        elif not line.strip():
            self.open = ""
        elif heading := _HEADING.fullmatch(line):
            self._heading(number, len(heading[1]), heading[2])
        elif entry := _ENTRY.fullmatch(line):
            self._entry(number, len(entry[1].expandtabs(4)), entry[2].strip())
        elif _UNDERLINE.fullmatch(line) and self.open != "entry":
            self.open = ""
        elif _UNDERLINE.fullmatch(following) and not self.open:
            self._heading(number, 1 if following.strip()[0] == "=" else 2, line.strip())
        else:
            self._prose(number, line)

    def _heading(self, number: int, level: int, text: str) -> None:
        self.open = ""
        if level == 1 and not self.title and not self.cards:
            self.title = text
            return
        word = text.strip(" :*_").casefold()
        self.area = word if word in set(Area) else ""

    def _entry(self, number: int, indent: int, text: str) -> None:
        self.open = "entry"
        if self.cards and indent >= self.indent + _DEEPER:
            self._beneath(number, text)
            return
        self.indent = indent
        self.cards.append({"question": text, **({"area": self.area} if self.area else {})})
        self.lines.append(number)

    def _beneath(self, number: int, text: str) -> None:
        """An entry below a question: one of its options, or `stakes: lasting` and its like."""
        card = self.cards[-1]
        said = _FIELD.fullmatch(text)
        if said is None:
            card.setdefault("options", []).append(text)
            self.open = ""
            return
        key = "_".join(said[1].casefold().replace("-", " ").replace("_", " ").split())
        key = "likely_guess" if key == "guess" else key
        value: Any = said[2].strip()
        if key in {"options", "keywords"}:
            value = [*card.get(key, []), *entries_of(value)]
        elif key in {"area", "stakes"}:
            value = value.casefold()
        card[key] = value
        self.said_at[len(self.cards) - 1, key] = number
        self.open = ""

    def _prose(self, number: int, line: str) -> None:
        if self.open == "entry":
            self.cards[-1]["question"] += f" {line.strip()}"
        elif not self.cards and (self.open == "description" or not self.description):
            self.open = "description"
            self.description.append(line.strip())
        else:
            self.passed.append(number)

    def not_questions(self) -> list[Fault]:
        """The entries that are no questions: what they are for is not guessed at."""
        return [
            Fault(("decision", place, "question"), "this entry does not end in a question mark")
            for place, card in enumerate(self.cards)
            if not _is_question(card["question"])
        ]

    def notes(self) -> tuple[str, ...]:
        """How many lines were passed over, and where the first of them is."""
        if not self.passed:
            return ()
        count = "1 line is" if len(self.passed) == 1 else f"{len(self.passed)} lines are"
        return (f"line {self.passed[0]}: {count} passed over, neither question nor heading",)

    def place(self, where: Where) -> tuple[Place, str]:
        """The line of a path."""
        match where:
            case ("decision", int(card), *rest):
                key = rest[0] if rest and isinstance(rest[0], str) else ""
                line = self.said_at.get((card, key), self.lines[card])
                told = f" ({key})" if key not in {"", "question"} else ""
                return (line, 0), f"line {line}{told}"
            case _:
                return (0, 0), ".".join(str(step) for step in where)
