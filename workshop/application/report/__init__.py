"""Session in, report out: one frozen value that screens and papers show alike."""

from workshop.application.report.making import report
from workshop.application.report.sentences import Sentences
from workshop.application.report.sitting import minutes_taken
from workshop.application.report.values import (
    CommitmentLine,
    DecisionReport,
    EarlierRound,
    Figure,
    GutLine,
    Hat,
    HatCell,
    HatShiftLine,
    Headline,
    LoadLine,
    OwnerLine,
    Report,
    VoteLine,
    Voter,
)

__all__ = [
    "CommitmentLine",
    "DecisionReport",
    "EarlierRound",
    "Figure",
    "GutLine",
    "Hat",
    "HatCell",
    "HatShiftLine",
    "Headline",
    "LoadLine",
    "OwnerLine",
    "Report",
    "Sentences",
    "VoteLine",
    "Voter",
    "minutes_taken",
    "report",
]
