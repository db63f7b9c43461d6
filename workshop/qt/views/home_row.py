"""How a session looks in the list of the home page."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop.application.ports import SessionLine
from workshop.qt.models.card_looks import words
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.library_model import LINE_ROLE, Column
from workshop.qt.painting.elements import paint_bar
from workshop.qt.painting.text import draw_line, elided, width_of
from workshop.qt.theme import TextStep, ThemeSource

ROW_HEIGHT: Final = 40
_BAR: Final = 40
_BAR_HEIGHT: Final = 7
_ARROW: Final = "→"
_WIDEST_FIGURE: Final = "100\u00a0%"


def exposure_width(look: ThemeSource) -> int:
    """The width at which both bars and both figures have room."""
    metrics = look.metrics
    figure = width_of(_WIDEST_FIGURE, metrics.font(TextStep.TEXT, tabular=True))
    arrow = metrics.scaled(20)
    return round(2 * (metrics.scaled(_BAR) + metrics.space(1.5) + figure) + arrow) + pad(look) * 2


def pad(look: ThemeSource) -> int:
    """Room left and right of a cell's words."""
    return look.metrics.space(2)


class SessionRow(QStyledItemDelegate):
    """Paints every cell of a row; exposure as two small bars with their figures."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are equally high."""
        del option, index
        return QSize(10, self._look.metrics.scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """One cell, and the line below it."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, SessionLine):
            return
        theme = self._look.theme
        rect, state = _rect(option), _state(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft.background))
            if index.column() == Column.SESSION and state & QStyle.StateFlag.State_Active:
                painter.fillRect(
                    QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent)
                )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.sunken))
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.line)
        )
        inside = rect.adjusted(pad(self._look), 0, -pad(self._look), -1)
        rtl = _is_rtl(option)
        if index.column() == Column.EXPOSURE and line.decisions:
            self._paint_exposure(painter, inside, line, rtl)
        else:
            self._paint_words(painter, inside, index, line, rtl)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, rect: QRectF, index: AnyIndex, line: SessionLine, rtl: bool
    ) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        title = index.column() == Column.SESSION
        font = metrics.font(TextStep.TEXT, 600 if title else 400)
        muted = (title and not line.title) or index.column() in (Column.EXPOSURE, Column.WHEN)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet if muted else theme.ink))
        draw_line(painter, rect, elided(str(index.data()), font, rect.width()), rtl=rtl)

    def _paint_exposure(
        self, painter: QPainter, rect: QRectF, line: SessionLine, rtl: bool
    ) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        font = metrics.font(TextStep.TEXT, tabular=True)
        figure = width_of(_WIDEST_FIGURE, font)
        gap, arrow = metrics.space(1.5), metrics.scaled(20)
        bar = (rect.width() - arrow) / 2 - gap - figure
        shown = min(bar, metrics.scaled(_BAR)) if bar >= metrics.scaled(16) else 0.0
        pens = (theme.bar_before, theme.bar_now)
        painter.setFont(font)
        x = 0.0

        def placed(width: float, height: float = rect.height()) -> QRectF:
            left = rect.right() - x - width if rtl else rect.left() + x
            return QRectF(left, rect.center().y() - height / 2, width, height)

        for number, share in enumerate((line.exposure_before, line.exposure_after)):
            if share is None and number == 1:
                return
            if number:
                painter.setPen(QColor(theme.quiet))
                draw_line(painter, placed(arrow), _ARROW if not rtl else "←", centred=True)
                x += arrow
            if shown:
                tall = metrics.scaled(_BAR_HEIGHT)
                paint_bar(painter, placed(shown, tall), share, pens[number], theme, rtl=rtl)
                x += shown + gap
            painter.setPen(QColor(theme.quiet if share is None else theme.ink))
            said = "?" if share is None else self._words.percent(share)
            draw_line(painter, placed(figure), elided(said, font, figure), rtl=rtl)
            x += figure


def _rect(option: QStyleOptionViewItem) -> QRectF:
    return QRectF(option.rect)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state


def _is_rtl(option: QStyleOptionViewItem) -> bool:
    return option.direction is Qt.LayoutDirection.RightToLeft
