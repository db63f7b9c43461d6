"""A decision card: what the ballots said, the question, who owns it, how far the agent may go."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from workshop.qt.painting.card_pen import CardPen
from workshop.qt.painting.decision_layout import (
    DecisionLayout,
    Part,
    lay_out_decision_card,
    stakes_side,
)
from workshop.qt.painting.decision_places import paint_places
from workshop.qt.painting.elements import (
    paint_pill,
    paint_shadow,
    paint_stakes,
    paint_surface,
    paint_word,
)
from workshop.qt.painting.looks import (
    CardState,
    DecisionLook,
    StakesShape,
)
from workshop.qt.painting.text import draw_block, draw_line, elided, width_of, wrapped
from workshop.qt.theme import Metrics, TextStep, Theme

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
    """One painting of one card, but for its places."""

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
        self._pen = CardPen(painter, theme, metrics, layout.rtl)

    def paint(self, settled: float) -> None:
        """Paints all parts, the refusal over them."""
        self._paint_first_row()
        self._paint_texts()
        refused = CardState.REFUSED in self._look.state and self._look.refusal
        if refused:
            self._paint_refusal(self._look.refusal)
            return
        paint_places(self._pen, self._look, self._layout, settled)

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
            self._pen.write(self._pen.part(rect, 0, used), self._look.area, TextStep.NOTE)
            used += self._metrics.space(3)
        stakes = self._look.stakes
        side = stakes_side(self._metrics)
        if stakes is None or used + side > room:
            return
        lasting = stakes.shape is StakesShape.TRIANGLE
        colour = self._theme.ink if lasting else self._theme.quiet
        paint_stakes(self._painter, self._pen.part(rect, used, side), stakes.shape, colour)
        used += side + self._metrics.space(1.5)
        self._pen.write(
            self._pen.part(rect, used, max(0.0, room - used)),
            stakes.word,
            TextStep.NOTE,
            colour=colour,
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
