"""A process that works in the real windows until somebody kills it.

`python -m tests.journeys.at_work LIBRARY`: gives decisions owners by keys, one after the other
and around again, and says on standard output how many moves it has made after each of them.
"""

import sys
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt

from tests.journeys.desk_chair import DeskChair
from workshop.bootstrap import build_services
from workshop.qt.app import application, make_window
from workshop.qt.settings import Settings


def main(library: Path) -> None:
    """Continue the session that was left off, and go to work; never returns."""
    services = build_services(library)
    app = application(["whosecall"])
    window = make_window(app, services, Settings(Path(mkdtemp()) / "settings.ini"))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    chair = DeskChair(app, window)
    chair.wait_until(window.isActiveWindow, "the window")
    chair.click(window.home.left_off.button)
    for made in count(1):
        chair.press_letter(str(made % 3 + 1))
        print(made, flush=True)
        chair.press(Qt.Key.Key_Right if made % 6 else Qt.Key.Key_Left)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
