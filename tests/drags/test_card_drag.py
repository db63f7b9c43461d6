"""A role card is dragged by a real QDrag onto a decision card, and lands where it is welcome."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop.qt.models.mime import role_in, role_mime
from workshop.qt.painting.card_buttons import DecisionCardButton, DropRules, RoleCardButton
from workshop.qt.painting.decision_layout import Part
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import DecisionLook, RoleLook, Target
from workshop.qt.theme import ThemeSource, load_fonts
from workshop.resources import resource

LEFT = Qt.MouseButton.LeftButton
STEP_MS = 40
RESCUE_MS = 3000
REFUSAL = "Not now."


class Table(QWidget):
    """A role card beside a decision card that refuses consulted roles."""

    def __init__(self) -> None:
        super().__init__()
        source = ThemeSource()
        row = QHBoxLayout(self)
        self.dropped: list[tuple[Target, str]] = []
        self.role = RoleCardButton(
            RoleLook("Security", "S", "#3F4A8A"), source, carried=lambda: role_mime("sec")
        )
        rules = DropRules(role_in, self._may, lambda target, role: self._drop(target, role))
        self.decision = DecisionCardButton(DecisionLook("Who decides?"), source, drops=rules)
        row.addWidget(self.role)
        row.addWidget(self.decision, 1)
        self.resize(700, 220)

    def _may(self, target: Target, role: str) -> str | None:
        return REFUSAL if target is Target.CONSULTED else None

    def _drop(self, target: Target, role: str) -> None:
        self.dropped.append((target, role))

    def place(self, part: Part) -> QPoint:
        rect = self.decision.layout_now().rect(part)
        assert rect is not None
        within = (rect.center() + QPointF(CARD_MARGIN, CARD_MARGIN)).toPoint()
        return self.decision.mapTo(self, within)


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    load_fonts(resource("fonts"))
    table = Table()
    qtbot.addWidget(table)
    table.show()
    qtbot.waitExposed(table)
    return table


def drag(qtbot: QtBot, table: Table, to: QPoint, released: Callable[[], None]) -> None:
    """Drags the role card `to` a place; the events run inside the loop of QDrag.exec()."""
    window = table.windowHandle()
    start = table.role.mapTo(table, table.role.rect().center())
    ended: list[bool] = []

    def lifted(up: bool) -> None:
        if not up:
            ended.append(True)

    def later(steps: int, do: Callable[[], None]) -> None:
        QTimer.singleShot(steps * STEP_MS, table, do)

    table.role.lifted.connect(lifted)
    QTest.mousePress(window, LEFT, Qt.KeyboardModifier.NoModifier, start)
    later(1, lambda: QTest.mouseMove(window, start + QPoint(30, 0)))
    later(2, lambda: QTest.mouseMove(window, to - QPoint(4, 0)))
    later(3, lambda: QTest.mouseMove(window, to))
    later(4, released)
    later(5, lambda: QTest.mouseRelease(window, LEFT, Qt.KeyboardModifier.NoModifier, to))
    QTimer.singleShot(RESCUE_MS, table, lambda: QTest.keyClick(window, Qt.Key.Key_Escape))
    qtbot.waitUntil(lambda: bool(ended), timeout=RESCUE_MS + 2000)


def test_a_dragged_card_lands_with_the_owner(qtbot: QtBot, table: Table) -> None:
    hovered: list[Target | None] = []
    drag(
        qtbot,
        table,
        table.place(Part.OWNER),
        lambda: hovered.append(table.decision.shown_look().target),
    )
    assert hovered == [Target.OWNER]
    assert table.dropped == [(Target.OWNER, "sec")]
    assert table.decision.shown_look().target is None


def test_a_refused_card_says_why_and_does_not_land(qtbot: QtBot, table: Table) -> None:
    said: list[str] = []
    drag(
        qtbot,
        table,
        table.place(Part.CONSULTED),
        lambda: said.append(table.decision.shown_look().refusal),
    )
    assert said == [REFUSAL]
    assert table.dropped == []
