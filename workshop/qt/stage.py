"""What every pane of an open session stands on, handed through constructors."""

from dataclasses import dataclass

from workshop.application.services import Services
from workshop.qt.actions import Actions
from workshop.qt.bridge import Bridge
from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeSource


@dataclass(frozen=True, slots=True)
class Stage:
    """The open session, how things look, what can be done, and the ports."""

    bridge: Bridge
    look: ThemeSource
    actions: Actions
    services: Services
    settings: Settings | None = None
    """What is remembered between runs; None where nothing is."""
