"""The choice to name who voted what: never ticked where nobody can be named."""

from PySide6.QtWidgets import QCheckBox, QWidget

from workshop.exercise.session import Session
from workshop.qt.texts import tr


class NamesBox(QCheckBox):
    """Ticked at first; unticked while ballots are anonymous, and as it was once they are not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Name who voted what"), parent)
        self.setChecked(True)
        self._wanted = True

    def follow(self, session: Session) -> None:
        """Offer the choice where the session allows one; nobody is told of a change by this."""
        if self.isEnabled():
            self._wanted = self.isChecked()
        named = not session.anonymous
        self.setEnabled(named)
        self.setToolTip("" if named else tr("Ballots are anonymous here."))
        before = self.blockSignals(True)
        self.setChecked(named and self._wanted)
        self.blockSignals(before)
