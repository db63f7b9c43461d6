"""One person alone: each place of an assessment, usual and crowded, written either way."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from tests.application.solo_people import FIRST, LATER, PEOPLE, assessment, empty
from tests.pictures.making import State
from tests.pictures.stagehand import Stagehand
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Session
from workshop.qt.views.solo_page import SoloPage

_ARABIC: Final = ("مهندس", "مدير المنتج", "مالك المنتج", "مصمم", "الجودة", "الأمان", "المؤسس")


def _crowded() -> Session:
    session = assessment("engineer")
    return replace(
        session,
        title=f"{session.title}, once more and with everything that came up " * 3,
        roles=tuple(
            replace(one, name=f"{one.name} of everything else " * 3) for one in session.roles
        ),
        decisions=tuple(
            replace(
                one,
                question=f"{one.question} " * 6,
                likely_guess=f"{one.likely_guess} " * 8,
            )
            for one in session.decisions
        ),
    )


def _arabic() -> Session:
    session = assessment("engineer")
    return replace(
        session,
        title="قراراتي",
        participants=tuple(replace(one, name="עדה") for one in session.participants),
        roles=tuple(
            replace(one, name=name) for one, name in zip(session.roles, _ARABIC, strict=True)
        ),
        decisions=tuple(
            replace(one, question="من يقرر ما يحدث لبيانات حساب مغلق؟", likely_guess="يُحفظ كل شيء")
            for one in session.decisions
        ),
    )


def _half(session: Session) -> Session:
    """Some of it answered, the last of them not wholly."""
    last = replace(session.ballots[4], confidence=None, guessed_last_time=None)
    ballots = (*session.ballots[:4], last)
    return replace(session, ballots=ballots, revealed=tuple(one.decision for one in ballots))


def _alone(hand: Stagehand, session: Session, step: Step) -> QWidget:
    hand.services.library.add(replace(session, place=Place(step)))
    assert hand.window.open_session(session.id)
    hand.window.show()
    hand.settle()
    return hand.window


def _page(hand: Stagehand) -> SoloPage:
    page = hand.window.solo_page
    assert page is not None
    return page


def _choosing(hand: Stagehand, session: Session) -> QWidget:
    window = _alone(hand, _half(session), Step.BALLOT)
    _page(hand).asking.later()
    hand.settle()
    return window


def _again(hand: Stagehand) -> QWidget:
    hand.services.library.add(replace(assessment("engineer"), started="2026-07-14T09:00:00+02:00"))
    later = replace(assessment("po", LATER), follows=SessionId(FIRST))
    return _alone(hand, later, Step.OUTCOME)


def _erasing(hand: Stagehand) -> QWidget:
    window = _alone(hand, assessment("po"), Step.OUTCOME)
    _page(hand).erase()
    hand.settle()
    return window


ALONE: Final = (
    State("solo-start-empty", partial(_alone, session=empty(None), step=Step.BRIEF)),
    State("solo-start-typical", partial(_alone, session=empty(), step=Step.BRIEF)),
    State("solo-start-crowded", partial(_alone, session=_crowded(), step=Step.BRIEF)),
    *(
        State(f"solo-{name}-{size}", show)
        for size, session in (
            ("typical", assessment("engineer")),
            ("crowded", _crowded()),
            ("arabic", _arabic()),
        )
        for name, show in (
            ("choosing", partial(_choosing, session=session)),
            ("answers", partial(_alone, session=_half(session), step=Step.BALLOT)),
            ("found", partial(_alone, session=session, step=Step.OUTCOME)),
        )
    ),
    *(
        State(
            f"solo-found-{person}", partial(_alone, session=assessment(person), step=Step.OUTCOME)
        )
        for person in PEOPLE
        if person != "engineer"
    ),
    State("solo-found-empty", partial(_alone, session=empty(), step=Step.OUTCOME)),
    State("solo-found-again", _again),
    State("solo-erasing", _erasing),
)
"""All of them, in the order of the index."""
