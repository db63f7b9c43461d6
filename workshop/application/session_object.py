"""A session as the plain object that a session file holds: keys, order and defaults."""

from collections.abc import Iterable
from typing import Any, Final

from workshop.exercise.agenda import Agenda, Place, StepRun
from workshop.exercise.cards import DecisionId, RoleCard
from workshop.exercise.findings import face_up
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Decision,
    GutCheck,
    Note,
    Owner,
    ParkedLine,
    Participant,
    Session,
    Tally,
)

SESSION_FORMAT: Final = "whose-call/session"
SESSION_VERSION: Final = 1

Object = dict[str, Any]


def session_object(session: Session, *, notes: bool = False) -> Object:
    """What a session file says of a session, in the order in which it says it.

    Ballots that wait for their reveal are not in it, nor is anything that tells of them; how
    many there are is `len(session.sealed_ballots())`. Keys beyond the published ones are there
    only where they say something; the facilitator's notes to self only where `notes` asks for
    them.
    """
    session = face_up(session)
    written: Object = {
        "format": SESSION_FORMAT,
        "version": SESSION_VERSION,
        "id": session.id,
        "mode": session.mode.value,
        "title": session.title,
        "team": session.team,
        "facilitator": session.facilitator,
        "started": session.started,
        "finished": session.finished,
        "brief": session.brief,
        "roles": [_role(card) for card in session.roles],
        "participants": [_participant(one) for one in session.participants],
        "decisions": [_decision(one) for one in session.decisions],
        "anonymous": session.anonymous,
        "ballots": [_ballot(ballot) for ballot in session.ballots],
        "revealed": list(session.revealed),
        "tallies": [_tally(tally) for tally in session.tallies],
        "rounds": [_tally(tally) for tally in session.rounds],
        "gut_checks": [_gut_check(check) for check in session.gut_checks],
        "commitments": [_commitment(one) for one in session.commitments],
        "parking_lot": [_parked(line) for line in session.parking_lot],
    }
    if session.agenda is not None:
        written["agenda"] = _agenda(session.agenda)
    if session.discussion_order:
        written["discussion_order"] = list(session.discussion_order)
    if session.dismissed:
        written["dismissed"] = list(session.dismissed)
    if session.follows is not None:
        written["follows"] = session.follows
    if notes and session.notes:
        written["notes"] = [_note(note) for note in session.notes]
    if session.place != Place():
        written["place"] = _place(session)
    return written


def voted_on(session_ballots: Iterable[Ballot], tallies: Iterable[Tally]) -> set[DecisionId]:
    """The decisions that a file without `revealed` shows: all that have ballots or a tally."""
    return {ballot.decision for ballot in session_ballots} | {tally.decision for tally in tallies}


def _role(card: RoleCard) -> Object:
    written: Object = {
        "id": card.id,
        "name": card.name,
        "colour": card.colour,
        "mark": card.mark,
        "remit": [area.value for area in card.remit],
    }
    return {**written, "hidden": True} if card.hidden else written


def _participant(one: Participant) -> Object:
    written: Object = {
        "id": one.id,
        "name": one.name,
        "home_role": one.home_role,
        "contact": one.contact,
    }
    return {**written, "away": True} if one.away else written


def _decision(one: Decision) -> Object:
    return {
        "id": one.id,
        "question": one.question,
        "area": one.area.value,
        "stakes": one.stakes.value,
        "likely_guess": one.likely_guess,
        "notes": one.notes,
        "options": list(one.options),
        "card": one.card,
        "owner": _owner(one.owner) if one.owner else None,
        "consulted": list(one.consulted),
        "paths": list(one.paths),
        "latitude": one.latitude.value if one.latitude else None,
        "answer": one.answer,
    }


def _owner(owner: Owner) -> Object:
    return {"role": owner.role, "participant": owner.participant, "deputy": owner.deputy}


def _ballot(ballot: Ballot) -> Object:
    guessed = ballot.guessed_last_time
    return {
        "participant": ballot.participant,
        "decision": ballot.decision,
        "choice": ballot.choice,
        "confidence": ballot.confidence.value if ballot.confidence else None,
        "guessed_last_time": guessed.value if guessed else None,
        "mine": ballot.mine,
    }


def _tally(tally: Tally) -> Object:
    written: Object = {
        "decision": tally.decision,
        "counts": dict(tally.counts),
        "finding": tally.finding.value,
        "left_to_ai": tally.left_to_ai,
        "absent_owner": tally.absent_owner,
    }
    return written if tally.round is None else {**written, "round": tally.round}


def _gut_check(check: GutCheck) -> Object:
    return {
        "participant": check.participant,
        "would_pay": check.would_pay.value if check.would_pay else None,
        "should_feel": check.should_feel,
        "does_feel": check.does_feel,
        "note": check.note,
    }


def _commitment(one: Commitment) -> Object:
    return {
        "id": one.id,
        "participant": one.participant,
        "text": one.text,
        "due": one.due,
        "done": one.done,
    }


def _parked(line: ParkedLine) -> Object:
    return {"id": line.id, "text": line.text}


def _note(note: Note) -> Object:
    return {"step": note.step.value, "text": note.text}


def _agenda(agenda: Agenda) -> Object:
    return {
        "preset": agenda.preset.value,
        "steps": [
            {
                "step": planned.step.value,
                "minutes": planned.minutes,
                "skipped": planned.skipped,
            }
            for planned in agenda.steps
        ],
    }


def _place(session: Session) -> Object:
    place = session.place
    written: Object = {
        "step": place.step.value,
        "runs": [_run(run) for run in place.runs],
        "visited": [step.value for step in place.visited],
    }
    if place.talk is None or session.decision(place.talk.decision) is None:
        return written
    return {**written, "talk": {"decision": place.talk.decision, "run": _run(place.talk.run)}}


def _run(run: StepRun) -> Object:
    return {
        "step": run.step.value,
        "spent": run.spent,
        "running_since": run.running_since,
        "added": run.added,
    }
