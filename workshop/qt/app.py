"""Starts the windows."""

import sys
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.qt.chime import Chime, play
from workshop.qt.faults import catch_faults
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings
from workshop.qt.theme import Appearance, Metrics, ThemeSource, load_fonts, use_icons
from workshop.resources import resource

PRELOAD_MS: Final = 1500
KEEP_UP_MS: Final = 60_000


def application(arguments: list[str]) -> QApplication:
    """The one QApplication, named, with fonts and icons loaded."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(arguments)
    app.setApplicationName("Whose Call")
    app.setApplicationDisplayName("Whose Call")
    app.setOrganizationName("Whose Call")
    app.setDesktopFileName("whosecall")
    load_fonts(resource("fonts"))
    use_icons(resource("icons"))
    return app


def make_window(app: QApplication, services: Services, settings: Settings) -> MainWindow:
    """The main window, dressed as the settings say, not shown yet."""
    look = ThemeSource(
        metrics=Metrics(settings.text_scale), reduced_motion=settings.reduced_motion, parent=app
    )
    appearance = Appearance(app, look, settings.theme, app)
    return MainWindow(services, look, appearance, settings)


def run(services: Services, session: SessionId | None = None) -> int:
    """Open the window, on a session where one is given, and stay until it is closed."""
    app = application(sys.argv[:1])
    settings = Settings()
    window = make_window(app, services, settings)
    sound = resource("sounds", "time-is-up.wav")
    window.time_is_up.connect(Chime(lambda: settings.sound, lambda: play(sound)).ring)
    catch_faults(window)
    window.show()
    if session is not None:
        QTimer.singleShot(0, lambda: window.open_session(session))
    _work_when_idle(window)
    return app.exec()


def _work_when_idle(window: MainWindow) -> None:
    """After the first paint, import what the first move needs; later, look after the library."""
    soon = QTimer(window, singleShot=True, interval=PRELOAD_MS)
    soon.timeout.connect(window.services.upkeep.preload)
    soon.start()
    later = QTimer(window, interval=KEEP_UP_MS)
    later.timeout.connect(window.keep_up)
    later.start()
