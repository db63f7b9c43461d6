"""Where the facilitator's words stand: in the pane where there is room, else in one line."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.qt.stage import Stage
from workshop.qt.views.session_head import SessionHead
from workshop.qt.views.side_pane import SidePane
from workshop.qt.views.step_view import StepView
from workshop.qt.views.words_line import WordsLine

SIDE_PANE_WIDTH: Final = 264
_LOW: Final = 500
"""Below this height, in pixels at 100 %, the words are behind a button in the row of the steps."""

WIDE_ENOUGH: Final = 1180
"""Below this width the facilitator's pane is hidden unless asked for."""


class WordsPlace(QObject):
    """Shows the pane or the line, never both; who holds the laptop to vote is shown neither."""

    def __init__(self, stage: Stage, page: QWidget, head: SessionHead) -> None:
        super().__init__(page)
        self._stage, self._page, self._head = stage, page, head
        self._view: StepView | None = None
        self._wanted: bool | None = None
        self._asked_at: Step | None = None
        self._lent = False
        self.pane = SidePane(stage)
        self.line = WordsLine(stage, page)
        self.row = QWidget()
        """Holds the line; nothing where there is too little height for a row of its own."""
        inside = QVBoxLayout(self.row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.line)
        self.pane.left.connect(self._give_back)
        stage.look.changed.connect(self.share)
        stage.bridge.seat_changed.connect(self.share)

    def show_step(self, view: StepView) -> None:
        """The words of another step; a pane asked for at a crowded one was for that once."""
        self._view, self._asked_at, self._lent = view, None, False
        self.pane.show_step(view.step, view.side_extra(), view.side_more())
        self.line.show_step(view.step)

    def refresh(self) -> None:
        """Show what there is to say, and what is missing, as it stands."""
        self.pane.refresh()
        self.line.refresh()

    def show_pane(self, shown: bool) -> None:
        """Show or hide the pane: from now on, or at a crowded step for this once."""
        if self._view is None:
            return
        self._lent = False
        if self._view.wants_side_pane:
            self._wanted = shown
        else:
            self._asked_at = self._view.step if shown else None
        self.share()

    def write_note(self) -> None:
        """Into the note to self; a pane that had to come for it goes when the note is left."""
        if self._view is None or not self._view.allows_side_pane:
            return
        self._lent = self._lent or not self.pane.isVisible()
        self.share()
        self.pane.tools.note.write()

    def flip_pane(self) -> None:
        """Show the pane, or hide it."""
        self.show_pane(not self.pane.isVisible())

    def say(self) -> None:
        """The words in full: at the head of the pane, or out of the line and back into it."""
        if self.pane.isVisible():
            self.pane.show_words()
        elif self.line.isVisible():
            self.line.flip()

    def share(self) -> None:
        """Give the room to the pane, or to the line."""
        view = self._view
        if view is None:
            return
        if view.wants_side_pane:
            shown = self._is_wide() if self._wanted is None else self._wanted
        else:
            shown = self._asked_at is view.step and view.allows_side_pane
        shown = shown or self._lent
        wide = self._stage.look.metrics.scaled(SIDE_PANE_WIDTH)
        if self.pane.minimumWidth() != wide:
            self.pane.setFixedWidth(wide)
        self.pane.setVisible(shown)
        view.beside_pane(shown)
        there, low = not shown and self._stage.bridge.seat is None, self._is_low()
        self._place_line(low=low)
        self.line.setVisible(there)
        self.row.setVisible(there and not low)
        self._stage.actions["words"].setChecked(shown)

    def _give_back(self) -> None:
        if self._lent:
            self._lent = False
            self.share()

    def _place_line(self, *, low: bool) -> None:
        column = self.row.layout()
        if column is None or low is (column.indexOf(self.line) < 0):
            return
        self.line.shorten(low)
        if low:
            self._head.take_in(self.line)
        else:
            column.addWidget(self.line)

    def _is_low(self) -> bool:
        return self._page.height() < self._stage.look.metrics.scaled(_LOW)

    def _is_wide(self) -> bool:
        return self._page.width() >= self._stage.look.metrics.scaled(WIDE_ENOUGH)
