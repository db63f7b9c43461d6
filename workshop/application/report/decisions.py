"""One decision of a session as a report shows it."""

from typing import Final

from workshop.application.report.sentences import Sentences
from workshop.application.report.values import DecisionReport, Figure, OwnerLine
from workshop.application.report.votes import earlier_rounds, hat_of, pointed_at, vote_lines
from workshop.exercise.cards import RoleId, suggested_latitude
from workshop.exercise.findings import Verdict, shown_verdict, told_order
from workshop.exercise.session import Decision, Session

MOST_POINTED_AT: Final = 3
"""Roles named to whoever must settle an open decision: those the ballots name most."""


def decision_reports(
    session: Session, words: Sentences, *, named: bool
) -> tuple[DecisionReport, ...]:
    """All decisions in discussion order, those that wait for their reveal last."""
    by_id = {one.id: one for one in session.decisions}
    return tuple(_report(by_id[one], session, words, named) for one in told_order(session))


def _report(decision: Decision, session: Session, words: Sentences, named: bool) -> DecisionReport:
    said = shown_verdict(session, decision.id)
    votes = (
        vote_lines(decision.id, said.counts, session, words, named=named)
        if said is not None
        else ()
    )
    latitude = decision.latitude or suggested_latitude(decision.stakes)
    return DecisionReport(
        id=decision.id,
        question=decision.question,
        area=decision.area,
        area_word=words.area(decision.area),
        stakes=decision.stakes,
        stakes_word=words.stakes(decision.stakes),
        likely_guess=decision.likely_guess,
        waiting=said is None,
        finding=said.finding if said else None,
        word=words.finding(said) if said else words.waiting(),
        said=words.finding_said(said) if said else "",
        left_to_ai=said.left_to_ai if said else False,
        absent_owner=said.absent_owner if said else False,
        cast=said.cast if said else 0,
        votes=votes,
        agreement=_agreement(said, words),
        earlier=earlier_rounds(decision.id, session, words),
        owner=_owner(decision, session, words),
        owner_word=_owner_word(decision, said, session, words, named),
        consulted=tuple(hat_of(role, session, words) for role in decision.consulted),
        latitude=latitude,
        latitude_word=words.latitude(latitude),
        latitude_suggested=decision.latitude is None,
        on_purpose=bool(
            decision.owner and decision.latitude and decision.latitude.lets_the_agent_guess
        ),
        answer=decision.answer,
    )


def _agreement(said: Verdict | None, words: Sentences) -> Figure:
    if said is None:
        return Figure(None, "", words.waiting())
    if said.agreement is None:
        return Figure(None, "", words.too_few_to_agree())
    return Figure(said.agreement, words.percent(said.agreement), words.pairs_agree())


def _owner(decision: Decision, session: Session, words: Sentences) -> OwnerLine | None:
    if decision.owner is None:
        return None
    person = session.participant(decision.owner.participant)
    deputy = session.participant(decision.owner.deputy)
    return OwnerLine(
        hat_of(decision.owner.role, session, words),
        person.name if person else "",
        deputy.name if deputy else "",
    )


def _owner_word(
    decision: Decision,
    said: Verdict | None,
    session: Session,
    words: Sentences,
    named: bool,
) -> str:
    if decision.owner is not None:
        hat = hat_of(decision.owner.role, session, words).name
        person = session.participant(decision.owner.participant)
        return words.decides(person.name, hat) if person else words.no_person(hat)
    if said is None:
        return f"{words.no_owner()} {words.waiting()}."
    if said.cast == 0:
        return f"{words.no_owner()} {words.finding_said(said)}"
    roles = pointed_at(said, session)
    hats = [_worn(role, session, words, named) for role in roles[:MOST_POINTED_AT]]
    return f"{words.no_owner()} {words.pointed_at(hats, more=len(roles) > MOST_POINTED_AT)}"


def _worn(role: RoleId, session: Session, words: Sentences, named: bool) -> str:
    wearers = [one.name for one in session.participants if one.home_role == role]
    return words.hat_worn_by(hat_of(role, session, words).name, wearers if named else [])
