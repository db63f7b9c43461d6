"""Session, findings and figures as data: the objects that people script against."""

import json
from typing import Any

from workshop.application.outcome_ports import Made
from workshop.application.session_object import session_object
from workshop.exercise import figures
from workshop.exercise.findings import shown_verdict, told_order
from workshop.exercise.session import Decision, Mode, Session

Object = dict[str, Any]


def findings_object(session: Session) -> Object:
    """The findings and figures as `findings --json` prints them.

    Numbers are rounded to four decimals; what is undefined, or would tell of ballots that wait
    for their reveal, is None.
    """
    has_decisions = bool(session.decisions)
    return {
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


def session_and_findings(session: Session, *, notes: bool = False) -> Made:
    """The session with its findings, as one JSON object."""
    whole = {"session": session_object(session, notes=notes), "findings": findings_object(session)}
    return Made(_text(whole))


def _text(value: Object) -> bytes:
    # a lone half of a surrogate pair would not encode; every entrance takes them out already
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "replace")
