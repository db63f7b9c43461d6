"""The list that a box of choices opens, under the style sheet of the application."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from workshop.qt.theme import Appearance, ThemeChoice, ThemeSource
from workshop.qt.views.choice_box import ChoiceBox

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""What the platform says of windows over windows."""


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def dressed(
    qapp: QApplication, look: ThemeSource, request: pytest.FixtureRequest
) -> Iterator[None]:
    appearance = Appearance(qapp, look, ThemeChoice.LIGHT)
    appearance.set_text_scale(request.param)
    yield
    appearance.set_text_scale(1.0)


def _shown(box: QComboBox, choices: list[str], qtbot: QtBot) -> QComboBox:
    qtbot.addWidget(box)
    box.addItems(choices)
    box.setFixedWidth(160)
    box.move(0, 0)
    with qtbot.waitExposed(box):
        box.show()
    box.setFocus()
    return box


def _index(box: QComboBox, row: int) -> QModelIndex:
    return box.model().index(row, 0)


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("kind", [QComboBox, ChoiceBox])
@pytest.mark.parametrize("count", [2, 5, 8, 12])
def test_an_open_list_shows_every_choice_whole(
    kind: type[QComboBox], count: int, qtbot: QtBot
) -> None:
    box = _shown(kind(), [f"Choice {number}" for number in range(count)], qtbot)
    box.showPopup()
    view = box.view()
    room = view.viewport().rect()
    for row in range(count):
        shown = view.visualRect(_index(box, row))
        assert room.top() <= shown.top()
        assert shown.bottom() <= room.bottom()


@pytest.mark.usefixtures("dressed")
def test_nothing_stands_behind_an_open_list(qtbot: QtBot) -> None:
    box = _shown(ChoiceBox(), ["Engineer", "Designer", "Legal"], qtbot)
    box.showPopup()
    around: QWidget = box.view().window()
    assert around is not box.window()
    assert box.view().geometry() == around.rect()


@pytest.mark.usefixtures("dressed")
def test_a_longer_list_scrolls_to_its_last_choice(qtbot: QtBot) -> None:
    box = _shown(ChoiceBox(), [f"Choice {number}" for number in range(60)], qtbot)
    box.setCurrentIndex(59)
    box.showPopup()
    view = box.view()
    assert view.verticalScrollBar().isVisible()
    assert view.viewport().rect().contains(view.visualRect(_index(box, 59)))


@pytest.mark.usefixtures("dressed")
def test_a_list_is_as_wide_as_its_longest_choice(qtbot: QtBot) -> None:
    longest = "Ask first (suggested) and wait"
    box = _shown(ChoiceBox(), ["Ask first", longest], qtbot)
    box.showPopup()
    view = box.view()
    assert view.viewport().width() >= view.sizeHintForIndex(_index(box, 1)).width()
    assert box.screen().availableGeometry().contains(view.window().geometry())


@pytest.mark.usefixtures("dressed")
def test_a_box_knows_the_width_at_which_nothing_is_cut(qtbot: QtBot) -> None:
    box = ChoiceBox()
    _shown(box, ["Ask first", "Ask first (suggested)"], qtbot)
    box.setFixedWidth(box.whole_width())
    box.setCurrentIndex(1)
    assert box.words_shown() == "Ask first (suggested)"
    box.setFixedWidth(box.whole_width() - 12)
    assert box.words_shown() != "Ask first (suggested)"
