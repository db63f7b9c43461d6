"""Beside the board: exposure before and now, and the load of each person; both stay in place."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import ParticipantId
from workshop.exercise.figures import Load, bottleneck, exposure_after, exposure_before, loads
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.painting.elements import paint_bar
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, Theme, ThemeSource
from workshop.qt.views.step_view import label

Tone = Callable[[Theme], str]


def before_tone(theme: Theme) -> str:
    """The colour of what was found before."""
    return theme.bar_before


def now_tone(theme: Theme) -> str:
    """The colour of what stands now."""
    return theme.bar_now


class ExposureFigures(QWidget):
    """Exposure before and now: two bars, whatever the board says."""

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._words = stage, words
        self.before = FigureBar(stage.look, tr("Before"), before_tone)
        self.now = FigureBar(stage.look, tr("Now"), now_tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(label(tr("Exposure"), "heading"))
        column.addWidget(self.before)
        column.addWidget(self.now)
        self.refresh()

    def refresh(self) -> None:
        """Show the figures as they stand; what has no value yet is said in words."""
        session = self._stage.bridge.session
        for bar, share in (
            (self.before, exposure_before(session)),
            (self.now, exposure_after(session)),
        ):
            shown = tr("not known yet") if share is None else self._words.percent(share)
            bar.show_share(share, shown)


class LoadFigures(QWidget):
    """The weight that each owner carries, heaviest first; a bar keeps its place among them."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._bars: dict[ParticipantId, FigureBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(6)
        self._column.addWidget(label(tr("Load"), "heading"))
        self._nobody = label(tr("Nobody carries anything yet."), "quiet", wraps=True)
        self._column.addWidget(self._nobody)
        self.refresh()

    @property
    def bars(self) -> tuple["FigureBar", ...]:
        """One for each person who carries something, heaviest first."""
        return tuple(self._bars.values())

    def refresh(self) -> None:
        """Show the figures as they stand; bars that stay are the same ones."""
        session = self._stage.bridge.session
        carrying = loads(session)
        for gone in self._bars.keys() - {load.participant for load in carrying}:
            bar = self._bars.pop(gone)
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        tight = bottleneck(session)
        self._bars = {load.participant: self._bar(load, tight) for load in carrying}
        heaviest = carrying[0].weight if carrying else 1
        for place, load in enumerate(carrying, 2):
            bar = self._bars[load.participant]
            if self._column.indexOf(bar) != place:
                self._column.removeWidget(bar)
                self._column.insertWidget(place, bar)
            bar.show_share(load.weight / heaviest, str(load.weight))
        self._nobody.setVisible(not carrying)

    def _bar(self, load: Load, tight: ParticipantId | None) -> "FigureBar":
        person = self._stage.bridge.session.participant(load.participant)
        name = person.name if person else ""
        said = tr("{0} · bottleneck", name) if load.participant == tight else name
        bar = self._bars.get(load.participant)
        if bar is None:
            return FigureBar(self._stage.look, said, now_tone)
        bar.show_name(said)
        return bar


class FigureBar(QWidget):
    """What it is about, its figure at the end of the line, and below them its bar."""

    def __init__(self, look: ThemeSource, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = ClampedLabel(name, look, step=TextStep.NOTE, lines=2)
        self._figure = label("", "strong")
        self.bar = Bar(look, None, tone)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._name, 1, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.bar)

    @property
    def text(self) -> str:
        """The name and the figure, as they are read."""
        return f"{self._name.text()}: {self._figure.text()}"

    def show_name(self, name: str) -> None:
        """Say what it is about."""
        if name != self._name.text():
            self._name.show_text(name)

    def show_share(self, share: float | None, shown: str) -> None:
        """Show a share from 0 to 1 (None: undefined), and its figure as it is said."""
        self.bar.show_share(share)
        if shown != self._figure.text():
            self._figure.setText(shown)


class Bar(QWidget):
    """A painted bar of a share from 0 to 1 (None: undefined); its figure stands beside it."""

    def __init__(self, look: ThemeSource, share: float | None, tone: Tone) -> None:
        super().__init__()
        self._look, self._share, self._tone = look, share, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_share(self, share: float | None) -> None:
        """Show another share."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(80, self._look.metrics.scaled(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, and the share of it."""
        del event
        painter = QPainter(self)
        theme, rtl = self._look.theme, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rect = QRectF(self.rect())
        paint_bar(painter, rect, self._share, self._tone(theme), theme, rtl=rtl)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
