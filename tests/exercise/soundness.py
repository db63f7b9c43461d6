"""What holds in every session whatever was done to it, said in sentences where it does not."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable

from workshop.exercise.cards import VOID_CHOICES
from workshop.exercise.session import Decision, Session, Tally
from workshop.exercise.text import cleaned

_AN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def faults(session: Session) -> list[str]:
    """Everything that is wrong with a session; nothing where it is sound."""
    return [
        *_ids(session),
        *_names(session),
        *(fault for one in session.decisions for fault in _decision(one, session)),
        *_ballots(session),
        *_tallies(session),
        *_gut_checks(session),
        *_texts(session),
    ]


def _ids(session: Session) -> Iterable[str]:
    lists: dict[str, list[str]] = {
        "roles": [one.id for one in session.roles],
        "participants": [one.id for one in session.participants],
        "decisions": [one.id for one in session.decisions],
        "commitments": [one.id for one in session.commitments],
        "parking lot": [one.id for one in session.parking_lot],
    }
    for name, ids in lists.items():
        yield from (f"two {name} are {one}" for one in _twice(ids))
        yield from (f"{one!r} is no id of {name}" for one in ids if not _AN_ID.fullmatch(one))
    yield from (f"a role is {one}" for one in VOID_CHOICES & set(lists["roles"]))


def _names(session: Session) -> Iterable[str]:
    decisions = {one.id for one in session.decisions}
    people = {one.id for one in session.participants}
    for name, ids in (
        ("revealed", session.revealed),
        ("discussion order", session.discussion_order),
    ):
        yield from (f"{name} names no decision {one}" for one in ids if one not in decisions)
        yield from (f"{name} names {one} twice" for one in _twice(ids))
    yield from (f"{one} is dismissed twice" for one in _twice(session.dismissed))
    for one in session.participants:
        if one.home_role is not None and session.role(one.home_role) is None:
            yield f"{one.id} has no home role {one.home_role}"
    for line in session.commitments:
        if line.participant is not None and line.participant not in people:
            yield f"commitment of nobody {line.participant}"


def _decision(decision: Decision, session: Session) -> Iterable[str]:
    roles = {card.id for card in session.roles}
    people = {one.id for one in session.participants}
    yield from (f"consults no role {one}" for one in decision.consulted if one not in roles)
    yield from (f"consults {one} twice" for one in _twice(decision.consulted))
    owner = decision.owner
    if owner is None:
        return
    if owner.role not in roles:
        yield f"owned by no role {owner.role}"
    if owner.role in decision.consulted:
        yield f"{owner.role} owns and is consulted"
    for person in (owner.participant, owner.deputy):
        if person is not None and person not in people:
            yield f"answered for by nobody {person}"
    if owner.deputy is not None and owner.deputy == owner.participant:
        yield f"{owner.deputy} is their own deputy"


def _ballots(session: Session) -> Iterable[str]:
    twice = _twice((one.participant, one.decision) for one in session.ballots)
    yield from (f"two ballots {one}" for one in twice)
    choices = {card.id for card in session.roles} | VOID_CHOICES
    for ballot in session.ballots:
        if session.participant(ballot.participant) is None:
            yield f"ballot of nobody {ballot.participant}"
        if session.decision(ballot.decision) is None:
            yield f"ballot on nothing {ballot.decision}"
        if ballot.choice not in choices:
            yield "ballot for no role"
        if session.anonymous and session.is_revealed(ballot.decision):
            yield f"an anonymous ballot outlived the reveal of {ballot.decision}"
    voted = {one.decision for one in (*session.ballots, *session.tallies)}
    yield from (f"{one} is revealed without votes" for one in session.revealed if one not in voted)


def _tallies(session: Session) -> Iterable[str]:
    yield from (f"two tallies of {one}" for one in _twice(t.decision for t in session.tallies))
    for tally in session.tallies:
        if tally.round is not None or not session.is_revealed(tally.decision):
            yield f"the tally of {tally.decision} does not stand"
        if not session.anonymous:
            yield "a tally stands in a named session"
    by_decision = Counter(tally.decision for tally in session.rounds)
    for decision, count in by_decision.items():
        numbers = [tally.round for tally in session.rounds if tally.decision == decision]
        if sorted(number or 0 for number in numbers) != list(range(1, count + 1)):
            yield f"the rounds of {decision} are {numbers}"
    for tally in (*session.tallies, *session.rounds):
        yield from _tally(tally, session)


def _tally(tally: Tally, session: Session) -> Iterable[str]:
    if session.decision(tally.decision) is None:
        yield f"tally of nothing {tally.decision}"
    if not tally.counts or any(count < 1 for count in tally.counts.values()):
        yield f"the tally of {tally.decision} counts nothing"
    choices = {card.id for card in session.roles} | VOID_CHOICES
    yield from (f"tally names no role {one}" for one in tally.counts if one not in choices)


def _gut_checks(session: Session) -> Iterable[str]:
    named = [one.participant for one in session.gut_checks if one.participant is not None]
    yield from (f"two gut checks of {one}" for one in _twice(named))
    for person in named:
        if session.participant(person) is None:
            yield f"gut check of nobody {person}"
        if session.anonymous:
            yield f"an anonymous gut check names {person}"


def _texts(session: Session) -> Iterable[str]:
    lines = [session.title, session.team, session.facilitator]
    needed = [
        *(one.name for one in session.roles),
        *(one.name for one in session.participants),
        *(one.question for one in session.decisions),
        *(one.text for one in session.commitments),
        *(one.text for one in session.parking_lot),
    ]
    noted = [note.step for note in session.notes]
    yield from (f"two notes at {one}" for one in _twice(noted))
    yield from ("an empty note" for note in session.notes if not note.text.strip())
    for one in session.decisions:
        lines += [one.likely_guess, *one.options, *one.paths, *([one.card] if one.card else [])]
    lines += [*session.dismissed, *(one.contact for one in session.participants)]
    free = [session.brief, *(check.note for check in session.gut_checks)]
    free += [note.text for note in session.notes]
    free += [text for one in session.decisions for text in (one.notes, one.answer)]
    yield from (f"no words: {one!r}" for one in needed if not one)
    yield from (f"{one!r} is not clean" for one in free if one != cleaned(one))
    for one in (*lines, *needed):
        if one != cleaned(one, one_line=True):
            yield f"{one!r} is not one clean line"


def _twice(items: Iterable[Hashable]) -> list[Hashable]:
    return [item for item, count in Counter(items).items() if count > 1]
