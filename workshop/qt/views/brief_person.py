"""How a participant looks in the list: mark, name, home role, contact."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop.exercise.session import Participant
from workshop.exercise.text import LONGEST_TEXT
from workshop.qt.models.card_looks import role_look
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.people_model import HOME_ROLE, PERSON_ROLE, Column
from workshop.qt.painting.elements import faded, paint_mark, paint_place
from workshop.qt.painting.looks import CardState, RoleLook
from workshop.qt.painting.text import draw_line, elided, width_of
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource

PERSON_HEIGHT: Final = 42
_MARK: Final = 26


class PersonRow(QStyledItemDelegate):
    """Paints a person; names and contacts are edited in a field over their cell."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.welcome = -1
        """The row that a dragged card is over, and may be dropped on; -1 for none."""
        self.card_up: RoleLook | None = None
        """The role card in the hand, or taken up by a click: every badge is a place for it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are equally high."""
        del option, index
        return QSize(10, self._look.metrics.scaled(PERSON_HEIGHT))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """A plain field as large as the cell."""
        del option
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_TEXT)
        contact = index.column() == Column.CONTACT
        field.setAccessibleName(tr("How to reach them") if contact else tr("Name"))
        if contact:
            field.setPlaceholderText(tr("e-mail, phone, channel"))
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """The name's field begins behind the mark."""
        rect = QRectF(option.rect)
        if index.column() == Column.NAME:
            rect = self._behind_mark(rect, _is_rtl(option)).adjusted(-8, 0, 0, 0)
        editor.setGeometry(rect.adjusted(0, 3, 0, -3).toRect())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """One cell of a row."""
        person = index.data(PERSON_ROLE)
        if not isinstance(person, Participant):
            return
        rect, rtl = QRectF(option.rect), _is_rtl(option)
        meant = self._is_meant(option.state, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._paint_ground(painter, rect, option.state, index)
        match index.column():
            case Column.NAME:
                self._paint_name(painter, rect, person, index, rtl)
            case Column.HOME_ROLE if self.card_up is not None:
                self._paint_place(painter, rect, self.card_up, index, meant, rtl)
            case Column.HOME_ROLE:
                self._paint_role(painter, rect, index, lit, rtl)
            case Column.CONTACT:
                self._paint_contact(painter, rect, person, lit, rtl)
            case _:
                self._paint_more(painter, rect)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, index: AnyIndex
    ) -> bool:
        theme, column = self._look.theme, index.column()
        if self._is_meant(state, index):
            painter.fillRect(rect, QColor(theme.welcome.background))
            for top in (rect.top(), rect.bottom() - 2):
                painter.fillRect(QRectF(rect.left(), top, rect.width(), 2), QColor(theme.accent))
            return True
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected:
            painter.fillRect(rect, QColor(theme.accent_soft.background))
            if column == Column.NAME:
                bar = QRectF(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(bar, QColor(theme.accent))
        elif hovered:
            painter.fillRect(rect, QColor(theme.sunken))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, QColor(theme.line))
        return selected or hovered

    def _paint_name(
        self, painter: QPainter, rect: QRectF, person: Participant, index: AnyIndex, rtl: bool
    ) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        card = index.data(HOME_ROLE)
        side, pad = metrics.scaled(_MARK), metrics.space(2.5)
        left = rect.right() - pad - side if rtl else rect.left() + pad
        mark = QRectF(left, rect.center().y() - side / 2, side, side)
        if person.away:
            painter.setOpacity(0.45)
        if card is not None:
            paint_mark(painter, mark, role_look(card), theme, metrics)
        else:
            painter.setPen(QPen(QColor(theme.edge), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setOpacity(1.0)
        room = self._behind_mark(rect, rtl)
        font, note = metrics.font(TextStep.TEXT, 500), metrics.font(TextStep.NOTE)
        left_words = tr("has left the room") if person.away else ""
        taken = width_of(left_words, note) + pad if left_words else 0.0
        names = max(room.width() * 0.4, room.width() - taken)
        shown = elided(person.name, font, names)
        painter.setFont(font)
        painter.setPen(QColor(faded(theme.ink, theme) if person.away else theme.ink))
        draw_line(painter, room, shown, rtl=rtl)
        if left_words:
            used = width_of(shown, font) + pad
            rest = room.adjusted(0, 0, -used, 0) if rtl else room.adjusted(used, 0, 0, 0)
            painter.setFont(note)
            painter.setPen(QColor(theme.quiet))
            draw_line(painter, rest, elided(left_words, note, rest.width()), rtl=rtl)

    def _paint_role(
        self, painter: QPainter, rect: QRectF, index: AnyIndex, lit: bool, rtl: bool
    ) -> None:
        """The home role as a field that opens: it says what can be chosen here."""
        theme, metrics = self._look.theme, self._look.metrics
        card = index.data(HOME_ROLE)
        pad = metrics.space(2)
        box = rect.adjusted(2, metrics.space(1.25), -2, -metrics.space(1.25) - 1)
        painter.setPen(QPen(QColor(theme.edge if lit or card is None else theme.line), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        arrow = metrics.scaled(14)
        x = box.left() + pad if rtl else box.right() - pad - arrow
        self._paint_chevron(painter, QRectF(x, box.top(), arrow, box.height()))
        inside = (
            box.adjusted(2 * pad + arrow, 0, -pad, 0)
            if rtl
            else box.adjusted(pad, 0, -2 * pad - arrow, 0)
        )
        font = metrics.font(TextStep.TEXT)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet if card is None else theme.ink))
        said = card.name if card is not None else tr("Home role?")
        draw_line(painter, inside, elided(said, font, inside.width()), rtl=rtl)

    def _paint_place(
        self,
        painter: QPainter,
        rect: QRectF,
        card: RoleLook,
        index: AnyIndex,
        meant: bool,
        rtl: bool,
    ) -> None:
        """The badge as a place for the card that is up, and as it would be with that card."""
        worn, metrics = index.data(HOME_ROLE), self._look.metrics
        now = worn.name if worn is not None else tr("Home role?")
        state = CardState.WELCOME if meant else CardState.NORMAL
        box = rect.adjusted(2, metrics.space(1.25), -2, -metrics.space(1.25) - 1)
        if not meant:
            paint_place(painter, box, now, state, self._look.theme, metrics)
            return
        paint_place(painter, box, "", state, self._look.theme, metrics)
        side, pad = metrics.scaled(18), metrics.space(2)
        left = box.right() - pad - side if rtl else box.left() + pad
        mark = QRectF(left, box.center().y() - side / 2, side, side)
        paint_mark(painter, mark, card, self._look.theme, metrics)
        taken = 2 * pad + side
        inside = box.adjusted(pad, 0, -taken, 0) if rtl else box.adjusted(taken, 0, -pad, 0)
        font = metrics.font(TextStep.TEXT, 500)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.welcome.text))
        draw_line(painter, inside, elided(card.name, font, inside.width()), rtl=rtl)

    def _is_meant(self, state: QStyle.StateFlag, index: AnyIndex) -> bool:
        """Whether the card that is up would go to this row: dragged over it, or to be clicked."""
        if index.row() == self.welcome:
            return True
        pointed_at = bool(state & QStyle.StateFlag.State_MouseOver)
        return self.card_up is not None and self.welcome < 0 and pointed_at

    def _paint_contact(
        self, painter: QPainter, rect: QRectF, person: Participant, lit: bool, rtl: bool
    ) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        font = metrics.font(TextStep.NOTE)
        room = rect.adjusted(metrics.space(2), 0, -metrics.space(1), 0)
        said = person.contact or (tr("how to reach them") if lit else "")
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        draw_line(painter, room, elided(said, font, room.width()), rtl=rtl)

    def _paint_more(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.quiet))
        step = self._look.metrics.scaled(5)
        for number in (-1, 0, 1):
            painter.drawEllipse(rect.center() + QPointF(number * step, 0), 1.6, 1.6)

    def _paint_chevron(self, painter: QPainter, rect: QRectF) -> None:
        half = rect.width() * 0.28
        centre = rect.center()
        painter.setPen(QPen(QColor(self._look.theme.quiet), 1.5))
        corners = [(-half, -half / 2), (0.0, half / 2), (half, -half / 2)]
        painter.drawPolyline(QPolygonF([centre + QPointF(x, y) for x, y in corners]))

    def _behind_mark(self, rect: QRectF, rtl: bool) -> QRectF:
        metrics = self._look.metrics
        taken = 2 * metrics.space(2.5) + metrics.scaled(_MARK)
        pad = metrics.space(2)
        return rect.adjusted(pad, 0, -taken, 0) if rtl else rect.adjusted(taken, 0, -pad, 0)


def _is_rtl(option: QStyleOptionViewItem) -> bool:
    return option.direction is Qt.LayoutDirection.RightToLeft
