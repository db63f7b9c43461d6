"""A choice of who does it: everybody in the session, or nobody yet."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.exercise.cards import ParticipantId
from workshop.exercise.session import Participant
from workshop.qt.texts import tr
from workshop.qt.views.choice_box import ChoiceBox


class PersonBox(ChoiceBox):
    """Names by typing their first letters, as in any list of choices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Participant, ...] | None = None
        self.setAccessibleName(tr("Who"))
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_people(self, people: tuple[Participant, ...], chosen: ParticipantId | None) -> None:
        """Offer these people, with one of them chosen; None is nobody yet."""
        if people != self._people:
            self._people = people
            self.clear()
            self.addItem(tr("Who?"), None)
            for person in people:
                self.addItem(person.name, person.id)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def person(self) -> ParticipantId | None:
        """Who is chosen."""
        chosen: ParticipantId | None = self.currentData()
        return chosen
