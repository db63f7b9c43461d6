"""An open session: steps along the top, one main area, the facilitator's pane, what is saved."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.qt.stage import Stage
from workshop.qt.texts import move_name, tr
from workshop.qt.theme import KIND
from workshop.qt.views.message_line import MessageLine
from workshop.qt.views.saving import Saving
from workshop.qt.views.side_pane import SidePane
from workshop.qt.views.step_bar import StepBar
from workshop.qt.views.step_view import StepView, label
from workshop.qt.views.timer_view import TimerView

StepViews = Mapping[Step, Callable[[Stage], StepView]]

SIDE_PANE_WIDTH: Final = 264
WIDE_ENOUGH: Final = 1180
"""Below this width the facilitator's pane is hidden unless asked for."""

ROOM_BESIDE_STEPS: Final = 640
"""Pixels at 100 % that home, title, clock and buttons want beside the steps."""


class SessionPage(QWidget):
    """Places the panes of a session and moves between its steps."""

    home_asked = Signal()
    titled = Signal(str)

    def __init__(self, stage: Stage, views: StepViews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._factories = views
        self._made: dict[Step, StepView] = {}
        self._bound: tuple[str, ...] = ()
        self._words_wanted: bool | None = None
        bridge = stage.bridge
        self._steps = StepBar()
        self._steps.chosen.connect(self.go)
        self._timer = TimerView(bridge, stage.look)
        self._timer.pressed.connect(bridge.start_or_pause)
        self._name = label("", "quiet")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._next = QPushButton(tr("Next"))
        self._next.setProperty(KIND, "primary")
        self._next.clicked.connect(self.go_on)
        self._main = QStackedWidget()
        self._side = SidePane(stage)
        self.message = MessageLine()
        self.message.undo_asked.connect(bridge.undo)
        self._saved, self._undo_words, self._keys = (label("", "note") for _ in range(3))
        self.saving = Saving(stage, self.message, self)
        self._lay_out()
        self._bind()
        bridge.changed.connect(self._changed)
        bridge.seat_changed.connect(self._show_foot)
        bridge.place_changed.connect(self._show_place)
        bridge.refused.connect(self.message.say)
        bridge.failed.connect(self._say_failed)
        bridge.told.connect(self._say_told)
        bridge.saved.connect(self._say_saved)
        holder = bridge.desk.held_by_other
        if holder is not None:
            self.message.say(
                tr("{0} has this session open; here it can only be read.", holder.name), stays=True
            )
        self._say_saved()
        self._show_place()

    @property
    def view(self) -> StepView:
        """The main area of the step that is shown."""
        return self._made[self.stage.bridge.place.step]

    @property
    def step_bar(self) -> StepBar:
        """The steps along the top."""
        return self._steps

    def go(self, step: Step) -> None:
        """Go to a step; what is being typed is saved first."""
        self._leave()
        self.stage.bridge.go_to(step)
        self._show_place()

    def go_on(self) -> None:
        """Go to the next step of the agenda; the last one leads home."""
        step = self.stage.bridge.next_step()
        if step is None:
            self.home_asked.emit()
        else:
            self.go(step)

    def go_back(self) -> None:
        """Go to the step before."""
        step = self.stage.bridge.previous_step()
        if step is not None:
            self.go(step)

    def close_session(self) -> None:
        """Save what is being typed, unbind the actions, and give the session back."""
        self._leave()
        self.stage.actions.unbind((*self._bound, *_ALWAYS))
        self._bound = ()
        self.saving.close()
        self.stage.bridge.close()

    def show_words(self, shown: bool) -> None:
        """Show or hide the facilitator's pane."""
        self._words_wanted = shown
        self._show_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows give the room to the main area."""
        super().resizeEvent(event)
        self._show_side()
        self._place_steps()

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        made = self._made.get(self.stage.bridge.place.step)
        if made is not None:
            made.leave()

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty(KIND, "bar")
        rows = QVBoxLayout(head)
        rows.setContentsMargins(20, 8, 16, 8)
        rows.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(12)
        self._head_rows, self._head_first = rows, first
        home = QPushButton(tr("Whose Call"))
        home.setProperty(KIND, "quiet")
        home.setAccessibleName(tr("Home"))
        home.setToolTip(tr("Home"))
        home.clicked.connect(self.home_asked)
        first.addWidget(home)
        first.addWidget(self._name, 1)
        first.addWidget(self._timer)
        first.addWidget(self._next)
        rows.addLayout(first)
        rows.addWidget(self._steps)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(1)
        body.addWidget(self._main, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(head)
        column.addLayout(body, 1)
        column.addWidget(self.message)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty(KIND, "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(20)
        for one in (self._saved, self._undo_words, self._keys):
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(self._saved)
        row.addWidget(self._undo_words, 1)
        row.addWidget(self._keys, 1)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignRight)
        return foot

    def _bind(self) -> None:
        actions, bridge = self.stage.actions, self.stage.bridge
        actions.bind("next-step", self.go_on)
        actions.bind("previous-step", self.go_back)
        actions.bind("timer", bridge.start_or_pause)
        actions.bind("timer-add", bridge.add_minute)
        actions.bind("timer-reset", bridge.reset_clock)
        actions.bind("undo", bridge.undo)
        actions.bind("redo", bridge.redo)
        actions.bind("park", self._park)
        actions.bind("save-session-file", self.saving.save_session_file)
        actions.bind("save-summary", lambda: self.saving.save_summary(self.view.summary_options()))
        actions.bind("words", lambda: self.show_words(not self._side.isVisible()))

    def _park(self) -> None:
        self.show_words(True)
        self._side.park()

    def _show_place(self) -> None:
        bridge = self.stage.bridge
        step = bridge.place.step
        new = step not in self._made
        if new:
            self._made[step] = self._factories[step](self.stage)
            self._main.addWidget(self._made[step])
        view = self._made[step]
        if self._main.currentWidget() is not view or new:
            self.stage.actions.unbind(self._bound)
            self._main.setCurrentWidget(view)
            view.refresh(())
            handlers = view.handlers()
            for name, handler in handlers.items():
                self.stage.actions.bind(name, handler)
            self._bound = tuple(handlers)
            self._side.show_step(step, view.side_extra())
            view.take_focus()
        self._steps.show_steps(bridge.agenda, bridge.place)
        following = bridge.next_step()
        self._next.setText(tr("Next") if following else tr("Done"))
        self._next.setToolTip(
            tr(GUIDANCE[following].name, context="Steps") if following else tr("Home")
        )
        self._show_side()
        self._show_name()
        self._show_foot()

    def _changed(self, changes: object) -> None:
        self.view.refresh(changes)
        self._side.refresh()
        self._show_name()
        self._show_foot()
        self._steps.show_steps(self.stage.bridge.agenda, self.stage.bridge.place)

    def _show_side(self) -> None:
        view = self._made.get(self.stage.bridge.place.step)
        if view is None:
            return
        wanted = self._words_wanted
        shown = view.wants_side_pane and (self._is_wide() if wanted is None else wanted)
        self._side.setFixedWidth(self.stage.look.metrics.scaled(SIDE_PANE_WIDTH))
        self._side.setVisible(shown)
        self.stage.actions["words"].setChecked(shown)

    def _place_steps(self) -> None:
        """One row where title, steps and clock fit side by side; else the steps get their own."""
        room = self.stage.look.metrics.scaled(ROOM_BESIDE_STEPS)
        one_row = self.width() - room >= self._steps.width_of_names()
        beside = self._head_first.indexOf(self._steps) >= 0
        if one_row and not beside:
            self._head_rows.removeWidget(self._steps)
            self._head_first.insertWidget(2, self._steps, 0)
        elif not one_row and beside:
            self._head_first.removeWidget(self._steps)
            self._head_rows.addWidget(self._steps)

    def _is_wide(self) -> bool:
        return self.width() >= self.stage.look.metrics.scaled(WIDE_ENOUGH)

    def _show_name(self) -> None:
        session = self.stage.bridge.session
        title = session.title or tr("Untitled session")
        said = tr("{0} · “{1}”", session.team, title) if session.team else title
        self._name.setText(said)
        self._name.setToolTip("")
        self.titled.emit(title)

    def _show_foot(self) -> None:
        bridge, actions = self.stage.bridge, self.stage.actions
        undo, redo = bridge.desk.undo_label, bridge.desk.redo_label
        for name, words, found in (
            ("undo", tr("Undo"), undo),
            ("redo", tr("Redo"), redo),
        ):
            said = tr("{0} {1}", words, move_name(found)) if found else words
            actions[name].setText(said.replace("&", "&&"))
            actions[name].setEnabled(found is not None)
        self._undo_words.setText(tr("Undo: {0}", move_name(undo)) if undo else "")
        self._keys.setText(self.view.key_hints())

    def _say_saved(self) -> None:
        self._saved.setText(tr("Read only") if self.stage.bridge.read_only else tr("✓ Saved"))

    def _say_told(self, sentence: str) -> None:
        self.message.say(sentence, undo=True)

    def _say_failed(self, sentence: str) -> None:
        self._saved.setText(tr("Not saved"))
        self.message.say(sentence, stays=True)


_ALWAYS: Final = (
    "next-step",
    "previous-step",
    "timer",
    "timer-add",
    "timer-reset",
    "undo",
    "redo",
    "park",
    "save-session-file",
    "save-summary",
    "words",
)
