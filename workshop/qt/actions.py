"""One table of actions: menus, shortcuts, the palette and the cheat sheet are made from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.qt.texts import tr


class Menu(StrEnum):
    """Where an action stands."""

    FILE = "&File"
    EDIT = "&Edit"
    SESSION = "&Session"
    CARDS = "&Cards"
    VIEW = "&View"
    HELP = "&Help"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its id, its words, its keys, and where it is listed."""

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    """Portable key sequences; the first one is shown."""
    single: bool = False
    """Single keys work outside text only, and can be switched off."""
    separated: bool = False
    """A line stands above it in the menu."""
    listed: bool = True
    """Whether it stands in the menu; the palette and the cheat sheet have it in any case."""
    checkable: bool = False


_NUMBERS: Final = tuple(
    ActionSpec(
        f"role.{number}",
        f"Role card {number}",
        Menu.CARDS,
        (str(number),),
        single=True,
        listed=False,
    )
    for number in range(1, 10)
)

_STEPS: Final = tuple(
    ActionSpec(
        f"step.{step.value}",
        f"Go to {GUIDANCE[step].name}",
        Menu.SESSION,
        (f"Ctrl+{number}",),
        separated=number == 1,
    )
    for number, step in enumerate(Step, 1)
)

ACTIONS: Final = (
    ActionSpec("new-team", "New team session", Menu.FILE, ("Ctrl+N",)),
    ActionSpec("new-solo", "On my own", Menu.FILE, ("Ctrl+Shift+N",)),
    ActionSpec("open-sample", "Look at a sample", Menu.FILE),
    ActionSpec("open-file", "Open or import a file…", Menu.FILE, ("Ctrl+O",)),
    ActionSpec("decks", "Decks…", Menu.FILE, ("Ctrl+Shift+D",)),
    ActionSpec("home", "Home", Menu.FILE, ("Ctrl+Shift+H",), separated=True),
    ActionSpec("duplicate-session", "Duplicate session", Menu.FILE, ("Ctrl+D",)),
    ActionSpec("save-session-file", "Save session file…", Menu.FILE, ("Ctrl+S",)),
    ActionSpec("outcomes", "Outcomes: all papers and files…", Menu.FILE, ("Ctrl+E",)),
    ActionSpec("print", "Preview and print…", Menu.FILE, ("Ctrl+P",)),
    ActionSpec("save-summary", "Save summary PDF…", Menu.FILE, ("Ctrl+Shift+S",)),
    ActionSpec("agents", "Instructions for agents…", Menu.FILE),
    ActionSpec("preferences", "Preferences…", Menu.FILE, ("Ctrl+,",), separated=True),
    ActionSpec("quit", "Quit", Menu.FILE, ("Ctrl+Q",)),
    ActionSpec("undo", "Undo", Menu.EDIT, ("Ctrl+Z",)),
    ActionSpec("redo", "Redo", Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("delete", "Delete", Menu.EDIT, ("Delete",), separated=True),
    ActionSpec("move-up", "Move up", Menu.EDIT, ("Alt+Up",)),
    ActionSpec("move-down", "Move down", Menu.EDIT, ("Alt+Down",)),
    ActionSpec("palette", "Find an action or a decision…", Menu.EDIT, ("Ctrl+K",), separated=True),
    ActionSpec("search", "Search sessions", Menu.EDIT, ("Ctrl+F",)),
    ActionSpec("next-step", "Next step", Menu.SESSION, ("Ctrl+Right", "Ctrl+Return")),
    ActionSpec("previous-step", "Step back", Menu.SESSION, ("Ctrl+Left",)),
    *_STEPS,
    ActionSpec("timer", "Start or pause the timer", Menu.SESSION, ("Ctrl+T",), separated=True),
    ActionSpec("timer-add", "Add a minute", Menu.SESSION, ("Ctrl+Shift+T",)),
    ActionSpec("timer-reset", "Reset the timer", Menu.SESSION, ("Ctrl+Shift+R",)),
    ActionSpec("talk", "This decision’s two minutes", Menu.SESSION, ("M", "Ctrl+M"), single=True),
    ActionSpec("agenda", "Agenda…", Menu.SESSION, ("Ctrl+G",), separated=True),
    ActionSpec("park", "Park a thought", Menu.SESSION, ("P", "Ctrl+Shift+P"), single=True),
    ActionSpec("note", "Note to self", Menu.SESSION, ("F7",)),
    ActionSpec("new-decision", "Write a decision", Menu.SESSION, ("N",), single=True),
    ActionSpec("guesses", "What agents guessed…", Menu.SESSION),
    ActionSpec("next-person", "Next person", Menu.SESSION, ("Ctrl+Space",), separated=True),
    ActionSpec("hide", "Hide now: draw the curtain", Menu.SESSION, ("Escape",)),
    ActionSpec("type-paper", "Type in paper ballots…", Menu.SESSION, ("Ctrl+Shift+B",)),
    ActionSpec("earlier-decision", "Decision before", Menu.SESSION, ("Left",)),
    ActionSpec("later-decision", "Next decision", Menu.SESSION, ("Right",)),
    ActionSpec("reveal", "Reveal this decision", Menu.SESSION, ("R",), single=True),
    ActionSpec("vote-again", "Vote again on this decision", Menu.SESSION),
    ActionSpec("pay-yes", "I would pay", Menu.SESSION, ("Y",), single=True, listed=False),
    ActionSpec("pay-not-yet", "Not yet", Menu.SESSION, ("T",), single=True, listed=False),
    ActionSpec("pay-no", "I would not pay", Menu.SESSION, ("N",), single=True, listed=False),
    ActionSpec("nobody", "Nobody", Menu.CARDS, ("0",), single=True),
    ActionSpec("the-ai", "The AI", Menu.CARDS, ("A",), single=True),
    ActionSpec("not-sure", "Not sure", Menu.CARDS, ("U",), single=True),
    *_NUMBERS,
    ActionSpec("find-role", "Find a role card by name", Menu.CARDS, ("/",), single=True),
    ActionSpec("consult", "Consulted instead of owner", Menu.CARDS, ("C",), single=True),
    ActionSpec("clear-owner", "Take the owner off", Menu.CARDS, ("Backspace",)),
    ActionSpec("latitude-less", "Agent: less latitude", Menu.CARDS, ("[",), single=True),
    ActionSpec("latitude-more", "Agent: more latitude", Menu.CARDS, ("]",), single=True),
    ActionSpec("edit-card", "Person, latitude, answer…", Menu.CARDS, ("F2",)),
    ActionSpec("text-larger", "Text larger", Menu.VIEW, ("Ctrl++", "Ctrl+=")),
    ActionSpec("text-smaller", "Text smaller", Menu.VIEW, ("Ctrl+-",)),
    ActionSpec("text-normal", "Text at 100 %", Menu.VIEW, ("Ctrl+0",)),
    ActionSpec("show-archived", "Archived sessions", Menu.VIEW, separated=True, checkable=True),
    ActionSpec("show-private", "Private assessments", Menu.VIEW, checkable=True),
    ActionSpec(
        "say", "Words to say", Menu.VIEW, ("W", "Ctrl+Shift+W"), single=True, separated=True
    ),
    ActionSpec("words", "Facilitator’s pane", Menu.VIEW, ("F8",), checkable=True),
    ActionSpec("full-screen", "Full screen", Menu.VIEW, ("F11",), checkable=True),
    ActionSpec("present", "Audience window", Menu.VIEW, ("F5",), separated=True, checkable=True),
    ActionSpec("present-flip", "Flip to the audience window and back", Menu.VIEW, ("F6",)),
    ActionSpec("present-end", "End the audience window", Menu.VIEW, listed=False),
    ActionSpec("audience-larger", "Audience window: larger text", Menu.VIEW, ("Ctrl+Shift+PgUp",)),
    ActionSpec(
        "audience-smaller", "Audience window: text smaller", Menu.VIEW, ("Ctrl+Shift+PgDown",)
    ),
    ActionSpec("audience-look", "Audience window: dark, light, high contrast", Menu.VIEW),
    ActionSpec("shortcuts", "Keyboard shortcuts", Menu.HELP, ("F1", "?")),
    ActionSpec("about", "About Whose Call", Menu.HELP, separated=True),
)
"""All of them, in menu order."""


class Actions(QObject):
    """The table brought to life on a window: one QAction each, disabled until it is bound."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._made: dict[str, QAction] = {}
        self._handlers: dict[str, Callable[[], object]] = {}
        self._single_keys = True
        self._own_keys: dict[str, tuple[str, ...]] = {}
        for spec in ACTIONS:
            action = QAction(tr(spec.text, context="Actions"), window)
            action.setCheckable(spec.checkable)
            action.setEnabled(False)
            action.triggered.connect(lambda _checked=False, name=spec.id: self.trigger(name))
            window.addAction(action)
            self._made[spec.id] = action
            self._set_keys(spec)
        quit_action = self._made["quit"]
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        self._made["preferences"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self._made["about"].setMenuRole(QAction.MenuRole.AboutRole)

    def __getitem__(self, name: str) -> QAction:
        """The QAction with this id."""
        return self._made[name]

    def bind(self, name: str, handler: Callable[[], object]) -> None:
        """Let an action do something from now on, and enable it."""
        self._handlers[name] = handler
        self._made[name].setEnabled(True)

    def unbind(self, names: Iterable[str]) -> None:
        """Let actions do nothing and show them as disabled."""
        for name in names:
            self._handlers.pop(name, None)
            self._made[name].setEnabled(False)

    def trigger(self, name: str) -> None:
        """Do what is bound to an action; nothing where nothing is."""
        handler = self._handlers.get(name)
        if handler is not None:
            handler()

    def set_single_keys(self, on: bool) -> None:
        """Switch keys without a modifier on or off."""
        self._single_keys = on
        for spec in ACTIONS:
            self._set_keys(spec)

    def number_steps(self, order: tuple[Step, ...]) -> None:
        """Let Ctrl+1, Ctrl+2, … lead to these steps, and no number to any other."""
        numbers = {step: (f"Ctrl+{number}",) for number, step in enumerate(order, 1)}
        own = {f"step.{step.value}": numbers.get(step, ()) for step in Step}
        if own != self._own_keys:
            self._own_keys = own
            for spec in _STEPS:
                self._set_keys(spec)

    def key_of(self, name: str) -> str:
        """The first shortcut as this platform writes it; empty where there is none."""
        shortcuts = self._made[name].shortcuts()
        if not shortcuts:
            return ""
        return shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText)

    def table(self) -> list[tuple[Menu, str, str, str]]:
        """(menu, id, words, keys) of every action, for the cheat sheet and the palette."""
        return [
            (
                spec.menu,
                spec.id,
                self._made[spec.id].text().replace("&", ""),
                ", ".join(
                    key.toString(QKeySequence.SequenceFormat.NativeText)
                    for key in self._made[spec.id].shortcuts()
                ),
            )
            for spec in ACTIONS
        ]

    def enabled(self, name: str) -> bool:
        """Whether the action can be done now."""
        return self._made[name].isEnabled()

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into a menu bar."""
        for place in Menu:
            menu = QMenu(QCoreApplication.translate("Actions", place.value), bar)
            for spec in ACTIONS:
                if spec.menu is place and spec.listed:
                    if spec.separated:
                        menu.addSeparator()
                    menu.addAction(self._made[spec.id])
            bar.addMenu(menu)

    def _set_keys(self, spec: ActionSpec) -> None:
        keys = self._own_keys.get(spec.id, spec.keys)
        if spec.single and not self._single_keys:
            keys = tuple(key for key in keys if "+" in key)
        self._made[spec.id].setShortcuts([QKeySequence(key) for key in keys])
