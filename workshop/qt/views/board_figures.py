"""Beside the board: exposure before and now, and the load of each person."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workshop.exercise.figures import bottleneck, exposure_after, exposure_before, loads
from workshop.qt.painting.elements import paint_bar
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.step_view import clear, label
from workshop.qt.views.wrapped_text import WrappedText


def percent(share: float | None) -> str:
    """A share as "71 %", or that it is not known yet."""
    return tr("not known yet") if share is None else tr("{0} %", round(100 * share))


class BoardFigures(QWidget):
    """Figures that follow the board; all of them readable as text."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(4)
        stage.look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the figures as they stand."""
        session, theme = self._stage.bridge.session, self._stage.look.theme
        clear(self._column)
        self._column.addWidget(label(tr("Exposure"), "heading"))
        before, now = exposure_before(session), exposure_after(session)
        self._add_bar(tr("Before"), before, theme.bar_before)
        self._add_bar(tr("Now"), now, theme.bar_now)
        carrying = loads(session)
        self._column.addWidget(label(tr("Load"), "heading"))
        if not carrying:
            self._column.addWidget(label(tr("Nobody carries anything yet."), "quiet", wraps=True))
        tight = bottleneck(session)
        heaviest = carrying[0].weight if carrying else 1
        for load in carrying:
            person = session.participant(load.participant)
            name = person.name if person else ""
            words = tr("{0} · {1}", name, load.weight)
            if load.participant == tight:
                words = tr("{0} · bottleneck", words)
            said = WrappedText(self._stage.look, ((1200, TextStep.NOTE),), quiet=True, most_lines=3)
            said.say(words)
            self._column.addWidget(said)
            share = load.weight / heaviest
            self._column.addWidget(Bar(self._stage.look, share, theme.bar_now))

    def _add_bar(self, name: str, share: float | None, colour: str) -> None:
        self._column.addWidget(label(tr("{0}: {1}", name, percent(share)), "note"))
        self._column.addWidget(Bar(self._stage.look, share, colour))


class Bar(QWidget):
    """A painted bar of a share from 0 to 1 (None: undefined); its figure stands beside it."""

    def __init__(self, look: ThemeSource, share: float | None, colour: str) -> None:
        super().__init__()
        self._look, self._share, self._colour = look, share, colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(80, self._look.metrics.scaled(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, and the share of it."""
        del event
        painter = QPainter(self)
        paint_bar(painter, QRectF(self.rect()), self._share, self._colour, self._look.theme)
        painter.end()
