"""What one person sees while answering alone: one question, a place, the cards, the way so far."""

from collections.abc import Callable
from functools import partial
from math import ceil
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from workshop.exercise.cards import Choice, RoleCard, RoleId
from workshop.exercise.session import Ballot, Decision, Session
from workshop.exercise.text import shortened
from workshop.qt.models.card_looks import choice_look
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.painting.looks import RoleLook
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.ballot_dots import BallotDots
from workshop.qt.views.ballot_place import BallotPlace
from workshop.qt.views.centred_scroll import CentredColumn, CentredScroll
from workshop.qt.views.choice_tray import CARD_WIDTH, ChoiceTray
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.solo_answers import SoloAnswers
from workshop.qt.views.step_view import label
from workshop.qt.views.wrapped_text import CLOSE_STEPS, QUESTION_STEPS, WrappedText

_WIDEST: Final = 1120
_COLUMNS: Final = 4
_BESIDES: Final = 412
_ROW: Final = 74
"""Pixels at 100 % that a row of large cards takes, and what else is on the sheet."""

_ABOVE: Final = 12
_GAP: Final = 2.5
_LONGEST_NAME: Final = 60
_TIGHT: Final = 420
_TIGHT_STEPS: Final = ((1200, TextStep.QUESTION),)


class SoloSheet(QWidget):
    """The widgets and what they say; what is done with them is the asking page's."""

    earlier_asked = Signal()
    later_asked = Signal()
    change_asked = Signal()
    """Another card is wanted in the place."""
    more_asked = Signal(object)
    """The RoleId of a card that is not offered yet."""

    def __init__(
        self, model: TrayModel, look: ThemeSource, why_not: Callable[[Choice], str]
    ) -> None:
        super().__init__()
        self._look = look
        self.place = _Place(look, why_not)
        self.place.pressed.connect(self.change_asked)
        self.tray = ChoiceTray(model, look)
        self.answers = SoloAnswers(look)
        self._where = label("", "note")
        self._question = WrappedText(look, QUESTION_STEPS, centred=True, most_lines=5)
        self._guess = WrappedText(look, quiet=True, centred=True, most_lines=3)
        self._dots = BallotDots(look)
        self.change = EnterButton(tr("Another card"), "quiet")
        self.change.clicked.connect(self.change_asked)
        self.more = EnterButton(tr("More cards…"), "quiet")
        self.more.clicked.connect(self._open_more)
        self._hidden: tuple[RoleCard, ...] = ()
        self._pad = QWidget()
        self._earlier = _button(tr("← Back"), tr("Decision before"))
        self._earlier.clicked.connect(self.earlier_asked)
        self.later = _button(tr("Skip →"), tr("Next decision"))
        self.later.clicked.connect(self.later_asked)
        self._lay_out(look)

    def ask(
        self, decision: Decision, session: Session, ballot: Ballot | None, *, choosing: bool
    ) -> None:
        """Ask whose call a decision is, or of the card in the place what there is to ask of it."""
        order = session.decisions
        here = order.index(decision)
        if self._question.text() != decision.question:
            self._scroll.verticalScrollBar().setValue(0)
            self._question.say(decision.question)
        guess = decision.likely_guess.strip()
        self._guess.say(tr("If nobody says, the agent’s guess: {0}", guess) if guess else "")
        self._hidden = tuple(card for card in session.roles if card.hidden)
        done = {one.decision for one in session.ballots}
        where = tr("{0} of {1}", here + 1, len(order))
        enter = tr("Enter goes on") if ballot else tr("Enter skips it")
        self._where.setText(tr("{0} · {1}", where, enter))
        self._dots.show_way([one.id in done for one in order], here)
        self._earlier.setEnabled(here > 0)
        self.later.say(tr("Next →") if ballot else tr("Skip →"))
        self.later.setAccessibleName(tr("Next decision"))
        self.tray.setVisible(choosing)
        self._below.setVisible(choosing)
        self.answers.setVisible(not choosing)
        self.change.setVisible(not choosing)
        self._show_place(tr("{0} of {1}: {2}", here + 1, len(order), decision.question), choosing)
        if not choosing and ballot is not None:
            self.place.show_card(choice_look(ballot.choice, session))
        self._fit()

    def _show_place(self, question: str, choosing: bool) -> None:
        owns = tr("Who owns this today?")
        if choosing:
            self.place.empty(tr("Who owns this today? Drop a card here"))
        current = self.answers.current
        asked = owns if choosing or current is None else self.answers.question(current)
        self.place.setAccessibleName(f"{question} {asked}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Smaller cards where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self._look.metrics
        across = (min(self.width(), metrics.scaled(_WIDEST)) - 48) // metrics.scaled(CARD_WIDTH + 6)
        rows = 1 + ceil(len(self.tray.model.cards()) / max(1, min(_COLUMNS, across)))
        roomy = self.height() >= metrics.scaled(_BESIDES + rows * _ROW)
        self.tray.set_large(roomy)
        self.place.set_small(not roomy)
        tight = self.height() < metrics.scaled(_TIGHT)
        self._guess.setVisible(bool(self._guess.text()) and not tight)
        self.answers.show_one(tight)
        close = _TIGHT_STEPS if tight else CLOSE_STEPS
        self._question.set_steps(QUESTION_STEPS if roomy else close)
        self.more.setVisible(bool(self._hidden) and not tight)
        self._stand_still()

    def _stand_still(self) -> None:
        """The question stays where it is though what stands below it is taller or less tall."""
        gap = self._look.metrics.space(_GAP)
        across = min(self.width(), self._look.metrics.scaled(_WIDEST))
        wide = across - self._look.metrics.space(12)
        answers = self.change.sizeHint().height() + gap
        choosing = not self.tray.isHidden()
        tallest = max(answers + self.answers.whole_height(wide), self._choices_height(wide))
        here = answers + self.answers.heightForWidth(wide)
        taller = tallest - (self._choices_height(wide) if choosing else here)
        # of the columns themselves: what is around them hears of a change later
        below = self._below.column.totalHeightForWidth(across) if choosing else 0
        content = self._scroll.column.totalHeightForWidth(across) + below
        room = self.height() - _ABOVE - self._way_row.sizeHint().height()
        self._pad.setFixedHeight(max(0, min(taller, room - content)))

    def _choices_height(self, wide: int) -> int:
        return self.tray.heightForWidth(wide) + self._below.column.totalHeightForWidth(wide)

    def _lay_out(self, look: ThemeSource) -> None:
        self._scroll = CentredScroll(look, widest=_WIDEST, gap=_GAP, above=2, snug=True)
        column, middle = self._scroll.column, Qt.AlignmentFlag.AlignHCenter
        for text in (self._question, self._guess):
            column.addWidget(text)
        column.addSpacing(4)
        column.addWidget(self.place, 0, middle)
        column.addWidget(self.change, 0, middle)
        column.addWidget(self.tray)
        column.addWidget(self.answers)
        self._below = CentredColumn(look, widest=_WIDEST)
        self._below.column.addWidget(self.tray.void_part)
        self._below.column.addWidget(self.more, 0, middle)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addSpacing(_ABOVE)
        outside.addStretch(2)
        outside.addWidget(self._scroll)
        outside.addWidget(self._below)
        outside.addWidget(self._pad)
        outside.addStretch(3)
        self._way_row = self._way()
        outside.addLayout(self._way_row)

    def _way(self) -> QHBoxLayout:
        way = QHBoxLayout()
        way.setContentsMargins(24, 8, 24, 10)
        way.setSpacing(16)
        way.addStretch(1)
        way.addWidget(self._earlier)
        between = QVBoxLayout()
        between.setSpacing(0)
        between.addWidget(self._dots, 0, Qt.AlignmentFlag.AlignHCenter)
        between.addWidget(self._where, 0, Qt.AlignmentFlag.AlignHCenter)
        way.addLayout(between, 1000)
        way.addWidget(self.later)
        way.addStretch(1)
        for one in (self._earlier, self.later):
            one.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return way

    def more_menu(self) -> QMenu:
        """The cards that are not offered yet, by name."""
        menu = QMenu(self)
        for card in self._hidden:
            entry = menu.addAction(shortened(card.name, _LONGEST_NAME).replace("&", "&&"))
            entry.triggered.connect(partial(self._ask_more, card.id))
        return menu

    def _open_more(self) -> None:
        menu = self.more_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _ask_more(self, role: RoleId, _checked: bool = False) -> None:
        self.more_asked.emit(role)


class _Place(BallotPlace):
    """A place in which the card stays; a press on it takes the card up again."""

    pressed = Signal()

    def __init__(self, look: ThemeSource, why_not: Callable[[Choice], str]) -> None:
        super().__init__(look, why_not, welcome=tr("Let go"))
        self._shown: RoleLook | None = None

    def show_card(self, card: RoleLook) -> None:
        """Let a card lie here; one that lies here already does not fall again."""
        if card != self._shown or not self.occupied:
            self._shown = card
            self.land(card)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the card takes it up."""
        if self.occupied and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
        super().mouseReleaseEvent(event)


def _button(words: str, name: str) -> EnterButton:
    button = EnterButton(words)
    button.setAccessibleName(name)
    return button
