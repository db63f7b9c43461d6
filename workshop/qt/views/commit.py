"""Commit: owners say what they will do by when, and the parking lot is read out."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.naming import fresh_id
from workshop.exercise.agenda import Step
from workshop.exercise.cards import ParticipantId
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import AddCommitment, DeleteCommitment, Unpark
from workshop.exercise.session import Commitment
from workshop.qt.models.card_looks import words
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.views.commit_add import CommitAdd
from workshop.qt.views.commit_owners import CommitOwners
from workshop.qt.views.commit_parking import CommitParking
from workshop.qt.views.commit_row import CommitRow
from workshop.qt.views.message_line import announce
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import StepView, label

_ROOM_FOR_TWO: Final = 860


class CommitView(StepView):
    """Owners as a reminder, the line to write on, the list, and what was parked."""

    step: ClassVar[Step] = Step.COMMIT

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._words = words()
        self._count = label("", "quiet", wraps=True)
        self._owners = CommitOwners(stage)
        self._owners.chosen.connect(self._ask)
        self._add = CommitAdd(stage, self._words)
        self._add.added.connect(self._go_on_from)
        self._add.escaped.connect(self.leave_field)
        self._rows: dict[str, CommitRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._parking = CommitParking(stage, self)
        self._parking.commitment_asked.connect(self.commit_to)
        self._lay_out()

    @property
    def owners(self) -> CommitOwners:
        """Those who answer for decisions."""
        return self._owners

    @property
    def add_line(self) -> CommitAdd:
        """Where commitments are written."""
        return self._add

    @property
    def parking(self) -> CommitParking:
        """What was parked."""
        return self._parking

    def rows(self) -> tuple[CommitRow, ...]:
        """The commitments in order."""
        return tuple(self._rows[one.id] for one in self.session.commitments)

    def refresh(self, changes: object) -> None:
        """Show what changed; fields that are typed into are left alone."""
        del changes
        self._owners.refresh()
        self._add.refresh()
        self._parking.refresh()
        self._show_rows()
        self._say_count()

    def take_focus(self) -> None:
        """To what the next owner will do."""
        if self._add.person.person() is None:
            self._add.ask(self._owners.next_without(None))
        self._add.take_focus()

    def key_hints(self) -> str:
        """The keys of this step."""
        return tr(
            "Enter add · {0} next owner · Del delete · Esc out of a field",
            self.stage.actions.key_of("next-person"),
        )

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The next owner, and deleting, by keys."""
        return {"next-person": self.ask_next, "delete": self._delete_current}

    def leave_field(self) -> None:
        """Out of the line that is written on, to its owner; Enter leads back into it."""
        card = self._owners.card(self._add.person.person())
        rows = self.rows()
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        elif rows:
            rows[0].take_focus()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Save what is being typed."""
        for row in self.rows():
            row.settle()

    def ask_next(self) -> None:
        """Let the next owner speak who has committed to nothing yet."""
        self._ask(self._owners.next_without(self._add.person.person()))

    def commit_to(self, line: str) -> None:
        """Make a parked line a commitment of whoever is chosen, and go on at its row."""
        parked = next((one for one in self.session.parking_lot if one.id == line), None)
        if parked is None:
            return
        taken = {one.id for one in self.session.commitments}
        made = Commitment(fresh_id("c", taken), parked.text)
        bridge = self.stage.bridge
        if bridge.submit(AddCommitment(made)) and bridge.submit(Unpark(line)):
            self._rows[made.id].person.setFocus()
            announce(self, tr("A commitment now: {0}. Who does it?", parked.text))

    def _ask(self, person: ParticipantId | None) -> None:
        self._add.ask(person)

    def _today(self) -> date:
        return self.stage.bridge.desk.clock.now().date()

    def _show_rows(self) -> None:
        order = [one.id for one in self.session.commitments]
        for gone in [one for one in self._rows if one not in order]:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, one in enumerate(order):
            row = self._rows.get(one) or self._row(one)
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            row.refresh()
        for before, after in pairwise(self.rows()):
            QWidget.setTabOrder(before.delete, after.done)

    def _row(self, commitment: str) -> CommitRow:
        row = CommitRow(commitment, self.stage, self._words, self._today)
        row.delete_asked.connect(partial(self._delete, commitment))
        row.entered.connect(self._add.take_focus)
        row.stepped.connect(partial(self._step, commitment))
        self._rows[commitment] = row
        return row

    def _step(self, commitment: str, by: int) -> None:
        order = [one.id for one in self.session.commitments]
        at = order.index(commitment) + by
        if 0 <= at < len(order):
            self._rows[order[at]].take_focus()
        elif at < 0:
            self._add.take_focus()

    def _delete_current(self) -> None:
        for row in self.rows():
            if row.has_focus():
                self._delete(row.commitment)
                return

    def _delete(self, commitment: str) -> None:
        at = [one.id for one in self.session.commitments].index(commitment)
        if not self.stage.bridge.submit(DeleteCommitment(commitment)):
            return
        rows = self.rows()
        if rows:
            rows[min(at, len(rows) - 1)].take_focus()
        else:
            self._add.take_focus()

    def _go_on_from(self, commitment: str) -> None:
        """The next owner speaks who has committed to nothing yet; where all have, who just did."""
        made = next(one for one in self.session.commitments if one.id == commitment)
        following = self.session.participant(self._owners.next_without(made.participant))
        if following is None:
            announce(self, tr("Added: {0}", made.text))
            return
        self._add.ask(following.id)
        announce(self, tr("Added: {0}. Next: {1}", made.text, following.name))

    def _say_count(self) -> None:
        commitments = self.session.commitments
        undated = sum(one.due is None for one in commitments)
        done = sum(one.done for one in commitments)
        if commitments:
            said = counted(len(commitments), "One commitment", "{0} commitments")
        else:
            said = tr("One thing each is enough: what, and the day by which it is done")
        parts = (
            said,
            counted(undated, "one without a date", "{0} without a date") if undated else "",
            counted(done, "one done", "{0} done") if done else "",
        )
        self._count.setText(" · ".join(part for part in parts if part))

    def _lay_out(self) -> None:
        right = QWidget()
        main = QVBoxLayout(right)
        main.setContentsMargins(24, 20, 24, 12)
        main.setSpacing(10)
        question = tr(GUIDANCE[Step.COMMIT].question, context="Steps")
        main.addWidget(label(question, "title", wraps=True))
        main.addWidget(self._count)
        main.addWidget(self._add)
        main.addLayout(self._list)
        main.addWidget(self._parking)
        main.addStretch(1)
        panes = SideBySide(
            self.stage.look,
            self._owners,
            right,
            room=_ROOM_FOR_TWO,
            shares=(0, 1),
            gap=0,
            second_on_top=True,
        )
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolled(panes))
