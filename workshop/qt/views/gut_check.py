"""Gut check: each person looks at the latest build as a customer who pays."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.report import Sentences
from workshop.exercise.agenda import Step
from workshop.exercise.cards import ParticipantId
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import DeleteGutCheck
from workshop.exercise.session import GutCheck, Participant, WouldPay
from workshop.qt.painting.card_buttons import RoleCardButton
from workshop.qt.painting.looks import RoleLook
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.gut_check_form import ANSWER_ACTIONS, GutCheckForm, Subject
from workshop.qt.views.gut_check_room import GutCheckRoom
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import StepView, label
from workshop.qt.views.wrap_grid import WrapGrid

_ROOM_FOR_TWO: Final = 780


class GutCheckView(StepView):
    """People by name, one of them at a time; what the room gave stands beside."""

    step: ClassVar[Step] = Step.GUT_CHECK

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._words = Sentences(lambda text: tr(text, context="Words"))
        self._count = label("", "quiet", wraps=True)
        self._people = WrapGrid(stage.look, least_width=168, most_width=240)
        self._asked: list[ParticipantId] = []
        self._ended = False
        self._chips: dict[ParticipantId, RoleCardButton] = {}
        self._form = GutCheckForm(stage, self._words)
        self._form.went_on.connect(self.ask_next)
        self._room = GutCheckRoom(stage, self._words)
        self._room.change_asked.connect(self._change)
        self._room.delete_asked.connect(self._delete)
        self._lay_out()
        self._begin()

    @property
    def form(self) -> GutCheckForm:
        """The gut check that is being given."""
        return self._form

    @property
    def room(self) -> GutCheckRoom:
        """Those that were given."""
        return self._room

    def chips(self) -> tuple[RoleCardButton, ...]:
        """The people to choose from, those who have not said it first."""
        return tuple(self._chips[one] for one in self._asked)

    def refresh(self, changes: object) -> None:
        """Show what changed, and stay with the person who is speaking."""
        if not changes:
            self._begin()
        self._keep_subject()
        self._show_people()
        self._form.refresh()
        self._room.refresh()
        self._say_count()

    def take_focus(self) -> None:
        """To the question that is asked."""
        self._form.take_focus()

    def key_hints(self) -> str:
        """The keys of this step."""
        keys = " ".join(filter(None, map(self.stage.actions.key_of, ANSWER_ACTIONS.values())))
        person = tr("{0} next person", self.stage.actions.key_of("next-person"))
        return tr("{0} answer · Enter go on · {1}", keys, person) if keys else person

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The three answers and the next person by keys."""
        found: dict[str, Callable[[], object]] = {
            action: partial(self._give, answer) for answer, action in ANSWER_ACTIONS.items()
        }
        found["next-person"] = self.ask_next
        for number, answer in enumerate(WouldPay, 1):
            found[f"role.{number}"] = partial(self._give, answer)
        return found

    def leave(self) -> None:
        """Save what is being typed."""
        self._form.settle()

    def ask(self, subject: Subject) -> None:
        """Let this person say it now."""
        self._form.settle()
        self._ended = False
        self._show(subject)
        self._form.take_focus()

    def ask_next(self) -> None:
        """Go to the next who has not said it; where nobody is left, stay and say so."""
        self._form.settle()
        if self._nameless():
            self.ask(Subject())
            return
        waiting = [one for one in self._asked if not self._has_said(one)]
        now = self._form.subject.participant
        others = [one for one in waiting if one != now]
        if others:
            self.ask(Subject(others[0]))
        elif waiting:
            self.stage.bridge.refused.emit(tr("Everybody else has said it."))
        else:
            self._ended = True
            self._say_ended()
            self._form.take_focus()

    def _give(self, answer: WouldPay) -> None:
        """By a key: once all have said it, none is changed before a name is chosen."""
        if self._ended and all(map(self._has_said, self._asked)):
            self._say_ended()
        else:
            self._form.give(answer)

    def _say_ended(self) -> None:
        self.stage.bridge.refused.emit(
            tr("Everybody has said it. Choose a name to change an answer.")
        )

    # Whose turn it is

    def _begin(self) -> None:
        subject = self._form.subject
        if self.session.anonymous or subject.index is not None:
            self._show(subject if self.session.anonymous else Subject(None, subject.index))
            return
        if self.session.participant(subject.participant) is None:
            seated = [one.id for one in self.session.seated()]
            waiting = [one for one in seated if not self._has_said(one)]
            self._show(Subject(next(iter(waiting or seated), None)))
        else:
            self._show(subject)

    def _show(self, subject: Subject) -> None:
        self._order_people(subject)
        self._form.show_subject(subject, self._asks(subject))
        self._show_people()
        self._say_count()

    def _keep_subject(self) -> None:
        """A new nameless one has a place once it is given, and none once it is taken back."""
        subject, count = self._form.subject, len(self.session.gut_checks)
        if subject.participant is not None:
            if self.session.participant(subject.participant) is None:
                self._begin()
        elif subject.index is None and self._grew(count):
            self._form.show_subject(Subject(None, count - 1), self._asks(subject))
        elif subject.index is not None and subject.index >= count:
            self._form.show_subject(Subject(), self._asks(subject))
        self._known = count

    def _grew(self, count: int) -> bool:
        return self._nameless() and count > self._known

    def _nameless(self) -> bool:
        return self.session.anonymous or not self.session.seated()

    def _asks(self, subject: Subject) -> str:
        person = self.session.participant(subject.participant)
        if person is not None:
            return tr("{0}, would you pay for this?", person.name)
        return tr("Would you pay for this? No name is kept.")

    def _order_people(self, subject: Subject) -> None:
        """Who speaks keeps the place among those who have not said it."""
        seated = [] if self.session.anonymous else [one.id for one in self.session.seated()]
        done = {one for one in seated if self._has_said(one) and one != subject.participant}
        self._asked = [one for one in seated if one not in done]
        self._asked += [one for one in seated if one in done]

    def _show_people(self) -> None:
        seated = [] if self.session.anonymous else [one.id for one in self.session.seated()]
        if set(seated) != set(self._asked):
            self._order_people(self._form.subject)
        for one in [one for one in self._chips if one not in self._asked]:
            del self._chips[one]  # the grid lets the widget go
        for person in self.session.seated():
            if person.id not in self._asked:
                continue
            chip = self._chips.get(person.id) or self._chip(person)
            chip.set_look(self._look_of(person))
            chip.setChecked(person.id == self._form.subject.participant)
        chips = self.chips()
        if chips != self._people.widgets:
            self._people.set_widgets(chips)
        self._people.setVisible(bool(chips))
        self._others.setVisible(bool(chips))

    def _chip(self, person: Participant) -> RoleCardButton:
        chip = RoleCardButton(self._look_of(person), self.stage.look)
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.ask(Subject(person.id)))
        self._chips[person.id] = chip
        return chip

    def _look_of(self, person: Participant) -> RoleLook:
        role = self.session.role(person.home_role)
        note = tr("has said it") if self._has_said(person.id) else ""
        if role is None:
            return RoleLook(person.name, person.name[:1] or "?", "", "", note)
        return RoleLook(person.name, role.mark, role.colour, "", note)

    def _has_said(self, participant: ParticipantId) -> bool:
        return any(one.participant == participant for one in self.session.gut_checks)

    def _say_count(self) -> None:
        checks = self.session.gut_checks
        people = len(self.session.seated())
        said = tr("{0} of {1} have said it", len(checks), people) if people else ""
        counted = self._words.gut_said(*_counts(checks)) if checks else ""
        rest = tr("Next skips the rest") if people > len(checks) else ""
        parts = " · ".join(part for part in (said, rest, counted) if part)
        self._count.setText(parts)
        self._count.setVisible(bool(parts))

    def _change(self, place: int) -> None:
        check = self.session.gut_checks[place]
        self.ask(Subject(check.participant, None if check.participant else place))

    def _delete(self, place: int) -> None:
        self._form.settle()
        subject = self._form.subject
        if self.stage.bridge.submit(DeleteGutCheck(place)) and subject.index is not None:
            self.ask(Subject())

    def _lay_out(self) -> None:
        self._known = len(self.session.gut_checks)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._form)
        self._others = label(tr("Who says it"), "heading")
        column.addWidget(self._others)
        column.addWidget(self._people)
        column.addStretch(1)
        panes = SideBySide(self.stage.look, left, self._room, room=_ROOM_FOR_TWO, shares=(3, 2))
        inside = QWidget()
        main = QVBoxLayout(inside)
        main.setContentsMargins(24, 20, 24, 16)
        main.setSpacing(12)
        question = tr(GUIDANCE[Step.GUT_CHECK].question, context="Steps")
        main.addWidget(label(question, "title", wraps=True))
        main.addWidget(self._count)
        main.addWidget(panes, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolled(inside))


def _counts(checks: tuple[GutCheck, ...]) -> tuple[int, int, int]:
    said = [one.would_pay for one in checks]
    return said.count(WouldPay.YES), said.count(WouldPay.NOT_YET), said.count(WouldPay.NO)
