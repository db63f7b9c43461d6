"""What agents asked or assumed while they worked, as draft decisions."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from workshop.application.draft_words import area_in, stakes_in
from workshop.application.drafts import Draft, Mark
from workshop.exercise.text import shortened

_LONGEST: Final = 400


class Sign(StrEnum):
    """How a guess was found."""

    ASKED = "asked"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Guess:
    """What an agent asked or assumed, with where it stands."""

    sign: Sign
    said: str
    """The question, or the sentence that states the assumption."""
    answer: str = ""
    """What was answered; empty for silence, and for assumptions."""
    project: str = ""
    """The folder that the agent worked in, as the transcript says."""
    at: str = ""
    """When, as the transcript says."""
    file: str = ""
    line: int = 0
    options: tuple[str, ...] = ()

    def as_draft(self) -> Draft:
        """The guess as a draft decision for the Surface step."""
        question = self.said if self.sign is Sign.ASKED else f"Is it right: {self.said}"
        question = question if question.endswith("?") else f"{question.rstrip(' .:;!')}?"
        area, area_words = area_in(question)
        stakes, stakes_words = stakes_in(question)
        answered = f" → {self.answer}" if self.answer else ""
        mark = Mark.QUESTION if self.sign is Sign.ASKED else Mark.LEFT_OPEN
        source = shortened(f"{self.said}{answered} ({self.file}:{self.line})", _LONGEST)
        words = tuple(dict.fromkeys((*area_words, *stakes_words)))
        return Draft(shortened(question, _LONGEST), self.line, source, mark, area, stakes, words)


class GuessFinder(Protocol):
    """Looks through what agents wrote on this machine. Reads only, and only when asked to."""

    def find(self, folder: Path | None = None) -> tuple[Guess, ...]:
        """Guesses out of the transcripts, newest first; in their usual place where none is named.

        Raises BadInput where there is no such folder; safe to call away from the UI thread.
        """
        ...
