"""Pages with one sentence: the title, and a step that has nothing to show yet."""

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import centred_column, set_head
from workshop.qt.audience.pieces import IconPiece
from workshop.qt.audience.scene import AskScene, TitleScene
from workshop.qt.audience.sheet import Composer, Page, Sheet

_SENTENCE = ((44, 3), (38, 4), (32, 6))
_QUESTION = ((76, 3), (64, 3), (52, 4), (40, 6))


def lay_out_title(scene: TitleScene, sheet: Sheet) -> Page:
    """The sign, the name, the question, in the middle."""
    composer = Composer(sheet)
    column = centred_column(sheet, 860)
    side = sheet.px(132)
    sentence = composer.measure(scene.sentence, 44, column.width(), 4)
    tall = side + sheet.px(36) + sheet.line(88) + sheet.px(16) + sentence.height
    top = max(sheet.head.top(), sheet.height / 2 - tall / 2)
    icon = QRectF(column.center().x() - side / 2, top, side, side)
    composer.put(IconPiece(icon))
    top = icon.bottom() + sheet.px(36)
    rect = QRectF(column.left(), top, column.width(), 0)
    top = composer.text(scene.title, rect, 88, weight=600, centred=True)
    rect.moveTop(top + sheet.px(16))
    composer.fitted(scene.sentence, rect, _SENTENCE, weight=400, ink="quiet", centred=True)
    return composer.page()


def lay_out_ask(scene: AskScene, sheet: Sheet) -> Page:
    """The question of the step, and a quiet line below it."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    column = centred_column(sheet, 980)
    size, lines = next(
        (
            (size, lines)
            for size, lines in _QUESTION
            if not composer.measure(scene.question, size, column.width(), lines, 600).cut
        ),
        _QUESTION[-1],
    )
    question = composer.measure(scene.question, size, column.width(), lines, 600)
    note = composer.measure(scene.note, 38, column.width(), 3)
    top = column.center().y() - (question.height + sheet.px(24) + note.height) / 2
    rect = QRectF(column.left(), top, column.width(), 0)
    bottom = composer.text(scene.question, rect, size, weight=600, lines=lines, centred=True)
    rect.moveTop(bottom + sheet.px(24))
    composer.text(scene.note, rect, 38, ink="quiet", lines=3, centred=True)
    return composer.page()
