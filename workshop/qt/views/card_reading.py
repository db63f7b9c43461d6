"""Has many cards read away from the screen, before they are asked for the first time."""

from PySide6.QtCore import QObject, Signal

from workshop.application.failures import Cancelled
from workshop.application.services import Services
from workshop.qt.jobs import PoolJobs


class CardReading(QObject):
    """Says when the decks at hand can be asked; a few are so at once."""

    done = Signal()
    """They have been read, or it is time to ask again."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = PoolJobs(self)
        self._cancel = self._nothing
        self._under_way = self._wanted = False

    def wait_for(self) -> int:
        """How many cards are being read now, which begins it; 0 where they can be asked."""
        decks = [one.deck for one in self._services.shelf.decks()]
        read = self._services.index.reading(decks)
        if read is None:
            return 0
        self._wanted = True
        if not self._under_way:
            self._under_way = True
            self._cancel = self._jobs.run(read, self._read, self._failed)
        return sum(len(deck.decision) for deck in decks)

    def drop(self) -> None:
        """Nobody waits any more."""
        self._wanted = False
        self._cancel()

    def _read(self, _value: object) -> None:
        self._under_way = False
        self.done.emit()

    def _failed(self, fault: Exception) -> None:
        self._under_way = False
        if not isinstance(fault, Cancelled):
            raise fault
        if self._wanted:
            self.done.emit()

    def _nothing(self) -> None:
        pass
