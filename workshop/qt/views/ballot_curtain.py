"""The curtain between two people: whose turn it is, how many are done, and nothing else."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.exercise.cards import ParticipantId
from workshop.exercise.guidance import has_voted
from workshop.exercise.seats import answered, next_in_line, open_decisions, people_done
from workshop.exercise.session import Participant, Session
from workshop.exercise.text import shortened
from workshop.qt.bridge import Bridge
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.centred_scroll import CentredScroll
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.message_line import announce
from workshop.qt.views.second_press import SecondPress
from workshop.qt.views.step_view import label
from workshop.qt.views.wrap_grid import WrapGrid
from workshop.qt.views.wrapped_text import WrappedText

_SAID: Final = ((60, TextStep.DISPLAY), (1200, TextStep.TITLE))
_LONGEST_NAME: Final = 60
_NAME_LINES: Final = 2


class CurtainPage(QWidget):
    """Covers the whole area. Holds counts and names; a ballot is nowhere on it."""

    seat_taken = Signal(object)
    """The ParticipantId of who says that they hold the laptop."""
    on_asked = Signal()
    """Everybody is done: go on to the reveal."""
    pass_asked = Signal()
    """Who is hidden passes the laptop on, with something left to answer."""
    back_asked = Signal()
    """Back to how the team votes, as long as nobody has."""

    def __init__(self, bridge: Bridge, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._next: Participant | None = None
        self._second_press = SecondPress(self)
        self._thanks = WrappedText(look, quiet=True, centred=True, most_lines=2)
        self._pass = WrappedText(look, _SAID, centred=True, most_lines=3)
        self._count = label("", "quiet")
        self._sit = EnterButton("", "primary", roomy=True)
        self._sit.clicked.connect(self.go_on)
        self._pass_on = EnterButton(tr("Pass the laptop on"), "quiet")
        self._pass_on.clicked.connect(self.pass_asked)
        self._back = EnterButton(tr("Back to how we vote"), "quiet")
        self._back.clicked.connect(self.back_asked)
        for one in (self._sit, self._pass_on, self._back):
            one.installEventFilter(self._second_press)
        self._heading = label(tr("Somebody else holds the laptop"), "heading")
        self._seats = WrapGrid(
            look, least_width=200, most_width=240, gap=2, centred=True, even_rows=True
        )
        self._buttons: dict[ParticipantId, EnterButton] = {}
        self._lay_out(look)

    @property
    def next_person(self) -> Participant | None:
        """Whose turn it is; None where everybody is done."""
        return self._next

    @property
    def seats(self) -> dict[ParticipantId, EnterButton]:
        """A button for everybody in the room."""
        return self._buttons

    @property
    def pass_on(self) -> EnterButton:
        """Asks for somebody else; shown while who is hidden may go on."""
        return self._pass_on

    def show_turn(
        self, after: ParticipantId | None, thanks: str, hidden: ParticipantId | None = None
    ) -> None:
        """Ask for the next person behind `after`; `thanks` is who has just finished.

        Who is `hidden` only wanted not to be seen: while something of theirs is open, they go on.
        """
        session = self._bridge.session
        behind = next((one for one in session.seated() if one.id == hidden), None)
        goes_on = behind if behind and not has_voted(session, behind.id) else None
        self._next = goes_on or next_in_line(session, after)
        above = tr("Thank you, {0}.", thanks) if thanks else ""
        self._thanks.say(tr("The curtain is drawn.") if goes_on else above)
        others = goes_on and next_in_line(session, goes_on.id) != goes_on
        self._pass_on.setVisible(bool(others))
        self._thanks.setVisible(bool(self._thanks.text()))
        people, done = len(session.seated()), people_done(session)
        if goes_on:
            name = shortened(goes_on.name, _LONGEST_NAME)
            self._pass.say(tr("{0}, go on when nobody looks", name))
            self._sit.say(tr("I am {0}: go on with my ballot", name))
            self._count.setText(
                tr(
                    "You have answered {0} · {1} of {2} people are done",
                    _how_far(session, goes_on.id),
                    done,
                    people,
                )
            )
        elif self._next is None:
            self._pass.say(tr("Everybody has answered."))
            self._sit.say(tr("Go on to the reveal"))
            self._count.setText(tr("Anybody can still change a ballot: choose your name below."))
        else:
            name = shortened(self._next.name, _LONGEST_NAME)
            self._pass.say(tr("Pass the laptop to {0}", name))
            self._sit.say(tr("I am {0}: show my ballot", name))
            self._count.setText(tr("{0} of {1} people are done", done, people))
        self._back.setVisible(not session.has_votes())
        self._show_seats(session)

    def take_focus(self) -> None:
        """To the one button that goes on, and say whose turn it is."""
        self._sit.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._thanks.text()} {self._pass.text()}".strip())

    def go_on(self) -> None:
        """What the large button does: seat the next person, or go on to the reveal."""
        if self._next is None:
            self.on_asked.emit()
        else:
            self.seat_taken.emit(self._next.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.go_on()
            return
        super().keyPressEvent(event)

    def _show_seats(self, session: Session) -> None:
        people = session.seated()
        if tuple(self._buttons) != tuple(person.id for person in people):
            self._buttons = {person.id: self._seat(person.id) for person in people}
            self._seats.set_widgets(list(self._buttons.values()))
        for person in people:
            button, name = self._buttons[person.id], person.name
            far = _how_far(session, person.id)
            if has_voted(session, person.id):
                button.say(f"✓ {name}")
                button.setAccessibleName(tr("I am {0}, done", name))
            elif answered(session, person.id):
                button.say(f"{name} · {far}")
                button.setAccessibleName(tr("I am {0}, {1} answered", name, far))
            else:
                button.say(name)
                button.setAccessibleName(tr("I am {0}", name))
        self._seats.place()

    def _seat(self, person: ParticipantId) -> EnterButton:
        button = EnterButton(lines=_NAME_LINES)
        button.installEventFilter(self._second_press)
        button.clicked.connect(partial(self._sit_down, person))
        return button

    def _sit_down(self, person: ParticipantId, _checked: bool = False) -> None:
        self.seat_taken.emit(person)

    def _lay_out(self, look: ThemeSource) -> None:
        scroll = CentredScroll(look, widest=760, gap=4)
        column = scroll.column
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(self._thanks)
        column.addWidget(self._pass)
        column.addWidget(self._count, 0, middle)
        column.addSpacing(12)
        column.addWidget(self._sit, 0, middle)
        column.addWidget(self._pass_on, 0, middle)
        column.addWidget(self._back, 0, middle)
        column.addStretch(2)
        column.addWidget(self._heading, 0, middle)
        column.addWidget(self._seats)
        column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)


def _how_far(session: Session, person: ParticipantId) -> str:
    """How many of the open decisions somebody has answered: counts, never choices."""
    return tr("{0} of {1}", len(answered(session, person)), len(open_decisions(session)))
