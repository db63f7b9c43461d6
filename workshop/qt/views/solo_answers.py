"""What is asked of a chosen card: is that you, how sure are you, did the AI guess it last time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from workshop.exercise.session import Ballot, Confidence, GuessedLastTime
from workshop.exercise.solo_questions import Asked, Value, asked_of, given, still_asked
from workshop.qt.painting.elements import (
    CARD_MARGIN,
    keycap_size,
    paint_keycap,
    paint_surface,
)
from workshop.qt.painting.looks import CardState
from workshop.qt.painting.text import draw_line, elided, tooltip, width_of
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.step_view import label
from workshop.qt.views.wrap_grid import WrapGrid

_TALL: Final = 44
_LEAST: Final = 128


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and the words on its button."""

    value: Value
    words: str


class AnswerButton(QAbstractButton):
    """One answer, with its key while it is the one that is asked; checked where it was given."""

    def __init__(self, words: str, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words, self._key = look, words, ""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    @property
    def key(self) -> str:
        """The key that gives it now; empty where none does."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show which key gives it."""
        if key != self._key:
            self._key = key
            self.setAccessibleDescription(tr("Key {0}", key) if key else "")
            self.update()

    def nextCheckState(self) -> None:
        """What is shown as given is what the session says, not what was clicked."""

    def sizeHint(self) -> QSize:
        """Its words and a keycap."""
        metrics = self._look.metrics
        wide = width_of(self._words, metrics.font(TextStep.QUESTION, 500)) + metrics.scaled(60)
        return QSize(ceil(wide) + 2 * CARD_MARGIN, metrics.scaled(_TALL) + 2 * CARD_MARGIN)

    def minimumSizeHint(self) -> QSize:
        """A few letters and a keycap."""
        return QSize(self._look.metrics.scaled(100), self.sizeHint().height())

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter clicks, as Space does."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(e)

    def event(self, e: QEvent) -> bool:
        """Gives the whole words as a tooltip where some are left out."""
        if e.type() == QEvent.Type.ToolTip:
            self.setToolTip("" if self.width() >= self.sizeHint().width() else tooltip(self._words))
        return super().event(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        """The sheet, the words in its middle, the keycap at its side."""
        del e
        theme, metrics = self._look.theme, self._look.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = float(CARD_MARGIN)
        sheet = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        paint_surface(painter, sheet, self._state(), theme, metrics.radius)
        inside = sheet.adjusted(metrics.space(3), 0, -metrics.space(3), 0)
        cap = keycap_size(self._key or "0", metrics)
        font = metrics.font(TextStep.QUESTION, 600 if self.isChecked() else 500)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        room = inside.adjusted(cap.width(), 0, -cap.width(), 0)
        draw_line(painter, room, elided(self._words, font, room.width()), centred=True)
        if self._key:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = inside.left() if rtl else inside.right() - cap.width()
            top = inside.center().y() - cap.height() / 2
            place = QRectF(left, top, cap.width(), cap.height())
            paint_keycap(painter, place, self._key, theme, metrics)
        painter.end()

    def _state(self) -> CardState:
        state = CardState.SELECTED if self.isChecked() else CardState.NORMAL
        if self.hasFocus():
            state |= CardState.FOCUSED
        return state | CardState.HOVERED if self.underMouse() else state

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class _Row(QWidget):
    """One question with its answers side by side."""

    def __init__(self, question: str, answers: Sequence[Answer], look: ThemeSource) -> None:
        super().__init__()
        self.answers = tuple(answers)
        self.question = label(question, "question")
        self.question.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons = [AnswerButton(one.words, look) for one in answers]
        for button in self.buttons:
            button.setAccessibleName(tr("{0} {1}", question, button.accessibleName()))
        grid = WrapGrid(look, least_width=_LEAST, most_width=240, centred=True)
        grid.set_widgets(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.question)
        column.addWidget(grid)

    def show_given(self, value: object, *, keys: bool) -> None:
        """Mark what was answered, and show keys where it is this that is asked now."""
        for number, (button, answer) in enumerate(zip(self.buttons, self.answers, strict=True), 1):
            button.setChecked(value is not None and answer.value == value)
            button.show_key(str(number) if keys else "")


class SoloAnswers(QWidget):
    """The questions about the card that lies in the place; the first open one has the keys."""

    answered = Signal(object, object)
    """Which was asked (Asked), and the value that was answered."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: Asked | None = None
        self._there: tuple[Asked, ...] = ()
        self._one = False
        self._gap = look.metrics.space(3)
        self._rows = {
            Asked.MINE: _Row(
                tr("Is that you?"), (Answer(True, tr("Yes")), Answer(False, tr("No"))), look
            ),
            Asked.SURE: _Row(
                tr("How sure are you?"),
                (
                    Answer(Confidence.GUESS, tr("A guess")),
                    Answer(Confidence.FAIRLY, tr("Fairly")),
                    Answer(Confidence.CERTAIN, tr("Certain")),
                ),
                look,
            ),
            Asked.GUESSED: _Row(
                tr("Last time, did the AI guess it?"),
                (
                    Answer(GuessedLastTime.YES, tr("Yes")),
                    Answer(GuessedLastTime.NO, tr("No")),
                    Answer(GuessedLastTime.UNKNOWN, tr("I don’t know")),
                ),
                look,
            ),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._gap)
        for asked, row in self._rows.items():
            column.addWidget(row)
            for button, answer in zip(row.buttons, row.answers, strict=True):
                button.clicked.connect(
                    lambda _checked=False, one=asked, value=answer.value: self.answered.emit(
                        one, value
                    )
                )

    @property
    def current(self) -> Asked | None:
        """Which of them number keys answer."""
        return self._current

    def button(self, asked: Asked, number: int) -> AnswerButton:
        """The button of an answer, from 1."""
        return self._rows[asked].buttons[number - 1]

    def question(self, asked: Asked) -> str:
        """A question in words."""
        return self._rows[asked].question.text()

    def show_ballot(self, ballot: Ballot | None, *, keys: bool) -> None:
        """Ask what makes sense of a ballot; with keys where single keys are switched on."""
        self._there = asked_of(ballot)
        self._current = still_asked(ballot)
        self._show_rows()
        for asked, row in self._rows.items():
            value = given(ballot, asked) if ballot else None
            row.show_given(value, keys=keys and asked is self._current)

    def whole_height(self, width: int) -> int:
        """How tall all questions are together, those that are not asked now too."""
        rows = self._rows.values()
        heights = [row.heightForWidth(width) for row in rows]
        return sum(heights) + (len(heights) - 1) * self._gap

    def show_one(self, one: bool) -> None:
        """Only what is asked now, where there is no room for all of it."""
        if one != self._one:
            self._one = one
            self._show_rows()

    def _show_rows(self) -> None:
        for asked, row in self._rows.items():
            waits = self._one and self._current not in (None, asked)
            row.setVisible(asked in self._there and not waits)

    def answer_number(self, number: int) -> None:
        """Give the answer with this number to what is asked now; nothing where there is none."""
        if self._current is None:
            return
        buttons = self._rows[self._current].buttons
        if 1 <= number <= len(buttons):
            buttons[number - 1].click()
