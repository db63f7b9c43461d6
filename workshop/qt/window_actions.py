"""What the window's own actions do: text size, full screen, dialogs, the audience window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import Appearance
from workshop.qt.views.home_outcomes import HomeOutcomes
from workshop.qt.window_drops import WindowDrops

if TYPE_CHECKING:
    from workshop.qt.views.deck_window import DeckWindow


class WindowActions(QObject):
    """Binds the actions that are there at home and in every session. Lives as long as its window.

    The dialogs are imported when they are asked for (start-up time).
    """

    def __init__(self, window: MainWindow, settings: Settings, appearance: Appearance) -> None:
        super().__init__(window)
        self._window, self._settings, self._appearance = window, settings, appearance
        self._actions = window.actions_table
        home = window.home
        self.home_outcomes = HomeOutcomes(
            window.services, window.look, settings, home.list, home.message, home
        )

    def bind(self) -> None:
        """Let them do something."""
        bind = self._actions.bind
        bind("quit", self._window.close)
        bind("text-larger", lambda: self._scale_text(+0.1))
        bind("text-smaller", lambda: self._scale_text(-0.1))
        bind("text-normal", lambda: self._scale_text(0))
        bind("full-screen", self._flip_full_screen)
        bind("preferences", self._preferences)
        bind("shortcuts", self._shortcuts)
        bind("decks", self.decks)
        bind("palette", self._palette)
        bind("about", self._about)
        bind("present", lambda: self._window.presentation.start_or_end())
        bind("present-flip", lambda: self._window.presentation.flip())
        self.drops = WindowDrops(self._window, self.decks)

    def _scale_text(self, by: float) -> None:
        scale = round(self._window.look.metrics.text_scale + by, 1) if by else 1.0
        self._settings.text_scale = scale
        self._appearance.set_text_scale(self._settings.text_scale)
        self._window.page.message.murmur(tr("Text {0} %", round(100 * self._settings.text_scale)))

    def _flip_full_screen(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._actions["full-screen"].setChecked(window.isFullScreen())

    def _preferences(self) -> None:
        from workshop.qt.dialogs.preferences import Preferences

        dialog = Preferences(self._settings, self._appearance, self._actions, self._window)
        dialog.audience_changed.connect(lambda: self._window.presentation.follow_settings())
        dialog.exec()

    def decks(self) -> "DeckWindow":
        """The deck workshop; what is proposed follows the decks once it is closed."""
        from workshop.qt.views.deck_window import DeckWindow

        window = self._window
        dialog = DeckWindow(window.services, window.look, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._decks_are_others)
        dialog.open()
        return dialog

    def _decks_are_others(self) -> None:
        page = self._window.session_page
        if page is not None:
            page.view.refresh(())

    def _shortcuts(self) -> None:
        from workshop.qt.dialogs.shortcuts import Shortcuts

        Shortcuts(self._actions, self._window).exec()

    def _palette(self) -> None:
        from workshop.qt.dialogs.palette import Palette
        from workshop.qt.models.palette_entries import action_entries
        from workshop.qt.views.jumps import jumps

        page = self._window.session_page
        entries = [*action_entries(self._actions), *(jumps(page) if page else [])]
        Palette(entries, self._window.look, self._window).open()

    def _about(self) -> None:
        from workshop.qt.dialogs.about import About

        About(self._window).exec()
