"""Another theme or text size restyles every widget a few times, however deep it lies."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop.qt.theme import DARK, LIGHT, ThemeSource, apply_theme

DEEP = 24
"""Widgets inside one another; a session page has a dozen."""


class _Counts(QObject):
    """How often a widget is told that it is styled anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def nested(qtbot: QtBot) -> tuple[QWidget, QLabel]:
    """A window, and a label far inside it."""
    window = inner = QWidget()
    qtbot.addWidget(window)
    for _ in range(DEEP):
        around, inner = inner, QWidget()
        QVBoxLayout(around).addWidget(inner)
    words = QLabel("Who owns this today?")
    QVBoxLayout(inner).addWidget(words)
    window.show()
    return window, words


def test_what_lies_deep_is_not_restyled_once_for_everything_around_it(
    qtbot: QtBot, qapp: QApplication, look: ThemeSource
) -> None:
    apply_theme(qapp, look.theme)
    window, words = nested(qtbot)
    counts = _Counts(words)
    apply_theme(qapp, DARK)
    assert 0 < counts.times <= 4
    assert window.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground
    counts.times = 0
    apply_theme(qapp, DARK, 1.5)
    assert 0 < counts.times <= 4
    apply_theme(qapp, LIGHT)


def test_the_same_theme_at_the_same_size_restyles_nothing(
    qtbot: QtBot, qapp: QApplication, look: ThemeSource
) -> None:
    apply_theme(qapp, LIGHT)
    _window, words = nested(qtbot)
    counts = _Counts(words)
    apply_theme(qapp, LIGHT)
    assert counts.times == 0
    assert look.theme is LIGHT
