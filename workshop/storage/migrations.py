"""How a library comes to its present shape: append-only, each one applied once.

The count of migrations is kept in `user_version` too, so that opening a library asks one number
and imports sqlite-utils only where there is something to do.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from workshop.storage.schema import APPLICATION_ID, FIRST_TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database


def first_tables(database: "Database") -> None:
    """Everything a session consists of, its journal, decks, backups and the search."""
    for statement in FIRST_TABLES:
        database.conn.execute(statement)


def notes_to_self(database: "Database") -> None:
    """What the facilitator wrote down for themselves, step by step."""
    database.conn.execute(
        """
        CREATE TABLE note (
            session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
            step TEXT NOT NULL,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (session, step)
        ) WITHOUT ROWID
        """
    )


def alone(database: "Database") -> None:
    """Which assessment is taken again in a session, and whether its line is kept to oneself."""
    database.conn.execute("ALTER TABLE session ADD COLUMN follows TEXT")
    database.conn.execute("ALTER TABLE session ADD COLUMN private INTEGER NOT NULL DEFAULT 0")


STEPS: Final[tuple[Callable[["Database"], None], ...]] = (first_tables, notes_to_self, alone)
"""Append only. A step never commits (no `executescript`), and rebuilds the search it drops."""

VERSION: Final = len(STEPS)
"""The version of library this program writes, and the newest it reads."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a library to the present version: wholly, or not at all.

    Raises sqlite3.IntegrityError where references would be broken.
    """
    from sqlite_utils import Database, Migrations  # late: most starts have nothing to migrate

    database = Database(connection, execute_plugins=False, recursive_triggers=False)
    migrations = Migrations("whosecall")
    for step in STEPS:
        migrations(name=step.__name__)(step)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        with database.atomic():
            migrations.apply(database)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
            if broken is not None:
                raise sqlite3.IntegrityError(f"a line of {broken[0]} refers to nothing")
        connection.execute("COMMIT")
    finally:
        connection.rollback()
        connection.execute("PRAGMA foreign_keys = ON")
