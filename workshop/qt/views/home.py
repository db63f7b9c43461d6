"""Home: begin a session, continue the last one, find any other."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application import library
from workshop.application.failures import KnownError
from workshop.application.importing import OnConflict
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.qt.actions import Actions
from workshop.qt.models.library_model import LibraryModel
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home_cards import DUE_SHOWN, DueCard, HowItGoes, LeftOffCard
from workshop.qt.views.home_faults import FaultsCard
from workshop.qt.views.home_import import Importing, Taken, ask_for_files, local_files
from workshop.qt.views.home_layout import HomeFoot, HomeLayout, row_of
from workshop.qt.views.home_list import SessionList
from workshop.qt.views.home_row import ROW_HEIGHT
from workshop.qt.views.home_search import SearchField
from workshop.qt.views.home_switches import Switches
from workshop.qt.views.home_tidying import Tidying
from workshop.qt.views.home_tiles import Tile
from workshop.qt.views.message_line import MessageLine

_ROWS_IN_VIEW: Final = 5

_ACTIONS: Final = (
    *("new-team", "new-solo", "open-sample", "open-file", "search", "delete"),
    *("duplicate-session", "show-archived", "show-private"),
)


class HomePage(QWidget):
    """The library, newest first, and the ways into it. Reads only what it shows."""

    session_chosen = Signal(object)
    """The SessionId to open."""

    def __init__(
        self,
        services: Services,
        look: ThemeSource,
        actions: Actions,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._look = services, look
        self._actions, self._settings = actions, settings
        self.setAcceptDrops(True)
        self._model = LibraryModel(services.library, services.clock, self)
        self._places = HomeLayout(look)
        self.list = SessionList(self._model, look, actions)
        self.search = SearchField(look, actions)
        self.left_off = LeftOffCard(look)
        self.due = DueCard(look)
        self.faults = FaultsCard(look)
        self.message = MessageLine()
        self.new_team = Tile(tr("New team session"), look, primary=True)
        self.alone = Tile(tr("On my own"), look)
        self.sample = Tile(tr("Look at a sample"), look)
        self.how_it_goes = HowItGoes()
        self._switches = Switches(actions, self)
        self.archived, self.private = self._switches.archived, self._switches.private
        self._foot = HomeFoot(self._actions.key_of("shortcuts"))
        self._importing = Importing(services, self.faults, self)
        self._tidying = Tidying(services, self.message, actions)
        self._lay_out()
        self._connect()
        self.refresh()

    # What the window calls

    def bind(self) -> None:
        """Let the actions that belong here do something."""
        doing = (
            *(self._new_team, self._new_solo, self._open_sample, self._open_file),
            *(self.search.take_focus, self._delete, self._duplicate),
            *(self.archived.toggle, self.private.toggle),
        )
        for name, handler in zip(_ACTIONS, doing, strict=True):
            self._actions.bind(name, handler)

    def unbind(self) -> None:
        """Leave them to an open session; nothing is offered to be undone here any more."""
        self._actions.unbind(_ACTIONS)
        self._tidying.forget()
        self.faults.hide()

    def refresh(self) -> None:
        """Look at the library anew; the current session stays the current one."""
        current, row = self.list.current(), self.list.currentIndex().row()
        self._model.refresh()
        if current is not None:
            self.list.choose(current.id, row)
        self._show_around()

    def take_focus(self) -> None:
        """On Continue, else on beginning a session."""
        continuing = not self.left_off.isHidden()
        target = self.left_off.button if continuing else self.new_team
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say a sentence at the foot of the page; it stays until it is closed."""
        self.message.say(sentence, stays=True)

    def import_files(self, files: list[Path], *, then_open: bool = False) -> None:
        """Take files in, or show what is wrong with them; one session can be opened at once."""
        self._importing.take(files, partial(self._taken, then_open))

    def erase(self, session: SessionId) -> None:
        """Erase a session for good, and say so; there is nothing to undo."""
        self._tidying.erase(session)
        self.refresh()

    # Layout

    def _lay_out(self) -> None:
        head, below, side = self._places.head, self._places.list, self._places.side
        head.addLayout(row_of(self.new_team, self.alone, self.sample))
        head.addStretch(1)
        finding = row_of(self.search)
        finding.addWidget(self.private, 0, Qt.AlignmentFlag.AlignRight)
        finding.addWidget(self.archived, 0, Qt.AlignmentFlag.AlignRight)
        below.addWidget(self.faults)
        below.addLayout(finding)
        below.addWidget(self.list, 1)
        below.addWidget(self.how_it_goes)
        below.addStretch(0)
        side.addWidget(self.left_off)
        side.addWidget(self.due)
        side.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._places, 1)
        column.addWidget(self.message)
        column.addWidget(self._foot)

    # Showing

    def _show_around(self) -> None:
        """Everything around the list: what to continue, what is due, how many there are."""
        searching = bool(self.search.text().strip()) or self._switches.on
        try:
            count = self._services.library.count()
            due = library.due(self._services, DUE_SHOWN)
            self._switches.show_where_needed(self._services.library)
            if not searching:
                self.left_off.show_line(self._model.unfinished())
        except KnownError as error:
            self.say(error.sentence)
            return
        self.due.show_due(due, self._services.clock.now())
        nothing = not count and not self._model.rowCount() and not searching
        self.how_it_goes.setVisible(nothing)
        for part in (self.list, self.search):
            part.setVisible(not nothing)
        self._foot.show_count(count)
        self._places.show_side(not (self.left_off.isHidden() and self.due.isHidden()))
        self._fit()

    def _fit(self) -> None:
        rows = self._look.metrics.scaled(ROW_HEIGHT * (_ROWS_IN_VIEW + 1))
        self.list.setMinimumHeight(rows)

    def _show_found(self) -> None:
        words, archived = self.search.text(), self.archived.isChecked()
        self._model.show(words, archived=archived, private=self.private.isChecked())
        self.list.empty_words = self._switches.empty_words(words)
        self._show_around()

    # Doing

    def _connect(self) -> None:
        self.new_team.set_note(tr("3–9 people, one laptop · {0}", self._actions.key_of("new-team")))
        self.alone.set_note(tr("15 minutes · {0}", self._actions.key_of("new-solo")))
        self.alone.clicked.connect(self._new_solo)
        self.sample.set_note(tr("Six people, eight decisions"))
        self.new_team.clicked.connect(self._new_team)
        self.sample.clicked.connect(self._open_sample)
        self.search.textChanged.connect(self._show_found)
        self.search.down.connect(self._into_list)
        self.search.chosen.connect(self.list.open_current)
        self._switches.changed.connect(self._show_found)
        self.list.opened.connect(self.session_chosen)
        self.list.put_away.connect(self._put_away)
        self.list.put_back.connect(self._put_back)
        self.left_off.continued.connect(self.session_chosen)
        self.due.chosen.connect(self.session_chosen)
        self._places.crowded.connect(self.due.shorten)
        self.faults.copy_asked.connect(self._import_as_copy)
        self.faults.replace_asked.connect(self._import_instead)
        self.faults.shown.connect(lambda: self._places.bring_into_view(self.faults))
        self.message.undo_asked.connect(self._undo)
        self._model.failed.connect(self.say)
        self._look.changed.connect(self._fit)

    def _new_team(self) -> None:
        self._try_to_open(lambda: library.create(self._services, ""))

    def _new_solo(self) -> None:
        # here and not above: most visits begin none
        from workshop.application.solo import create_solo

        self._try_to_open(lambda: create_solo(self._services))

    def _open_sample(self) -> None:
        self._try_to_open(lambda: library.open_sample(self._services))

    def _try_to_open(self, make: Callable[[], SessionId]) -> None:
        try:
            session = make()
        except KnownError as error:
            self.faults.show_error(error, conflict=False)
            return
        self.session_chosen.emit(session)

    def _open_file(self) -> None:
        files = ask_for_files(self, self._settings)
        if files:
            self.import_files(files, then_open=True)

    def _import_as_copy(self) -> None:
        self._importing.again(OnConflict.COPY)

    def _import_instead(self) -> None:
        self._importing.again(OnConflict.REPLACE)

    def _taken(self, then_open: bool, taken: Taken) -> None:
        self.search.clear()
        self.archived.setChecked(False)
        self.refresh()
        self.list.choose(taken.session)
        self.message.say(taken.sentence)
        if then_open and taken.session is not None:
            self.session_chosen.emit(taken.session)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer are welcome."""
        if local_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files are imported; what they are is told by their content."""
        files = local_files(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.import_files(files)

    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.choose(None)

    def _delete(self) -> None:
        line = self.list.current()
        if line is not None and self.list.hasFocus():
            self._put_away(line.id)

    def _put_away(self, session: SessionId) -> None:
        line = self._model.line_of(session)
        if line is None:
            return
        if self._tidying.delete(line) if line.archived else self._tidying.archive(line):
            self.refresh()

    def _put_back(self, session: SessionId) -> None:
        line = self._model.line_of(session)
        if line is not None and self._tidying.put_back(line):
            self.refresh()

    def _duplicate(self) -> None:
        line = self.list.current()
        copy = self._tidying.duplicate(line) if line is not None else None
        if copy is not None:
            self.refresh()
            self.list.choose(copy)

    def _undo(self) -> None:
        session = self._tidying.undo()
        self.refresh()
        self.list.choose(session)
        self._into_list()
