"""The head of Own: the question, how many are owned, and the figures while no pane has them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.agenda import Step
from workshop.exercise.figures import bottleneck, exposure_after, exposure_before, loads
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.session import Session
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep
from workshop.qt.views.board_figures import FigureBar, before_tone, now_tone
from workshop.qt.views.step_view import label
from workshop.qt.views.wrapped_text import WrappedText

_BAR: Final = 148
_FIGURES_FIT: Final = 752
"""Pixels at 100 % from which the figures stand beside the question."""


class OwnHead(QWidget):
    """Stands above the board; in little height the board scrolls it away with its cards."""

    def __init__(self, stage: Stage, words: Words) -> None:
        super().__init__()
        self._stage = stage
        self.count = WrappedText(stage.look, quiet=True, most_lines=2)
        self.figures = SmallFigures(stage, words)
        self._wanted = False
        said = QVBoxLayout()
        said.setSpacing(8)
        question = tr(GUIDANCE[Step.OWN].question, context="Steps")
        said.addWidget(label(question, "title", wraps=True))
        said.addWidget(self.count)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(said, 1)
        row.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignTop)
        self.figures.hide()

    def show_figures(self, wanted: bool) -> None:
        """Show exposure and load here, where there is room: nothing else shows them."""
        self._wanted = wanted
        self._share()

    def refresh(self) -> None:
        """Show the figures as they stand, where there are any."""
        if not self.figures.isHidden():
            self.figures.refresh()
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question comes first."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        fits = self.width() >= self._stage.look.metrics.scaled(_FIGURES_FIT)
        there = bool(self._stage.bridge.session.decisions)
        shown = self._wanted and fits and there
        if shown and self.figures.isHidden():
            self.figures.refresh()
        self.figures.setVisible(shown)


class SmallFigures(QWidget):
    """Exposure as two small bars beside each other, the load of each person in one line below.

    Empty until it is told to `refresh`: many decisions take a while to count.
    """

    def __init__(self, stage: Stage, words: Words) -> None:
        super().__init__()
        self._stage, self._words = stage, words
        self._before = FigureBar(stage.look, tr("Exposure before"), before_tone)
        self._now = FigureBar(stage.look, tr("Exposure now"), now_tone)
        self._load = ClampedLabel("", stage.look, step=TextStep.NOTE, lines=1, quiet=True)
        bars = QHBoxLayout()
        bars.setSpacing(16)
        for bar in (self._before, self._now):
            bars.addWidget(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(bars)
        column.addWidget(self._load)
        stage.look.changed.connect(self._restyle)
        self._restyle()

    @property
    def texts(self) -> tuple[str, str, str]:
        """Before, now, and the load, as they are read."""
        return self._before.text, self._now.text, self._load.text()

    def refresh(self) -> None:
        """Show the figures as they stand."""
        session = self._stage.bridge.session
        for bar, share in (
            (self._before, exposure_before(session)),
            (self._now, exposure_after(session)),
        ):
            bar.show_share(share, "–" if share is None else self._words.percent(share))
            bar.setAccessibleName(bar.text if share is not None else tr("not known yet"))
        self._load.show_text(load_said(session))

    def _restyle(self) -> None:
        for bar in (self._before, self._now):  # equally long, to be compared
            bar.setFixedWidth(self._stage.look.metrics.scaled(_BAR))


def load_said(session: Session) -> str:
    """Who carries how much, heaviest first, in one line."""
    tight = bottleneck(session)
    parts: list[str] = []
    for load in loads(session):
        person = session.participant(load.participant)
        said = tr("{0} {1}", person.name if person else "", load.weight)
        parts.append(tr("{0} (bottleneck)", said) if load.participant == tight else said)
    return tr("Load: {0}", ", ".join(parts)) if parts else tr("Nobody carries anything yet.")
