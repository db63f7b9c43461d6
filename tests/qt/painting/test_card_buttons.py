"""Cards as widgets: reached by keys, named for screen readers, clicked place by place."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.painting.hands import LEFT, activated, on, shown
from tests.qt.painting.sample_looks import (
    CROWDED,
    DECISIONS,
    ENGINEER,
    HEBREW,
    MANAGER,
    OPEN,
    OWNED,
    ROLES,
    SECURITY,
)
from workshop.qt.models.mime import role_mime
from workshop.qt.painting.card_buttons import (
    CardButton,
    DecisionCardButton,
    RoleCardButton,
)
from workshop.qt.painting.decision_layout import Part
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.theme import DARK, Metrics, ThemeSource

# Reached and named


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_click_a_card(qtbot: QtBot, source: ThemeSource, key: Qt.Key) -> None:
    for button in (RoleCardButton(ENGINEER, source), DecisionCardButton(OPEN, source)):
        shown(qtbot, button)
        with qtbot.waitSignal(button.clicked, timeout=1000):
            QTest.keyClick(button, key)


def test_tab_goes_from_card_to_card(qtbot: QtBot, source: ThemeSource) -> None:
    tray = QWidget()
    qtbot.addWidget(tray)
    column = QVBoxLayout(tray)
    cards = [RoleCardButton(look, source) for look in ROLES[:3]]
    for each in cards:
        column.addWidget(each)
    activated(qtbot, tray)
    cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cards[0], Qt.Key.Key_Tab)
    assert cards[1].hasFocus()


def test_screen_readers_find_a_button_with_the_name_of_the_card(
    qtbot: QtBot, source: ThemeSource
) -> None:
    role, decision = RoleCardButton(MANAGER, source), DecisionCardButton(OWNED, source)
    for button, name in ((role, "Product manager"), (decision, OWNED.question)):
        shown(qtbot, button)
        read = QAccessible.queryAccessibleInterface(button)
        assert read is not None
        assert read.role() == QAccessible.Role.Button
        assert read.text(QAccessible.Text.Name) == name
    assert role.accessibleDescription() == "Dana, Key 2"
    assert "Owner: Product manager, Dana." in decision.accessibleDescription()


def test_the_description_follows_the_look_but_not_over_the_callers_words(
    qtbot: QtBot, source: ThemeSource
) -> None:
    button = DecisionCardButton(OPEN, source)
    shown(qtbot, button)
    button.set_look(OWNED)
    assert button.accessibleName() == OWNED.question
    button.setAccessibleName("Third decision")
    button.set_look(OPEN)
    assert button.accessibleName() == "Third decision"
    assert button.accessibleDescription() == OPEN.spoken()


def test_the_focus_is_seen(qtbot: QtBot, source: ThemeSource) -> None:
    button = RoleCardButton(ENGINEER, source)
    shown(qtbot, button)
    activated(qtbot, button)
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus()
    assert button.grab().toImage() != before


# Sizes


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_cards_ask_for_the_height_that_they_need(
    qtbot: QtBot, source: ThemeSource, scale: float
) -> None:
    source.show(metrics=Metrics(scale))
    makers: list[Callable[[], CardButton]] = [
        *(lambda look=look: RoleCardButton(look, source) for look in ROLES),
        *(lambda look=look: DecisionCardButton(look, source) for look in DECISIONS.values()),
    ]
    for make in makers:
        button = make()
        qtbot.addWidget(button)
        assert button.heightForWidth(300) >= button.heightForWidth(600)
        assert button.sizeHint().height() >= button.heightForWidth(button.sizeHint().width())
        assert button.minimumSizeHint().width() <= button.sizeHint().width()
        assert min(button.minimumSizeHint().toTuple()) >= 24


def test_a_look_with_more_text_asks_for_more_height(qtbot: QtBot, source: ThemeSource) -> None:
    button = DecisionCardButton(OPEN, source)
    shown(qtbot, button)
    before = button.sizeHint().height()
    button.set_look(CROWDED)
    assert button.sizeHint().height() > before


def test_a_new_theme_and_scale_are_shown_at_once(qtbot: QtBot, source: ThemeSource) -> None:
    button = RoleCardButton(ENGINEER, source)
    shown(qtbot, button)
    before, small = button.grab().toImage(), button.sizeHint()
    source.show(theme=DARK)
    assert button.grab().toImage() != before
    source.show(metrics=Metrics(2.0))
    assert button.sizeHint().height() > small.height()


def test_right_to_left_mirrors_the_places(card: DecisionCardButton) -> None:
    before = card.layout_now().parts[Part.OWNER]
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert card.layout_now().parts[Part.OWNER].left() > before.left()
    card.set_look(replace(OPEN, owner=HEBREW))
    assert not card.grab().isNull()


# Clicks on places


def test_each_place_has_a_click_of_its_own(card: DecisionCardButton) -> None:
    card.set_look(replace(OPEN, consulted=(SECURITY,)))
    clicks: list[str] = []

    def consulted(index: int) -> None:
        clicks.append(f"consulted {index}")

    card.clicked.connect(lambda: clicks.append("card"))
    card.owner_clicked.connect(lambda: clicks.append("owner"))
    card.consulted_clicked.connect(consulted)
    card.latitude_clicked.connect(lambda: clicks.append("latitude"))
    card.resize(card.sizeHint())
    chip = card.layout_now().chips[0].center() + QPointF(CARD_MARGIN, CARD_MARGIN)
    places = (
        on(card, Part.OWNER),
        on(card, Part.CONSULTED),
        chip.toPoint(),
        on(card, Part.LATITUDE),
        on(card, Part.QUESTION),
    )
    for place in places:
        QTest.mouseClick(card, LEFT, pos=place)
    assert clicks == ["owner", "consulted -1", "consulted 0", "latitude", "card"]


def test_a_press_that_slides_off_a_place_is_no_click(card: DecisionCardButton) -> None:
    clicks: list[str] = []
    card.owner_clicked.connect(lambda: clicks.append("owner"))
    card.latitude_clicked.connect(lambda: clicks.append("latitude"))
    QTest.mousePress(card, LEFT, pos=on(card, Part.OWNER))
    QTest.mouseRelease(card, LEFT, pos=on(card, Part.LATITUDE))
    assert clicks == []


# In the hand


def test_the_card_in_the_hand_looks_like_itself(qtbot: QtBot, source: ThemeSource) -> None:
    role, decision = RoleCardButton(ENGINEER, source), DecisionCardButton(OPEN, source)
    for button in (role, decision):
        shown(qtbot, button)
        picture = button.picture().toImage()
        corners = [(0, 0), (picture.width() - 1, 0), (0, picture.height() - 1)]
        assert all(picture.pixelColor(*corner).alpha() < 20 for corner in corners)
        assert picture.pixelColor(picture.width() // 2, picture.height() // 2).alpha() == 255


def test_a_click_without_a_way_lifts_nothing(qtbot: QtBot, source: ThemeSource) -> None:
    button = RoleCardButton(ENGINEER, source, carried=lambda: role_mime("eng"))
    shown(qtbot, button)
    lifted: list[bool] = []
    button.lifted.connect(lifted.append)
    QTest.mouseClick(button, LEFT)
    assert lifted == []
