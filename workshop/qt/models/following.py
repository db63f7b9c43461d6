"""Lets the rows of a model follow a list of the session, change by change and never by a reset."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from workshop.exercise.changes import ItemChange

Keep = Callable[[tuple[Any, ...]], None]
"""Takes the rows over, between Qt's begin and end."""


def repeat(
    model: QAbstractItemModel,
    rows: tuple[Any, ...],
    change: ItemChange,
    keep: Keep,
    *,
    columns: int = 1,
) -> None:
    """Do to the rows what a change did to the list."""
    before, after, parent = change.before, change.after, QModelIndex()
    kept = list(rows)
    if before is None and after is not None:
        model.beginInsertRows(parent, after.index, after.index)
        kept.insert(after.index, after.item)
        keep(tuple(kept))
        model.endInsertRows()
    elif before is not None and after is None:
        model.beginRemoveRows(parent, before.index, before.index)
        del kept[before.index]
        keep(tuple(kept))
        model.endRemoveRows()
    elif before is not None and after is not None and before.index != after.index:
        to = after.index + 1 if after.index > before.index else after.index
        model.beginMoveRows(parent, before.index, before.index, parent, to)
        del kept[before.index]
        kept.insert(after.index, after.item)
        keep(tuple(kept))
        model.endMoveRows()
    elif after is not None:
        kept[after.index] = after.item
        keep(tuple(kept))
        first, last = model.index(after.index, 0), model.index(after.index, columns - 1)
        model.dataChanged.emit(first, last)


def catch_up(
    model: QAbstractItemModel, rows: tuple[Any, ...], wanted: tuple[Any, ...], keep: Keep
) -> None:
    """After a reload, when no single change was told: show what the session says."""
    if rows == wanted:
        return
    if rows:
        model.beginRemoveRows(QModelIndex(), 0, len(rows) - 1)
        keep(())
        model.endRemoveRows()
    if wanted:
        model.beginInsertRows(QModelIndex(), 0, len(wanted) - 1)
        keep(wanted)
        model.endInsertRows()
