"""Starts the windows: a first frame at once, and everything behind it as soon as that is seen."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workshop.application.failures import KnownError
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings
from workshop.qt.theme import (
    Metrics,
    ThemeSource,
    dress_at_first,
    load_first_fonts,
    load_fonts,
    load_missing_scripts,
)
from workshop.resources import resource

if TYPE_CHECKING:
    from workshop.application.services import Services
    from workshop.exercise.cards import SessionId
    from workshop.qt.theme import Appearance

PRELOAD_MS: Final = 1500
KEEP_UP_MS: Final = 60_000


def application(arguments: list[str]) -> QApplication:
    """The one QApplication, named, with fonts and icons loaded."""
    # here and not above: a first frame has no icons
    from workshop.qt.theme import use_icons

    app = _named(arguments)
    load_fonts(resource("fonts"))
    load_missing_scripts(resource("fonts", "paper"))
    use_icons(resource("icons"))
    return app


def _named(arguments: list[str]) -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(arguments)
    app.setApplicationName("Whose Call")
    app.setApplicationDisplayName("Whose Call")
    app.setOrganizationName("Whose Call")
    app.setDesktopFileName("whosecall")
    return app


def first_window(app: QApplication, settings: Settings) -> MainWindow:
    """The main window with nothing in it yet, dressed as the settings say, not shown."""
    metrics = Metrics(settings.text_scale)
    theme = dress_at_first(app, settings.theme, metrics)
    look = ThemeSource(theme, metrics, reduced_motion=settings.reduced_motion, parent=app)
    return MainWindow(look, settings)


def furnish(window: MainWindow, app: QApplication, services: "Services") -> "Appearance":
    """Put everything into the window that stands on the library; answers what dresses it."""
    # here and not above: the first frame is seen before any of this is imported
    from workshop.qt.theme import Appearance
    from workshop.qt.window_actions import WindowActions
    from workshop.qt.window_place import WindowPlace

    settings = window.settings
    appearance = Appearance(app, window.look, settings.theme, app)
    window.furnish(services)
    WindowActions(window, settings, appearance).bind()
    WindowPlace(window, settings)
    return appearance


def make_window(app: QApplication, services: "Services", settings: Settings) -> MainWindow:
    """The main window with everything in it, not shown yet."""
    window = first_window(app, settings)
    furnish(window, app, services)
    return window


def run(open_library: Callable[[], "Services"], session: "SessionId | None" = None) -> int:
    """Show the window, open the library once the first frame is seen; until it is closed.

    Opens the session where one is given. Raises what `open_library` raises, the window closed.
    """
    app = _named(sys.argv[:1])
    load_first_fonts(resource("fonts"))
    window = first_window(app, Settings())
    start = _Start(app, window, open_library, session)
    window.opening.seen.connect(start.go_on)
    window.show()
    return start.until_closed()


class _Start:
    """What comes behind the first frame, and what went wrong in it."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        open_library: Callable[[], "Services"],
        session: "SessionId | None",
    ) -> None:
        self._app, self._window = app, window
        self._open_library, self._session = open_library, session
        self._services: Services | None = None
        self._fault: Exception | None = None

    def go_on(self) -> None:
        """Open the library and put everything in; where that fails, end the program with it."""
        # a late first paint may say it again, while a question at start waits for its answer
        self._window.opening.seen.disconnect(self.go_on)
        try:
            self._furnish()
        except Exception as fault:
            self._fault = fault
            self._window.close()
            self._app.quit()

    def until_closed(self) -> int:
        """The exit status, once the window is closed. Raises what went wrong at the start."""
        try:
            status = self._app.exec()
        finally:
            if self._services is not None:
                self._services.upkeep.close()
        if self._fault is not None:
            raise self._fault
        return status

    def _furnish(self) -> None:
        application(sys.argv[:1])
        services = self._services = self._open_library()
        window = self._window
        appearance = furnish(window, self._app, services)
        # here and not above, as in `furnish`
        from workshop.qt.chime import Chime, play
        from workshop.qt.faults import catch_faults

        sound, settings = resource("sounds", "time-is-up.wav"), window.settings
        window.time_is_up.connect(Chime(lambda: settings.sound, lambda: play(sound)).ring)
        catch_faults(window)
        if self._session is not None:
            window.open_session(self._session)
        _work_when_idle(window, appearance)


def _work_when_idle(window: MainWindow, appearance: "Appearance") -> None:
    """Soon, import what the first move needs and see what may move; later, keep the library up."""
    soon = QTimer(window, singleShot=True, interval=PRELOAD_MS)
    soon.timeout.connect(window.services.upkeep.preload)
    soon.timeout.connect(lambda: appearance.choose_motion(window.settings.motion))
    soon.start()
    later = QTimer(window, interval=KEEP_UP_MS)
    later.timeout.connect(lambda: _keep_up(window))
    later.start()


def _keep_up(window: MainWindow) -> None:
    """At home, where nobody waits: check the library and back it up, once a day."""
    if window.page is not window.home:
        return
    try:
        window.services.upkeep.keep_up()
    except KnownError as error:
        window.home.say(error.sentence)
