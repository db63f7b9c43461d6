"""A disk that takes nothing for a while, without a patch: SQLite itself refuses to write."""

from collections.abc import Generator
from contextlib import contextmanager

from workshop.application.services import Services
from workshop.storage.session_store import LibrarySessionStore


@contextmanager
def nothing_can_be_kept(services: Services) -> Generator[None]:
    """Within, every write fails as on a disk that became read-only."""
    store = services.store
    assert isinstance(store, LibrarySessionStore)
    connection = store._disk._connection  # pyright: ignore[reportPrivateUsage]
    connection.execute("PRAGMA query_only = ON")
    yield
    connection.execute("PRAGMA query_only = OFF")
