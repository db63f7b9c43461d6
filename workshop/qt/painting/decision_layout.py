"""Where everything on a decision card is: painted and clicked by the same figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from workshop.qt.painting.decision_words import (
    agent_words,
    answer_words,
    consulted_words,
    guess_words,
    latitude_words,
    owner_words,
)
from workshop.qt.painting.elements import pill_size
from workshop.qt.painting.flow import bottom_of, flowed
from workshop.qt.painting.looks import DecisionLook, RoleLook, Target
from workshop.qt.painting.text import Block, width_of, wrapped
from workshop.qt.theme import Metrics, TextStep

GUESS_LINES: Final = 2
ANSWER_LINES: Final = 2


class Part(Enum):
    """What a decision card may show; what it does not show has no rectangle."""

    PILL = auto()
    FLAG = auto()
    META = auto()
    """Area and stakes."""
    NUMBER = auto()
    QUESTION = auto()
    GUESS = auto()
    ANSWER = auto()
    OWNER = auto()
    CONSULTED = auto()
    """The empty place for (another) consulted role card."""
    LATITUDE = auto()
    MESSAGE = auto()
    """Where a refusal is said, over whatever else is there."""


_CLICKABLE: Final = (Part.OWNER, Part.CONSULTED, Part.LATITUDE)


@dataclass(frozen=True, slots=True)
class DecisionLayout:
    """The rectangles of a decision card within its own, which starts at (0, 0)."""

    card: QRectF
    parts: Mapping[Part, QRectF]
    chips: tuple[QRectF, ...]
    """One for each consulted role, in their order."""
    question: Block
    guess: Block
    answer: Block
    cut: bool
    """Whether any text was elided, so that a tooltip must show the rest."""
    rtl: bool

    def rect(self, part: Part) -> QRectF | None:
        """Where a part is; None where the card does not show it."""
        return self.parts.get(part)

    def consulted_part(self) -> QRectF:
        """What of the card counts as its consulted place: chips, empty place, and around."""
        place = self.rect(Part.CONSULTED)
        if place is None:
            return QRectF()
        part = QRectF(place)
        for chip in self.chips:
            part = part.united(chip)
        grown = part.adjusted(-4, -4, 4, 4).intersected(self.card)
        owner = self.rect(Part.OWNER)
        return part if owner is not None and grown.intersects(owner) else grown

    def target_at(self, point: QPointF) -> Target:
        """Where a card dropped at `point` goes: to the owner, but for the consulted part."""
        owner = self.rect(Part.OWNER)
        if owner is not None and owner.contains(point):
            return Target.OWNER
        return Target.CONSULTED if self.consulted_part().contains(point) else Target.OWNER

    def hit_areas(self) -> tuple[QRectF, ...]:
        """Everything that can be clicked by itself; these never overlap."""
        named = (self.rect(part) for part in _CLICKABLE)
        return (*self.chips, *(rect for rect in named if rect is not None))

    def texts(self) -> tuple[QRectF, ...]:
        """The rectangles that text is drawn in, but for the message that lies over them."""
        shown = (rect for part, rect in self.parts.items() if part is not Part.MESSAGE)
        return (*shown, *self.chips)


def decision_card_height(look: DecisionLook, width: float, metrics: Metrics) -> float:
    """The height that the card needs at a width."""
    return lay_out_decision_card(look, QSizeF(width, 0), metrics).card.height()


def lay_out_decision_card(
    look: DecisionLook, size: QSizeF, metrics: Metrics, *, rtl: bool = False
) -> DecisionLayout:
    """Places everything on a card of the width of `size`, and at least as high.

    In a card that is higher than it needs to be, the places stand at its bottom.
    """
    pad = metrics.space(4)
    room = max(1.0, size.width() - 2 * pad)
    parts, cut = _first_row(look, room, metrics)
    y = bottom_of(list(parts.values()))
    note = metrics.font(TextStep.NOTE)
    question = wrapped(look.question, metrics.font(TextStep.QUESTION), room, look.question_lines)
    guess = wrapped(guess_words(look), note, room, GUESS_LINES)
    answer = wrapped(answer_words(look), note, room, ANSWER_LINES)
    written = (
        (Part.QUESTION, question, metrics.space(1.5) if y else 0, True),
        (Part.GUESS, guess, metrics.space(1), bool(look.likely_guess)),
        (Part.ANSWER, answer, metrics.space(1), bool(look.answer)),
    )
    for part, block, gap, shown in written:
        if shown:
            parts[part] = QRectF(0, y + gap, room, block.height)
            y += gap + block.height
    places, chips, places_cut = _places(look, room, metrics)
    rows = bottom_of([*places.values(), *chips])
    height = max(size.height(), y + (metrics.space(3) + rows if rows else 0) + 2 * pad)
    inside = height - 2 * pad
    parts.update({part: rect.translated(0, inside - rows) for part, rect in places.items()})
    message_height = min(inside, max(rows, metrics.scaled(40)))
    parts[Part.MESSAGE] = QRectF(0, inside - message_height, room, message_height)

    def framed(rect: QRectF) -> QRectF:
        left = size.width() - pad - rect.right() if rtl else pad + rect.left()
        return QRectF(left, pad + rect.top(), rect.width(), rect.height())

    return DecisionLayout(
        card=QRectF(0, 0, size.width(), height),
        parts={part: framed(rect) for part, rect in parts.items()},
        chips=tuple(framed(chip.translated(0, inside - rows)) for chip in chips),
        question=question,
        guess=guess,
        answer=answer,
        cut=cut or question.cut or guess.cut or answer.cut or places_cut,
        rtl=rtl,
    )


def stakes_side(metrics: Metrics) -> float:
    """The size of the shape that says the stakes."""
    return metrics.scaled(10)


def arrow_side(metrics: Metrics) -> float:
    """The size of the arrow that says that the latitude can be chosen."""
    return metrics.scaled(8)


def meta_width(look: DecisionLook, metrics: Metrics) -> float:
    """The room for area and stakes on one line."""
    font = metrics.font(TextStep.NOTE)
    width = width_of(look.area, font) + 1 if look.area else 0.0
    if look.stakes is not None:
        width += metrics.space(3) if look.area else 0
        width += stakes_side(metrics) + metrics.space(1.5) + width_of(look.stakes.word, font) + 1
    return width


def _first_row(
    look: DecisionLook, room: float, metrics: Metrics
) -> tuple[dict[Part, QRectF], bool]:
    note = metrics.font(TextStep.NOTE)
    height = QFontMetricsF(note).height()
    sizes: dict[Part, QSizeF] = {}
    if look.finding is not None:
        sizes[Part.PILL] = pill_size(look.finding.word, metrics)
    if look.flag:
        sizes[Part.FLAG] = pill_size(look.flag, metrics)
    if look.area or look.stakes is not None:
        sizes[Part.META] = QSizeF(meta_width(look, metrics), height)
    figures = metrics.font(TextStep.NOTE, tabular=True)
    beside = min(room / 2, width_of(look.number, figures) + 1) if look.number else 0.0
    first = room - beside - metrics.space(2) if look.number else room
    boxes = flowed(list(sizes.values()), room, metrics.space(2), first_row=max(1.0, first))
    parts = dict(zip(sizes, boxes, strict=True))
    cut = any(parts[part].width() < size.width() for part, size in sizes.items())
    if look.number:
        row = boxes[0].height() if boxes else height
        parts[Part.NUMBER] = QRectF(room - beside, (row - height) / 2, beside, height)
    return parts, cut


def _places(
    look: DecisionLook, room: float, metrics: Metrics
) -> tuple[dict[Part, QRectF], list[QRectF], bool]:
    """One row where shortening makes it one: first "Agent:" goes, then the consulted names."""
    if not look.places:
        if look.latitude is None:
            return {}, [], False
        return {Part.LATITUDE: _latitude_rect(look, [], room, metrics)}, [], False
    owner, place = owner_place_size(look, metrics), consulted_place_size(look, metrics)
    full = [owner, *(chip_size(role, metrics) for role in look.consulted), place]
    short = full
    if look.consulted:
        least = QSizeF(place.height(), place.height())
        short = [owner, *(short_chip_size(metrics) for _ in look.consulted), least]
    for sizes, labelled in ((full, True), (full, False), (short, True), (short, False)):
        boxes = flowed(sizes, room, metrics.space(2))
        rect = _beside(boxes, latitude_width(look, metrics, labelled=labelled), room, metrics)
        if rect is not None and bottom_of(boxes) == boxes[0].bottom():
            break
    else:
        boxes, rect = flowed(full, room, metrics.space(2)), None
    places = {Part.OWNER: boxes[0], Part.CONSULTED: boxes[-1]}
    if look.latitude is not None:
        places[Part.LATITUDE] = rect or _latitude_rect(look, boxes, room, metrics)
    named = zip(boxes[:-1], full[:-1], strict=True)
    return places, boxes[1:-1], any(box.width() < size.width() for box, size in named)


def owner_place_size(look: DecisionLook, metrics: Metrics) -> QSizeF:
    """The owner's place, as wide as its role and person need."""
    least, height = metrics.scaled(144), metrics.scaled(40)
    if look.owner is None:
        words = width_of(owner_words(look), metrics.font(TextStep.TEXT))
        return QSizeF(max(words + 2 * metrics.space(4), least), height)
    width = 2 * metrics.space(2.5) + metrics.scaled(22) + metrics.space(2)
    width += width_of(look.owner.name, metrics.font(TextStep.TEXT, 500)) + 1
    if look.person:
        width += metrics.space(2) + width_of(look.person, metrics.font(TextStep.NOTE)) + 1
    return QSizeF(max(width, least), height)


def chip_size(role: RoleLook, metrics: Metrics) -> QSizeF:
    """A consulted role: a small mark and its name."""
    words = width_of(role.name, metrics.font(TextStep.NOTE, 500)) + 1
    width = 2 * metrics.space(2) + metrics.scaled(16) + metrics.space(1.5) + words
    return QSizeF(width, max(metrics.target, metrics.scaled(28)))


def short_chip_size(metrics: Metrics) -> QSizeF:
    """A consulted role where there is room for its mark alone; the tooltip names it."""
    height = max(metrics.target, metrics.scaled(28))
    return QSizeF(max(height, 2 * metrics.space(2) + metrics.scaled(16)), height)


def consulted_place_size(look: DecisionLook, metrics: Metrics) -> QSizeF:
    """The empty consulted place: as high as the owner's, or small beside cards."""
    if look.consulted:
        side = max(metrics.target, metrics.scaled(28))
        return QSizeF(side * 1.5, side)
    if look.owner is not None:
        words = width_of(consulted_words(look), metrics.font(TextStep.NOTE)) + 1
        return QSizeF(words + 2 * metrics.space(2), max(metrics.target, metrics.scaled(28)))
    words = width_of(consulted_words(look), metrics.font(TextStep.TEXT)) + 1
    return QSizeF(words + 2 * metrics.space(4), metrics.scaled(40))


def _latitude_rect(
    look: DecisionLook, boxes: list[QRectF], room: float, metrics: Metrics
) -> QRectF:
    width = min(room, latitude_width(look, metrics))
    if not boxes:
        return QRectF(room - width, 0, width, _latitude_height(metrics))
    beside = _beside(boxes, width, room, metrics)
    top = bottom_of(boxes) + metrics.space(1)
    return beside or QRectF(room - width, top, width, _latitude_height(metrics))


def _beside(boxes: list[QRectF], width: float, room: float, metrics: Metrics) -> QRectF | None:
    last, height = boxes[-1], _latitude_height(metrics)
    if last.right() + metrics.space(2) + width > room:
        return None
    return QRectF(room - width, last.center().y() - height / 2, width, height)


def _latitude_height(metrics: Metrics) -> float:
    return max(metrics.target, metrics.scaled(28))


def latitude_width(look: DecisionLook, metrics: Metrics, *, labelled: bool = True) -> float:
    """The room for the latitude and its arrow, with "Agent:" before it or without."""
    if look.latitude is None:
        return 0.0
    label = width_of(agent_words(), metrics.font(TextStep.NOTE)) + metrics.space(1)
    words = width_of(latitude_words(look), metrics.font(TextStep.NOTE, 600)) + 1
    return (label if labelled else 0) + words + metrics.space(1) + arrow_side(metrics) + 1
