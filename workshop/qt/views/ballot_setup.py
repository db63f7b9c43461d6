"""Before the first ballot: named or anonymous, who votes in which order, and the projector."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import ChooseAnonymity
from workshop.exercise.seats import open_decisions
from workshop.exercise.text import shortened
from workshop.qt.models.card_looks import words
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.centred_scroll import CentredScroll
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.step_view import label
from workshop.qt.views.wrapped_text import WrappedText


class SetupPage(QWidget):
    """Chooses how ballots are kept, and starts; where nobody can vote, it says what to do."""

    started = Signal()
    paper_asked = Signal()
    """There are ballots on paper, to be typed in."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._words = stage, words()
        look = stage.look
        self._summary = WrappedText(look, quiet=True, most_lines=2)
        self._named = _Circle(tr("Named"))
        self._anonymous = _Circle(tr("Anonymous"))
        self._choice = QButtonGroup(self)
        for button in (self._named, self._anonymous):
            self._choice.addButton(button)
            button.moved.connect(self._choose_beside)
        self._choice.buttonClicked.connect(self._choose)
        self._order = WrappedText(look, most_lines=4)
        self._start = EnterButton(tr("Start voting"), "primary")
        self._start.clicked.connect(self.started)
        self._paper = EnterButton(tr("Type in paper ballots…"))
        self._paper.clicked.connect(self.paper_asked)
        self._missing = WrappedText(look, most_lines=3)
        self._step_back = EnterButton("", "primary")
        self._step_back.clicked.connect(self._go_back)
        self._back_to = Step.SURFACE
        self._lay_out()

    @property
    def start(self) -> EnterButton:
        """Starts voting."""
        return self._start

    @property
    def named(self) -> QRadioButton:
        """Chooses named ballots."""
        return self._named

    @property
    def anonymous(self) -> QRadioButton:
        """Chooses anonymous ballots."""
        return self._anonymous

    @property
    def missing(self) -> str:
        """What there is to do before anybody can vote; empty where voting can start."""
        return self._missing.text()

    def refresh(self) -> None:
        """Show what the session says."""
        session = self._stage.bridge.session
        people, decisions = session.seated(), open_decisions(session)
        missing = self._what_is_missing()
        self._missing.say(missing)
        ready = not missing
        self._unready.setVisible(not ready)
        self._ready.setVisible(ready)
        minutes = self._stage.bridge.planned_minutes(Step.BALLOT)
        said: Words = self._words
        self._summary.say(
            " · ".join(
                (
                    said.people(len(people)),
                    said.decisions(len(decisions)),
                    tr("about {0}", said.minutes(minutes)),
                )
            )
            if ready
            else ""
        )
        self._order.say(" → ".join(shortened(one.name, 32) for one in people))
        chosen = self._anonymous if session.anonymous else self._named
        chosen.setChecked(True)
        for button in (self._named, self._anonymous):
            tabs = button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tabs else Qt.FocusPolicy.ClickFocus)
            if button.hasFocus() and not tabs:
                chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """To what is done next."""
        button = self._start if self._ready.isVisibleTo(self) else self._step_back
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts, on a choice too."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.isAutoRepeat() and self._ready.isVisibleTo(self):
            self.started.emit()
            return
        super().keyPressEvent(event)

    def _what_is_missing(self) -> str:
        session = self._stage.bridge.session
        if not session.decisions:
            self._offer(Step.SURFACE)
            return tr("There is no decision to vote on yet. Pick or write some in Surface.")
        if not session.seated():
            self._offer(Step.BRIEF)
            return tr("Nobody is here to vote yet. Add who is in the room in Brief.")
        if not open_decisions(session):
            self._offer(Step.REVEAL)
            return tr("All ballots lie face up. In Reveal a decision can be voted on again.")
        return ""

    def _offer(self, step: Step) -> None:
        self._back_to = step
        self._step_back.say(tr("Go to {0}", tr(GUIDANCE[step].name, context="Steps")))

    def _go_back(self) -> None:
        self._stage.bridge.go_to(self._back_to)

    def _choose(self) -> None:
        self._stage.bridge.submit(ChooseAnonymity(self._anonymous.isChecked()))
        self.refresh()

    def _choose_beside(self, by: int) -> None:
        circles = (self._named, self._anonymous)
        here = next(at for at, one in enumerate(circles) if one.hasFocus())
        target = circles[(here + by) % len(circles)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def _lay_out(self) -> None:
        look = self._stage.look
        scroll = CentredScroll(look, widest=720, gap=3)
        column = scroll.column
        column.addStretch(1)
        question = tr(GUIDANCE[Step.BALLOT].question, context="Steps")
        column.addWidget(label(question, "title", wraps=True))
        column.addWidget(self._summary)
        self._unready, self._ready = QWidget(), QWidget()
        waiting = QVBoxLayout(self._unready)
        waiting.setContentsMargins(0, 8, 0, 0)
        waiting.setSpacing(16)
        waiting.addWidget(self._missing)
        waiting.addWidget(self._step_back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._unready)
        ready = QVBoxLayout(self._ready)
        ready.setContentsMargins(0, 0, 0, 0)
        ready.setSpacing(12)
        ready.addWidget(
            _Option(
                self._named,
                tr(
                    "At the reveal everybody sees who said what, and people who disagree can"
                    " talk. The usual way."
                ),
            )
        )
        ready.addWidget(
            _Option(
                self._anonymous,
                tr(
                    "At the reveal only counts are left. Who chose what is gone for good: from"
                    " the screen, the library, its backups and every file."
                ),
            )
        )
        ready.addSpacing(4)
        ready.addWidget(label(tr("The laptop goes round in this order"), "heading"))
        ready.addWidget(self._order)
        ready.addSpacing(4)
        ready.addWidget(self._projector())
        ready.addSpacing(4)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self._start)
        ways.addWidget(self._paper)
        ways.addStretch(1)
        ready.addLayout(ways)
        column.addWidget(self._ready)
        column.addStretch(2)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)

    def _projector(self) -> QFrame:
        box = QFrame()
        box.setProperty(KIND, "say")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(
            label(
                tr(
                    "If the projector mirrors this screen, switch it off or black it out now."
                    " Esc draws the curtain at any time; Esc again makes the screen dark."
                ),
                "quiet",
                wraps=True,
            )
        )
        return box


class _Circle(QRadioButton):
    """One of a group: Tab reaches the chosen one, arrows choose another, around at the ends."""

    moved = Signal(int)
    """+1 to the next one, -1 to the one before."""

    def event(self, e: QEvent) -> bool:
        """Its arrows are no shortcuts while it has the focus."""
        override = e.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(e, QKeyEvent) and Qt.Key(e.key()) in _ARROWS:
            e.accept()
            return True
        return super().event(e)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Arrows belong to the group, whatever lies around it."""
        by = _ARROWS.get(Qt.Key(arg__1.key()))
        if by is None:
            super().keyPressEvent(arg__1)
        else:
            self.moved.emit(by)


_ARROWS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: +1,
    Qt.Key.Key_Right: +1,
}


class _Option(QFrame):
    """A choice with what it means; a click anywhere on it chooses."""

    def __init__(self, button: QRadioButton, means: str) -> None:
        super().__init__()
        self._button = button
        self.setProperty(KIND, "card")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 10, 14, 12)
        inside.setSpacing(2)
        inside.addWidget(button)
        inside.addWidget(label(means, "quiet", wraps=True))
        button.setAccessibleDescription(means)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses, as a click on the circle does."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._button.click()
