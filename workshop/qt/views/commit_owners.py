"""Beside the commitments: each owner, with the decisions they answer for."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop.exercise.cards import ParticipantId
from workshop.exercise.session import Session
from workshop.qt.models.card_looks import role_look
from workshop.qt.painting.card_button import CardButton
from workshop.qt.painting.elements import CARD_MARGIN, paint_mark, paint_surface
from workshop.qt.painting.looks import RoleLook
from workshop.qt.painting.text import draw_block, draw_line, elided, width_of, wrapped
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND, TextStep, ThemeSource
from workshop.qt.views.step_view import label

_QUESTION_LINES: Final = 3
_MARK: Final = 18
_WIDE: Final = 272


@dataclass(frozen=True, slots=True)
class OwnerLook:
    """An owner as a card: the name, what they answer for, and how much they committed to."""

    participant: ParticipantId
    name: str
    decisions: tuple[tuple[RoleLook, str], ...]
    commitments: int

    @property
    def state(self) -> str:
        """How much they committed to, in words."""
        if self.commitments:
            return counted(self.commitments, "✓ {0} commitment", "✓ {0} commitments")
        return tr("nothing yet")


def owners(session: Session) -> tuple[OwnerLook, ...]:
    """Everybody who answers for a decision, in seat order."""
    found: list[OwnerLook] = []
    for person in session.participants:
        own = tuple(
            (role_look(card), decision.question)
            for decision in session.decisions
            if decision.owner is not None
            and decision.owner.participant == person.id
            and (card := session.role(decision.owner.role))
        )
        if own:
            said = sum(one.participant == person.id for one in session.commitments)
            found.append(OwnerLook(person.id, person.name, own, said))
    return tuple(found)


class CommitOwners(QFrame):
    """A card for each owner; pressing one lets that person say what they will do."""

    chosen = Signal(object)
    """ParticipantId."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "panel")
        self._stage = stage
        self._cards: dict[ParticipantId, OwnerCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 16, 12, 16)
        self._column.setSpacing(2)
        self._column.addWidget(label(tr("Owners"), "heading"))
        self._open = label("", "quiet", wraps=True)
        self._column.addWidget(self._open)
        self._column.addStretch(1)
        self.refresh()

    def sizeHint(self) -> QSize:
        """As wide with nobody in it as with everybody."""
        hint, least = super().sizeHint(), self._stage.look.metrics.scaled(_WIDE)
        return QSize(max(hint.width(), least), hint.height())

    def cards(self) -> tuple["OwnerCard", ...]:
        """The owners in seat order."""
        return tuple(self._cards.values())

    def card(self, person: ParticipantId | None) -> "OwnerCard | None":
        """The card of a person; None where they own nothing."""
        return self._cards.get(person) if person is not None else None

    def next_without(self, now: ParticipantId | None) -> ParticipantId | None:
        """The next owner who has committed to nothing yet, beginning behind `now`."""
        order = [card.look for card in self._cards.values()]
        at = next((place for place, one in enumerate(order) if one.participant == now), -1)
        round_from_here = (*order[at + 1 :], *order[: at + 1])
        return next((one.participant for one in round_from_here if not one.commitments), None)

    def refresh(self) -> None:
        """Show the owners as they stand."""
        session = self._stage.bridge.session
        looks = owners(session)
        there = {look.participant for look in looks}
        for one in [one for one in self._cards if one not in there]:
            gone = self._cards.pop(one)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._cards = {look.participant: self._card(look) for look in looks}
        for place, card in enumerate(self._cards.values(), 1):
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
        nameless = sum(not one.owner or not one.owner.participant for one in session.decisions)
        if not looks:
            self._open.setText(tr("Nobody answers for a decision yet: owners come from Own."))
        else:
            self._open.setText(
                counted(
                    nameless,
                    "One decision has no person who answers for it.",
                    "{0} decisions have no person who answers for them.",
                )
            )
        self._open.setVisible(bool(nameless) or not looks)

    def _card(self, look: OwnerLook) -> "OwnerCard":
        card = self._cards.get(look.participant)
        if card is not None:
            card.set_look(look)
            return card
        card = OwnerCard(look, self._stage.look)
        card.clicked.connect(lambda: self.chosen.emit(look.participant))
        return card


class OwnerCard(CardButton):
    """The name, how much is promised, and below it each decision with its role's mark."""

    def __init__(self, look: OwnerLook, source: ThemeSource) -> None:
        super().__init__(source)
        self._look = look
        self._tell()

    @property
    def look(self) -> OwnerLook:
        """What is painted."""
        return self._look

    def set_look(self, look: OwnerLook) -> None:
        """Show another look; nothing happens where it is the same."""
        if look != self._look:
            self._look = look
            self._tell()
            self._restyle()

    def picture(self) -> QPixmap:
        """Owners are not dragged."""
        return QPixmap()

    def sizeHint(self) -> QSize:
        """As wide as its panel."""
        width = self._source.metrics.scaled(248)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self._source.metrics.scaled(140), self.heightForWidth(10_000))

    def heightForWidth(self, arg__1: int) -> int:
        """The head, and the lines of each question."""
        return ceil(self._paint(None, QRectF(0, 0, arg__1 - 2 * CARD_MARGIN, 0))) + 2 * CARD_MARGIN

    def paintEvent(self, e: QPaintEvent) -> None:
        """The card."""
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card, theme = self.card_rect(), self._source.theme
        paint_surface(painter, card, self._state(), theme, self._source.metrics.radius)
        self._paint(painter, card)
        painter.end()

    def _paint(self, painter: QPainter | None, card: QRectF) -> float:
        """Paint into the card, or only measure; returns how tall it is."""
        metrics, theme = self._source.metrics, self._source.theme
        pad, gap = metrics.space(3), metrics.space(1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        strong, note = metrics.font(TextStep.TEXT, 600), metrics.font(TextStep.NOTE)
        inner = card.adjusted(pad, pad, -pad, 0)
        state = elided(self._look.state, note, inner.width() * 0.6)
        state_width = width_of(state, note)
        tall = float(metrics.scaled(20))
        if painter is not None:
            head = QRectF(inner.left(), inner.top(), inner.width() - state_width - gap, tall)
            end = QRectF(inner.right() - state_width - 1, inner.top(), state_width + 1, tall)
            if rtl:
                head.moveRight(inner.right())
                end.moveLeft(inner.left())
            painter.setFont(strong)
            painter.setPen(QColor(theme.ink))
            draw_line(painter, head, elided(self._look.name, strong, head.width()), rtl=rtl)
            painter.setFont(note)
            painter.setPen(QColor(theme.good if self._look.commitments else theme.quiet))
            draw_line(painter, end, state, rtl=rtl)
        top = inner.top() + tall + gap
        mark = float(metrics.scaled(_MARK))
        for role, question in self._look.decisions:
            room = inner.width() - mark - 2 * gap
            block = wrapped(question, note, room, _QUESTION_LINES)
            if painter is not None:
                square = QRectF(
                    QPointF(inner.left(), top), QPointF(inner.left() + mark, top + mark)
                )
                text = QRectF(inner.right() - room, top, room, block.height)
                if rtl:
                    square.moveRight(inner.right())
                    text.moveLeft(inner.left())
                paint_mark(painter, square, role, theme, metrics)
                painter.setFont(note)
                painter.setPen(QColor(theme.ink))
                draw_block(painter, text, block, rtl=rtl)
            top += max(block.height, mark) + gap
        return top - card.top() + pad - gap

    def _tell(self) -> None:
        questions = "; ".join(question for _role, question in self._look.decisions)
        self._describe(tr("{0}, {1}", self._look.name, self._look.state), questions)

    def _full_text(self) -> str:
        return "\n".join((self._look.name, *(question for _role, question in self._look.decisions)))
