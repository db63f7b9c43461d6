"""The window: places home or a session in it, and binds the actions that are always there."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from workshop.application.failures import KnownError
from workshop.qt.opening import Opening
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QStackedWidget

    from workshop.application.services import Services
    from workshop.exercise.cards import SessionId
    from workshop.qt.actions import Actions
    from workshop.qt.audience.presentation import Presentation
    from workshop.qt.stage import Stage
    from workshop.qt.views.home import HomePage
    from workshop.qt.views.session_page import SessionPage
    from workshop.qt.views.solo_page import SoloPage


_FRAME: Final = 48
"""Height that a window's title takes, about."""


class MainWindow(QMainWindow):
    """Home until a session is opened; one session at a time."""

    time_is_up = Signal()
    """Of a step or of a decision's two minutes, in the session that is open."""

    services: "Services"
    actions_table: "Actions"
    home: "HomePage"
    _pages: "QStackedWidget"

    def __init__(self, look: ThemeSource, settings: Settings) -> None:
        """A window that tells what it waits for; nothing slow is imported for it."""
        super().__init__()
        self.look, self.settings = look, settings
        self.opening = Opening(look)
        self.setCentralWidget(self.opening)
        self.session_page: SessionPage | None = None
        self.solo_page: SoloPage | None = None
        self._presentation: Presentation | None = None
        self.setMinimumSize(640, 480)
        if not self.restoreGeometry(settings.geometry):
            self._take_usual_size()
        self._title("")

    def _take_usual_size(self) -> None:
        """As large as is comfortable, and no larger than the screen, frame and all."""
        room = self.screen().availableSize()
        self.resize(min(1280, max(1024, room.width())), min(820, max(700, room.height() - _FRAME)))

    def furnish(self, services: "Services") -> None:
        """Put home and the menus in; from now on everything of this window is there."""
        # here and not above: the window is painted before any of this is imported
        from PySide6.QtWidgets import QStackedWidget

        from workshop.qt.actions import Actions
        from workshop.qt.views.home import HomePage

        self.services = services
        self.actions_table = Actions(self)
        self.actions_table.set_single_keys(self.settings.single_keys)
        self.actions_table.fill(self.menuBar())
        self.home = HomePage(services, self.look, self.actions_table, self.settings)
        self.home.session_chosen.connect(self.open_session)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.home)
        # the opening words are deleted with it
        self.setCentralWidget(self._pages)
        self.home.bind()
        self.home.take_focus()

    def open_session(self, session: "SessionId") -> bool:
        """Open a session where it stands; False, said in words, where it cannot be."""
        self._close_session()
        try:
            desk = self.services.open_desk(session)
        except KnownError as error:
            self.show_home()
            self.home.say(error.sentence)
            return False
        # here and not above: the window is painted before any session is opened
        from workshop.exercise.session import Mode
        from workshop.qt.bridge import Bridge
        from workshop.qt.stage import Stage
        from workshop.qt.views.session_page import SessionPage
        from workshop.qt.views.steps import STEP_VIEWS

        self.home.unbind()
        stage = Stage(
            Bridge(desk, self), self.look, self.actions_table, self.services, self.settings
        )
        if desk.session.mode is Mode.SOLO:
            self._open_solo(stage)
            return True
        page = SessionPage(stage, STEP_VIEWS)
        page.facilitating.time_is_up.connect(self.time_is_up)
        page.saving.folder = self.settings.last_folder
        page.saving.saved.connect(self._remember_folder)
        self.session_page = page
        if self._presentation is not None:
            self._presentation.follow(stage.bridge)
        self._show_page(page)
        return True

    def _open_solo(self, stage: "Stage") -> None:
        # as above
        from workshop.qt.views.solo_page import SoloPage

        page = self.solo_page = SoloPage(stage)
        page.session_asked.connect(self.open_session)
        page.erase_asked.connect(self._erase)
        self._show_page(page)

    def _show_page(self, page: "SessionPage | SoloPage") -> None:
        page.home_asked.connect(self.show_home)
        page.titled.connect(self._title)
        page.outcomes.folder = self.settings.last_folder
        page.outcomes.saved.connect(self._remember_folder)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.actions_table.bind("home", self.show_home)
        self._title(page.stage.bridge.session.title)
        page.view.take_focus()

    def _erase(self, session: "SessionId") -> None:
        self.show_home()
        self.home.erase(session)

    def show_home(self) -> None:
        """Close the session, everything of which is on disk, and show the library."""
        self._close_session()
        self.actions_table.unbind(("home",))
        self._pages.setCurrentWidget(self.home)
        self.home.bind()
        self.home.refresh()
        self.home.take_focus()
        self._title("")

    def say(self, sentence: str) -> None:
        """Say a sentence where the person is: in the session, or at home."""
        self.page.message.say(sentence, stays=True)

    @property
    def page(self) -> "SessionPage | SoloPage | HomePage":
        """What is shown: a session, an assessment, or home."""
        return self.session_page or self.solo_page or self.home

    @property
    def presentation(self) -> "Presentation":
        """The audience window; made when it is first wanted (start-up time)."""
        if self._presentation is None:
            from workshop.qt.audience.presentation import Presentation

            made = Presentation(self, self.actions_table, self.settings, self.look)
            made.said.connect(self.say_quietly)
            made.follow(self.session_page.stage.bridge if self.session_page else None)
            self._presentation = made
        return self._presentation

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Nothing to ask: what was done is saved."""
        self._close_session()
        if self._presentation is not None:
            self._presentation.end()
        super().closeEvent(event)

    def _remember_folder(self, path: Path) -> None:
        self.settings.last_folder = path.parent

    def _close_session(self) -> None:
        page = self.session_page or self.solo_page
        self.session_page = self.solo_page = None
        if page is None:
            return
        if self._presentation is not None:
            self._presentation.follow(None)
        page.close_session()
        self._pages.removeWidget(page)
        page.deleteLater()

    def say_quietly(self, sentence: str) -> None:
        """Say a sentence that goes away by itself in a session."""
        if self.page is self.home:
            self.home.say(sentence)
        else:
            self.page.message.say(sentence)

    def _title(self, title: str) -> None:
        self.setWindowTitle(tr("{0} – Whose Call", title) if title else "Whose Call")
