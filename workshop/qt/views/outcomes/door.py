"""Opens the outcomes window of a session, at most one, and lets it follow the session."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workshop.application.outcome_ports import OutcomeKind
from workshop.application.services import Services
from workshop.exercise.session import Session
from workshop.qt.theme import ThemeSource

if TYPE_CHECKING:
    from workshop.qt.views.outcomes.window import OutcomesWindow


class OutcomesDoor(QObject):
    """Lives as long as the page that opens it; what it opens is imported then (start-up time)."""

    saved = Signal(object)
    """Path: a file was written."""

    def __init__(self, services: Services, look: ThemeSource, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._look, self._page = services, look, page
        self._window: OutcomesWindow | None = None
        self.folder = Path.home()
        """Where files are saved at first."""

    @property
    def window(self) -> "OutcomesWindow | None":
        """The window while it is open."""
        return self._window

    def open(self, session: Session, kind: OutcomeKind | None = None) -> "OutcomesWindow":
        """Show the outcomes of a session; with a kind, the preview of that one."""
        # here and not above: PDFs and pictures of them are looked at in few runs
        from workshop.application.solo import earlier
        from workshop.qt.views.outcomes.window import OutcomesWindow

        window = self._window
        if window is None:
            decks = tuple(one.deck for one in self._services.shelf.decks())
            window = OutcomesWindow(
                self._services.outcomes,
                decks,
                self._look,
                session,
                self._page.window(),
                earlier=earlier(self._services, session),
            )
            window.saving.folder = self.folder
            window.saved.connect(self._remember)
            window.closed.connect(self._forget)
            self._window = window
        else:
            window.follow(session)
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.activateWindow()
        if kind is not None:
            window.show_document(kind)
        return window

    def follow(self, session: Session) -> None:
        """The session says something else now."""
        if self._window is not None:
            self._window.follow(session)

    def close(self) -> None:
        """Close the window, what is being written written to its end."""
        if self._window is not None:
            self._window.close()

    def _remember(self, path: Path) -> None:
        self.folder = path.parent
        self.saved.emit(path)

    def _forget(self) -> None:
        self._window = None
