"""The clock large in the corner of the wall: figures, a line and a word.

That of the step; while a decision has the floor, its two minutes, in a speech bubble. Beside
another decision those would be read as its own, so they give way while one is in view.
"""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop.exercise.agenda import Countdown, Pace
from workshop.qt.audience.pages.page_parts import CLOCK_ROOM
from workshop.qt.audience.sheet import LEAST, Sheet
from workshop.qt.bridge import Bridge
from workshop.qt.models.clock_words import clock_figures
from workshop.qt.painting.text import draw_line, width_of
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource

_FIGURES = 60
_FIGURES_IN_BUBBLE = 50
_BUBBLE_SIDE = 14
_GAP = 16


class ClockFace(QWidget):
    """Shows the time left; hidden where nothing is planned. Forces nothing."""

    def __init__(self, look: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._bridge: Bridge | None = None
        self._sheet = Sheet(1, 1)
        self._figures = ""
        self._word = ""
        self._now: Countdown | None = None
        self._talking = False
        self._beat = QTimer(self, interval=1000)
        self._beat.timeout.connect(self.refresh)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)
        self.hide()

    @property
    def beating(self) -> bool:
        """Whether it counts by itself."""
        return self._beat.isActive()

    def follow(self, bridge: Bridge | None) -> None:
        """Show the clock of another session, or none."""
        self._bridge = bridge
        self.refresh()

    def place(self, sheet: Sheet) -> None:
        """Stand at the far end of the first line."""
        self._sheet = sheet
        head = sheet.head
        wide = min(sheet.px(CLOCK_ROOM), head.width())
        left = head.left() if self._rtl() else head.right() - wide
        self.setGeometry(QRectF(left, head.top(), wide, head.height()).toAlignedRect())

    def refresh(self) -> None:
        """Show what the clock says now; beats only while it runs."""
        bridge = self._bridge
        talk = _talk_in_view(bridge) if bridge is not None else None
        now = talk or (bridge.countdown() if bridge is not None else None)
        self._now, talking = now, talk is not None
        self.setVisible(now is not None and now.planned > 0)
        if now is None or not now.running:
            self._beat.stop()
        elif not self._beat.isActive():
            self._beat.start()
        if now is None:
            return
        figures, word = clock_figures(now.left), self._pace_word(now)
        if (figures, word, talking) != (self._figures, self._word, self._talking):
            self._figures, self._word, self._talking = figures, word, talking
            left = figures if now.left < 0 else tr("{0} left", figures)
            if talking:
                left = tr("For this decision: {0}", left)
            self.setAccessibleName(tr("{0}, {1}", left, word) if word else left)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Figures at the far side; a line below them that grows as time gets short."""
        del event
        if self._now is None:
            return
        theme, sheet, pace = self._look.theme, self._sheet, self._now.pace
        ink = {Pace.PLENTY: theme.ink, Pace.AMBER: theme.warn}.get(pace, theme.danger)
        if not self._now.running:
            ink = theme.quiet if pace is Pace.PLENTY else ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = sheet.font(_FIGURES_IN_BUBBLE if self._talking else _FIGURES, 600, tabular=True)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        rect = QRectF(self.rect())
        side = sheet.px(_BUBBLE_SIDE) if self._talking else 0
        wide = width_of(self._figures, font) + 2 + 2 * side
        figures = QRectF(rect.right() - wide, 0, wide, rect.height())
        figures = self._placed(figures)
        draw_line(painter, self._bubble(figures), self._figures, centred=True)
        if self._talking:
            self._paint_bubble(painter, self._bubble(figures), ink)
        self._paint_word(painter, rect, wide, ink)
        if pace is not Pace.PLENTY and not self._talking:
            thick = sheet.px(3 if pace is Pace.AMBER else 6)
            full = pace is Pace.OVERTIME
            line = QRectF(0, 0, wide if full else wide / 2, thick)
            line.moveBottomRight(rect.bottomRight())
            painter.fillRect(self._placed(line), QColor(ink))
        painter.end()

    def _bubble(self, figures: QRectF) -> QRectF:
        """The room of the figures; without that of the tail where they are in a bubble."""
        return figures.adjusted(0, 0, 0, -figures.height() * 0.16) if self._talking else figures

    def _paint_bubble(self, painter: QPainter, bubble: QRectF, ink: str) -> None:
        """Its line grows as time gets short, as the one below the figures does."""
        pace = self._now.pace if self._now is not None else Pace.PLENTY
        thick = self._sheet.px({Pace.PLENTY: 2, Pace.AMBER: 4}.get(pace, 6))
        inside = bubble.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        path, tail = QPainterPath(), QPainterPath()
        path.addRoundedRect(inside, self._sheet.px(12), self._sheet.px(12))
        foot = bubble.height() * 0.16
        left = inside.left() + inside.width() * (0.7 if self._rtl() else 0.2)
        tail.moveTo(left, inside.bottom() - thick)
        tail.lineTo(left, inside.bottom() + foot)
        tail.lineTo(left + 1.6 * foot + thick, inside.bottom() - thick)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), thick, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path.united(tail))

    def _paint_word(self, painter: QPainter, rect: QRectF, figures: float, ink: str) -> None:
        font = self._sheet.font(LEAST)
        wide = width_of(self._word, font) + 2
        room = rect.width() - figures - self._sheet.px(_GAP)
        if not self._word or wide > room:
            return
        painter.setFont(font)
        painter.setPen(QColor(ink))
        left = rect.right() - figures - self._sheet.px(_GAP) - wide
        draw_line(painter, self._placed(QRectF(left, 0, wide, rect.height())), self._word)

    def _pace_word(self, now: Countdown) -> str:
        match now.pace:
            case Pace.PLENTY:
                return "" if now.running else tr("paused") if now.left < now.planned else ""
            case Pace.AMBER | Pace.RED:
                return tr("short")
            case Pace.OVERTIME:
                return tr("over")

    def _placed(self, rect: QRectF) -> QRectF:
        if not self._rtl():
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())

    def _rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _talk_in_view(bridge: Bridge) -> Countdown | None:
    talk, shown = bridge.talk, bridge.spotlight
    if talk is None or (shown is not None and shown != talk.decision):
        return None
    return bridge.talk_countdown()
