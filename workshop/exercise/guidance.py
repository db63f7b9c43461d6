"""What a facilitator is given at each step: its purpose, words to say, and what is missing yet."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.exercise.agenda import Step
from workshop.exercise.session import Session


@dataclass(frozen=True, slots=True)
class Guidance:
    """One step as a person is told about it, in plain English."""

    name: str
    question: str
    """The one large sentence on the screen: what is asked now."""
    purpose: str
    say: str
    """Words the facilitator can say aloud."""
    room: str
    """What the room sees."""


GUIDANCE: Final = {
    Step.BRIEF: Guidance(
        "Brief",
        "What are we about to ask the agent?",
        "Agree on what is handed to the agent, and on who is here.",
        "Here is what we are about to hand to the agent. Read it as the agent would: it has only "
        "these words. Then tell us your name and what your badge says.",
        "The brief, and the people with their badges.",
    ),
    Step.SURFACE: Guidance(
        "Surface",
        "Which decisions would it have to guess?",
        "Find the questions that the brief leaves open.",
        "What does this not say? Whenever you catch yourself thinking “obviously”, say it: the "
        "agent does not know what is obvious to you. Few good ones are better than many.",
        "The decisions on the board, one by one.",
    ),
    Step.BALLOT: Guidance(
        "Ballot",
        "Who owns this today?",
        "Everyone says, alone and unseen, who owns each decision today.",
        "Silently now. Not who should own it: who owns it today. If the honest answer is nobody, "
        "say nobody. Nobody sees your ballot until all of them are turned over.",
        "How many are done, and a curtain.",
    ),
    Step.REVEAL: Guidance(
        "Reveal",
        "What do our ballots say?",
        "See all answers at once, and hear those who disagree.",
        "All at once. Those who disagree speak first; there is no wrong ballot. We do not solve "
        "it now, we only want to know what each of us saw.",
        "The ballots on one decision, the finding, and the question to start from.",
    ),
    Step.OWN: Guidance(
        "Own",
        "Who owns each decision from now on?",
        "Give every decision one owner, a person, and a rule for the agent.",
        "One owner each. Consulted is fine; two owners is none. If you can answer it right now, "
        "answer it and we write it down.",
        "The board.",
    ),
    Step.GUT_CHECK: Guidance(
        "Gut check",
        "Would I pay for this?",
        "Look at the latest build as a customer who pays.",
        "Forget that you built it. You found it, and it is your own money. Would you pay? "
        "One honest sentence each.",
        "The words the room gave.",
    ),
    Step.COMMIT: Guidance(
        "Commit",
        "Who does what, and by when?",
        "Owners say what they will do, and by when.",
        "Owners: one thing each that you will do, and the day by which it is done. Then we read "
        "out what we parked.",
        "Commitments and the parking lot.",
    ),
    Step.OUTCOME: Guidance(
        "Outcome",
        "What do we leave with?",
        "Take the result to those who were not here, and to the agent.",
        "This is what we found and what we decided. It goes to everyone today, and into the "
        "instructions that the agent reads.",
        "The closing figures.",
    ),
}


class NudgeCode(StrEnum):
    """What is still missing before moving on; a nudge, never a lock."""

    NO_BRIEF = "no-brief"
    TOO_FEW_PEOPLE = "too-few-people"
    MANY_PEOPLE = "many-people"
    NO_HOME_ROLE = "no-home-role"
    NO_DECISIONS = "no-decisions"
    MANY_DECISIONS = "many-decisions"
    NO_GUESSES = "no-guesses"
    NOT_ALL_VOTED = "not-all-voted"
    NOT_ALL_REVEALED = "not-all-revealed"
    WITHOUT_OWNER = "without-owner"
    WITHOUT_PERSON = "without-person"
    GUT_CHECKS_MISSING = "gut-checks-missing"
    NO_COMMITMENTS = "no-commitments"
    WITHOUT_DATE = "without-date"


@dataclass(frozen=True, slots=True)
class Nudge:
    """One thing that is missing, and how many of it."""

    code: NudgeCode
    count: int = 0


FEWEST_PEOPLE: Final = 2
MOST_PEOPLE: Final = 15
MOST_DECISIONS: Final = 15


def nudges(session: Session, step: Step) -> tuple[Nudge, ...]:
    """What should be true before moving on from a step, and is not yet; the weightiest first."""
    found = _CHECKS[step](session)
    return tuple(Nudge(code, count) for code, count in found if count)


def waiting_ballots(session: Session) -> int:
    """How many ballots people in the room could still cast on what is not revealed."""
    seated = session.seated()
    cast = {(ballot.participant, ballot.decision) for ballot in session.ballots}
    return sum(
        (person.id, decision.id) not in cast
        for decision in session.decisions
        if not session.is_revealed(decision.id)
        for person in seated
    )


def has_voted(session: Session, participant: str) -> bool:
    """Whether a person has answered everything that is open: a count, never a choice."""
    cast = {ballot.decision for ballot in session.ballots if ballot.participant == participant}
    return all(
        session.is_revealed(decision.id) or decision.id in cast for decision in session.decisions
    )


_Found = tuple[tuple[NudgeCode, int], ...]


def _brief(session: Session) -> _Found:
    people = len(session.seated())
    return (
        (NudgeCode.NO_BRIEF, int(not session.brief.strip())),
        (NudgeCode.TOO_FEW_PEOPLE, FEWEST_PEOPLE - people if people < FEWEST_PEOPLE else 0),
        (NudgeCode.MANY_PEOPLE, people if people > MOST_PEOPLE else 0),
        (NudgeCode.NO_HOME_ROLE, sum(one.home_role is None for one in session.seated())),
    )


def _surface(session: Session) -> _Found:
    decisions = session.decisions
    return (
        (NudgeCode.NO_DECISIONS, int(not decisions)),
        (NudgeCode.MANY_DECISIONS, len(decisions) if len(decisions) > MOST_DECISIONS else 0),
        (NudgeCode.NO_GUESSES, sum(not one.likely_guess for one in decisions)),
    )


def _ballot(session: Session) -> _Found:
    return (
        (NudgeCode.NO_DECISIONS, int(not session.decisions)),
        (
            NudgeCode.NOT_ALL_VOTED,
            sum(not has_voted(session, person.id) for person in session.seated()),
        ),
    )


def _reveal(session: Session) -> _Found:
    waiting = {ballot.decision for ballot in session.sealed_ballots()}
    return ((NudgeCode.NOT_ALL_REVEALED, len(waiting)),)


def _own(session: Session) -> _Found:
    return (
        (NudgeCode.WITHOUT_OWNER, sum(one.owner is None for one in session.decisions)),
        (
            NudgeCode.WITHOUT_PERSON,
            sum(one.owner is not None and not one.owner.participant for one in session.decisions),
        ),
    )


def _gut_check(session: Session) -> _Found:
    missing = len(session.seated()) - len(session.gut_checks)
    return ((NudgeCode.GUT_CHECKS_MISSING, max(0, missing)),)


def _commit(session: Session) -> _Found:
    return (
        (NudgeCode.NO_COMMITMENTS, int(not session.commitments)),
        (NudgeCode.WITHOUT_DATE, sum(one.due is None for one in session.commitments)),
    )


def _outcome(session: Session) -> _Found:
    del session
    return ()


_CHECKS: Final = {
    Step.BRIEF: _brief,
    Step.SURFACE: _surface,
    Step.BALLOT: _ballot,
    Step.REVEAL: _reveal,
    Step.OWN: _own,
    Step.GUT_CHECK: _gut_check,
    Step.COMMIT: _commit,
    Step.OUTCOME: _outcome,
}
