"""Questions that agents met and could not ask: they wait for the next session's Surface step."""

from dataclasses import dataclass
from typing import Final, Protocol

from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Decision
from workshop.exercise.text import cleaned, shortened

LONGEST_QUESTION: Final = 400
LONGEST_CONTEXT: Final = 2_000
MOST: Final = 200
"""Questions that wait at once; an agent that asks more is told to stop."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as it waits in the inbox."""

    id: str
    question: str
    context: str = ""
    """What the agent was about to do."""
    asked: str = ""
    """When, in ISO 8601."""

    def as_decision(self, decision: DecisionId) -> Decision:
        """The question as a decision for the board; what it came from is in its notes."""
        return Decision(decision, self.question, notes=self.context)


class Inbox(Protocol):
    """Keeps questions beside a library. Calls may raise StorageFailed; then nothing changed."""

    def questions(self) -> tuple[AskedQuestion, ...]:
        """What waits, oldest first. What cannot be read in the file is passed over."""
        ...

    def put(self, question: str, context: str) -> AskedQuestion:
        """Let a question wait; one that waits already is not put in twice.

        Raises BadInput where there is no question in it, or where too many wait.
        """
        ...

    def take(self, question: str) -> AskedQuestion | None:
        """Take the question with this id out; None where it waits no more."""
        ...


def as_asked(question: str, context: str) -> tuple[str, str]:
    """Both texts as they are kept: cleaned, and no longer than a card can show."""
    said = shortened(cleaned(question, one_line=True), LONGEST_QUESTION)
    return said, cleaned(context).strip()[:LONGEST_CONTEXT]
