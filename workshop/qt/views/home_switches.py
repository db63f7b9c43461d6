"""Switches beside the search: what is archived, and what is kept to oneself."""

from PySide6.QtCore import QObject, Signal

from workshop.application.ports import SessionLibrary
from workshop.qt.actions import Actions
from workshop.qt.texts import tr
from workshop.qt.views.enter_button import EnterButton


class Switches(QObject):
    """Each is there only where there is something to show, or while it is on."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.archived = EnterButton(tr("Archived"), "quiet")
        self.private = EnterButton(tr("Private"), "quiet")
        for button, action in ((self.archived, "show-archived"), (self.private, "show-private")):
            button.setCheckable(True)
            button.toggled.connect(actions[action].setChecked)
            button.toggled.connect(self.changed)

    @property
    def on(self) -> bool:
        """Whether something else is shown than what one is working on."""
        return self.archived.isChecked() or self.private.isChecked()

    def show_where_needed(self, library: SessionLibrary) -> None:
        """Look at what there is to show. Raises StorageFailed."""
        aside = self.private.isChecked()
        put_away = library.lines(limit=1, archived=True, private=aside)
        kept = (library.lines(limit=1, archived=one, private=True) for one in (False, True))
        self.archived.setVisible(bool(put_away) or self.archived.isChecked())
        self.private.setVisible(aside or any(kept))

    def empty_words(self, words: str) -> str:
        """What an empty list says; `words` are searched for."""
        if words.strip():
            return tr("No session has all of these words.")
        if self.archived.isChecked():
            return tr("No session is archived.")
        return tr("No assessment is private.") if self.private.isChecked() else ""
