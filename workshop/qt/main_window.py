"""The window: places home or a session in it, and binds the actions that are always there."""

from pathlib import Path
from typing import TYPE_CHECKING

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
    from workshop.qt.views.home import HomePage
    from workshop.qt.views.session_page import SessionPage


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
        self._presentation: Presentation | None = None
        self.setMinimumSize(640, 480)
        if not self.restoreGeometry(settings.geometry):
            self.resize(1280, 820)
        self._title("")

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
        from workshop.qt.bridge import Bridge
        from workshop.qt.stage import Stage
        from workshop.qt.views.session_page import SessionPage
        from workshop.qt.views.steps import STEP_VIEWS

        self.home.unbind()
        stage = Stage(Bridge(desk, self), self.look, self.actions_table, self.services)
        page = SessionPage(stage, STEP_VIEWS)
        page.home_asked.connect(self.show_home)
        page.titled.connect(self._title)
        page.facilitating.time_is_up.connect(self.time_is_up)
        page.saving.folder = self.settings.last_folder
        page.saving.saved.connect(self._remember_folder)
        self.session_page = page
        if self._presentation is not None:
            self._presentation.follow(stage.bridge)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.actions_table.bind("home", self.show_home)
        self._title(desk.session.title)
        page.view.take_focus()
        return True

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
        if self.session_page is not None:
            self.session_page.message.say(sentence, stays=True)
        else:
            self.home.say(sentence)

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

    def keep_up(self) -> None:
        """At home, where nobody waits: check the library and back it up, once a day."""
        if self.session_page is not None:
            return
        try:
            self.services.upkeep.keep_up()
        except KnownError as error:
            self.home.say(error.sentence)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Nothing to ask: what was done is saved."""
        self._close_session()
        if self._presentation is not None:
            self._presentation.end()
        super().closeEvent(event)

    def _remember_folder(self, path: Path) -> None:
        self.settings.last_folder = path.parent

    def _close_session(self) -> None:
        page, self.session_page = self.session_page, None
        if page is None:
            return
        if self._presentation is not None:
            self._presentation.follow(None)
        page.close_session()
        self._pages.removeWidget(page)
        page.deleteLater()

    def say_quietly(self, sentence: str) -> None:
        """Say a sentence that goes away by itself in a session."""
        if self.session_page is not None:
            self.session_page.message.say(sentence)
        else:
            self.home.say(sentence)

    def _title(self, title: str) -> None:
        self.setWindowTitle(tr("{0} – Whose Call", title) if title else "Whose Call")
