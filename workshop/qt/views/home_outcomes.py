"""From the list of sessions to their outcomes: of one in a window, of many into a folder."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workshop.application.failures import KnownError
from workshop.application.ports import SessionLine
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home_list import SessionList
from workshop.qt.views.message_line import MessageLine, Offer
from workshop.qt.views.outcomes.door import OutcomesDoor


class HomeOutcomes(QObject):
    """Does what the list asks for; nothing of it is imported before."""

    def __init__(
        self,
        services: Services,
        look: ThemeSource,
        settings: Settings,
        sessions: SessionList,
        message: MessageLine,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._services, self._look, self._settings = services, look, settings
        self._message, self._page = message, page
        self.door = OutcomesDoor(services, look, page)
        self.door.saved.connect(self._remember)
        self._sessions, self._offering = sessions, False
        sessions.selectionModel().selectionChanged.connect(self._offer)
        sessions.outcomes_asked.connect(self.open)
        sessions.export_asked.connect(self.export)

    def open(self, session: SessionId) -> None:
        """Show the outcomes of a session as it is in the library."""
        try:
            loaded = self._services.store.load(session)
        except KnownError as error:
            self._message.say(error.sentence, stays=True)
            return
        self.door.close()
        self.door.folder = self._settings.last_folder
        self.door.open(loaded)

    def export(self, lines: list[SessionLine]) -> None:
        """Ask what of these sessions to write, and where to."""
        # here and not above: many sessions are exported in few runs (start-up time)
        from workshop.qt.views.outcomes.export_dialog import ExportDialog

        folder = self._settings.last_folder
        dialog = ExportDialog(self._services, self._look, lines, folder, self._page)
        dialog.folder_used.connect(self._remember_folder)
        dialog.open()

    def _offer(self) -> None:
        """Whoever chooses several is told what can be done with them together."""
        count = len(self._sessions.chosen())
        if count > 1:
            self._offering = True
            self._message.say(
                tr("{0} sessions are chosen.", count),
                stays=True,
                offer=Offer(tr("Export them…"), lambda: self.export(self._sessions.chosen())),
            )
        elif self._offering:
            self._offering = False
            self._message.hide()

    def _remember(self, path: Path) -> None:
        self._settings.last_folder = path.parent

    def _remember_folder(self, folder: Path) -> None:
        self._settings.last_folder = folder
