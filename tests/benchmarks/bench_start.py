"""From the start of the process to the first painted window, against an empty Qt window.

Each window tells of itself in the same way, once it is painted. Ours is painted before the library
is opened, so a second measure says when home stands in it, with its sessions. The library holds a
thousand of them. Processes of all kinds take turns, so that a busy machine is fair.
"""

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from tests.benchmarks.measure import Measure
from workshop.exercise.cards import DecisionId, SessionId
from workshop.exercise.session import Decision, Session
from workshop.storage.opening import open_library

SESSIONS: Final = 1_000
TIMES: Final = 11
LIMIT: Final = 1.35
HOME_LIMIT: Final = 4.5

_PAINTED: Final = "painted"

_NO_BYTECODE: Final = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, every start would compile our code anew, as no installed program does."""

_TELLING: Final = f"""
import os, sys
from PySide6.QtCore import QTimer

def telling(kind):
    def paintEvent(self, event):
        super(kind, self).paintEvent(event)
        QTimer.singleShot(0, tell)
    kind.paintEvent = paintEvent

def tell():
    os.write(1, b"{_PAINTED}\\n")
    os._exit(0)
"""

_EMPTY: Final = f"""{_TELLING}
from PySide6.QtWidgets import QApplication, QMainWindow

class Empty(QMainWindow):
    pass

telling(Empty)
app = QApplication(sys.argv[:1])
window = Empty()
window.resize(1280, 820)
window.show()
app.exec()
"""

_OURS: Final = f"""{_TELLING}
from workshop.qt.main_window import MainWindow

telling(MainWindow)
sys.argv = ["whosecall"]
from workshop.__main__ import main
main()
"""

_HOME: Final = f"""{_TELLING}
from workshop.qt.main_window import MainWindow

furnish = MainWindow.furnish

def furnish_and_tell(window, services):
    furnish(window, services)
    telling(type(window.home))

MainWindow.furnish = furnish_and_tell
sys.argv = ["whosecall"]
from workshop.__main__ import main
main()
"""


def _filled(path: Path) -> None:
    library = open_library(path)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    questions = ("Who may sign up?", "What does an empty list say?", "May a step be skipped?")
    session = Session(
        SessionId("first"),
        "Add onboarding",
        team="Checkout team",
        started=now,
        decisions=tuple(
            Decision(DecisionId(f"d{at}"), question) for at, question in enumerate(questions)
        ),
    )
    with library.sessions.all_or_none():
        for at in range(SESSIONS):
            library.sessions.add(replace(session, id=SessionId(f"session-{at}")))
    library.close()


def _until_painted(program: str, environment: dict[str, str]) -> float:
    start = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    taken = perf_counter() - start
    _rest, said = process.communicate(timeout=30)
    if line.strip() != _PAINTED:
        raise RuntimeError(f"no window was painted:\n{said}")
    return taken


def run() -> list[Measure]:
    """The usual start of the program up to both frames, and an empty window, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        _filled(library)
        environment = {
            **{name: value for name, value in os.environ.items() if name != _NO_BYTECODE},
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
            "QT_QPA_PLATFORM": "offscreen",
            "WHOSECALL_LIBRARY": str(library),
            "XDG_CONFIG_HOME": folder,
            "XDG_STATE_HOME": folder,
        }
        times: dict[str, list[float]] = {_EMPTY: [], _OURS: [], _HOME: []}
        for turn in range(TIMES + 1):
            for program, taken in times.items():
                seconds = _until_painted(program, environment)
                if turn:  # the first one compiles, and warms the machine
                    taken.append(seconds)
    baseline = median(times[_EMPTY])
    return [
        Measure("start to painted window / empty Qt window", median(times[_OURS]), baseline, LIMIT),
        Measure(
            "start to home, filled / empty Qt window", median(times[_HOME]), baseline, HOME_LIMIT
        ),
    ]
