"""Sentences of the windows for what the core names by code: refusals, labels, nudges."""

from typing import Final

from workshop.exercise.guidance import Nudge, NudgeCode
from workshop.exercise.labels import Label, WhatWent
from workshop.exercise.moves import RuleCode, RuleViolation
from workshop.qt.texts import counted, tr

_REFUSALS: Final = {
    RuleCode.GONE: "That is not there any more.",
    RuleCode.TAKEN_ID: "That is there already.",
    RuleCode.NOT_AN_ID: "“{0}” is no id: letters, digits, dots, dashes, underscores.",
    RuleCode.NEEDS_A_NAME: "It needs a few words first.",
    RuleCode.HIDDEN_ROLE: "“{0}” is hidden; show the role card again first.",
    RuleCode.KEPT_BY_A_TALLY: "Ballots name “{0}”. It can be hidden, not deleted.",
    RuleCode.BALLOTS_SEALED: "While ballots are sealed a role card can be hidden, not deleted.",
    RuleCode.VOTING_HAS_BEGUN: "Voting has begun; named or anonymous stays as it is.",
    RuleCode.REVEALED: "These ballots lie face up; vote again to change them.",
    RuleCode.NOT_REVEALED: "These ballots are not revealed yet.",
    RuleCode.NO_BALLOTS: "Nobody has answered this yet.",
    RuleCode.AWAY: "{0} has left the room.",
    RuleCode.NOT_IN_THE_SEAT: "Only who holds the laptop can answer now.",
    RuleCode.NOT_AN_OWNER: "The AI and Nobody cannot own a decision.",
    RuleCode.OWNS_IT_ALREADY: "“{0}” owns it already.",
    RuleCode.OWNER_FIRST: "First the role card, then the person.",
    RuleCode.SAME_PERSON: "{0} answers for it already; a deputy is somebody else.",
    RuleCode.NOT_A_DATE: "“{0}” is not a date.",
    RuleCode.OUT_OF_RANGE: "That number is too small or too large.",
    RuleCode.LAST_STEP: "One step at least has to stay.",
    RuleCode.READ_ONLY: "{0} has this session open; here it can only be read.",
}


def refusal(violation: RuleViolation) -> str:
    """Why a move is not possible, in one sentence."""
    return tr(_REFUSALS[violation.code], violation.subject)


_LABELS: Final = {
    "write-session.title": "change of the title",
    "write-session.team": "name of the team",
    "write-session.facilitator": "name of the facilitator",
    "write-session.brief": "wording of the brief",
    "add-participants": "adding “{0}”",
    "change-participant": "change to “{0}”",
    "move-participant": "new seat of “{0}”",
    "delete-participant": "deletion of “{0}”",
    "add-roles": "adding the role card “{0}”",
    "change-role": "change to the role card “{0}”",
    "move-role": "new place of the role card “{0}”",
    "delete-role": "deletion of the role card “{0}”",
    "add-decisions": "adding “{0}”",
    "write-decision.question": "wording of “{0}”",
    "write-decision.likely_guess": "likely guess of “{0}”",
    "write-decision.notes": "notes on “{0}”",
    "write-decision.answer": "answer to “{0}”",
    "set-area": "area of “{0}”",
    "set-stakes": "stakes of “{0}”",
    "set-options": "options of “{0}”",
    "set-paths": "code of “{0}”",
    "move-decision": "new place of “{0}”",
    "delete-decision": "deletion of “{0}”",
    "dismiss-card": "setting a proposal aside",
    "choose-anonymity": "choice of named or anonymous",
    "cast-ballot": "your last ballot",
    "enter-tally": "tally of “{0}”",
    "reveal": "reveal of “{0}”",
    "vote-again": "voting again on “{0}”",
    "set-owner": "owner of “{0}”",
    "clear-owner": "taking the owner off “{0}”",
    "name-person": "person for “{0}”",
    "name-deputy": "deputy for “{0}”",
    "consult": "consulted card on “{0}”",
    "stop-consulting": "taking a consulted card off “{0}”",
    "set-latitude": "latitude on “{0}”",
    "give-gut-check": "answer to the gut check",
    "delete-gut-check": "deletion of a gut check",
    "add-commitment": "adding the commitment “{0}”",
    "change-commitment": "change to the commitment “{0}”",
    "delete-commitment": "deletion of the commitment “{0}”",
    "park": "parking “{0}”",
    "change-parked-line": "wording of the parked “{0}”",
    "unpark": "taking “{0}” out of the parking lot",
    "write-note": "note to self",
    "set-agenda": "change of the agenda",
    "finish": "end of the session",
    "open-again": "opening the session again",
}


UNSAID: Final = frozenset({"cast-ballot"})
"""Moves that nobody is told about when they are taken back: who votes is told in the seat."""


_ALONE: Final = {
    "change-participant": "your badge or name",
    "cast-ballot": "your last answer",
    "add-commitment": "tick at a conversation",
    "change-commitment": "tick at a conversation",
}


def move_name(label: Label, *, alone: bool = False) -> str:
    """What a move is called behind "Undo" and "Redo": what was done, as a noun, never an order.

    The subject is as the person wrote it. `alone` is an assessment of one's own.
    """
    words = _LABELS.get(label.kind, "the last move")
    return tr(_ALONE.get(label.kind, words) if alone else words, label.subject)


_NUDGES: Final = {
    NudgeCode.NO_BRIEF: ("The brief is empty.", "The brief is empty."),
    NudgeCode.TOO_FEW_PEOPLE: (
        "One more person makes it a conversation.",
        "Nobody is here yet: add at least {0} people.",
    ),
    NudgeCode.MANY_PEOPLE: ("{0} people", "{0} people are a lot for one table."),
    NudgeCode.NO_HOME_ROLE: (
        "One person has no home role yet.",
        "{0} people have no home role yet.",
    ),
    NudgeCode.NO_DECISIONS: (
        "There is no decision on the board yet.",
        "There is no decision on the board yet.",
    ),
    NudgeCode.MANY_DECISIONS: ("", "{0} decisions will not fit into the hour."),
    NudgeCode.NO_GUESSES: (
        "One decision has no likely guess.",
        "{0} decisions have no likely guess.",
    ),
    NudgeCode.NOT_ALL_VOTED: ("One person has not finished.", "{0} people have not finished."),
    NudgeCode.NOT_ALL_REVEALED: (
        "One decision waits for its reveal.",
        "{0} decisions wait for their reveal.",
    ),
    NudgeCode.WITHOUT_OWNER: (
        "One decision has no owner yet.",
        "{0} decisions have no owner yet.",
    ),
    NudgeCode.WITHOUT_PERSON: (
        "One owner has no person’s name yet.",
        "{0} owners have no person’s name yet.",
    ),
    NudgeCode.GUT_CHECKS_MISSING: (
        "One person has not said it yet.",
        "{0} people have not said it yet.",
    ),
    NudgeCode.NO_COMMITMENTS: ("Nobody has committed to anything yet.", ""),
    NudgeCode.WITHOUT_DATE: ("One commitment has no date.", "{0} commitments have no date."),
}


def nudge(missing: Nudge) -> str:
    """What is still missing, in one sentence."""
    one, many = _NUDGES[missing.code]
    return counted(missing.count, one, many or one)


def went_along(went: WhatWent) -> str:
    """What a deletion took along, in one line: "With it went 3 ballots and 1 owner."."""
    parts = [
        counted(count, one, many)
        for count, one, many in (
            (went.ballots, "{0} ballot", "{0} ballots"),
            (went.tallies, "{0} tally", "{0} tallies"),
            (went.owners, "{0} owner", "{0} owners"),
            (went.names, "the name on {0} decision", "the names on {0} decisions"),
            (went.consulted, "{0} consulted place", "{0} consulted places"),
            (went.home_roles, "{0} home role", "{0} home roles"),
            (went.commitments, "the name on {0} commitment", "the names on {0} commitments"),
            (went.gut_checks, "{0} gut check", "{0} gut checks"),
        )
        if count
    ]
    if not parts:
        return ""
    if len(parts) == 1:
        return tr("With it went {0}.", parts[0])
    return tr("With it went {0} and {1}.", ", ".join(parts[:-1]), parts[-1])
