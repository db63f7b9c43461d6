"""A process in which one person answers alone until somebody kills it.

`python -m tests.journeys.alone_at_work LIBRARY SESSION`: opens the assessment in the real window,
answers by keys, and says on standard output how many keys it has pressed after each of them.
"""

import sys
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from tests.journeys.desk_chair import DeskChair
from workshop.bootstrap import build_services
from workshop.exercise.cards import SessionId
from workshop.qt.app import application, make_window
from workshop.qt.settings import Settings
from workshop.qt.theme.motion import MotionChoice


def main(library: Path, session: SessionId) -> None:
    """Open the session and go to work; never returns."""
    services = build_services(library)
    app = application(["whosecall"])
    settings = Settings(Path(mkdtemp()) / "settings.ini")
    settings.motion = MotionChoice.REDUCED
    window = make_window(app, services, settings)
    window.show()
    window.activateWindow()
    chair = DeskChair(app, window)
    chair.wait_until(window.isActiveWindow, "the window")
    window.open_session(session)
    for made in count(1):
        chair.press_letter("2")
        print(made, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), SessionId(sys.argv[2]))
