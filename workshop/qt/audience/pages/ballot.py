"""While people vote: the curtain, and how many are done."""

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import below, centred_column, set_head
from workshop.qt.audience.pieces import CurtainPiece, PaperPiece
from workshop.qt.audience.scene import BallotScene
from workshop.qt.audience.sheet import Composer, Page, Sheet

_SEAT = 52
_GAP = 18
_QUESTION = ((52, 1), (44, 2), (36, 3))
_COUNT = ((104, 1), (84, 1), (64, 2), (44, 3))


def lay_out_ballot(scene: BallotScene, sheet: Sheet) -> Page:
    """All in the middle: the question, the count, a seat for each person, filled from the left."""
    composer = Composer(sheet)
    composer.put(CurtainPiece(QRectF(0, 0, sheet.width, sheet.height), sheet.px(64)))
    set_head(composer, scene.head)
    column = centred_column(sheet, 920)
    bottom = _set(Composer(sheet), scene, column)
    spare = max(0.0, column.bottom() - bottom)
    _set(composer, scene, column.adjusted(0, spare * 0.42, 0, 0))
    return composer.page()


def _set(composer: Composer, scene: BallotScene, column: QRectF) -> float:
    """Set it from the top of the column down; answers where it ends."""
    sheet = composer.sheet
    top = composer.fitted(scene.question, column, _QUESTION, ink="quiet", centred=True)
    top = composer.fitted(scene.said, below(column, top + sheet.px(12)), _COUNT, centred=True)
    top = _seats(composer, scene, top + sheet.px(44), column)
    rest = below(column, top + sheet.px(44))
    return composer.text(scene.note, rest, 34, ink="quiet", lines=3, centred=True)


def _seats(composer: Composer, scene: BallotScene, top: float, column: QRectF) -> float:
    """How many are done, as shapes: which of them is not told."""
    sheet = composer.sheet
    side, gap = sheet.px(_SEAT), sheet.px(_GAP)
    in_a_row = max(1, min(scene.people, int((column.width() + gap) // (side + gap))))
    rows = -(-scene.people // in_a_row)
    in_a_row = -(-scene.people // rows)
    for number in range(scene.people):
        row, place = divmod(number, in_a_row)
        here = min(in_a_row, scene.people - row * in_a_row)
        left = column.center().x() - (here * (side + gap) - gap) / 2
        seat = QRectF(left + place * (side + gap), top + row * (side + gap), side, side)
        done = number < scene.done
        composer.put(
            PaperPiece(
                seat,
                side * 0.26,
                fill="accent" if done else "ground",
                line="" if done else "edge",
                width=sheet.px(3),
            )
        )
    return top + rows * (side + gap) - gap
