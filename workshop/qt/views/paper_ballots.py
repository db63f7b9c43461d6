"""Typing in what was voted on paper: a card's code, then the choice, each with Enter.

What is taken is not shown again: ballots are as secret here as where the laptop goes round.
"""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.paper_choices import PaperChoice, read_choice
from workshop.exercise.cards import Choice, DecisionId, ParticipantId
from workshop.exercise.moves import CastBallot, EnterTally
from workshop.exercise.paper_codes import find_decision
from workshop.exercise.seats import next_in_line, next_unanswered
from workshop.exercise.session import Decision, Session
from workshop.exercise.text import shortened
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.views.message_line import announce
from workshop.qt.views.paper_place import (
    code_of,
    how_far,
    name_of,
    offered,
    still_to_come,
    why_not,
)
from workshop.qt.views.paper_sheet import PaperSheet

_LONGEST_QUESTION = 160
_CODES_SHOWN = 12


class PaperBallots(QWidget):
    """Ballots of one person after the other, or slips without names as a tally of a decision."""

    finished = Signal()
    """All is typed in, or the rest comes later."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._decision: DecisionId | None = None
        self._slips: list[Choice] = []
        self._asked = False
        self.sheet = PaperSheet(stage.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self._connect()

    def begin(self) -> None:
        """Start with who is next; where ballots carry no names, with slips."""
        session = self._session
        unnamed = session.anonymous or not session.seated()
        (self.sheet.unnamed if unnamed else self.sheet.named).setChecked(True)
        self._change_mode()

    def refresh(self) -> None:
        """Show how far it is."""
        session, sheet = self._session, self.sheet
        sheet.unnamed.setEnabled(session.anonymous or not session.has_votes())
        sheet.named.setEnabled(bool(session.seated()))
        sheet.show_people(
            [(one.id, how_far(session, one.id)) for one in session.seated()], self._person
        )
        sheet.show_mode(named=self._by_name, choices=offered(self._session))
        decision = session.decision(self._decision)
        if decision is None or why_not(session, decision, named=self._by_name):
            self._decision = None
        self._show_place()

    def take_focus(self) -> None:
        """To the field that is typed into next."""
        self.sheet.focus(self.sheet.code if self._decision is None else self.sheet.choice)

    def next_person(self) -> None:
        """Go on with the next ballot, whatever is missing on this one."""
        if self._by_name and next_in_line(self._session, self._person) is not None:
            self._go_on()

    def forget(self) -> None:
        """Nothing that was typed stays in a field or a sentence."""
        self._decision, self._slips, self._asked = None, [], False
        for field in (self.sheet.code, self.sheet.choice):
            field.clear()
        self.sheet.said.setText("")

    # What is typed

    def _take_code(self) -> None:
        session, typed = self._session, self.sheet.code.text()
        missing = self._missing()
        if not typed.strip() and not missing:
            self._go_on()
            return
        decision = find_decision(typed, session) if typed.strip() else missing[0]
        if decision is None:
            self._say(tr("No card here has the code {0}. Look at it again.", shortened(typed, 20)))
            self.sheet.code.selectAll()
            return
        refused = why_not(session, decision, named=self._by_name)
        if refused:
            self._say(refused)
            self.sheet.code.selectAll()
            return
        self._decision = decision.id
        self._slips, self._asked = [], False
        self._say("")
        self._show_place()
        self.take_focus()

    def _take_choice(self) -> None:
        typed = self.sheet.choice.text()
        if self._decision is None:
            self._take_code()
        elif self._by_name:
            self._cast(self._decision, typed)
        elif typed.strip():
            self._count(typed)
        else:
            self._enter_tally(self._decision)

    def _cast(self, decision: DecisionId, typed: str) -> None:
        found, person = self._read(typed), self._person
        if found is None or person is None:
            return
        if not self._stage.bridge.submit(CastBallot(person, decision, found.choice)):
            return
        self._decision = None
        self.sheet.choice.clear()
        self.sheet.code.clear()
        self._say(tr("✓ Taken: {0}.", code_of(self._session, decision)))
        self.refresh()
        if next_unanswered(self._session, person) is None:
            self._say(tr("✓ All of {0} is in. Enter goes on.", name_of(self._session, person)))
        self.take_focus()

    def _count(self, typed: str) -> None:
        pieces = typed.replace(",", " ").split()
        whole = self._read(typed, quiet=len(pieces) > 1)
        found = [whole] if whole else [self._read(one) for one in pieces]
        slips = [one.choice for one in found if one is not None]
        if len(slips) < len(found):
            return
        self._slips += slips
        self._asked = False
        self.sheet.choice.clear()
        self._say_slips()

    def _enter_tally(self, decision: DecisionId) -> None:
        if not self._slips:
            self._say(tr("Type what the first slip says."))
            return
        if not self._asked:
            self._asked = True
            self._say(
                counted(
                    len(self._slips),
                    "One slip. It lies face up at once, which cannot be undone. Enter counts it.",
                    "{0} slips. They lie face up at once, which cannot be undone. Enter counts"
                    " them.",
                )
            )
            return
        if not self._stage.bridge.submit(EnterTally(decision, Counter(self._slips))):
            return
        self.forget()
        code = code_of(self._session, decision)
        self._say(tr("✓ {0} is counted, and lies face up.", code))
        self.refresh()
        self.take_focus()

    def _rub(self) -> None:
        """Backspace in an empty field: a slip less, or back to the code."""
        if self._slips:
            self._slips.pop()
            self._asked = False
            self._say_slips()
        else:
            self._decision = None
            self.sheet.code.clear()
            self._show_place()
            self.take_focus()

    def _undo(self) -> None:
        if self._slips:
            self._rub()
            return
        undone = self._stage.bridge.undo()
        self._say(tr("Taken back.") if undone else tr("Nothing of this person to take back."))
        if undone:
            self._decision = None
            self.refresh()
            self.take_focus()

    def _read(self, typed: str, *, quiet: bool = False) -> PaperChoice | None:
        found = read_choice(typed, offered(self._session))
        if found is None and not quiet:
            said = shortened(typed.strip(), 20)
            self._say(
                tr("{0} is no choice of these: type its number or the beginning of its name.", said)
                if said
                else tr("Type the number of the choice, or the beginning of its name.")
            )
            self.sheet.choice.selectAll()
        return found

    # Who and what

    @property
    def _session(self) -> Session:
        return self._stage.bridge.session

    @property
    def _by_name(self) -> bool:
        return self.sheet.named.isChecked()

    @property
    def _person(self) -> ParticipantId | None:
        return self._stage.bridge.seat

    def _missing(self) -> list[Decision]:
        return still_to_come(self._session, self._person, named=self._by_name)

    def _go_on(self) -> None:
        """Everything of this person is in: the next one, or the end."""
        following = next_in_line(self._session, self._person) if self._by_name else None
        if following is not None:
            self._seat(following.id)
        else:
            self.finished.emit()

    def _seat(self, person: ParticipantId) -> None:
        self.forget()
        self._stage.bridge.take_seat(person)
        self.refresh()
        self.take_focus()

    def _change_mode(self) -> None:
        self.forget()
        session = self._session
        if self._by_name:
            first = next_in_line(session) or next(iter(session.seated()), None)
            self._stage.bridge.take_seat(first.id if first else None)
        else:
            self._stage.bridge.take_seat(None)
        self.refresh()
        self.take_focus()

    # What is said

    def _say(self, sentence: str) -> None:
        self.sheet.said.setText(sentence)
        if sentence:
            announce(self, sentence)

    def _say_slips(self) -> None:
        self._say(
            counted(len(self._slips), "One slip. Enter ends it.", "{0} slips. Enter ends them.")
        )

    def _show_place(self) -> None:
        session, sheet = self._session, self.sheet
        missing = self._missing()
        expected = next(iter(missing), None)
        decision = session.decision(self._decision)
        shown = decision or expected
        sheet.code.setPlaceholderText(code_of(self._session, expected.id) if expected else "")
        if decision is not None and not sheet.code.text().strip():
            sheet.code.setText(code_of(self._session, decision.id))
        sheet.choice.setEnabled(decision is not None)
        sheet.show_question(shortened(shown.question, _LONGEST_QUESTION) if shown else "")
        codes = [code_of(self._session, one.id) for one in missing[:_CODES_SHOWN]]
        more = tr(" and {0} more", len(missing) - len(codes)) if len(missing) > len(codes) else ""
        sheet.left.setText(
            tr("Still to come: {0}{1}", " · ".join(codes), more)
            if codes
            else tr("Everything is in. Enter goes on.")
        )

    def _show_meant(self) -> None:
        """What the field means now, while it is typed; behind Enter it is seen no more."""
        found = read_choice(self.sheet.choice.text(), offered(self._session))
        self.sheet.show_meant(found.name if found else "")

    def _connect(self) -> None:
        sheet = self.sheet
        sheet.mode_changed.connect(self._change_mode)
        sheet.person_chosen.connect(self._seat)
        sheet.code.entered.connect(self._take_code)
        sheet.choice.entered.connect(self._take_choice)
        sheet.choice.textChanged.connect(self._show_meant)
        sheet.choice.rubbed.connect(self._rub)
        for field in (sheet.code, sheet.choice):
            field.undo_asked.connect(self._undo)
        sheet.undo.clicked.connect(self._undo)
        sheet.done.clicked.connect(self.finished)
