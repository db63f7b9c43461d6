"""The board: opening it, going between its steps, and one frame of a drag; against what is felt.

Run without a screen. The baselines are the times within which a hand does not notice: they are
allowances, not measured.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.dressed import dressed
from tests.benchmarks.measure import Measure, seconds, usual
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import Area, DecisionId, ParticipantId, RoleId, SessionId, Stakes
from workshop.exercise.session import Ballot, Decision, Owner, Participant, Session
from workshop.qt.actions import Actions
from workshop.qt.bridge import Bridge
from workshop.qt.stage import Stage
from workshop.qt.theme import ThemeSource
from workshop.qt.views.session_page import SessionPage
from workshop.qt.views.steps import STEP_VIEWS

USUAL, MANY, PEOPLE = 40, 200, 15
SWITCHING, PAINTED, FRAME, OPENING, OPENING_MANY = 0.050, 0.120, 0.004, 0.400, 0.800
"""Allowed, in seconds."""


def run() -> list[Measure]:
    """Forty decisions as a large team has them, two hundred as none should."""
    app, look = dressed()
    with tempfile.TemporaryDirectory() as folder:
        services = build_services(Path(folder) / "library.db")
        made = [
            Measure("opening Own, 40 decisions", _opening(app, services, look, USUAL), OPENING, 1),
            Measure(
                "opening Own, 200 decisions", _opening(app, services, look, MANY), OPENING_MANY, 1
            ),
            Measure("to another step, 40", _switching(app, services, look), SWITCHING, 1),
            Measure(
                "to another step, painted, 40",
                _switching(app, services, look, painted=True),
                PAINTED,
                1,
            ),
            Measure("one frame of a drag, 200, scale 2", _frame_at_scale_2(), FRAME, 1),
        ]
        services.upkeep.close()
    return made


def _session(services: Services, decisions: int) -> SessionId:
    id = SessionId(f"{decisions:08d}-1b1e-7c3a-9d41-2f6a8c0e1b77")
    if services.library.find(id):
        return id
    roles = services.shelf.standard_roles().role
    people = tuple(
        Participant(ParticipantId(f"p{at}"), f"Person {at}", roles[at % len(roles)].id)
        for at in range(PEOPLE)
    )
    listed = tuple(
        Decision(
            DecisionId(f"d{at}"),
            f"What does screen {at} say to a person who comes back after a long time away?",
            list(Area)[at % 8],
            list(Stakes)[at % 3],
            "Nothing: it shows what a newcomer sees",
            owner=Owner(RoleId(roles[at % len(roles)].id)) if at % 2 else None,
        )
        for at in range(decisions)
    )
    ballots = tuple(
        Ballot(person.id, one.id, roles[(at + number) % 4].id)  # pyright: ignore[reportArgumentType]
        for at, one in enumerate(listed)
        for number, person in enumerate(people)
    )
    services.library.add(
        Session(
            id,
            "Add onboarding",
            roles=roles,
            participants=people,
            decisions=listed,
            ballots=ballots,
            revealed=tuple(one.id for one in listed),
            place=Place(Step.OWN),
        )
    )
    return id


def board_of(
    services: Services, look: ThemeSource, decisions: int
) -> tuple[QMainWindow, SessionPage]:
    """A window at Own, with as many decisions and a large team."""
    window = QMainWindow()
    bridge = Bridge(services.open_desk(_session(services, decisions)))
    bridge.go_to(Step.OWN)
    page = SessionPage(Stage(bridge, look, Actions(window), services), STEP_VIEWS)
    window.setCentralWidget(page)
    window.resize(1440, 900)
    window.show()
    return window, page


def _frame_at_scale_2() -> float:
    """In a process of its own: how large a screen draws is settled once for each."""
    command = [sys.executable, "-m", "tests.benchmarks.drag_frame"]
    large = {**os.environ, "QT_SCALE_FACTOR": "2"}
    return float(subprocess.run(command, env=large, capture_output=True, check=True).stdout)


def _opening(app: QApplication, services: Services, look: ThemeSource, decisions: int) -> float:
    opened: list[tuple[QMainWindow, SessionPage]] = []

    def open_it() -> None:
        opened.append(board_of(services, look, decisions))
        app.processEvents()

    def timed() -> float:
        taken = seconds(open_it)
        window, page = opened.pop()
        page.close_session()
        window.close()
        window.deleteLater()
        app.processEvents()
        return taken

    timed()
    return sorted(timed() for _ in range(5))[2]


def _switching(
    app: QApplication, services: Services, look: ThemeSource, *, painted: bool = False
) -> float:
    window, page = board_of(services, look, USUAL)
    there = [Step.SURFACE, Step.OWN]

    def switch() -> None:
        page.go(there[0])
        there.reverse()
        if painted:
            app.processEvents()

    switch()
    app.processEvents()
    taken = usual(switch, 11)
    page.close_session()
    window.close()
    return taken
