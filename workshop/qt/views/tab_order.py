"""Tab goes through a page as it is read: by its layouts, whatever was made first or last."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget

FLOATS: Final = "floats"
"""A property of what lies over a page, in no layout of it: Tab comes to it last."""


def tab_stops(page: QWidget) -> list[QWidget]:
    """Every widget of a page that Tab reaches now, in reading order."""
    return list(_stops(page))


def step_focus(page: QWidget, *, forward: bool) -> bool:
    """Put the focus on the next stop, or the one before; around at the ends.

    False where the focus is not at a stop of the page, or there is no other.
    """
    stops = tab_stops(page)
    focused = page.window().focusWidget()
    if focused not in stops or len(stops) == 1:
        return False
    target = stops[(stops.index(focused) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    show(target)
    return True


def show(widget: QWidget) -> None:
    """Scroll whatever lies around a widget so that it can be seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, 24)
        around = around.parentWidget()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for child in _children(widget):
        yield from _stops(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        yield from _real([widget.widget()])
        return
    if isinstance(widget, QStackedWidget):
        yield from _real([widget.currentWidget()])
        return
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
        inside = [one for one in widget.children() if isinstance(one, QWidget)]
        yield from (one for one in inside if one.property(FLOATS))
    elif _holds_stops(widget):
        inside = [one for one in widget.children() if isinstance(one, QWidget)]
        by_place = sorted(inside, key=lambda one: (one.y(), one.x()))
        yield from (one for one in by_place if not one.isWindow())


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        within = item.layout() if item else None
        if within is not None:
            yield from _laid_out(within)
        elif item is not None:
            yield from _real([item.widget()])


def _real(widgets: list[QWidget | None]) -> Iterator[QWidget]:
    yield from (one for one in widgets if one is not None)


def _holds_stops(widget: QWidget) -> bool:
    """What takes the focus itself, a list or a field, has nothing inside that Tab should reach."""
    return widget.focusPolicy() == Qt.FocusPolicy.NoFocus
