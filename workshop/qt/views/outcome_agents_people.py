"""How the agent reaches those who are asked: a field for each of them."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.exercise.cards import ParticipantId
from workshop.exercise.moves import ChangeParticipant, Move
from workshop.exercise.session import Participant
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import label
from workshop.qt.typing import Typing
from workshop.qt.views.step_view import clear


class PeopleRows(QWidget):
    """Owners and deputies, in the order of their seats."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.fields: dict[ParticipantId, QLineEdit] = {}
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(stage.look.metrics.space(1.5))
        stage.bridge.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self, _changes: object = None) -> None:
        session = self._stage.bridge.session
        named = {one.owner.participant for one in session.decisions if one.owner}
        named |= {one.owner.deputy for one in session.decisions if one.owner}
        people = [one for one in session.participants if one.id in named]
        shown = tuple((one.id, one.name) for one in people)
        if shown == self._shown:
            return  # the fields follow what is typed by themselves
        self._shown = shown
        clear(self._column)
        self.fields.clear()
        for person in people:
            self._column.addWidget(self._row(person))
        if not people:
            self._column.addWidget(label(tr("Nobody owns a decision yet."), "quiet", wraps=True))

    def _row(self, person: Participant) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        name = ClampedLabel(person.name, self._stage.look, lines=1)
        field = QLineEdit()
        field.setPlaceholderText(tr("mail, chat, phone"))
        field.setAccessibleName(tr("How to reach {0}", person.name))
        Typing(
            field,
            self._stage.bridge,
            lambda: self._contact(person.id),
            lambda text: self._move(person.id, text),
        )
        self.fields[person.id] = field
        row.addWidget(name, 1)
        row.addWidget(field, 2)
        return made

    def _contact(self, person: ParticipantId) -> str:
        found = self._stage.bridge.session.participant(person)
        return found.contact if found else ""

    def _move(self, person: ParticipantId, text: str) -> Move:
        found = self._stage.bridge.session.participant(person) or Participant(person, "")
        return ChangeParticipant(replace(found, contact=text))
