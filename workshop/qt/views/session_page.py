"""An open session: steps along the top, one main area, the facilitator's pane, what is saved."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.agenda import Step
from workshop.qt.models.clock_words import held_since
from workshop.qt.move_texts import move_name
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.facilitating import Facilitating
from workshop.qt.views.floor import Floor
from workshop.qt.views.message_line import MessageLine
from workshop.qt.views.outcomes.door import OutcomesDoor
from workshop.qt.views.saving import Saving
from workshop.qt.views.session_foot import SessionFoot
from workshop.qt.views.session_head import SessionHead
from workshop.qt.views.side_pane import SidePane
from workshop.qt.views.step_bar import StepBar
from workshop.qt.views.step_view import StepView
from workshop.qt.views.tab_order import step_focus
from workshop.qt.views.words_place import WordsPlace

StepViews = Mapping[Step, Callable[[Stage], StepView]]


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
        bridge = stage.bridge
        self.facilitating = Facilitating(stage, self)
        self.facilitating.step_asked.connect(self.go)
        self.facilitating.park_asked.connect(self._park)
        self.facilitating.note_asked.connect(self._note)
        self._head = SessionHead(stage, self.facilitating.talk)
        self._head.steps.chosen.connect(self.go)
        self._head.go_on_asked.connect(self.go_on)
        self._head.home_asked.connect(self.home_asked)
        self._main = QStackedWidget()
        self._words = WordsPlace(stage, self, self._head)
        self.message = MessageLine()
        self.message.undo_asked.connect(self._undo_said)
        self.side.left.connect(self._take_focus)
        self._foot = SessionFoot(stage.look)
        self._head.timer.ran_out.connect(self.facilitating.time_is_up)
        self.saving = Saving(stage, self.message, self)
        self.outcomes = OutcomesDoor(stage.services, stage.look, self)
        self._lay_out()
        self._bind()
        bridge.changed.connect(self._changed)
        bridge.seat_changed.connect(self._show_foot)
        bridge.seat_changed.connect(self._show_head)
        bridge.place_changed.connect(self._show_place)
        bridge.refused.connect(self.message.say)
        bridge.failed.connect(self._say_failed)
        bridge.told.connect(self._say_told)
        bridge.stepped.connect(self.message.murmur)
        bridge.saved.connect(self._say_saved)
        holder = bridge.desk.held_by_other
        if holder is not None:
            self.message.say(held_since(holder, bridge.desk.clock.now()), stays=True)
        self._say_saved()
        self._show_place()

    @property
    def view(self) -> StepView:
        """The main area of the step that is shown."""
        return self._made[self.stage.bridge.place.step]

    @property
    def step_bar(self) -> StepBar:
        """The steps along the top."""
        return self._head.steps

    def go(self, step: Step) -> None:
        """Go to a step, unless the view asks first; what is being typed is saved."""
        if step is not self.stage.bridge.place.step and self.view.asks_before_leaving(step):
            self._show_head()  # a step that was clicked would look as if it were shown
            return
        self._leave()
        before = self.stage.bridge.place.step
        self.stage.bridge.go_to(step)
        self._show_place()
        if self.stage.bridge.place.step is before:
            self.view.take_focus()

    def go_on(self) -> None:
        """Go to the next step of the agenda; the last leads home."""
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
        self.stage.actions.number_steps(tuple(Step))
        self.saving.close()
        self.outcomes.close()
        self.facilitating.close()
        self.stage.bridge.close()

    def show_words(self, shown: bool) -> None:
        """Show or hide the facilitator's pane: from now on, or at a crowded step for this once."""
        self._words.show_pane(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows give the room to the main area."""
        super().resizeEvent(event)
        self._words.share()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the page as it is read."""
        return step_focus(self, forward=next) or super().focusNextPrevChild(next)

    @property
    def head(self) -> SessionHead:
        """Home, what the session is called, the steps, the clock."""
        return self._head

    @property
    def foot(self) -> SessionFoot:
        """What is saved, what undo would take back, the keys."""
        return self._foot

    @property
    def side(self) -> SidePane:
        """The facilitator's pane."""
        return self._words.pane

    @property
    def words(self) -> WordsPlace:
        """Where the words to say stand."""
        return self._words

    def _take_focus(self) -> None:
        self.view.take_focus()

    def _undo_said(self) -> None:
        self.stage.bridge.undo()
        self.view.take_focus()

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        made = self._made.get(self.stage.bridge.place.step)
        if made is not None:
            made.leave()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(1)
        body.addWidget(self._main, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._head)
        column.addWidget(self._words.row)
        column.addLayout(body, 1)
        column.addWidget(self._foot)
        Floor(self, self._foot, self.message, self.facilitating.park_bar)

    def _bind(self) -> None:
        actions, bridge = self.stage.actions, self.stage.bridge
        actions.bind("next-step", self.go_on)
        actions.bind("previous-step", self.go_back)
        actions.bind("timer", bridge.start_or_pause)
        actions.bind("timer-add", bridge.add_minute)
        actions.bind("timer-reset", bridge.reset_clock)
        actions.bind("undo", bridge.undo)
        actions.bind("redo", bridge.redo)
        actions.bind("save-session-file", self.saving.save_session_file)
        actions.bind("outcomes", lambda: self.outcomes.open(bridge.session))
        actions.bind("print", lambda: self.outcomes.open(bridge.session).preview_to_print())
        actions.bind("save-summary", lambda: self.saving.save_summary(self.view.summary_options()))
        actions.bind("type-paper", self._type_paper)
        actions.bind("words", self._words.flip_pane)
        actions.bind("say", self._words.say)

    def _type_paper(self) -> None:
        self.go(Step.BALLOT)
        self.view.type_paper()

    def _park(self) -> None:
        if self.side.isVisible():
            self.side.park()
        else:
            self.facilitating.park_here()

    def _note(self) -> None:
        if self.view.allows_side_pane:
            self._words.write_note()
        else:
            self.message.say(tr("Notes wait while people vote: others may see this screen."))

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
            before = self._main.currentWidget()
            if before is not None and before is not view:
                before.hide()  # else each pane that comes or goes lays it out once more
            self._words.show_step(view)
            self._words.share()
            self._main.setCurrentWidget(view)
            view.refresh(())
            handlers = view.handlers()
            for name, handler in handlers.items():
                self.stage.actions.bind(name, handler)
            self._bound = tuple(handlers)
            self.facilitating.show_step(step)
            view.take_focus()
        self._show_head()
        self._words.share()
        self._show_name()
        self._show_foot()

    def _changed(self, changes: object) -> None:
        self.message.work_went_on()
        self.outcomes.follow(self.stage.bridge.session)
        self.view.refresh(changes)
        self._words.refresh()
        self._show_name()
        self._show_foot()
        self._show_head()

    def _show_head(self) -> None:
        self._head.show_place()
        self._head.show_early(self.view.going_on_is_early())
        self.stage.actions.number_steps(self.step_bar.shown())

    def _show_name(self) -> None:
        self.titled.emit(self._head.show_name())

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
        self._foot.show_undo(move_name(undo) if undo else "")
        self._foot.show_keys(self.view.key_hints())

    def _say_saved(self) -> None:
        self._foot.show_saved(read_only=self.stage.bridge.read_only)

    def _say_told(self, sentence: str) -> None:
        self.message.say(sentence, undo=True)

    def _say_failed(self, sentence: str) -> None:
        self._foot.show_saved(failed=True)
        self.message.say(sentence, stays=True)


_ALWAYS: Final = (
    *("next-step", "previous-step", "timer", "timer-add", "timer-reset", "undo", "redo"),
    *("save-session-file", "outcomes", "print", "save-summary", "type-paper", "words", "say"),
)
"""What every step's main area has in common."""
