"""The real window on a library of its own, set up for one picture after the other."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.pictures.sessions import at
from workshop.application.library import new_session_id
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.qt.app import furnish
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage
from workshop.qt.theme import Metrics, ThemeChoice, ThemeSource
from workshop.qt.theme.motion import MotionChoice
from workshop.qt.views.session_page import SessionPage


class Stagehand:
    """One window with everything behind it real; nothing moves by itself."""

    def __init__(
        self, app: QApplication, services: Services, settings: Settings, size: tuple[int, int]
    ) -> None:
        self.app, self.services, self.settings = app, services, settings
        self.look = ThemeSource(metrics=Metrics(settings.text_scale), reduced_motion=True)
        self.window = MainWindow(self.look, settings)
        self.appearance = furnish(self.window, app, services)
        self.window.resize(*size)
        self._beside: list[QWidget] = []

    def at_home(self) -> MainWindow:
        """The library as it is now."""
        self.window.home.refresh()
        return self._shown()

    def open(self, session: Session, step: Step) -> SessionPage:
        """A copy of the session in the library, opened at a step."""
        copy = at(replace(session, id=new_session_id(self.services.clock.now())), step)
        self.services.library.add(copy)
        assert self.window.open_session(copy.id)
        self._shown()
        return self.page

    @property
    def page(self) -> SessionPage:
        """The open session."""
        page = self.window.session_page
        assert page is not None
        return page

    @property
    def stage(self) -> Stage:
        """What the panes of the open session stand on."""
        return self.page.stage

    def names(self) -> tuple[str, ...]:
        """What people are called in the open session; nobody where there is none."""
        page = self.window.session_page
        return tuple(one.name for one in page.stage.bridge.session.participants) if page else ()

    def show_dialog(self, dialog: QDialog) -> QDialog:
        """A dialog over the window, without waiting for an answer."""
        self._beside.append(dialog)
        dialog.show()
        self.settle()
        return dialog

    def show_audience(self) -> QWidget:
        """What the audience window shows, as large as the facilitator's."""
        room = self.window.presentation.window
        room.resize(self.window.size())
        room.show()
        self.settle()
        return room

    def choose(self, theme: ThemeChoice) -> None:
        """Dress the window, and the audience window."""
        self.appearance.choose(theme)
        wanted = "dark" if theme is ThemeChoice.SYSTEM else theme.value
        if self.window.session_page is not None:
            while self.settings.audience_look != wanted:
                self.window.presentation.change_look()
        self.settle()

    def settle(self) -> None:
        """Let the windows do what waits to be done."""
        for _ in range(8):
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Take everything away."""
        for one in self._beside:
            one.close()
            one.deleteLater()
        self.window.close()
        self.window.deleteLater()
        self.look.deleteLater()
        self.settle()

    def _shown(self) -> MainWindow:
        self.window.show()
        self.window.activateWindow()
        self.settle()
        return self.window


@contextmanager
def stagehand(
    app: QApplication,
    size: tuple[int, int],
    *,
    text: float = 1.0,
    theme: ThemeChoice = ThemeChoice.LIGHT,
) -> Generator[Stagehand]:
    """A window on an empty library, both gone afterwards."""
    with TemporaryDirectory() as folder:
        services = build_services(Path(folder) / "library.db")
        settings = Settings(Path(folder) / "settings.ini")
        settings.text_scale, settings.theme = text, theme
        settings.motion = MotionChoice.REDUCED
        settings.audience_zoom, settings.sound = text, False
        made = Stagehand(app, services, settings, size)
        try:
            yield made
        finally:
            made.close()
            services.upkeep.close()
