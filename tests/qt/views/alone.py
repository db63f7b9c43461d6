"""Assessments on screen, as tests of them look at them and press keys."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Ballot, Session
from workshop.qt.main_window import MainWindow
from workshop.qt.views.solo_page import SoloPage

Open = Callable[[Session], SoloPage]


def at(session: Session, step: Step) -> Session:
    """The session where it stands at a step."""
    return replace(session, place=Place(step))


def ballot(page: SoloPage, decision: str) -> Ballot | None:
    """What is answered of a decision."""
    return next(iter(page.stage.bridge.session.ballots_on(DecisionId(decision))), None)


def texts(page: SoloPage) -> str:
    """Everything that the result says."""
    return " ".join(one.text() for one in page.result.findChildren(QLabel))


def press(window: MainWindow, *keys: Qt.Key) -> None:
    """Press keys one after the other, each where the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)
