"""A real drag between two widgets of a window, its events inside the loop of QDrag.exec()."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workshop.qt.painting.card_buttons import CardButton

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STEP_MS, RESCUE_MS = 40, 4000


def drag(
    qtbot: QtBot,
    window: QWidget,
    card: CardButton,
    target: QWidget,
    to: QPoint,
    *,
    before_drop: Callable[[], object] = lambda: None,
) -> None:
    """Press on the card, go to a point of the target, and let go there."""
    handle = window.windowHandle()
    start = card.mapTo(window, card.rect().center())
    end = target.mapTo(window, to)
    ended: list[bool] = []

    def later(steps: int, do: Callable[[], object]) -> None:
        QTimer.singleShot(steps * STEP_MS, window, do)

    QTest.mousePress(handle, LEFT, NONE, start)
    later(1, lambda: QTest.mouseMove(handle, start + QPoint(30, 0)))
    later(2, lambda: QTest.mouseMove(handle, end - QPoint(4, 0)))
    later(3, lambda: QTest.mouseMove(handle, end))
    later(4, before_drop)
    later(5, lambda: QTest.mouseRelease(handle, LEFT, NONE, end))
    # a card that was taken from its list by the drop cannot tell that it is down
    later(6, lambda: ended.append(True))
    rescue = QTimer(window, singleShot=True, interval=RESCUE_MS)
    rescue.timeout.connect(lambda: QTest.keyClick(handle, Qt.Key.Key_Escape))
    rescue.start()
    qtbot.waitUntil(lambda: bool(ended), timeout=RESCUE_MS + 2000)
    rescue.stop()
