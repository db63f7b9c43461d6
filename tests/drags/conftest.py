"""The same windows on a real library as elsewhere, on a platform where a QDrag runs."""

from tests.qt.conftest import actions, look, open_session, services, stage

__all__ = ["actions", "look", "open_session", "services", "stage"]
