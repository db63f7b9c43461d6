"""The audience window: one frame of fifteen ballots turning over, and a page laid out anew.

Run without a screen, at the size of a large projector. The baselines are allowances, not measured.
"""

import os
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle, islice

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication

from tests.benchmarks.measure import Measure, usual
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import Choice, DecisionId, ParticipantId, RoleCard, RoleId, SessionId
from workshop.exercise.session import Ballot, Decision, Participant, Session
from workshop.qt.audience.canvas import Canvas
from workshop.qt.audience.directing import scene_of
from workshop.qt.audience.scene import TitleScene
from workshop.qt.theme import PRESENTER_DARK, ThemeSource, load_fonts
from workshop.resources import resource

PEOPLE, DECISIONS, CHOICES = 15, 40, 5
WIDE, TALL = 3840, 2160
FRAME, LAID_OUT = 0.016, 0.050
"""Allowed, in seconds."""

_NOW = datetime(2026, 10, 14, 9, 30, tzinfo=UTC)
_FRAMES = 8


def run() -> list[Measure]:
    """Fifteen people who see five owners."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["bench"])
    load_fonts(resource("fonts"))
    canvas = Canvas(ThemeSource(PRESENTER_DARK, reduced_motion=True, parent=app))
    canvas.resize(WIDE, TALL)
    canvas.show()
    session = _session()
    scene = scene_of(session, session.decisions[0].id, _NOW)

    def lay_out() -> None:
        canvas.show_scene(TitleScene("", ""))
        canvas.show_scene(scene_of(session, session.decisions[0].id, _NOW))

    laid_out = usual(lay_out, 11)
    canvas.show_scene(scene)
    return [
        Measure("one frame of a reveal, 15 ballots, 2160p", _frame(canvas), FRAME, 1),
        Measure("the page of a reveal laid out anew", laid_out, LAID_OUT, 1),
    ]


def _frame(canvas: Canvas) -> float:
    region = QRegion()
    for group in canvas.page.groups:
        region += QRegion(group.rect.toAlignedRect())
    assert len(canvas.page.groups) == CHOICES
    image = QImage(WIDE, TALL, QImage.Format.Format_RGB32)
    corner: QPoint = region.boundingRect().topLeft()
    turned = cycle((number + 0.5) / _FRAMES for number in range(_FRAMES))

    def frame() -> None:
        canvas.turn(next(turned))
        canvas.render(image, corner, region)

    return usual(frame, 81)


def _session() -> Session:
    roles = tuple(RoleCard(RoleId(f"r{n}"), f"Role {n}", "#0072B2", "R") for n in range(CHOICES))
    people = tuple(
        Participant(ParticipantId(f"p{n}"), f"Person {n}", roles[n % CHOICES].id)
        for n in range(PEOPLE)
    )
    board = tuple(
        Decision(DecisionId(f"d{n}"), f"What does screen {n} say to somebody who comes back?")
        for n in range(DECISIONS)
    )
    choices = [Choice(card.id) for card in roles]
    start = Session(SessionId("00000040-1b1e-7c3a-9d41-2f6a8c0e1b77"), "Add onboarding")
    return replace(
        start,
        roles=roles,
        participants=people,
        decisions=board,
        ballots=tuple(
            Ballot(person.id, one.id, choice)
            for one in board
            for person, choice in zip(people, islice(cycle(choices), PEOPLE), strict=True)
        ),
        revealed=tuple(one.id for one in board),
        place=Place(Step.REVEAL),
    )
