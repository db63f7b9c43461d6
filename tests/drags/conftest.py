"""Real drags happen in whole windows on a library of their own, as everything else does."""

from tests.qt.conftest import actions, look, open_session, services, settings, stage
from tests.qt.views.conftest import make_room, open_solo, room

__all__ = [
    "actions",
    "look",
    "make_room",
    "open_session",
    "open_solo",
    "room",
    "services",
    "settings",
    "stage",
]
