"""Where a room is full, the people come first: what gives way, and what does not."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.pictures.sessions import crowded, revealing
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import GutCheck, Session, WouldPay
from workshop.qt.audience.directing import scene_of
from workshop.qt.audience.pages import lay_out
from workshop.qt.audience.pieces import TextPiece
from workshop.qt.audience.sheet import Page, Sheet
from workshop.qt.theme import ThemeSource

OLD, WIDE = (1024, 768), (1920, 1080)


def page_of(
    session: Session, step: Step, size: tuple[int, int], spotlight: DecisionId | None = None
) -> Page:
    here = replace(session, place=Place(step))
    return lay_out(scene_of(here, spotlight, datetime(2026, 10, 14, tzinfo=UTC)), Sheet(*size))


def drawn(page: Page) -> list[str]:
    """The lines that are seen."""
    pieces = (piece for piece in page.all_pieces() if isinstance(piece, TextPiece))
    return [" ".join(piece.lines) for piece in pieces]


@pytest.mark.parametrize("size", [OLD, WIDE])
def test_everybody_of_fifteen_finds_their_badge_above_all_of_a_long_brief(
    look: ThemeSource, size: tuple[int, int]
) -> None:
    del look
    session = crowded()
    page = page_of(session, Step.BRIEF, size)
    said = " ".join(piece.spoken for piece in page.all_pieces())
    assert all(one.name in said for one in session.participants)
    assert page.sound
    assert any(line.endswith("…") and line.startswith("Must an e-mail") for line in drawn(page))


def test_a_long_title_makes_no_figure_poorer(look: ThemeSource) -> None:
    del look
    long = crowded()
    short = replace(long, title="Short")
    figures = [drawn(page_of(one, Step.OUTCOME, OLD))[1:] for one in (long, short)]
    assert figures[0] == figures[1]
    assert any("had no clear owner" in line for line in figures[0])


def test_on_a_wide_page_names_stand_behind_seven_choices_too(look: ThemeSource) -> None:
    del look
    session = revealing(crowded(), 3)
    decision = session.discussion_order[0]
    lines = drawn(page_of(session, Step.REVEAL, WIDE, decision))
    assert {"Þórbjörg, Li and 1 more", "Ольга", "Nguyễn Thị Minh Khai"} <= set(lines)
    assert "Head of everything else" in lines


def test_a_long_name_gives_way_to_shorter_ones_behind_it(look: ThemeSource) -> None:
    del look
    session = revealing(crowded(), 3)
    decision = session.discussion_order[2]
    lines = drawn(page_of(session, Step.REVEAL, OLD, decision))
    assert "Þórbjörg, Li and 2 more" in lines


def test_six_sentences_have_their_place_on_an_old_projector(look: ThemeSource) -> None:
    del look
    people = crowded().participants[:6]
    said = "I did not know what to press after the welcome."
    checks = tuple(GutCheck(one.id, WouldPay.NOT_YET, "calm", "hurried", said) for one in people)
    session = replace(crowded(), participants=people, gut_checks=checks)
    lines = drawn(page_of(session, Step.GUT_CHECK, OLD))
    assert lines.count(f"“{said}”") == 6


def test_zoom_ends_where_a_page_would_lose_what_it_is_about(look: ThemeSource) -> None:
    del look
    session = crowded()
    now = datetime(2026, 10, 14, tzinfo=UTC)
    sheet = Sheet(*OLD, 2.0)
    commit = lay_out(scene_of(replace(session, place=Place(Step.COMMIT)), None, now), sheet)
    assert "Dana" in drawn(commit)
    outcome = lay_out(scene_of(replace(session, place=Place(Step.OUTCOME)), None, now), sheet)
    assert {"Before", "Now"} <= set(drawn(outcome))
    voted = replace(revealing(session, 3), place=Place(Step.REVEAL))
    reveal = lay_out(scene_of(voted, voted.discussion_order[0], now), sheet)
    assert {"Nobody", "The AI", "Not sure"} <= set(drawn(reveal))


def test_a_title_that_is_too_long_at_any_zoom_holds_none_back(look: ThemeSource) -> None:
    del look
    session = replace(crowded(), brief="Why?", title="Why?", participants=())
    zoomed = replace(session, place=Place(Step.BRIEF))
    scene = scene_of(zoomed, None, datetime(2026, 10, 14, tzinfo=UTC))
    assert lay_out(scene, Sheet(*OLD)).head_cut
    assert lay_out(scene, Sheet(*OLD, 1.6)).sheet.zoom == 1.6
