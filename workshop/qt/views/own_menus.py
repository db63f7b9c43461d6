"""Menus of the Own board: the same moves as drags and keys, for a click or the Menu key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import Latitude, RoleCard, RoleId
from workshop.exercise.moves import ClearOwner, SetLatitude, StopConsulting
from workshop.exercise.session import Decision
from workshop.qt.bridge import Bridge
from workshop.qt.painting.looks import Target
from workshop.qt.texts import tr

Put = Callable[[Decision, Target, RoleId], bool]


class OwnMenus:
    """Makes menus for a decision; each is gone once it is closed."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, words: Words, put: Put, edit: Callable[[], object]
    ) -> None:
        self._parent, self._bridge, self._words = parent, bridge, words
        self._put, self._edit = put, edit

    def for_card(self, decision: Decision, cards: tuple[RoleCard, ...]) -> QMenu:
        """Everything that can be done with a decision on the board."""
        menu = self._menu()
        self._add_owners(_under(menu, tr("Owner")), decision, cards)
        self._add_consulted(_under(menu, tr("Consulted")), decision, cards)
        self._add_latitudes(_under(menu, tr("The agent")), decision)
        menu.addSeparator()
        menu.addAction(tr("Person, latitude, answer…")).triggered.connect(self._edit)
        return menu

    def for_place(self, decision: Decision, target: Target, cards: tuple[RoleCard, ...]) -> QMenu:
        """The role cards that can be put on one place of a decision."""
        menu = self._menu()
        if target is Target.OWNER:
            self._add_owners(menu, decision, cards)
        else:
            self._add_consulted(menu, decision, cards)
        return menu

    def for_latitude(self, decision: Decision) -> QMenu:
        """The five latitudes, and what they mean."""
        menu = self._menu()
        self._add_latitudes(menu, decision)
        return menu

    def _add_owners(self, menu: QMenu, decision: Decision, cards: tuple[RoleCard, ...]) -> None:
        owner = decision.owner.role if decision.owner else None
        for card in cards:
            entry = menu.addAction(_plain(card.name))
            entry.setCheckable(True)
            entry.setChecked(card.id == owner)
            entry.triggered.connect(partial(self._place, decision, Target.OWNER, card.id))
        if decision.owner is not None:
            menu.addSeparator()
            off = menu.addAction(tr("Take the owner off"))
            off.triggered.connect(partial(self._bridge.submit, ClearOwner(decision.id)))

    def _add_consulted(self, menu: QMenu, decision: Decision, cards: tuple[RoleCard, ...]) -> None:
        for card in cards:
            entry = menu.addAction(_plain(card.name))
            entry.setCheckable(True)
            entry.setChecked(card.id in decision.consulted)
            entry.setEnabled(decision.owner is None or decision.owner.role != card.id)
            entry.triggered.connect(partial(self._flip_consulted, decision, card.id))

    def _add_latitudes(self, menu: QMenu, decision: Decision) -> None:
        for latitude in Latitude:
            words = self._words.latitude(latitude), self._words.latitude_meaning(latitude)
            entry = menu.addAction(_plain(tr("{0}: {1}", *words)))
            entry.setCheckable(True)
            entry.setChecked(latitude is decision.latitude)
            move = SetLatitude(decision.id, latitude)
            entry.triggered.connect(partial(self._bridge.submit, move))

    def _place(self, decision: Decision, target: Target, role: RoleId) -> None:
        self._put(decision, target, role)

    def _flip_consulted(self, decision: Decision, role: RoleId) -> None:
        if role in decision.consulted:
            self._bridge.submit(StopConsulting(decision.id, role))
        else:
            self._put(decision, Target.CONSULTED, role)

    def _menu(self) -> QMenu:
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _under(menu: QMenu, title: str) -> QMenu:
    inside = QMenu(title, menu)
    menu.addMenu(inside)
    return inside


def _plain(text: str) -> str:
    return text.replace("&", "&&")
