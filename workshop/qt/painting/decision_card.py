"""A decision card: what the ballots said, the question, who owns it, how far the agent may go."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workshop.qt.painting.decision_layout import (
    DecisionLayout,
    Part,
    arrow_side,
    latitude_width,
    lay_out_decision_card,
    stakes_side,
)
from workshop.qt.painting.decision_words import (
    agent_words,
    consulted_words,
    latitude_words,
    owner_words,
)
from workshop.qt.painting.elements import (
    paint_mark,
    paint_pill,
    paint_place,
    paint_shadow,
    paint_stakes,
    paint_surface,
    paint_word,
    role_colour,
)
from workshop.qt.painting.looks import (
    CardState,
    DecisionLook,
    RoleLook,
    StakesShape,
    Target,
)
from workshop.qt.painting.text import draw_block, draw_line, elided, width_of, wrapped
from workshop.qt.theme import Metrics, TextStep, Theme, raised_to

_SETTLE_DROP = 6.0
_SETTLE_TILT = -2.5
_REFUSAL_LINES = 2


def paint_decision_card(
    painter: QPainter,
    rect: QRectF,
    look: DecisionLook,
    theme: Theme,
    metrics: Metrics,
    *,
    layout: DecisionLayout | None = None,
    settled: float = 1.0,
    rtl: bool = False,
) -> None:
    """Paints the card into `rect`; text without room is elided. The ring goes 4 px outside.

    `layout` saves computing it again. `settled` (0 to 1) is how far the owner's card, just
    dropped, has come to rest.
    """
    layout = layout or lay_out_decision_card(look, rect.size(), metrics, rtl=rtl)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    if CardState.LIFTED in look.state:
        paint_shadow(painter, layout.card, metrics.radius, theme, metrics.scaled(14))
    paint_surface(painter, layout.card, look.state, theme, metrics.radius)
    painter.setClipRect(layout.card)
    if look.state & (CardState.AWAY | CardState.DISABLED):
        painter.setOpacity(0.5)
    _Card(painter, look, layout, theme, metrics).paint(settled)
    painter.restore()


class _Card:
    """One painting of one card: the six things that every part needs."""

    def __init__(
        self,
        painter: QPainter,
        look: DecisionLook,
        layout: DecisionLayout,
        theme: Theme,
        metrics: Metrics,
    ) -> None:
        self._painter = painter
        self._look = look
        self._layout = layout
        self._theme = theme
        self._metrics = metrics
        self._rtl = layout.rtl

    def paint(self, settled: float) -> None:
        """Paints all parts, the refusal over them."""
        self._paint_first_row()
        self._paint_texts()
        refused = CardState.REFUSED in self._look.state and self._look.refusal
        if refused:
            self._paint_refusal(self._look.refusal)
            return
        self._paint_owner(settled)
        self._paint_consulted()
        self._paint_latitude()

    def _paint_first_row(self) -> None:
        look, layout = self._look, self._layout
        pill, flag = layout.rect(Part.PILL), layout.rect(Part.FLAG)
        if pill is not None and look.finding is not None:
            paint_pill(self._painter, pill, look.finding, self._theme, self._metrics)
        if flag is not None:
            tone = self._theme.not_voted
            paint_word(self._painter, flag, look.flag, tone, self._theme, self._metrics)
        number = layout.rect(Part.NUMBER)
        if number is not None:
            font = self._metrics.font(TextStep.NOTE, tabular=True)
            self._painter.setFont(font)
            self._painter.setPen(QColor(self._theme.quiet))
            draw_line(
                self._painter,
                number,
                elided(look.number, font, number.width()),
                rtl=not self._rtl,
            )
        meta = layout.rect(Part.META)
        if meta is not None:
            self._paint_meta(meta)

    def _paint_meta(self, rect: QRectF) -> None:
        font = self._metrics.font(TextStep.NOTE)
        room = rect.width()
        used = 0.0
        if self._look.area:
            used = min(room, width_of(self._look.area, font) + 1)
            self._write(self._part(rect, 0, used), self._look.area, TextStep.NOTE)
            used += self._metrics.space(3)
        stakes = self._look.stakes
        side = stakes_side(self._metrics)
        if stakes is None or used + side > room:
            return
        lasting = stakes.shape is StakesShape.TRIANGLE
        colour = self._theme.ink if lasting else self._theme.quiet
        paint_stakes(self._painter, self._part(rect, used, side), stakes.shape, colour)
        used += side + self._metrics.space(1.5)
        self._write(
            self._part(rect, used, max(0.0, room - used)), stakes.word, TextStep.NOTE, colour=colour
        )

    def _paint_texts(self) -> None:
        blocks = (
            (Part.QUESTION, self._layout.question, TextStep.QUESTION, self._theme.ink),
            (Part.GUESS, self._layout.guess, TextStep.NOTE, self._theme.quiet),
            (Part.ANSWER, self._layout.answer, TextStep.NOTE, self._theme.ink),
        )
        for part, block, step, colour in blocks:
            rect = self._layout.rect(part)
            if rect is not None:
                self._painter.setFont(self._metrics.font(step))
                self._painter.setPen(QColor(colour))
                draw_block(self._painter, rect, block, rtl=self._rtl)

    def _paint_owner(self, settled: float) -> None:
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
        paint_mark(self._painter, self._part(rect, pad, side), owner, self._theme, self._metrics)
        left = pad + side + self._metrics.space(2)
        room = max(0.0, rect.width() - pad - left)
        name_width = width_of(owner.name, self._metrics.font(TextStep.TEXT, 500)) + 1
        person_width = width_of(self._look.person, self._metrics.font(TextStep.NOTE)) + 1
        gap = self._metrics.space(2)
        if self._look.person and name_width + gap + person_width > room:
            # Who answers matters as much as the hat: both give way.
            name_width = max(room - gap - person_width, min(name_width, room * 0.55))
        name_width = min(name_width, room)
        self._write(
            self._part(rect, left, name_width),
            owner.name,
            TextStep.TEXT,
            weight=500,
            colour=self._theme.ink,
        )
        left += name_width + gap
        rest = rect.width() - pad - left
        if self._look.person and rest > self._metrics.space(2):
            self._write(self._part(rect, left, rest), self._look.person, TextStep.NOTE)

    def _paint_consulted(self) -> None:
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
        paint_mark(self._painter, self._part(rect, pad, side), role, self._theme, self._metrics)
        left = pad + side + self._metrics.space(1.5)
        room = rect.width() - pad - left
        if room > self._metrics.space(2):
            words = self._part(rect, left, room)
            self._write(words, role.name, TextStep.NOTE, weight=500, colour=self._theme.ink)

    def _paint_latitude(self) -> None:
        rect, latitude = self._layout.rect(Part.LATITUDE), self._look.latitude
        if rect is None or latitude is None:
            return
        label, used = agent_words(), 0.0
        if rect.width() > latitude_width(self._look, self._metrics, labelled=False) + 1:
            used = min(width_of(label, self._metrics.font(TextStep.NOTE)) + 1, rect.width())
            self._write(self._part(rect, 0, used), label, TextStep.NOTE)
            used += self._metrics.space(1)
        arrow = arrow_side(self._metrics)
        room = max(0.0, rect.width() - used - arrow - self._metrics.space(1))
        self._write(
            self._part(rect, used, room),
            latitude_words(self._look),
            TextStep.NOTE,
            weight=400 if latitude.suggested else 600,
            colour=self._theme.quiet if latitude.suggested else self._theme.ink,
        )
        self._paint_arrow(self._part(rect, rect.width() - arrow, arrow))

    def _paint_arrow(self, rect: QRectF) -> None:
        centre, wide = rect.center(), rect.width() * 0.36
        pen = QPen(QColor(self._theme.quiet), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        points = (QPointF(-wide, -wide / 2), QPointF(0, wide / 2), QPointF(wide, -wide / 2))
        self._painter.drawPolyline(QPolygonF([centre + point for point in points]))

    def _paint_refusal(self, sentence: str) -> None:
        rect = self._layout.rect(Part.MESSAGE)
        if rect is None:
            return
        tone = self._theme.refused
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(tone.background))
        radius = self._metrics.radius_small
        self._painter.drawRoundedRect(rect, radius, radius)
        font = self._metrics.font(TextStep.NOTE, 500)
        pad = self._metrics.space(3)
        inside = rect.adjusted(pad, 0, -pad, 0)
        block = wrapped(sentence, font, inside.width(), _REFUSAL_LINES)
        if block.height > rect.height():
            block = wrapped(sentence, font, inside.width(), 1)
        inside.setTop(rect.center().y() - block.height / 2)
        self._painter.setFont(font)
        self._painter.setPen(QColor(tone.text))
        draw_block(self._painter, inside, block, rtl=self._rtl)

    def _state_of(self, target: Target) -> CardState:
        welcome = CardState.WELCOME in self._look.state and self._look.target is target
        return CardState.WELCOME if welcome else CardState.NORMAL

    def _part(self, rect: QRectF, start: float, width: float) -> QRectF:
        """A stretch of `rect`, counted from its leading side."""
        left = rect.right() - start - width if self._rtl else rect.left() + start
        return QRectF(left, rect.top(), width, rect.height())

    def _write(
        self,
        rect: QRectF,
        text: str,
        step: TextStep,
        *,
        weight: int | None = None,
        colour: str | None = None,
    ) -> None:
        font = self._metrics.font(step, weight)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour or self._theme.quiet))
        draw_line(self._painter, rect, elided(text, font, rect.width()), rtl=self._rtl)
