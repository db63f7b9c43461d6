"""Every card in every state, theme and size: drawn, and nothing of it outside its own card."""

from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.qt.painting.sample_looks import DECISIONS, OPEN, OWNED, ROLES
from workshop.qt.painting.decision_card import paint_decision_card
from workshop.qt.painting.decision_layout import (
    Part,
    decision_card_height,
    lay_out_decision_card,
)
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import (
    CardState,
    DecisionLook,
    Target,
    nobody_look,
    not_sure_look,
    the_ai_look,
)
from workshop.qt.painting.role_card import (
    lay_out_role_card,
    least_role_card_width,
    paint_role_card,
    role_card_height,
    role_card_size,
)
from workshop.qt.theme import THEMES, Metrics, Theme

SCALES = (0.8, 1.0, 1.5, 2.0)
WIDTHS = (260, 430, 700)
UNLIFTED = [state for state in CardState if state is not CardState.LIFTED]
ALL_ROLES = (*ROLES, nobody_look(), the_ai_look(), not_sure_look())

each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
each_scale = pytest.mark.parametrize("scale", SCALES)


def within(inner: QRectF, outer: QRectF) -> bool:
    across = outer.left() - 0.01 <= inner.left() <= inner.right() <= outer.right() + 0.01
    return across and outer.top() - 0.01 <= inner.top() <= inner.bottom() <= outer.bottom() + 0.01


@each_scale
@pytest.mark.parametrize("rtl", [False, True])
def test_all_of_a_decision_lies_on_its_card(scale: float, rtl: bool) -> None:
    for (name, look), width in product(DECISIONS.items(), WIDTHS):
        layout = lay_out_decision_card(look, QSizeF(width, 0), Metrics(scale), rtl=rtl)
        inside = layout.card.adjusted(4, 4, -4, -4)
        outside = [rect for rect in layout.texts() if not within(rect, inside)]
        assert not outside, (name, width)
        assert within(layout.parts[Part.MESSAGE], inside), (name, width)


@each_scale
def test_no_two_texts_of_a_decision_overlap(scale: float) -> None:
    for (name, look), width in product(DECISIONS.items(), WIDTHS):
        layout = lay_out_decision_card(look, QSizeF(width, 0), Metrics(scale))
        shrunk = [rect.adjusted(0.01, 0.01, -0.01, -0.01) for rect in layout.texts()]
        meeting = [pair for pair in combinations(shrunk, 2) if pair[0].intersects(pair[1])]
        assert not meeting, (name, width)


@each_scale
def test_what_can_be_clicked_is_large_enough_and_apart(scale: float) -> None:
    for (name, look), width in product(DECISIONS.items(), WIDTHS):
        areas = lay_out_decision_card(look, QSizeF(width, 0), Metrics(scale)).hit_areas()
        assert all(min(area.width(), area.height()) >= 24 for area in areas), (name, width)
        meeting = [pair for pair in combinations(areas, 2) if pair[0].intersects(pair[1])]
        assert not meeting, (name, width)


@each_scale
def test_more_height_moves_the_places_to_the_bottom_and_nothing_else(scale: float) -> None:
    needed = decision_card_height(OWNED, 430, Metrics(scale))
    short = lay_out_decision_card(OWNED, QSizeF(430, 0), Metrics(scale))
    tall = lay_out_decision_card(OWNED, QSizeF(430, needed + 100), Metrics(scale))
    assert short.card.height() == needed
    assert tall.parts[Part.QUESTION] == short.parts[Part.QUESTION]
    assert tall.parts[Part.OWNER] == short.parts[Part.OWNER].translated(0, 100)
    assert tall.chips[0] == short.chips[0].translated(0, 100)


def test_right_to_left_is_the_mirror_image() -> None:
    there = lay_out_decision_card(OWNED, QSizeF(430, 0), Metrics())
    here = lay_out_decision_card(OWNED, QSizeF(430, 0), Metrics(), rtl=True)
    for part, rect in there.parts.items():
        assert here.parts[part].left() == pytest.approx(430 - rect.right())
        assert here.parts[part].top() == rect.top()


def test_a_drop_counts_for_the_owner_but_on_the_consulted_part() -> None:
    layout = lay_out_decision_card(OPEN, QSizeF(430, 0), Metrics())
    assert layout.target_at(QPointF(3, 3)) is Target.OWNER
    assert layout.target_at(layout.parts[Part.OWNER].center()) is Target.OWNER
    assert layout.target_at(layout.parts[Part.CONSULTED].center()) is Target.CONSULTED


def test_without_places_everything_counts_for_the_owner() -> None:
    layout = lay_out_decision_card(DECISIONS["plain"], QSizeF(430, 0), Metrics())
    assert layout.hit_areas() == ()
    assert layout.target_at(layout.card.center()) is Target.OWNER


def test_what_is_cut_is_known() -> None:
    cut = {
        name: lay_out_decision_card(look, QSizeF(520, 0), Metrics()).cut
        for name, look in DECISIONS.items()
    }
    assert cut["crowded"]
    assert cut["unbroken"]
    assert not cut["open"]
    assert not cut["owned"]


@each_scale
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("rtl", [False, True])
def test_all_of_a_role_card_lies_on_it(scale: float, large: bool, rtl: bool) -> None:
    for look, narrow in product(ALL_ROLES, (True, False)):
        own = role_card_size(look, Metrics(scale), large=large).width()
        width = 140.0 if narrow else own
        layout = lay_out_role_card(look, QSizeF(width, 0), Metrics(scale), large=large, rtl=rtl)
        assert not [rect for rect in layout.texts() if not within(rect, layout.card)]
        assert within(layout.mark, layout.card)
        assert layout.key is None or not layout.key.intersects(layout.name)


@each_scale
@pytest.mark.parametrize("large", [False, True])
def test_at_its_own_size_a_role_card_shows_its_whole_name(scale: float, large: bool) -> None:
    for look in ALL_ROLES:
        size = role_card_size(look, Metrics(scale), large=large)
        layout = lay_out_role_card(look, size, Metrics(scale), large=large)
        assert layout.name_block.lines == (look.name,)
        assert not layout.cut


@each_scale
def test_at_its_least_width_no_word_is_broken(scale: float) -> None:
    for look in ALL_ROLES[:7]:
        width = least_role_card_width(look, Metrics(scale))
        layout = lay_out_role_card(look, QSizeF(width, 0), Metrics(scale))
        assert " ".join(layout.name_block.lines) == look.name


@each_theme
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_sheet(theme: Theme, scale: float, tmp_path: Path) -> None:
    metrics = Metrics(scale)
    width, gap = 430 * scale, 20
    heights = [decision_card_height(look, width, metrics) for look in DECISIONS.values()]
    sheet = _paper(QSizeF(width + 2 * gap, sum(heights) + gap * (len(heights) + 1)), theme)
    painter = QPainter(sheet)
    top = float(gap)
    cards: list[QRectF] = []
    for look, height in zip(DECISIONS.values(), heights, strict=True):
        cards.append(QRectF(gap, top, width, height))
        paint_decision_card(painter, cards[-1], look, theme, metrics)
        top += height + gap
    painter.end()
    assert sheet.save(str(tmp_path / f"sheet-{theme.name}-{round(scale * 100)}.png"))
    assert _only_ground_outside(sheet, cards, theme)


@each_theme
@pytest.mark.parametrize("state", UNLIFTED, ids=lambda state: state.name)
def test_no_role_card_paints_beyond_its_ring(theme: Theme, state: CardState) -> None:
    for look in ALL_ROLES:
        width = 180.0
        card = QRectF(20, 20, width, role_card_height(look, width, Metrics()))
        paper = _paper(QSizeF(width + 40, card.height() + 40), theme)
        painter = QPainter(paper)
        paint_role_card(painter, card, look, theme, Metrics(), state=state)
        painter.end()
        assert _only_ground_outside(paper, [card], theme)


@each_theme
def test_each_state_looks_different(theme: Theme) -> None:
    names = ("short", "selected", "away", "disabled")
    pictures = {name: _picture(DECISIONS[name], theme) for name in names}
    assert len(pictures) == len({_bytes(picture) for picture in pictures.values()})
    welcome = [_picture(DECISIONS[name], theme) for name in DECISIONS if "welcome" in name]
    assert len({_bytes(picture) for picture in welcome}) == len(welcome)


def _picture(look: DecisionLook, theme: Theme) -> QImage:
    paper = _paper(QSizeF(470, 240), theme)
    painter = QPainter(paper)
    paint_decision_card(painter, QRectF(20, 20, 430, 200), look, theme, Metrics())
    painter.end()
    return paper


def _paper(size: QSizeF, theme: Theme) -> QImage:
    paper = QImage(size.toSize(), QImage.Format.Format_RGB32)
    paper.fill(QColor(theme.ground))
    return paper


def _bytes(picture: QImage) -> bytes:
    return bytes(picture.constBits())


def _only_ground_outside(sheet: QImage, cards: list[QRectF], theme: Theme) -> bool:
    """Whether all but the cards with their margins is ground; a lifted card's shadow aside."""
    painter = QPainter(sheet)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for card in cards:
        lifted = cards.index(card) == list(DECISIONS).index("lifted") and len(cards) > 1
        margin = 40 if lifted else CARD_MARGIN
        painter.fillRect(card.adjusted(-margin, -margin, margin, margin), QColor(theme.ground))
    painter.end()
    blank = QImage(sheet.size(), sheet.format())
    blank.fill(QColor(theme.ground))
    return sheet == blank


def test_the_corner_of_a_card_is_round(qapp: object) -> None:
    theme = THEMES[0]
    picture = _picture(DECISIONS["open"], theme)
    assert picture.pixelColor(20, 20) == QColor(theme.ground)
    assert picture.pixelColor(30, 30) == QColor(Qt.GlobalColor.white)
