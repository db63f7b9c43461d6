"""Every page holds at every size: nothing small, nothing outside, nothing over something else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle, islice

import pytest
from PySide6.QtWidgets import QApplication

from tests.qt.sessions import workshop_session
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    Area,
    Choice,
    DecisionId,
    ParticipantId,
    Stakes,
)
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Decision,
    GutCheck,
    Owner,
    ParkedLine,
    Participant,
    Session,
    WouldPay,
)
from workshop.qt.audience.directing import scene_of, title_scene
from workshop.qt.audience.pages import lay_out
from workshop.qt.audience.pieces import PillPiece, TextPiece
from workshop.qt.audience.scene import Scene
from workshop.qt.audience.sheet import LEAST, Page, Sheet
from workshop.qt.theme import ThemeSource

NOW = datetime(2026, 10, 14, 9, 30, tzinfo=UTC)
SIZES = ((1024, 768), (1280, 720), (1600, 900), (3840, 2160), (800, 600), (1080, 1920))

_NAMES = ("Dana", "Maximiliane-Theodora", "Bo", "Сергей", "Wolfeschlegelsteinhausenbergerdorff")
_QUESTIONS = (
    "Who pays?",
    "May a person belong to several companies, and which of them pays for the seats that they "
    "share with each other, across both, when one of them leaves in the middle of a month?",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft?",
)


def a_session(people: int, decisions: int) -> Session:
    """Everybody has voted on everything, said it all, and written a lot."""
    start = workshop_session()
    roles = [card.id for card in start.roles]
    seated = tuple(
        Participant(ParticipantId(f"p{n}"), name, roles[n % len(roles)])
        for n, name in enumerate(islice(cycle(_NAMES), people))
    )
    board = tuple(
        Decision(
            DecisionId(f"x{n}"),
            question,
            list(Area)[n % len(Area)],
            list(Stakes)[n % len(Stakes)],
            "whatever the last project did" if n % 2 else "",
            owner=Owner(roles[n % len(roles)], seated[n % people].id) if n % 3 else None,
        )
        for n, question in enumerate(islice(cycle(_QUESTIONS), decisions))
    )
    choices = [*(Choice(role) for role in roles), NOBODY, THE_AI, NOT_SURE]
    return replace(
        start,
        brief="\n\n".join([start.brief] * people),
        participants=seated,
        decisions=board,
        ballots=tuple(
            Ballot(person.id, one.id, choices[(i * j + i) % len(choices)])
            for i, one in enumerate(board)
            for j, person in enumerate(seated)
        ),
        gut_checks=tuple(
            GutCheck(person.id, list(WouldPay)[n % 3], "calm", "hurried", _QUESTIONS[n % 3])
            for n, person in enumerate(seated)
        ),
        commitments=tuple(
            Commitment(f"c{n}", _QUESTIONS[n % 3], person.id, "2026-10-21")
            for n, person in enumerate(seated)
        ),
        parking_lot=tuple(ParkedLine(f"k{n}", _QUESTIONS[n % 3]) for n in range(people)),
    )


def scenes(session: Session) -> Iterator[tuple[str, Scene]]:
    """Every step, ballots face down and face up, decision by decision."""
    yield "title", title_scene()
    for step in Step:
        for revealed in ((), tuple(one.id for one in session.decisions)):
            here = replace(session, revealed=revealed, place=Place(step))
            for spotlight in (None, *(one.id for one in session.decisions[:6])):
                yield f"{step} {len(revealed)} {spotlight}", scene_of(here, spotlight, NOW)


def small_text(page: Page) -> list[str]:
    least = int(LEAST * page.sheet.unit)
    return [
        piece.spoken
        for piece in page.all_pieces()
        if isinstance(piece, TextPiece | PillPiece) and piece.font.pixelSize() < least
    ]


@pytest.mark.parametrize(("people", "decisions"), [(2, 3), (6, 8), (15, 40)])
@pytest.mark.parametrize("size", SIZES)
def test_everything_has_its_place_at_every_size(
    look: ThemeSource, size: tuple[int, int], people: int, decisions: int
) -> None:
    del look  # the fonts are loaded
    session = a_session(people, decisions)
    for name, scene in scenes(session):
        page = lay_out(scene, Sheet(*size))
        assert page.sound, name
        assert not small_text(page), name


@pytest.mark.parametrize("zoom", [1.4, 2.0])
def test_a_page_grows_as_far_as_it_has_room(look: ThemeSource, zoom: float) -> None:
    del look
    for name, scene in scenes(a_session(6, 8)):
        page = lay_out(scene, Sheet(1600, 900, zoom))
        assert page.sound, name
        assert 1 <= page.sheet.zoom <= zoom, name
    bare = replace(workshop_session(), decisions=(), place=Place(Step.REVEAL))
    assert lay_out(scene_of(bare, None, NOW), Sheet(1600, 900, 1.4)).sheet.zoom == 1.4


def test_the_smallest_text_is_24_points_on_an_old_projector(
    look: ThemeSource, qapp: QApplication
) -> None:
    del look, qapp
    assert Sheet(1024, 768).font(1).pixelSize() == 32
    assert Sheet(1024, 768).font(32).pixelSize() == 32
    assert Sheet(3840, 2160).font(32).pixelSize() == 90


def test_a_usual_session_is_cut_nowhere(look: ThemeSource) -> None:
    del look
    session = workshop_session()
    votes = tuple(
        Ballot(person.id, one.id, Choice("po"))
        for one in session.decisions
        for person in session.participants
    )
    for size in SIZES:
        for name, scene in scenes(replace(session, ballots=votes)):
            page = lay_out(scene, Sheet(*size))
            assert not page.cut, (size, name)
            assert not page.head_cut, (size, name)


def test_what_has_no_room_is_counted(look: ThemeSource) -> None:
    del look
    crowd = a_session(15, 40)
    said: dict[Step, str] = {}
    for step in (Step.SURFACE, Step.OWN, Step.GUT_CHECK, Step.COMMIT):
        page = lay_out(scene_of(replace(crowd, place=Place(step)), None, NOW), Sheet(1024, 768))
        said[step] = " ".join(piece.spoken for piece in page.all_pieces())
        assert "and " in said[step]
        assert " more" in said[step]


def test_the_decision_that_is_talked_about_is_on_the_board_however_many_there_are(
    look: ThemeSource,
) -> None:
    del look
    crowd = replace(a_session(15, 40), place=Place(Step.OWN))
    crowd = replace(
        crowd,
        decisions=tuple(
            replace(one, question=f"Is this number {n}?") for n, one in enumerate(crowd.decisions)
        ),
    )
    for n, one in enumerate(crowd.decisions):
        page = lay_out(scene_of(crowd, one.id, NOW), Sheet(1024, 768))
        said = [piece.spoken for piece in page.all_pieces()]
        assert any(text.endswith(f"Is this number {n}?") for text in said)
