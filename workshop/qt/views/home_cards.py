"""What stands beside the list of sessions: where you left off, what is due, how it goes."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop.application.ports import DueCommitment, SessionLine
from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.qt.models import library_words
from workshop.qt.models.card_looks import words
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.painting.text import draw_line, elided, tooltip
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, ThemeSource, label
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.step_view import clear

DUE_SHOWN: Final = 5
_DUE_IN_SHORT: Final = 2


def card(parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """A white card and the column inside it."""
    frame = QFrame(parent)
    frame.setProperty(KIND, "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(6)
    return frame, column


class LeftOffCard(QWidget):
    """The session to continue, where it stood, and one button."""

    continued = Signal(object)
    """The SessionId."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: SessionLine | None = None
        frame, column = card(self)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(frame)
        column.addWidget(label(tr("Left off"), "heading"))
        self._title = ClampedLabel("", look, step=TextStep.QUESTION, lines=2)
        column.addWidget(self._title)
        self._where = label("", "quiet", wraps=True)
        column.addWidget(self._where)
        column.addSpacing(6)
        self.button = EnterButton(tr("Continue"), "primary")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._continue)
        column.addWidget(self.button)

    def show_line(self, line: SessionLine | None) -> None:
        """Show a session; nothing at all where there is none to continue."""
        self._line = line
        self.setVisible(line is not None)
        if line is None:
            return
        title = library_words.title_of(line)
        self._title.show_text(title)
        self._where.setText(library_words.left_off(line))
        self.button.setAccessibleName(tr("Continue “{0}”", title))
        self.button.setAccessibleDescription(self._where.text())

    def _continue(self) -> None:
        if self._line is not None:
            self.continued.emit(self._line.id)


class DueCard(QWidget):
    """Commitments that are not done yet, the earliest first; a click opens their session."""

    chosen = Signal(object)
    """The SessionId."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words()
        frame, column = card(self)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(frame)
        # rows light up a little beyond their words, which stand under the heading
        column.setContentsMargins(11, 14, 11, 12)
        heading = label(tr("Commitments due"), "heading")
        heading.setContentsMargins(5, 0, 0, 0)
        column.addWidget(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column.addLayout(self._rows)
        self._more = label("", "note")
        self._more.setContentsMargins(5, 2, 0, 0)
        column.addWidget(self._more)
        self._most = DUE_SHOWN

    def shorten(self, short: bool) -> None:
        """Show only the first of them where the card stands over the list; say how many follow."""
        self._most = _DUE_IN_SHORT if short else DUE_SHOWN
        self._share()

    def _share(self) -> None:
        rows = self.rows()
        for number, row in enumerate(rows):
            row.setVisible(number < self._most)
        left = len(rows) - self._most
        self._more.setText(tr("and {0} more", left) if left > 0 else "")
        self._more.setVisible(left > 0)

    def rows(self) -> list[QAbstractButton]:
        """A button for each commitment shown."""
        items = (self._rows.itemAt(number) for number in range(self._rows.count()))
        found = (item.widget() for item in items if item is not None)
        return [row for row in found if isinstance(row, QAbstractButton)]

    def show_due(self, due: list[DueCommitment], now: datetime) -> None:
        """Show these; nothing at all where there are none."""
        clear(self._rows)
        self.setVisible(bool(due))
        for one in due:
            said = library_words.due(one.due, now, self._words)
            row = _DueRow(one, said, library_words.is_over(one.due, now), self._look)
            row.clicked.connect(lambda _checked=False, one=one: self.chosen.emit(one.session))
            self._rows.addWidget(row)
        self._share()


class _DueRow(QAbstractButton):
    """What was promised, and below it by whom and when."""

    def __init__(self, due: DueCommitment, said: str, over: bool, look: ThemeSource) -> None:
        super().__init__()
        self._look, self._over = look, over
        self._promise = due.text
        self._rest = tr("{0} · {1}", due.person, said) if due.person else said
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(due.text)
        self.setAccessibleDescription(self._rest)
        self.setToolTip(tooltip(tr("{0}\n{1}", due.text, self._rest)))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Two lines."""
        metrics = self._look.metrics
        return QSize(metrics.scaled(200), metrics.scaled(44))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter clicks, as Space does."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        """The promise in ink, the rest quiet, in the colour of a warning where it is over."""
        del e
        theme, metrics = self._look.theme, self._look.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setBrush(QColor(theme.sunken))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(sheet, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(sheet, 6, 6)
        inside = sheet.adjusted(4, 2, -4, -2)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        half = inside.height() / 2
        rest_colour = theme.warn if self._over else theme.quiet
        for text, step, colour, top in (
            (self._promise, TextStep.TEXT, theme.ink, inside.top()),
            (self._rest, TextStep.NOTE, rest_colour, inside.top() + half),
        ):
            font = metrics.font(step)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            room = QRectF(inside.left(), top, inside.width(), half)
            draw_line(painter, room, elided(text, font, room.width()), rtl=rtl)
        painter.end()


class HowItGoes(QFrame):
    """For somebody who has no session yet: the eight steps and what each one asks.

    Filled when it is first shown: most people never see it again.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(12)
        self.hide()

    def setVisible(self, visible: bool) -> None:
        """Fills it before it is seen."""
        if visible and not self._column.count():
            self._fill()
        super().setVisible(visible)

    def _fill(self) -> None:
        self._column.addWidget(label(tr("How the hour goes"), "question"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(Step):
            told = GUIDANCE[step]
            grid.addWidget(label(tr(told.name, context="Steps"), "strong"), row, 0)
            question = label(tr(told.question, context="Steps"), "quiet", wraps=True)
            grid.addWidget(question, row, 1)
        self._column.addLayout(grid)
