"""The window: places home or a session in it, and binds the actions that are always there."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from workshop.application.failures import KnownError
from workshop.qt.actions import Actions
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import Appearance, ThemeSource
from workshop.qt.views.home import HomePage

if TYPE_CHECKING:
    from workshop.application.services import Services
    from workshop.exercise.cards import SessionId
    from workshop.qt.audience.presentation import Presentation
    from workshop.qt.views.session_page import SessionPage


class MainWindow(QMainWindow):
    """Home until a session is opened; one session at a time."""

    time_is_up = Signal()
    """Of a step or of a decision's two minutes, in the session that is open."""

    def __init__(
        self, services: "Services", look: ThemeSource, appearance: Appearance, settings: Settings
    ) -> None:
        super().__init__()
        self.services = services
        self._look, self._appearance, self._settings = look, appearance, settings
        self.actions_table = Actions(self)
        self.actions_table.set_single_keys(settings.single_keys)
        self.actions_table.fill(self.menuBar())
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.home = HomePage(services, look, self.actions_table, settings)
        self.home.session_chosen.connect(self.open_session)
        self._pages.addWidget(self.home)
        self.session_page: SessionPage | None = None
        self._presentation: Presentation | None = None
        self._bind()
        self.setMinimumSize(640, 480)
        if not self.restoreGeometry(settings.geometry):
            self.resize(1280, 820)
        self._title("")
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
        stage = Stage(Bridge(desk, self), self._look, self.actions_table, self.services)
        page = SessionPage(stage, STEP_VIEWS)
        page.home_asked.connect(self.show_home)
        page.titled.connect(self._title)
        page.facilitating.time_is_up.connect(self.time_is_up)
        page.saving.folder = self._settings.last_folder
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

            made = Presentation(self, self.actions_table, self._settings, self._look)
            made.said.connect(self._say_quietly)
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing to ask: what was done is saved."""
        self._close_session()
        if self._presentation is not None:
            self._presentation.end()
        self._settings.geometry = self.saveGeometry()
        super().closeEvent(event)

    def _remember_folder(self, path: Path) -> None:
        self._settings.last_folder = path.parent

    def _close_session(self) -> None:
        page, self.session_page = self.session_page, None
        if page is None:
            return
        if self._presentation is not None:
            self._presentation.follow(None)
        page.close_session()
        self._pages.removeWidget(page)
        page.deleteLater()

    def _say_quietly(self, sentence: str) -> None:
        if self.session_page is not None:
            self.session_page.message.say(sentence)
        else:
            self.home.say(sentence)

    def _title(self, title: str) -> None:
        self.setWindowTitle(tr("{0} – Whose Call", title) if title else "Whose Call")

    def _bind(self) -> None:
        bind = self.actions_table.bind
        bind("quit", self.close)
        bind("text-larger", lambda: self._scale_text(+0.1))
        bind("text-smaller", lambda: self._scale_text(-0.1))
        bind("text-normal", lambda: self._scale_text(0))
        bind("full-screen", self._flip_full_screen)
        bind("preferences", self._preferences)
        bind("shortcuts", self._shortcuts)
        bind("palette", self._palette)
        bind("about", self._about)
        bind("present", lambda: self.presentation.start_or_end())
        bind("present-flip", lambda: self.presentation.flip())
        self.home.bind()

    def _scale_text(self, by: float) -> None:
        scale = round(self._look.metrics.text_scale + by, 1) if by else 1.0
        self._settings.text_scale = scale
        self._appearance.set_text_scale(self._settings.text_scale)

    def _flip_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.actions_table["full-screen"].setChecked(self.isFullScreen())

    def _preferences(self) -> None:
        from workshop.qt.dialogs.preferences import Preferences

        Preferences(self._settings, self._appearance, self.actions_table, self).exec()

    def _shortcuts(self) -> None:
        from workshop.qt.dialogs.shortcuts import Shortcuts

        Shortcuts(self.actions_table, self).exec()

    def _palette(self) -> None:
        from workshop.qt.dialogs.palette import Palette
        from workshop.qt.models.palette_entries import action_entries
        from workshop.qt.views.jumps import jumps

        inside = jumps(self.session_page) if self.session_page else []
        Palette([*action_entries(self.actions_table), *inside], self._look, self).open()

    def _about(self) -> None:
        from workshop.qt.dialogs.about import About

        About(self).exec()
