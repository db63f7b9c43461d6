"""Writes a session as the difference to what stood there before."""

import sqlite3
from functools import cache
from typing import Any

from workshop.exercise.session import Session
from workshop.storage.head import head, searched_text
from workshop.storage.rows import TABLES, Row, Table


def insert_session(connection: sqlite3.Connection, session: Session, changed: str) -> int:
    """Write a whole session; returns its number. Raises sqlite3.IntegrityError for a taken id."""
    columns = {"id": session.id, **head(session), "changed": changed}
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    cursor = connection.execute(
        f"INSERT INTO session ({names}) VALUES ({marks})", tuple(columns.values())
    )
    number = cursor.lastrowid
    if number is None:
        raise sqlite3.IntegrityError("the session got no number")
    _write_parts(connection, number, Session(session.id, ""), session)
    text = searched_text(session)
    connection.execute("INSERT INTO search (rowid, text) VALUES (?, ?)", (number, text))
    return number


def write_difference(
    connection: sqlite3.Connection,
    number: int,
    before: Session,
    after: Session,
    columns: dict[str, Any],
) -> None:
    """Bring the rows of a session from `before` to `after`; `columns` go into its own row."""
    update_head(connection, number, columns)
    _write_parts(connection, number, before, after)
    text = searched_text(after, unchanged_since=before)
    if text is not None and text != searched_text(before):
        connection.execute("UPDATE search SET text = ? WHERE rowid = ?", (text, number))


def update_head(connection: sqlite3.Connection, number: int, columns: dict[str, Any]) -> None:
    """Write columns of the session's own row; none is no write."""
    if columns:
        names = ", ".join(f"{column} = ?" for column in columns)
        connection.execute(
            f"UPDATE session SET {names} WHERE number = ?", (*columns.values(), number)
        )


def _write_parts(
    connection: sqlite3.Connection, number: int, before: Session, after: Session
) -> None:
    for table in TABLES:
        if any(getattr(before, field) is not getattr(after, field) for field in table.fields):
            _write_table(connection, number, table, before, after)


def _write_table(
    connection: sqlite3.Connection, number: int, table: Table, before: Session, after: Session
) -> None:
    old, parts = dict(table.parts(before)), list(table.parts(after))
    new = dict(parts)
    if len(new) != len(parts):
        raise sqlite3.IntegrityError(f"two lines of {table.name} share their {table.key}")
    delete, upsert = _statements(table)
    gone = [(number, *key) for key in old if key not in new]
    kept: list[Row] = [
        (number, *table.row(*made_of)) for key, made_of in new.items() if old.get(key) != made_of
    ]
    if gone:
        connection.executemany(delete, gone)
    if kept:
        connection.executemany(upsert, kept)


@cache
def _statements(table: Table) -> tuple[str, str]:
    key = ("session", *table.key)
    columns = ("session", *table.columns)
    where = " AND ".join(f"{column} = ?" for column in key)
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    updates = ", ".join(f"{one} = excluded.{one}" for one in columns if one not in key)
    return (
        f"DELETE FROM {table.name} WHERE {where}",
        f"INSERT INTO {table.name} ({names}) VALUES ({marks}) "
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {updates}",
    )


def delete_parts(connection: sqlite3.Connection, number: int) -> None:
    """Delete all rows of a session but its own, its backups and its journal."""
    for table in reversed(TABLES):
        connection.execute(f"DELETE FROM {table.name} WHERE session = ?", (number,))


def delete_journal(connection: sqlite3.Connection, number: int) -> None:
    """Delete a session's journal, sealed entries included."""
    connection.execute("DELETE FROM sealed_journal WHERE session = ?", (number,))
    connection.execute("DELETE FROM journal WHERE session = ?", (number,))


def delete_session(connection: sqlite3.Connection, number: int) -> None:
    """Delete every row of a session, and its words from the search."""
    delete_journal(connection, number)
    delete_parts(connection, number)
    for table in ("replaced_session", "to_forget"):
        connection.execute(f"DELETE FROM {table} WHERE session = ?", (number,))
    connection.execute("DELETE FROM search WHERE rowid = ?", (number,))
    # a deleted line's words stay in the index until its pages are merged
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    connection.execute("DELETE FROM session WHERE number = ?", (number,))
