"""What is wrong with a window as it is laid out: cut words, overlaps, things out of bounds."""

from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from workshop.qt.audience.canvas import Canvas
from workshop.qt.dialogs.palette import Palette
from workshop.qt.painting.card_button import CardButton
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.views.ballot_blackout import Blackout
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.floor import Floor
from workshop.qt.views.outcome_marks import HatLine
from workshop.qt.views.solo_charts import ChartRow
from workshop.qt.views.wrapped_text import WrappedText

TARGET: Final = 24
"""The least width and height of what is clicked (WCAG 2.5.8)."""

_FROM_PEOPLE: Final = 40
"""Words on a button that are longer come from people, and may be elided with a tooltip."""

_LIES_OVER: Final = (Blackout, Floor, Palette)
"""What is meant to cover what lies below."""


def faults(window: QWidget, names: Collection[str] = ()) -> list[str]:
    """One line for everything that is wrong in what is visible of a window.

    Buttons with one of these `names` of people on them may be elided, with a tooltip.
    """
    found: list[str] = []
    for one in visible(window):
        if isinstance(one, EnterButton) and one.toolTip() and any(n in one.words for n in names):
            continue
        found += (f"{_name(one)}: {fault}" for fault in _faults_of(one))
    return found


def visible(window: QWidget) -> Iterator[QWidget]:
    """The window's widgets that are shown and have a size, itself first."""
    if window.isVisible() and not window.size().isEmpty():
        yield window
        for child in window.children():
            if isinstance(child, QWidget) and not child.isWindow():
                yield from visible(child)


def _faults_of(one: QWidget) -> Iterator[str]:
    yield from _cut(one)
    yield from _too_small(one)
    yield from _out_of_bounds(one)
    yield from _overlapping(one)
    if isinstance(one, Canvas) and not one.page.sound:
        yield "words over others, or outside of the page"


# Words


def _cut(one: QWidget) -> Iterator[str]:
    match one:
        case QLabel() if _only_spoken(one):
            pass
        case WrappedText() | ClampedLabel() | CardButton() | HatLine() | ChartRow():
            if one.height() + 1 < one.heightForWidth(one.width()):
                yield f"{one.height()} high, needs {one.heightForWidth(one.width())}"
        case EnterButton():
            if one.toolTip() and len(one.words) <= _FROM_PEOPLE:
                yield f"elided: “{one.words}”"
            yield from _cut_button(one)
        case QPushButton() | QCheckBox() | QRadioButton():
            yield from _cut_button(one)
        case QToolButton():
            wide = one.fontMetrics().horizontalAdvance(one.text().replace("&", ""))
            if one.text() and one.icon().isNull() and wide > one.width():
                yield f"{wide} of words in {one.width()}"
        case ChoiceBox():
            if one.width() < one.fontMetrics().horizontalAdvance("mmmmmm"):
                yield f"{one.width()} wide: too little for any choice"
        case QComboBox():
            yield from _cut_box(one)
        case QLabel():
            yield from _cut_label(one)
        case QLineEdit():
            wide = one.fontMetrics().horizontalAdvance(one.placeholderText())
            if wide > one.contentsRect().width() - 4 and not one.text():
                yield f"placeholder cut: “{one.placeholderText()}”"
        case _:
            pass


def _cut_button(one: QAbstractButton) -> Iterator[str]:
    option = QStyleOptionButton()
    option.initFrom(one)
    element = QStyle.SubElement.SE_PushButtonContents
    if isinstance(one, QCheckBox):
        element = QStyle.SubElement.SE_CheckBoxContents
    elif isinstance(one, QRadioButton):
        element = QStyle.SubElement.SE_RadioButtonContents
    room = one.style().subElementRect(element, option, one)
    metrics, words = one.fontMetrics(), one.text().replace("&&", "\0").replace("&", "")
    lines = words.replace("\0", "&").split("\n")
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    if wide > room.width() + 2:
        yield f"{wide} of words in {room.width()}: “{one.text()}”"
    tall = metrics.ascent() + (len(lines) - 1) * metrics.lineSpacing()
    if one.text() and tall > room.height() + 1:
        yield f"letters {tall} high in {room.height()}: “{one.text()}”"


def _cut_box(one: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    option.initFrom(one)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = one.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, one)
    wide = one.fontMetrics().horizontalAdvance(one.currentText())
    if wide > room.width() + 2 and not one.toolTip():
        yield f"{wide} of words in {room.width()}: “{one.currentText()}”"


def _cut_label(one: QLabel) -> Iterator[str]:
    words, room, metrics = one.text(), one.contentsRect(), one.fontMetrics()
    if not words or one.toolTip():
        return
    if one.wordWrap():
        widest = max(metrics.horizontalAdvance(word) for word in words.split() or [""])
        if widest > room.width() + 1:
            yield f"a word of {widest} in {room.width()}: “{words[:40]}”"
        if one.heightForWidth(one.width()) > one.height() + 1:
            yield f"{one.height()} high, needs {one.heightForWidth(one.width())}: “{words[:40]}”"
    else:
        wide = max(metrics.horizontalAdvance(line) for line in words.splitlines())
        if wide > room.width() + 1:
            yield f"{wide} of words in {room.width()}: “{words[:40]}”"
        if metrics.ascent() > room.height() + 1:
            yield f"letters {metrics.ascent()} high in {room.height()}: “{words[:40]}”"


# Targets


def _too_small(one: QWidget) -> Iterator[str]:
    clicked = QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox
    inside = isinstance(one.parentWidget(), QLineEdit | QAbstractSpinBox | QComboBox)
    if isinstance(one, clicked) and one.isEnabled() and not inside:
        if min(one.width(), one.height()) < TARGET:
            yield f"a target of {one.width()} × {one.height()}"
    elif isinstance(one, QAbstractItemView) and one.model().rowCount():
        row = one.visualRect(one.model().index(0, 0))
        if not row.isEmpty() and row.height() < TARGET:
            yield f"rows of {row.height()}"


# Places


def _out_of_bounds(one: QWidget) -> Iterator[str]:
    parent = one.parentWidget()
    if parent is None or one.isWindow():
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        stuck = isinstance(area, QScrollArea) and area.horizontalScrollBarPolicy() is never
        if stuck and one.width() > parent.width():
            yield f"{one.width()} wide where only {parent.width()} can be seen"
        return
    out = QRect(QPoint(0, 0), parent.size())
    if not out.contains(one.geometry()):
        yield f"at {_place(one)} outside of {_name(parent)} {out.width()} × {out.height()}"


def _overlapping(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea | QAbstractSpinBox | QComboBox | QLineEdit):
        return
    shown = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not child.size().isEmpty()
        and not isinstance(child, (*_LIES_OVER, QScrollBar, QDialog))
        and not _only_spoken(child)
    ]
    for one, other in combinations(shown, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > 1 and both.height() > 1:
            yield f"{_name(one)} {_place(one)} over {_name(other)} {_place(other)}"


def _only_spoken(one: QWidget) -> bool:
    """Words for screen readers over what is painted: the painting is held to its own tests."""
    return type(one).__module__ == "workshop.qt.audience.canvas"


def _place(one: QWidget) -> str:
    return f"({one.x()}, {one.y()}, {one.width()} × {one.height()})"


def _name(one: QWidget) -> str:
    words = one.accessibleName() or getattr(one, "text", str)()
    return f"{type(one).__name__} “{str(words)[:30]}”" if words else type(one).__name__
