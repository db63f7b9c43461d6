"""Session, findings and figures as data: the objects that people script against."""

import json
from typing import Any

from workshop.application.outcome_ports import Made
from workshop.application.session_object import session_object
from workshop.exercise import figures
from workshop.exercise.cards import Area
from workshop.exercise.findings import shown_verdict, told_order
from workshop.exercise.session import Decision, Mode, Session
from workshop.exercise.solo import profile

Object = dict[str, Any]


def findings_object(session: Session, *, conversations: bool = True) -> Object:
    """The findings and figures as `findings --json` prints them; alone, hats and conversations too.

    Numbers are rounded to four decimals; what is undefined, or would tell of ballots that wait
    for their reveal, is None.
    """
    has_decisions = bool(session.decisions)
    found: Object = {
        "session": session.id,
        "decisions": [_decision(session, one) for one in session.decisions],
        "discussion_order": list(told_order(session)),
        "alpha": _rounded(figures.session_alpha(session)) if has_decisions else None,
        "exposure_before": _rounded(figures.exposure_before(session)),
        "exposure_after": _rounded(figures.exposure_after(session)),
        "left_to_ai_on_purpose": list(figures.left_to_ai_on_purpose(session)),
        "load": [
            {
                "participant": load.participant,
                "weight": load.weight,
                "count": load.count,
                "share": _rounded(load.share),
            }
            for load in figures.loads(session)
        ],
        "bottleneck": figures.bottleneck(session),
        "hat_shift": [
            {
                "role": shift.role,
                "owned": shift.owned,
                "outside": shift.outside,
                "share": _rounded(shift.share),
            }
            for shift in figures.hat_shift(session)
        ],
    }
    return {**found, **_alone(session, conversations)} if session.mode is Mode.SOLO else found


def _alone(session: Session, conversations: bool) -> Object:
    said = profile(session)
    return {
        "hats": [
            {
                "role": hat.role,
                "count": hat.count,
                "share": _rounded(hat.share),
                "outside": hat.outside,
                "areas": {area.value: hat.by_area[area] for area in Area if hat.by_area.get(area)},
            }
            for hat in said.hats
        ],
        "conversations": [
            {
                "decision": talk.decision,
                "reason": talk.reason.value,
                "ask": talk.ask,
                "mine": talk.mine,
                "done": talk.done,
            }
            for talk in said.conversations
            if conversations
        ],
    }


def _decision(session: Session, one: Decision) -> Object:
    said = shown_verdict(session, one.id)
    alone = session.mode is Mode.SOLO
    return {
        "id": one.id,
        "revealed": session.is_revealed(one.id),
        "finding": said.finding.value if said else None,
        "left_to_ai": said.left_to_ai if said else False,
        "absent_owner": said.absent_owner if said else False,
        "agreement": _rounded(said.agreement) if said and not alone else None,
    }


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)


def session_file(session: Session, *, notes: bool = False) -> Made:
    """The session as a file that a colleague opens on another machine."""
    return Made(_text(session_object(session, notes=notes)))


def session_and_findings(
    session: Session, *, notes: bool = False, conversations: bool = True
) -> Made:
    """The session with its findings, as one JSON object."""
    whole = {
        "session": session_object(session, notes=notes),
        "findings": findings_object(session, conversations=conversations),
    }
    return Made(_text(whole))


def _text(value: Object) -> bytes:
    # a lone half of a surrogate pair would not encode; every entrance takes them out already
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "replace")
