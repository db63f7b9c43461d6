"""Duplicates, archives and deletes sessions from the home page, with one step back."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.application import library
from workshop.application.failures import KnownError
from workshop.application.ports import SessionLine
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.exercise.text import shortened
from workshop.qt.actions import Actions
from workshop.qt.models import library_words
from workshop.qt.texts import tr
from workshop.qt.views.message_line import MessageLine


@dataclass(frozen=True, slots=True)
class _StepBack:
    session: SessionId
    take: Callable[[], None]


class Tidying:
    """Every one of these answers whether it was done, and says what happened in the message."""

    def __init__(self, services: Services, message: MessageLine, actions: Actions) -> None:
        self._services, self._message, self._actions = services, message, actions
        self._back: _StepBack | None = None

    def duplicate(self, line: SessionLine) -> SessionId | None:
        """Put a copy of a session into the library."""
        title = tr("{0} (copy)", library_words.title_of(line))
        try:
            copy = library.duplicate(self._services, line.id, title)
        except KnownError as error:
            self._message.say(error.sentence, stays=True)
            return None
        said = tr("“{0}” is a session of its own now.", shortened(title))
        if copy.left_out:
            said += " " + tr(
                "Ballots that wait for their reveal were left out: {0}.", copy.left_out
            )
        self._message.say(said)
        return copy.session

    def archive(self, line: SessionLine) -> bool:
        """Take a session out of the list."""
        return self._do(
            line,
            tr("“{0}” is archived.", _name(line)),
            lambda: library.archive(self._services, line.id),
            lambda: library.unarchive(self._services, line.id),
        )

    def put_back(self, line: SessionLine) -> bool:
        """Put an archived session back into the list."""
        return self._do(
            line,
            tr("“{0}” is back in the list.", _name(line)),
            lambda: library.unarchive(self._services, line.id),
            lambda: library.archive(self._services, line.id),
        )

    def delete(self, line: SessionLine) -> bool:
        """Delete an archived session for good; until the message goes it can be had back."""
        services = self._services
        lease = services.library.lease(line.id)
        try:
            holder = lease.held_by_other
            if holder is not None:
                self._message.say(tr("{0} has this session open.", holder.name), stays=True)
                return False
            kept = services.store.load(line.id)

            def back() -> None:
                services.library.add(kept)
                services.library.set_archived(kept.id, True)
                services.library.set_private(kept.id, line.private)

            return self._do(
                line,
                tr("“{0}” is deleted.", _name(line)),
                lambda: services.library.take_out(line.id),
                back,
            )
        except KnownError as error:
            self._message.say(error.sentence, stays=True)
            return False
        finally:
            lease.release()

    def erase(self, session: SessionId) -> bool:
        """Erase a session to the last byte; there is no step back from it."""
        self.forget()
        lease = self._services.library.lease(session)
        try:
            holder = lease.held_by_other
            if holder is not None:
                self._message.say(tr("{0} has this session open.", holder.name), stays=True)
                return False
            self._services.library.erase(session)
        except KnownError as error:
            self._message.say(error.sentence, stays=True)
            return False
        finally:
            lease.release()
        self._message.say(tr("Erased for good: nothing of it is left in the library."), stays=True)
        return True

    def undo(self) -> SessionId | None:
        """Take the last one back; returns the session that is there again."""
        back = self._back
        self.forget()
        if back is None:
            return None
        try:
            back.take()
        except KnownError as error:
            self._message.say(error.sentence, stays=True)
            return None
        return back.session

    def forget(self) -> None:
        """Offer no step back any more."""
        self._back = None
        self._message.hide()
        self._actions.unbind(("undo",))

    def _do(
        self, line: SessionLine, said: str, take: Callable[[], None], back: Callable[[], None]
    ) -> bool:
        try:
            take()
        except KnownError as error:
            self._message.say(error.sentence, stays=True)
            return False
        self._back = _StepBack(line.id, back)
        self._message.say(said, undo=True)
        self._actions["undo"].setText(tr("Undo"))
        self._actions.bind("undo", self._message.undo_asked.emit)
        return True


def _name(line: SessionLine) -> str:
    return shortened(library_words.title_of(line))
