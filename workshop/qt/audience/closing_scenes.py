"""What the room sees of the last steps: gut check, commitments, closing figures."""

from datetime import date

from workshop.application.report import Report, Sentences
from workshop.exercise.session import Commitment, GutCheck, Session, WouldPay
from workshop.qt.audience.scene import (
    CommitScene,
    Exposure,
    GutCheckScene,
    GutWords,
    OutcomeScene,
    Promise,
)
from workshop.qt.texts import counted, tr


def gut_check_scene(room: Session, head: str, asked: str, words: Sentences) -> GutCheckScene:
    """What people said; where ballots are anonymous without their names."""
    answers = [one.would_pay for one in room.gut_checks]
    counts = [answers.count(answer) for answer in (WouldPay.YES, WouldPay.NOT_YET, WouldPay.NO)]
    return GutCheckScene(
        head,
        asked,
        words.gut_said(*counts) if any(counts) else "",
        tuple(_gut_words(one, room, words) for one in room.gut_checks),
    )


def commit_scene(room: Session, head: str, asked: str, words: Sentences) -> CommitScene:
    """Who does what by when, and the lines that were parked."""
    return CommitScene(
        head,
        asked,
        tuple(_promise(one, room, words) for one in room.commitments),
        tr("Parked, and not lost"),
        tuple(line.text for line in room.parking_lot),
    )


def outcome_scene(said: Report, head: str) -> OutcomeScene:
    """The sentence above all figures, exposure before and now, and what is meant to be guessed."""
    purpose = len(said.on_purpose)
    return OutcomeScene(
        head,
        said.headline.lead,
        said.headline.rest,
        (
            Exposure(tr("Before"), said.before.shown, said.before.value, said.before.note),
            Exposure(tr("Now"), said.after.shown, said.after.value, said.after.note),
        ),
        said.agreement.note if said.agreement.value is not None else "",
        counted(
            purpose,
            "{0} decision left to the AI on purpose",
            "{0} decisions left to the AI on purpose",
        )
        if purpose
        else "",
    )


def _gut_words(one: GutCheck, room: Session, words: Sentences) -> GutWords:
    person = None if room.anonymous else room.participant(one.participant)
    parts = (
        tr("should feel {0}", one.should_feel) if one.should_feel else "",
        tr("does feel {0}", one.does_feel) if one.does_feel else "",
    )
    return GutWords(
        person.name if person else "",
        words.would_pay(one.would_pay) if one.would_pay else "",
        " · ".join(part for part in parts if part),
        one.note,
    )


def _promise(one: Commitment, room: Session, words: Sentences) -> Promise:
    person = room.participant(one.participant)
    due = _day(one.due)
    by = words.due(due, _day(room.started)) if due else (one.due or "")
    return Promise(person.name if person else "", one.text, by, one.done)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
