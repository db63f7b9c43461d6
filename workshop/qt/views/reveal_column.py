"""The ballots that make one choice, as a column: mark, name, count, and the people."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.application.words import Words
from workshop.qt.models.reveal_groups import ChoiceGroup, Voter
from workshop.qt.painting.elements import paint_bar, paint_mark, paint_surface, role_colour
from workshop.qt.painting.looks import CardState
from workshop.qt.painting.text import (
    Block,
    draw_block,
    draw_line,
    elided,
    tooltip,
    width_of,
    wrapped,
)
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.reveal_back import paint_back

COLUMN_WIDTH: Final = 208
_MARK: Final = 32
_PERSON: Final = 36
_TWO_ABREAST: Final = 400
_MANY: Final = 4
_NAME_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class _PersonWords:
    """A name and the role on the badge: beside each other where both fit, else one below."""

    name: Block
    role: str
    role_room: float
    role_height: float
    """Of the line below the name; nothing where they stand beside each other."""
    stacked: bool

    @property
    def height(self) -> float:
        """Of all lines."""
        return self.name.height + self.role_height


class ChoiceColumn(QWidget):
    """Painted; `turned` goes from 0 (its back) to 1 (its face)."""

    def __init__(
        self, group: ChoiceGroup, look: ThemeSource, said: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.group = group
        self._look, self._turned = look, 1.0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        people = said.listed([_spoken(one) for one in group.people])
        self.setAccessibleName(tr("{0}: {1}", group.look.name, said.ballots(group.count)))
        # never empty: the tooltip would be read out instead, with its markup
        self.setAccessibleDescription(people or group.look.name)
        self.setToolTip(tooltip(f"{self.accessibleName()}\n{people}".strip()))
        look.changed.connect(self._restyle)

    def turn(self, turned: float) -> None:
        """Show it on its way from back to face."""
        self._turned = turned
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Names wrap."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """The head, and a line for each person."""
        metrics = self._look.metrics
        below = float(metrics.space(3))
        if self.group.people:
            below += sum(tall + metrics.space(1.5) for tall in self._row_heights(arg__1))
        else:
            below += metrics.space(5)
        return ceil(self._head_height(arg__1) + below)

    def sizeHint(self) -> QSize:
        """A column of usual width."""
        width = self._look.metrics.scaled(COLUMN_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The face; its back while it turns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._turned < 1:
            across = max(0.02, abs(1 - 2 * self._turned))
            painter.translate(self.width() / 2, 0)
            painter.scale(across, 1)
            painter.translate(-self.width() / 2, 0)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._turned < 0.5:
            paint_back(painter, rect, self._look.theme, self._look.metrics)
        else:
            self._paint_face(painter, rect)
        painter.end()

    def _paint_face(self, painter: QPainter, rect: QRectF) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        paint_surface(painter, rect, CardState.NORMAL, theme, metrics.radius)
        pad = metrics.space(3)
        inside = rect.adjusted(pad, 0, -pad, 0)
        head = self._head_height(self.width())
        self._paint_head(painter, QRectF(inside.left(), rect.top(), inside.width(), head))
        top = rect.top() + head
        if self.group.people:
            self._paint_people(painter, QRectF(inside.left(), top, inside.width(), rect.height()))
            return
        bar = QRectF(inside.left(), top, inside.width(), metrics.space(2))
        share = self.group.count / self.group.whole
        paint_bar(painter, bar, share, role_colour(self.group.look, theme), theme, rtl=self._rtl())

    def _paint_head(self, painter: QPainter, rect: QRectF) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        mark, gap = metrics.scaled(_MARK), metrics.space(2.5)
        count = self._count_width()
        self._mark_at(painter, self._placed(QRectF(rect.left(), rect.top(), mark, rect.height())))
        name = self._name(self.width())
        room = rect.width() - mark - 2 * gap - count
        top = rect.top() + (rect.height() - name.height) / 2
        painter.setFont(self._name_font())
        painter.setPen(QColor(theme.ink))
        words = self._placed(QRectF(rect.left() + mark + gap, top, room, name.height))
        draw_block(painter, words, name, rtl=self._rtl(), beside_mark=True)
        painter.setFont(self._count_font())
        figure = self._placed(QRectF(rect.right() - count, rect.top(), count, rect.height()))
        draw_line(painter, figure, str(self.group.count), rtl=not self._rtl())

    def _mark_at(self, painter: QPainter, rect: QRectF) -> None:
        paint_mark(painter, rect, self.group.look, self._look.theme, self._look.metrics)

    def _paint_people(self, painter: QPainter, rect: QRectF) -> None:
        metrics = self._look.metrics
        abreast = self._abreast(self.width())
        gap, wide = metrics.space(1.5), self._person_width(self.width())
        top = rect.top()
        for row, tall in enumerate(self._row_heights(self.width())):
            for column, person in enumerate(self._row(row, abreast)):
                x = rect.left() + column * (wide + gap)
                self._paint_person(painter, self._placed(QRectF(x, top, wide, tall)), person)
            top += tall + gap

    def _paint_person(self, painter: QPainter, rect: QRectF, person: Voter) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.sunken))
        painter.drawRoundedRect(rect, metrics.radius_small, metrics.radius_small)
        words = self._person_words(person, rect.width())
        left, room = rect.left() + metrics.space(2.5), rect.width() - 2 * metrics.space(2.5)
        top = rect.top() + (rect.height() - words.height) / 2
        rtl = self._rtl()
        painter.setFont(self._person_font())
        painter.setPen(QColor(theme.ink))
        name = QRectF(left, top, room, words.name.height)
        draw_block(painter, name, words.name, rtl=rtl, beside_mark=True)
        if words.role:
            painter.setFont(metrics.font(TextStep.NOTE))
            painter.setPen(QColor(theme.quiet))
            below = top + (words.name.height if words.stacked else 0)
            tall = words.role_height if words.stacked else words.name.height
            beside = 0 if words.stacked else room - words.role_room
            start = left if rtl else left + beside
            draw_line(painter, QRectF(start, below, room - beside, tall), words.role, rtl=rtl)

    # Measures

    def _head_height(self, width: int) -> float:
        metrics = self._look.metrics
        return max(self._name(width).height, metrics.scaled(_MARK)) + 2 * metrics.space(3)

    def _name(self, width: int) -> Block:
        metrics = self._look.metrics
        besides = 2 * metrics.space(3) + metrics.scaled(_MARK) + 2 * metrics.space(2.5) + 2
        return wrapped(
            self.group.look.name, self._name_font(), width - besides - self._count_width(), 2
        )

    def _abreast(self, width: int) -> int:
        wide = width >= self._look.metrics.scaled(_TWO_ABREAST)
        return 2 if wide and len(self.group.people) > _MANY else 1

    def _row(self, number: int, abreast: int) -> tuple[Voter, ...]:
        return self.group.people[number * abreast : (number + 1) * abreast]

    def _row_heights(self, width: int) -> list[float]:
        """Of each row of people: one line where name and role fit beside each other."""
        metrics, abreast = self._look.metrics, self._abreast(width)
        wide = self._person_width(width)
        return [
            max(
                float(metrics.scaled(_PERSON)),
                *(
                    self._person_words(one, wide).height + 2 * metrics.space(1.5)
                    for one in self._row(row, abreast)
                ),
            )
            for row in range(ceil(len(self.group.people) / abreast))
        ]

    def _person_width(self, width: int) -> float:
        metrics, abreast = self._look.metrics, self._abreast(width)
        inside = width - 2 - 2 * metrics.space(3)
        return (inside - metrics.space(1.5) * (abreast - 1)) / abreast

    def _person_words(self, person: Voter, width: float) -> _PersonWords:
        metrics = self._look.metrics
        name_font, role_font = self._person_font(), metrics.font(TextStep.NOTE)
        room = width - 2 * metrics.space(2.5)
        beside = room - width_of(person.name, name_font) - metrics.space(1.5)
        stacked = bool(person.home_role) and beside < width_of(person.home_role, role_font)
        name = wrapped(person.name, name_font, room, _NAME_LINES)
        role_room = room if stacked else beside
        return _PersonWords(
            name,
            elided(person.home_role, role_font, role_room) if person.home_role else "",
            role_room,
            QFontMetricsF(role_font).height() if stacked else 0.0,
            stacked,
        )

    def _person_font(self) -> QFont:
        return self._look.metrics.font(TextStep.TEXT, 500)

    def _count_width(self) -> float:
        return width_of(str(self.group.count), self._count_font()) + 1

    def _name_font(self) -> QFont:
        return self._look.metrics.font(TextStep.QUESTION)

    def _count_font(self) -> QFont:
        return self._look.metrics.font(TextStep.TITLE, tabular=True)

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRectF) -> QRectF:
        """The rectangle, mirrored where the layout is."""
        if not self._rtl():
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _spoken(person: Voter) -> str:
    return f"{person.name} ({person.home_role})" if person.home_role else person.name
