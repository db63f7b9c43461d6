"""A board for cards to be dropped on, and the events of a drag over one."""

from dataclasses import dataclass, field

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workshop.qt.models.mime import role_in
from workshop.qt.painting.card_buttons import CardButton, DecisionCardButton, DropRules
from workshop.qt.painting.decision_layout import Part
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import Target

LEFT = Qt.MouseButton.LeftButton
COPY = Qt.DropAction.CopyAction


@dataclass
class Board:
    """The rules of a board that welcomes every card but security's on a consulted place."""

    asked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    dropped: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def rules(self) -> DropRules:
        return DropRules(role_in, self._may, lambda target, role: self._drop(target, role))

    def _may(self, target: Target, role: str) -> str | None:
        self.asked.append((target.value, role))
        refused = target is Target.CONSULTED and role == "sec"
        return "Security is consulted on this already." if refused else None

    def _drop(self, target: Target, role: str) -> None:
        self.dropped.append((target.value, role))


def shown(qtbot: QtBot, button: CardButton) -> None:
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()


def activated(qtbot: QtBot, window: QWidget) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)


def on(card: DecisionCardButton, part: Part) -> QPoint:
    rect = card.layout_now().rect(part)
    assert rect is not None
    return (rect.center() + QPointF(CARD_MARGIN, CARD_MARGIN)).toPoint()


def enter(card: QWidget, at: QPoint, mime: QMimeData) -> bool:
    event = QDragEnterEvent(at, COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(card, event)
    return event.isAccepted()


def move(card: QWidget, at: QPoint, mime: QMimeData) -> bool:
    event = QDragMoveEvent(at, COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(card, event)
    return event.isAccepted()


def drop(card: QWidget, at: QPoint, mime: QMimeData) -> bool:
    event = QDropEvent(QPointF(at), COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(card, event)
    return event.isAccepted()
