"""The places of a decision card: who owns it, who is consulted, how far the agent may go."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from workshop.qt.painting.card_pen import CardPen
from workshop.qt.painting.decision_layout import (
    DecisionLayout,
    Part,
    arrow_side,
    latitude_width,
)
from workshop.qt.painting.decision_words import (
    agent_words,
    consulted_words,
    latitude_words,
    owner_words,
)
from workshop.qt.painting.elements import paint_mark, paint_place, role_colour
from workshop.qt.painting.looks import CardState, DecisionLook, RoleLook, Target
from workshop.qt.painting.text import width_of
from workshop.qt.theme import TextStep, raised_to

_SETTLE_DROP = 6.0
_SETTLE_TILT = -2.5


def paint_places(pen: CardPen, look: DecisionLook, layout: DecisionLayout, settled: float) -> None:
    """Paints the places that the layout has; the owner's card as far as it has `settled`."""
    places = _Places(pen, look, layout)
    places.paint_owner(settled)
    places.paint_consulted()
    places.paint_latitude()


class _Places:
    """One painting of the places of one card."""

    def __init__(self, pen: CardPen, look: DecisionLook, layout: DecisionLayout) -> None:
        self._pen, self._look, self._layout = pen, look, layout
        self._painter, self._theme, self._metrics = pen.painter, pen.theme, pen.metrics

    def paint_owner(self, settled: float) -> None:
        rect = self._layout.rect(Part.OWNER)
        if rect is None:
            return
        state = self._state_of(Target.OWNER)
        owner = self._look.owner
        if owner is None or CardState.WELCOME in state:
            words = owner_words(self._look)
            paint_place(self._painter, rect, words, state, self._theme, self._metrics)
            return
        self._painter.save()
        if settled < 1.0:
            away = 1.0 - settled
            centre = rect.center()
            self._painter.translate(centre.x(), centre.y() - away * _SETTLE_DROP)
            self._painter.rotate(away * _SETTLE_TILT)
            self._painter.translate(-centre)
        outline = raised_to(role_colour(owner, self._theme), self._theme.paper, 3.0)
        self._painter.setPen(QPen(QColor(outline), 1.5))
        self._painter.setBrush(QColor(self._theme.paper))
        radius = self._metrics.radius_small
        self._painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        self._write_owner(rect, owner)
        self._painter.restore()

    def _write_owner(self, rect: QRectF, owner: RoleLook) -> None:
        pad, side = self._metrics.space(2.5), self._metrics.scaled(22)
        paint_mark(
            self._painter, self._pen.part(rect, pad, side), owner, self._theme, self._metrics
        )
        left = pad + side + self._metrics.space(2)
        room = max(0.0, rect.width() - pad - left)
        name_width = width_of(owner.name, self._metrics.font(TextStep.TEXT, 500)) + 1
        person_width = width_of(self._look.person, self._metrics.font(TextStep.NOTE)) + 1
        gap = self._metrics.space(2)
        if self._look.person and name_width + gap + person_width > room:
            # Who answers matters as much as the hat: both give way.
            name_width = max(room - gap - person_width, min(name_width, room * 0.55))
        name_width = min(name_width, room)
        self._pen.write(
            self._pen.part(rect, left, name_width),
            owner.name,
            TextStep.TEXT,
            weight=500,
            colour=self._theme.ink,
        )
        left += name_width + gap
        rest = rect.width() - pad - left
        if self._look.person and rest > self._metrics.space(2):
            self._pen.write(self._pen.part(rect, left, rest), self._look.person, TextStep.NOTE)

    def paint_consulted(self) -> None:
        for role, rect in zip(self._look.consulted, self._layout.chips, strict=False):
            self._paint_chip(role, rect)
        place = self._layout.rect(Part.CONSULTED)
        if place is not None:
            state = self._state_of(Target.CONSULTED)
            words = consulted_words(self._look)
            paint_place(self._painter, place, words, state, self._theme, self._metrics)

    def _paint_chip(self, role: RoleLook, rect: QRectF) -> None:
        self._painter.setPen(QPen(QColor(self._theme.line), 1))
        self._painter.setBrush(QColor(self._theme.paper))
        radius = rect.height() / 2
        self._painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        pad, side = self._metrics.space(2), self._metrics.scaled(16)
        paint_mark(self._painter, self._pen.part(rect, pad, side), role, self._theme, self._metrics)
        left = pad + side + self._metrics.space(1.5)
        room = rect.width() - pad - left
        if room > self._metrics.space(2):
            words = self._pen.part(rect, left, room)
            self._pen.write(words, role.name, TextStep.NOTE, weight=500, colour=self._theme.ink)

    def paint_latitude(self) -> None:
        rect, latitude = self._layout.rect(Part.LATITUDE), self._look.latitude
        if rect is None or latitude is None:
            return
        label, used = agent_words(), 0.0
        if rect.width() > latitude_width(self._look, self._metrics, labelled=False) + 1:
            used = min(width_of(label, self._metrics.font(TextStep.NOTE)) + 1, rect.width())
            self._pen.write(self._pen.part(rect, 0, used), label, TextStep.NOTE)
            used += self._metrics.space(1)
        arrow = arrow_side(self._metrics)
        room = max(0.0, rect.width() - used - arrow - self._metrics.space(1))
        self._pen.write(
            self._pen.part(rect, used, room),
            latitude_words(self._look),
            TextStep.NOTE,
            weight=400 if latitude.suggested else 600,
            colour=self._theme.quiet if latitude.suggested else self._theme.ink,
        )
        self._paint_arrow(self._pen.part(rect, rect.width() - arrow, arrow))

    def _paint_arrow(self, rect: QRectF) -> None:
        centre, wide = rect.center(), rect.width() * 0.36
        pen = QPen(QColor(self._theme.quiet), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        points = (QPointF(-wide, -wide / 2), QPointF(0, wide / 2), QPointF(wide, -wide / 2))
        self._painter.drawPolyline(QPolygonF([centre + point for point in points]))

    def _state_of(self, target: Target) -> CardState:
        welcome = CardState.WELCOME in self._look.state and self._look.target is target
        return CardState.WELCOME if welcome else CardState.NORMAL
