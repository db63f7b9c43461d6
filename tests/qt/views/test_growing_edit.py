"""A field as high as its text; of a long one it says that there is more."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from workshop.qt.theme import ThemeSource
from workshop.qt.views.growing_edit import MOST_LINES, GrowingEdit


def shown(qtbot: QtBot, look: ThemeSource, text: str) -> GrowingEdit:
    edit = GrowingEdit(look=look)
    qtbot.addWidget(edit)
    edit.setPlainText(text)
    edit.setFixedWidth(240)
    edit.show()
    qtbot.waitUntil(lambda: edit.height() == edit.sizeHint().height())
    edit.clearFocus()
    return edit


def end_of_the_last_line(edit: GrowingEdit) -> QImage:
    view, tall = edit.viewport(), edit.fontMetrics().lineSpacing()
    end = QRect(view.width() - 12, (MOST_LINES - 1) * tall, 12, tall)
    return edit.grab().toImage().copy(end.translated(view.pos()))


def test_an_ellipsis_says_that_there_are_more_lines_until_somebody_writes(
    qtbot: QtBot, look: ThemeSource
) -> None:
    edit = shown(qtbot, look, "word " * 200)
    assert edit.is_cut
    assert not edit.hasFocus()
    look_of_it = end_of_the_last_line(edit)
    edit.setPlainText("\n".join("a" * 3 for _ in range(MOST_LINES)))
    assert not edit.is_cut
    assert end_of_the_last_line(edit) != look_of_it
