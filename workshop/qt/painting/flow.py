"""Things of different widths in rows, like words on a page."""

from PySide6.QtCore import QRectF, QSizeF


def flowed(
    sizes: list[QSizeF], width: float, gap: float, *, first_row: float | None = None
) -> list[QRectF]:
    """Places boxes from (0, 0) on in rows no wider than `width`, centred in their row's height.

    `first_row` is the width of the first row where something else takes room beside it. A box
    that is wider than a row is cut to it.
    """
    rects: list[QRectF] = []
    row: list[QRectF] = []
    x = top = 0.0
    room = width if first_row is None else first_row
    for size in sizes:
        if row and x + size.width() > room:
            top += _settle_row(row) + gap
            x, room, row = 0.0, width, []
        rect = QRectF(x, top, max(0.0, min(size.width(), room)), size.height())
        row.append(rect)
        rects.append(rect)
        x += rect.width() + gap
    if row:
        _settle_row(row)
    return rects


def bottom_of(rects: list[QRectF]) -> float:
    """How far down the boxes reach."""
    return max((rect.bottom() for rect in rects), default=0.0)


def _settle_row(row: list[QRectF]) -> float:
    tallest = max(rect.height() for rect in row)
    for rect in row:
        rect.translate(0, (tallest - rect.height()) / 2)
    return tallest
