"""A session becomes a report."""

from collections.abc import Iterable
from datetime import date, datetime

from workshop.application.report.decisions import decision_reports
from workshop.application.report.headline import after, agreed, before, headline
from workshop.application.report.sentences import Sentences
from workshop.application.report.sitting import minutes_taken
from workshop.application.report.values import (
    CommitmentLine,
    DecisionReport,
    GutLine,
    Hat,
    HatCell,
    HatShiftLine,
    LoadLine,
    Report,
)
from workshop.application.report.votes import hat_of, voter_of
from workshop.exercise.cards import Area
from workshop.exercise.figures import (
    BOTTLENECK_DECISIONS,
    BOTTLENECK_PEOPLE,
    bottleneck,
    hat_shift,
    loads,
)
from workshop.exercise.session import Session, WouldPay


def report(
    session: Session,
    words: Sentences | None = None,
    *,
    names: bool = True,
    now: datetime | None = None,
) -> Report:
    """All that is said of a session.

    Without `names`, and in anonymous sessions, no voter is named anywhere; owners, deputies, who
    committed to what and the facilitator are, because they answer for it. `now` is only asked
    while a step's clock runs.
    """
    words = words or Sentences()
    named = names and not session.anonymous
    decisions = decision_reports(session, words, named=named)
    minutes = minutes_taken(session, now)
    day = _day_of(session.started)
    load = _load(session, words)
    return Report(
        title=session.title,
        mode=session.mode,
        facts=_facts(session, words, day, minutes),
        day=day,
        brief=session.brief,
        headline=headline(session, words, minutes),
        before=before(session, words),
        after=after(session, words),
        agreement=agreed(session, words),
        decisions=decisions,
        to_answer=_to_answer(decisions, words),
        load=load,
        load_said=_load_said(session, load, words),
        hat_shift=_hat_shift(session, words),
        commitments=_commitments(session, words, day),
        parking_lot=tuple(line.text for line in session.parking_lot),
        gut_checks=_gut_checks(session, words, named),
        gut_said=_gut_said(session, words),
        people=tuple(voter_of(one, session) for one in session.participants) if named else (),
        hats=_hats(decisions, session, words),
        named=named,
        waiting=sum(one.waiting for one in decisions),
    )


def _day_of(text: str | None) -> date | None:
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError:
        return None


def _facts(
    session: Session, words: Sentences, day: date | None, minutes: int | None
) -> tuple[str, ...]:
    facts = [
        session.team,
        words.day(day) if day else "",
        words.people(len(session.participants)) if session.participants else "",
        words.decisions(len(session.decisions)) if session.decisions else "",
        words.minutes(minutes) if minutes else "",
        words.facilitated_by(session.facilitator) if session.facilitator else "",
    ]
    return tuple(fact for fact in facts if fact)


def _to_answer(decisions: Iterable[DecisionReport], words: Sentences) -> str:
    owed: dict[str, int] = {}
    for one in decisions:
        if one.owner and one.owner.person and not one.answer and not one.on_purpose:
            owed[one.owner.person] = owed.get(one.owner.person, 0) + 1
    return words.to_answer(sorted(owed.items(), key=lambda item: -item[1])) if owed else ""


def _load(session: Session, words: Sentences) -> tuple[LoadLine, ...]:
    names = {one.id: one.name for one in session.participants}
    heaviest = bottleneck(session)
    return tuple(
        LoadLine(
            names[one.participant],
            one.weight,
            one.count,
            one.share,
            words.load(one.weight, one.count, one.share),
            one.participant == heaviest,
        )
        for one in loads(session)
    )


def _load_said(session: Session, load: tuple[LoadLine, ...], words: Sentences) -> str:
    if not load:
        return ""
    narrow = next((line for line in load if line.bottleneck), None)
    if narrow is not None:
        return words.bottleneck(narrow.person, narrow.share)
    counted = sum(line.count for line in load)
    if counted < BOTTLENECK_DECISIONS or len(session.participants) < BOTTLENECK_PEOPLE:
        return words.too_few_for_bottleneck()
    return words.no_bottleneck()


def _hat_shift(session: Session, words: Sentences) -> tuple[HatShiftLine, ...]:
    lines: list[HatShiftLine] = []
    for shift in hat_shift(session):
        card = session.role(shift.role)
        remit = frozenset(card.remit) if card else frozenset[Area]()
        cells = tuple(
            HatCell(
                area,
                shift.by_area.get(area, 0),
                area in remit,
                bool(remit) and area not in remit and shift.by_area.get(area, 0) > 0,
            )
            for area in Area
        )
        said = (
            words.no_remit()
            if shift.share is None
            else words.outside_remit(shift.outside, shift.owned)
        )
        hat = hat_of(shift.role, session, words)
        lines.append(HatShiftLine(hat, cells, shift.owned, shift.outside, shift.share, said))
    return tuple(lines)


def _commitments(
    session: Session, words: Sentences, session_day: date | None
) -> tuple[CommitmentLine, ...]:
    lines: list[CommitmentLine] = []
    for one in session.commitments:
        person = session.participant(one.participant)
        due = _day_of(one.due)
        by = words.due(due, session_day) if due else (one.due or "")
        lines.append(CommitmentLine(person.name if person else "", one.text, due, by, one.done))
    return tuple(lines)


def _gut_checks(session: Session, words: Sentences, named: bool) -> tuple[GutLine, ...]:
    people = {one.id: one.name for one in session.participants}
    return tuple(
        GutLine(
            people.get(one.participant, "") if named and one.participant else "",
            one.would_pay,
            words.would_pay(one.would_pay),
            one.should_feel,
            one.does_feel,
            one.note,
        )
        for one in session.gut_checks
    )


def _gut_said(session: Session, words: Sentences) -> str:
    said = [one.would_pay for one in session.gut_checks]
    if not any(said):
        return ""
    return words.gut_said(
        said.count(WouldPay.YES), said.count(WouldPay.NOT_YET), said.count(WouldPay.NO)
    )


def _hats(
    decisions: tuple[DecisionReport, ...], session: Session, words: Sentences
) -> tuple[Hat, ...]:
    shown = {line.hat for one in decisions for line in one.votes}
    shown |= {line.hat for one in decisions for round in one.earlier for line in round.votes}
    shown |= {one.owner.hat for one in decisions if one.owner}
    shown |= {hat for one in decisions for hat in one.consulted}
    return tuple(hat for card in session.roles if (hat := hat_of(card.id, session, words)) in shown)
