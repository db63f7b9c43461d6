"""What sessions say of a topic: who owns it, how far an agent may go, what is still open."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.application.plain_words import PLAIN_WORDS
from workshop.exercise.cards import Latitude
from workshop.exercise.session import Decision, Session

_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = 3
_BEGINNING: Final = 5
"""Letters by which two forms of a word are taken as one: verify, verified."""


class NextStep(StrEnum):
    """What an agent does about a decision."""

    BUILD_THE_ANSWER = "build-the-answer"
    KEEP_OUT = "keep-out"
    ASK_AND_WAIT = "ask-and-wait"
    OFFER_OPTIONS = "offer-options"
    GUESS_AND_FLAG = "guess-and-flag"
    GUESS_FREELY = "guess-freely"


@dataclass(frozen=True, slots=True)
class Found:
    """A decision with the session it is from."""

    session: Session
    decision: Decision
    score: float = 0.0
    """1.0 for the best of a list, smaller behind it."""


def next_step(decision: Decision) -> NextStep:
    """What an agent does about it. A latitude that nobody set is taken as Ask first."""
    if decision.latitude is Latitude.KEEP_OUT:
        return NextStep.KEEP_OUT
    if decision.answer.strip():
        return NextStep.BUILD_THE_ANSWER
    match decision.latitude:
        case Latitude.OFFER_OPTIONS:
            return NextStep.OFFER_OPTIONS
        case Latitude.GUESS_AND_FLAG:
            return NextStep.GUESS_AND_FLAG
        case Latitude.GUESS_FREELY:
            return NextStep.GUESS_FREELY
        case _:
            return NextStep.ASK_AND_WAIT


def owned(sessions: Sequence[Session], topic: str, limit: int = 5) -> list[Found]:
    """The decisions whose words match a topic, best first; none where no word does.

    Where sessions of a team asked the same, the first of them in the list is taken.
    """
    asked = _words(topic)
    found: list[Found] = []
    for one in _latest(sessions):
        score = _score(one, asked)
        if score:
            found.append(Found(one.session, one.decision, score))
    found.sort(key=lambda one: -one.score)
    best = found[0].score if found else 1.0
    return [Found(one.session, one.decision, one.score / best) for one in found[:limit]]


def still_open(sessions: Sequence[Session], project: str = "") -> list[Found]:
    """The decisions an agent may neither build nor guess, the highest stakes first.

    `project` is a word of the team's name, the session's title or its brief; empty for all.
    """
    wanted = _plain(project)
    found = [
        one
        for one in _latest(sessions)
        if wanted in _plain(f"{one.session.team} {one.session.title} {one.session.brief}")
        and next_step(one.decision)
        in {NextStep.ASK_AND_WAIT, NextStep.OFFER_OPTIONS, NextStep.KEEP_OUT}
        and not one.decision.answer.strip()
    ]
    return sorted(found, key=lambda one: -one.decision.stakes.weight)


def _latest(sessions: Sequence[Session]) -> Iterable[Found]:
    """Every decision once: of a team's sessions the first in the list that asks it."""
    seen: set[tuple[str, str]] = set()
    for session in sessions:
        for decision in session.decisions:
            asked = str(decision.card or _plain(decision.question))
            key = (_plain(session.team) or session.id, asked)
            if decision.question.strip() and key not in seen:
                seen.add(key)
                yield Found(session, decision)


def _score(found: Found, asked: frozenset[str]) -> float:
    decision = found.decision
    parts = (
        (3.0, decision.question),
        (2.0, f"{decision.answer} {' '.join(decision.options)} {' '.join(decision.paths)}"),
        (1.0, f"{decision.notes} {decision.likely_guess} {decision.area.value}"),
    )
    score = 0.0
    for weight, text in parts:
        words = _words(text)
        score += weight * sum(any(_alike(one, word) for word in words) for one in asked)
    return score


def _alike(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _BEGINNING and one[:_BEGINNING] == other[:_BEGINNING]
    )


def _words(text: str) -> frozenset[str]:
    found = _WORD.findall(_plain(text).replace("_", " "))
    words = {word for word in found if len(word) >= _SHORTEST or not word.isascii()}
    return frozenset(words - PLAIN_WORDS)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in folded if not unicodedata.combining(one)).split())
