"""Run by test_two_screens: F5, a reveal, a move to the other screen, Escape; prints what it saw."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop.bootstrap import build_services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import NOT_SURE
from workshop.exercise.session import Ballot, Session
from workshop.qt.app import application, make_window
from workshop.qt.settings import Settings


def main(folder: Path, sample: Path) -> dict[str, Any]:
    """Play it, and tell."""
    app = application(["whosecall"])
    services = build_services(folder / "library.db")
    session = services.reader.read(sample)
    assert isinstance(session, Session)
    session = replace(session, revealed=(), discussion_order=(), place=Place(Step.REVEAL))
    session = replace(session, ballots=(*session.ballots, *_missing(session)))
    services.library.add(session)
    window = make_window(app, services, Settings(folder / "settings.ini"))
    window.resize(1280, 820)
    window.show()
    window.open_session(session.id)
    window.activateWindow()
    app.processEvents()
    seen: dict[str, Any] = {}

    press(app, Qt.Key.Key_F5)
    room = window.presentation.window
    active = QApplication.activeWindow()
    seen["started"] = {
        "shown": room.isVisible(),
        "screen": room.screen().name(),
        "place": _rect(room.geometry()),
        "full": room.isFullScreen(),
        "keyboard": "facilitator" if active is window else type(active).__name__,
    }
    before = type(room.canvas.scene).__name__
    press(app, Qt.Key.Key_R)
    seen["revealed"] = [before, type(room.canvas.scene).__name__]
    laptop, *others = app.screens()
    if room.covers:
        press(app, Qt.Key.Key_F6)
        shown = room.isVisible()
        press(app, Qt.Key.Key_R)
        seen["flipped"] = {"shown": shown, "revealed": type(room.canvas.scene).__name__}
        press(app, Qt.Key.Key_F6)
    if others and not others[0].geometry().intersects(laptop.geometry()):
        for name, screen in (("moved", others[0]), ("moved back", laptop)):
            window.windowHandle().setScreen(screen)
            window.move(screen.geometry().topLeft())
            app.processEvents()
            seen[name] = room.screen().name()
    press(app, Qt.Key.Key_Escape)
    seen["ended"] = room.isVisible()
    press(app, Qt.Key.Key_F5)
    window.close()
    seen["quit"] = not room.isVisible()
    return seen


def _missing(session: Session) -> tuple[Ballot, ...]:
    """What nobody answered: with it everybody has voted, and a reveal takes one key."""
    cast = {(ballot.participant, ballot.decision) for ballot in session.ballots}
    return tuple(
        Ballot(person.id, decision.id, NOT_SURE)
        for person in session.seated()
        for decision in session.decisions
        if (person.id, decision.id) not in cast
    )


def _rect(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()


def press(app: QApplication, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    app.processEvents()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
