"""Takes in files that are dropped on an open session; home and the deck window take their own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent

from workshop.application.failures import KnownError
from workshop.qt.main_window import MainWindow
from workshop.qt.texts import tr

if TYPE_CHECKING:
    from workshop.qt.views.deck_window import DeckWindow
    from workshop.qt.views.home_import import Importing, Taken

_DRAGS: Final = (QEvent.Type.DragEnter, QEvent.Type.DragMove)
_PROSE: Final = frozenset({".md", ".markdown", ".txt"})


class WindowDrops(QObject):
    """Lives as long as its window, and hears of what none of its pages takes."""

    def __init__(self, window: MainWindow, open_decks: Callable[[], "DeckWindow"]) -> None:
        super().__init__(window)
        self._window, self._open_decks = window, open_decks
        self._importing: Importing | None = None
        self._files: list[Path] = []
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files of this computer are welcome anywhere."""
        dropping = event.type() == QEvent.Type.Drop
        if not dropping and event.type() not in _DRAGS:
            return super().eventFilter(watched, event)
        # here and not above: nothing of an import is needed before the first drag
        from workshop.qt.views.home_import import local_files

        drop = cast("QDropEvent", event)
        files = local_files(drop.mimeData())
        if not files:
            return super().eventFilter(watched, event)
        drop.setDropAction(Qt.DropAction.CopyAction)
        drop.accept()
        if dropping:
            self.take(files)
        return True

    def take(self, files: list[Path]) -> None:
        """Take them in, and say so on the page that is shown."""
        window = self._window
        if window.page is window.home:
            window.home.import_files(files)
            return
        if self._importing is None:
            # here and not above, as before
            from workshop.qt.views.home_import import Importing

            self._importing = Importing(window.services, self, self)
        self._files = files
        self._importing.take(files, self._taken)

    def wait(self) -> None:
        """Until everything that is being read has been."""
        if self._importing is not None:
            self._importing.wait()

    def show_error(self, error: KnownError, *, conflict: bool) -> None:
        """One sentence, and a way to all of it; a ticket can be asked what it leaves open."""
        page, files = self._window.session_page, self._files
        if page is not None and len(files) == 1 and files[0].suffix.casefold() in _PROSE:
            # here and not above: most pages are no Surface
            from workshop.qt.views.surface import SurfaceView

            if isinstance(page.view, SurfaceView):
                look = partial(page.view.look_through, files[0])
                self._say(error.sentence, tr("What does it leave open?"), look)
                return
        word = tr("What can be done?") if conflict else tr("What is wrong?")
        self._say(error.sentence, word, lambda: self._open_decks().install(files))

    def show_notes(self, sentence: str, lines: Sequence[str]) -> None:
        """The sentence is said with what was taken; here is the way to the rest of it."""
        self._say(sentence, tr("Show"), lambda: self._show_notes(sentence, lines))

    def show_waiting(self, sentence: str) -> None:
        """Said quietly: work goes on."""
        self._window.say_quietly(sentence)

    def hide(self) -> None:
        """A sentence goes by itself."""

    def _show_notes(self, sentence: str, lines: Sequence[str]) -> None:
        self._open_decks().parts.faults.show_notes(sentence, lines)

    def _taken(self, taken: "Taken") -> None:
        page = self._window.session_page
        if page is not None:
            page.view.refresh(())
        session = taken.session
        if session is not None:
            self._say(taken.sentence, tr("Open it"), lambda: self._window.open_session(session))
        elif not taken.look_at:
            self._window.say_quietly(taken.sentence)

    def _say(self, sentence: str, word: str, do: Callable[[], object]) -> None:
        # here and not above, as before
        from workshop.qt.views.message_line import Offer

        message = self._window.page.message

        def take_up() -> None:
            message.hide()
            do()

        message.say(sentence, stays=True, offer=Offer(word, take_up))
