"""The whole hour in a strip: what each step was planned to take, took, and when it all ends."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.outlook import Outlook, StepTime, outlook
from workshop.qt.models.clock_words import BEAT_MS, outlook_said, spent_said
from workshop.qt.painting.text import tooltip
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.step_view import label

_HEIGHT: Final = 24
_BAR: Final = 8
_GAP: Final = 2


class HourStrip(QWidget):
    """Bars and one sentence; a click opens the agenda."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.bars = HourBars(stage.look)
        self.bars.clicked.connect(stage.actions["agenda"].trigger)
        self._words = label("", "quiet", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("The hour"), "heading"))
        column.addWidget(self.bars)
        column.addWidget(self._words)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self.refresh)
        self._beat.start()
        stage.bridge.place_changed.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        """How the hour stands, as it is said."""
        return self._words.text()

    def refresh(self) -> None:
        """Show the hour as it stands now."""
        bridge = self._stage.bridge
        found = outlook(bridge.session, bridge.desk.clock.now())
        self._words.setText(outlook_said(found))
        self.bars.show_outlook(found, [bridge.place.step is one.step for one in found.steps])


class HourBars(QAbstractButton):
    """One bar a step, as long as its plan; filled with what it took, taller where it took more."""

    def __init__(self, look: ThemeSource) -> None:
        super().__init__()
        self._look = look
        self._steps: tuple[StepTime, ...] = ()
        self._here: list[bool] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Agenda"))
        look.changed.connect(self.update)

    def show_outlook(self, found: Outlook, here: list[bool]) -> None:
        """Show these steps; `here` marks the one the session stands at."""
        self._steps, self._here = found.steps, here
        lines = [
            tr("{0}: {1}", tr(GUIDANCE[one.step].name, context="Steps"), spent_said(one))
            for one in found.steps
            if one.planned or one.spent
        ]
        self.setAccessibleDescription("; ".join(lines))
        self.setToolTip(tooltip("\n".join(lines)))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, and as high as a finger needs."""
        return QSize(120, max(self._look.metrics.target, self._look.metrics.scaled(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Eight short bars."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars from the first step to the last, in the direction of reading."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        for rect, time, here in self._bars():
            self._paint_bar(painter, rect, time, here=here)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.theme.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _bars(self) -> list[tuple[QRectF, StepTime, bool]]:
        shown = [
            (time, here)
            for time, here in zip(self._steps, self._here, strict=True)
            if time.planned or time.spent
        ]
        weights = [max(time.planned, time.spent) for time, _ in shown]
        room = self.width() - 8 - _GAP * max(0, len(shown) - 1)
        tall = self._look.metrics.scaled(_BAR)
        top, left = (self.height() - tall) / 2, 4.0
        found: list[tuple[QRectF, StepTime, bool]] = []
        for (time, here), weight in zip(shown, weights, strict=True):
            wide = room * weight / sum(weights)
            found.append((QRectF(left, top, wide, tall), time, here))
            left += wide + _GAP
        return found

    def _paint_bar(self, painter: QPainter, rect: QRectF, time: StepTime, *, here: bool) -> None:
        theme = self._look.theme
        painter.fillRect(rect, QColor(theme.bar_track))
        longest = max(time.planned, time.spent)
        done, plan = time.spent / longest, time.planned / longest
        filled = QRectF(rect.left(), rect.top(), rect.width() * min(done, plan), rect.height())
        painter.fillRect(filled, QColor(theme.bar_now))
        if done > plan:
            # over: another colour, and taller, so that it is seen in grey too
            over = rect.adjusted(rect.width() * plan, -3, 0, 3)
            painter.fillRect(over, QColor(theme.danger))
        if here:
            line = QRectF(rect.left(), rect.bottom() + 4, rect.width(), 2)
            painter.fillRect(line, QColor(theme.ink))
