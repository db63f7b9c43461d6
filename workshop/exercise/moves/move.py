"""What all moves share, and why one may be refused."""

from dataclasses import dataclass
from enum import StrEnum


class RuleCode(StrEnum):
    """Why a move may not be made; the screen says each in one sentence."""

    GONE = "gone"
    TAKEN_ID = "taken-id"
    NOT_AN_ID = "not-an-id"
    NEEDS_A_NAME = "needs-a-name"
    HIDDEN_ROLE = "hidden-role"
    KEPT_BY_A_TALLY = "kept-by-a-tally"
    BALLOTS_SEALED = "ballots-sealed"
    VOTING_HAS_BEGUN = "voting-has-begun"
    REVEALED = "revealed"
    NOT_REVEALED = "not-revealed"
    NO_BALLOTS = "no-ballots"
    AWAY = "away"
    NOT_IN_THE_SEAT = "not-in-the-seat"
    NOT_AN_OWNER = "not-an-owner"
    OWNS_IT_ALREADY = "owns-it-already"
    OWNER_FIRST = "owner-first"
    SAME_PERSON = "same-person"
    NOT_A_DATE = "not-a-date"
    OUT_OF_RANGE = "out-of-range"
    LAST_STEP = "last-step"
    READ_ONLY = "read-only"


class RuleViolation(Exception):
    """A move the rules of the exercise do not allow; nothing moved."""

    def __init__(self, code: RuleCode, subject: str = "") -> None:
        super().__init__(code.value)
        self.code = code
        self.subject = subject
        """What the sentence names: a role, a person; empty where it names nothing."""


@dataclass(frozen=True, slots=True)
class Move:
    """Base of all moves."""
