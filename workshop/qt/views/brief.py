"""Brief: what goes to the agent, and who is here."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.people_list import people_list
from workshop.exercise.agenda import Step
from workshop.exercise.cards import ParticipantId
from workshop.exercise.guidance import FEWEST_PEOPLE, GUIDANCE
from workshop.exercise.moves import AddParticipants
from workshop.exercise.session import Participant
from workshop.qt.models.card_looks import KEYED_ROLES
from workshop.qt.models.people_model import PeopleModel
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND, Metrics, label
from workshop.qt.views.brief_agenda import BriefAgenda
from workshop.qt.views.brief_names import LONGEST_LIST, MOST_AT_ONCE, NameField, list_told
from workshop.qt.views.brief_people import PeopleList
from workshop.qt.views.brief_person import PERSON_HEIGHT
from workshop.qt.views.brief_roles import BriefRoles
from workshop.qt.views.brief_texts import BriefTexts
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.step_view import StepView

_WIDE_ENOUGH: Final = 820
_PEOPLE_IN_VIEW: Final = range(3, 7)
"""Rows that are always shown: a usual room as a whole; of a large one the rest scrolls."""

_FRAME: Final = 4
_MARGIN: Final = 16
_TOP: Final = Qt.AlignmentFlag.AlignTop
_ANY_HEIGHT: Final = 16_777_215
_GAP: Final = 14


class BriefView(StepView):
    """Texts and agenda on one side, people and role cards on the other."""

    step: ClassVar[Step] = Step.BRIEF

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self.texts = BriefTexts(stage)
        self.agenda = BriefAgenda(stage)
        self._model = PeopleModel(stage.bridge, self)
        self.people = PeopleList(self._model, stage)
        self.names = NameField(stage.look)
        self.roles = BriefRoles(stage)
        self._count = label("", "quiet", wraps=True)
        self._heading = label("", "heading")
        self._taken_hint = label("", "note", wraps=True)
        self._lay_out()
        self.names.added.connect(self.add_people)
        self.people.card_is_up = lambda: self.roles.taken is not None
        self.people.clicked_with_card.connect(self._place_card)
        self.roles.taken_changed.connect(self._show_hint)
        self.roles.up_changed.connect(self.people.show_card_up)
        stage.look.changed.connect(self._arrange)
        self.refresh(())

    def refresh(self, changes: object) -> None:
        """The models and fields have followed already; counts follow here."""
        del changes
        session = self.session
        here, away = len(session.seated()), len(session.participants) - len(session.seated())
        said = tr("Who is here · {0}", here)
        if away:
            said = tr("{0}, {1}", said, counted(away, "{0} has left", "{0} have left"))
        self._heading.setText(said)
        self._count.setText(
            counted(here, "One person is here", "{0} people are here")
            if here >= FEWEST_PEOPLE
            else tr("Paste it, then say who is here.")
        )
        self.agenda.refresh()
        self._show_people(self.stage.look.metrics)
        self._show_hint()

    def take_focus(self) -> None:
        """On the brief while it is empty, then where people are added, if that is in view."""
        written = self.session.brief.strip()
        target = self.names if written and self._is_wide() else self.texts.brief
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Keys are about the focused person or role card."""
        numbers = {
            f"role.{number}": partial(self._press_number, number)
            for number in range(1, KEYED_ROLES + 1)
        }
        return {
            "delete": self._delete,
            "move-up": partial(self._move, -1),
            "move-down": partial(self._move, +1),
            "edit-card": self._edit,
            **numbers,
        }

    def key_hints(self) -> str:
        """The keys that work here."""
        if not self.stage.actions.key_of("role.1"):
            return tr("Enter add · Space home role · F2 rename · Alt+↑↓ order · Del delete")
        return tr("Enter add · 1–9 home role · F2 rename · Alt+↑↓ order · Del delete")

    def leave(self) -> None:
        """Save what is being typed; no card stays up."""
        self.texts.settle()
        self.roles.put_back()

    def add_people(self, text: str) -> None:
        """Seat everybody whom a text names."""
        bridge, standard = self.stage.bridge, self.stage.services.shelf.standard_roles().role
        too_long = len(text) > LONGEST_LIST
        found = None if too_long else people_list(text, self.session, standard)
        if found is None or len(found.people) > MOST_AT_ONCE:
            bridge.refused.emit(tr("That is not a list of names: it is too long."))
        elif found.people and bridge.submit(AddParticipants(found.people, found.roles)):
            self.people.choose(found.people[-1].id)
            said = list_told(found)
            if said:
                bridge.told.emit(said)

    def go_to_person(self, person: ParticipantId) -> bool:
        """To somebody among the people."""
        self.people.choose(person)
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them, else one."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        people = QFrame()
        people.setProperty(KIND, "card")
        column = QVBoxLayout(people)
        column.setContentsMargins(1, 12, 1, 12)
        column.setSpacing(8)
        for part, stretch in ((self._heading, 0), (self.people, 1), (self.names, 0)):
            row = QHBoxLayout()
            inset = 0 if part is self.people else 15
            row.setContentsMargins(inset, 0, inset, 0)
            row.addWidget(part)
            column.addLayout(row, stretch)
        roles = QFrame()
        roles.setProperty(KIND, "card")
        inside = QVBoxLayout(roles)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(4)
        inside.addWidget(self.roles)
        # in line with the cards, which leave room for their ring
        self._taken_hint.setContentsMargins(CARD_MARGIN, 0, 0, 0)
        inside.addWidget(self._taken_hint)
        self._grid = QGridLayout()
        self._left, self._right = QWidget(), QWidget()
        for side, parts in (
            (self._left, ((self.texts, 1), (self.agenda, 0))),
            (self._right, ((people, 1), (roles, 0))),
        ):
            stack = QVBoxLayout(side)
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(14)
            for part, stretch in parts:
                stack.addWidget(part, stretch)
        page = QWidget()
        outside = QVBoxLayout(page)
        outside.setContentsMargins(24, _MARGIN, 24, _MARGIN)
        outside.setSpacing(_GAP)
        self._head = head = QVBoxLayout()
        head.setSpacing(2)
        question = tr(GUIDANCE[self.step].question, context="Steps")
        head.addWidget(label(question, "title", wraps=True))
        head.addWidget(self._count)
        outside.addLayout(head)
        outside.addLayout(self._grid, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(page))
        self._arrange()

    def _arrange(self) -> None:
        metrics, grid, wide = self.stage.look.metrics, self._grid, self._is_wide()
        grid.setSpacing(14)
        grid.removeWidget(self._left)
        grid.removeWidget(self._right)
        grid.addWidget(self._left, 0, 0)
        grid.addWidget(self._right, 0 if wide else 1, 1 if wide else 0)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 6 if wide else 0)
        self._show_people(metrics)
        # where people take more height than there is, the agenda stays in view all the same
        room = self.height() - self._head.sizeHint().height() - 2 * _MARGIN - _GAP
        over = wide and self._right.minimumSizeHint().height() > room
        grid.setAlignment(self._left, _TOP if over else Qt.AlignmentFlag(0))
        tall = max(room, self._left.minimumSizeHint().height()) if over else 0
        self._left.setMinimumHeight(tall)
        self._left.setMaximumHeight(tall or _ANY_HEIGHT)

    def _show_people(self, metrics: Metrics) -> None:
        least, most = _PEOPLE_IN_VIEW[0], _PEOPLE_IN_VIEW[-1]
        rows = max(least, min(self._model.rowCount(), most))
        self.people.setMinimumHeight(metrics.scaled(PERSON_HEIGHT) * rows + _FRAME)

    def _is_wide(self) -> bool:
        return self.width() >= self.stage.look.metrics.scaled(_WIDE_ENOUGH)

    def _show_hint(self) -> None:
        card = self.session.role(self.roles.taken)
        if card is not None:
            said = tr("Now click the person whose badge says “{0}”.", card.name)
        else:
            said = tr("Drag a card onto a person, or click one and then the person.")
        self._taken_hint.setText(said)

    def _place_card(self, person: object) -> None:
        role = self.roles.taken
        if role is not None and isinstance(person, Participant):
            self.people.give_badge(role, person)
        self.roles.put_back()

    def _press_number(self, number: int) -> None:
        role = self.roles.role_at(number)
        if role is not None and self.people.hasFocus():
            self.people.give_badge(role)

    def _delete(self) -> None:
        if self.people.hasFocus():
            self.people.delete_current()
        else:
            self.roles.delete_focused()

    def _move(self, by: int) -> None:
        if self.people.hasFocus():
            self.people.move_current(by)
        else:
            self.roles.move_focused(by)

    def _edit(self) -> None:
        card = self.roles.focused()
        if card is not None:
            self.roles.edit(card.id)
        else:
            self.people.rename_current()
