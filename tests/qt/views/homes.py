"""The library as home shows it, and files to bring along."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tests.qt.sessions import workshop_session
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Session
from workshop.qt.views.home import HomePage

MakeHome = Callable[[], HomePage]

ONE = "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b01"
TWO = "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b02"


def titles(home: HomePage) -> list[str]:
    model = home.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def add(services: Services, session: str, title: str, **changed: Any) -> Session:
    made = replace(workshop_session(session), title=title, **changed)
    services.library.add(made)
    return made


def chosen_in(home: HomePage) -> list[SessionId]:
    chosen: list[SessionId] = []
    home.session_chosen.connect(chosen.append)
    return chosen


def session_file(path: Path, session: str, **changed: object) -> Path:
    value = {
        "format": "whose-call/session",
        "version": 1,
        "id": session,
        "title": "From a file",
        **changed,
    }
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def drop(home: HomePage, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    home.dropEvent(event)
