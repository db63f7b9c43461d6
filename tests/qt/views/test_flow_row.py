"""Controls in a row, and in several rows where one is too narrow."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from workshop.qt.views.flow_row import FlowRow


def test_controls_of_other_heights_stand_on_one_line_and_wrap_where_it_is_full(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = FlowRow(window, gap=10)
    tall, low, third = (QPushButton() for _ in range(3))
    for button, high in ((tall, 48), (low, 30), (third, 30)):
        button.setFixedSize(100, high)
        row.addWidget(button)
    window.resize(230, 120)
    window.show()
    assert low.geometry().center().y() == tall.geometry().center().y()
    assert low.x() == 110
    assert third.x() == 0
    assert third.y() == 58
    assert row.heightForWidth(230) == 88
