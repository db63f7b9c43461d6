"""The card kit: what is in it, how cards stand on their sheets, and how backs meet fronts."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import Any, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pytest

from tests.outcomes.layout import faults_of
from tests.outcomes.pages import (
    font_sizes_of,
    fonts_of,
    letters_of,
    outline_of,
    pages_on_a_line,
    read,
)
from tests.outcomes.sessions import NOW, crowded, empty, sample, small
from workshop.application.outcome_ports import CardSize, Flip, Made, OutcomeOptions, Paper
from workshop.bootstrap import shipped_decks
from workshop.exercise.cards import DecisionId, DeckId, RoleCard, RoleId
from workshop.exercise.paper_codes import codes_for, decision_codes, find_decision
from workshop.exercise.session import Decision, Session
from workshop.outcomes.pdf.kit import kit_pdf
from workshop.outcomes.pdf.kit.imposing import BLEED, SIZES, Imposition, imposed

MM = 72 / 25.4
DECKS = shipped_decks()


@lru_cache(maxsize=8)
def made(session: Session, options: OutcomeOptions | None = None) -> Made:
    return kit_pdf(session, options or OutcomeOptions(), NOW)


def pages_of(session: Session, options: OutcomeOptions | None = None) -> list[str]:
    """The text of each page, on one line."""
    return pages_on_a_line(made(session, options).content)


def starts_of(content: bytes) -> dict[str, int]:
    """The first page of each part, from 1."""
    return {title: page for _, title, page in outline_of(content)}


# ---- how cards stand


@pytest.mark.parametrize(
    ("paper", "size", "cards"),
    [
        (Paper.A4, CardSize.POKER, 9),
        (Paper.LETTER, CardSize.POKER, 9),
        (Paper.A4, CardSize.A6, 2),
        (Paper.LETTER, CardSize.A6, 2),
        (Paper.A3, CardSize.POKER, 18),
        (Paper.TABLOID, CardSize.A6, 4),
    ],
)
def test_a_sheet_holds_as_many_cards_as_it_can(paper: Paper, size: CardSize, cards: int) -> None:
    assert imposed(paper, size).cards == cards


@pytest.mark.parametrize(("paper", "size"), [*product(Paper, CardSize)])
def test_cards_are_true_to_size_with_room_for_bleed_and_marks(paper: Paper, size: CardSize) -> None:
    sheet = imposed(paper, size)
    assert (sheet.card_width, sheet.card_height) == SIZES[size]
    assert pytest.approx(3 * MM) == BLEED
    assert sheet.left >= BLEED + 3 * MM
    assert sheet.bottom >= BLEED + 3 * MM


def _seen_through(sheet: Imposition, x: float, y: float, flip: Flip) -> tuple[float, float]:
    """Where a point of the back lies on the front, the paper held against the light."""
    upright = sheet.height > sheet.width
    sideways = (flip is Flip.LONG) if upright else (flip is Flip.SHORT)
    return (sheet.width - x, y) if sideways else (x, sheet.height - y)


@pytest.mark.parametrize(("paper", "size", "flip"), [*product(Paper, CardSize, Flip)])
def test_each_back_lies_behind_its_front(paper: Paper, size: CardSize, flip: Flip) -> None:
    sheet = imposed(paper, size)
    for place in range(sheet.cards):
        front, back = sheet.cell(place), sheet.back(place, flip)
        middle = back.x + sheet.card_width / 2, back.y + sheet.card_height / 2
        assert _seen_through(sheet, *middle, flip) == pytest.approx(
            (front.x + sheet.card_width / 2, front.y + sheet.card_height / 2)
        )


@pytest.mark.parametrize(("size", "flip"), [*product(CardSize, Flip)])
def test_fronts_are_on_odd_pages_and_their_backs_behind(size: CardSize, flip: Flip) -> None:
    options = OutcomeOptions(card_size=size, flip=flip)
    pages = pages_of(sample(), options)
    fronts = [number for number, page in enumerate(pages, 1) if ", front" in page]
    backs = [number for number, page in enumerate(pages, 1) if page.count("Whose Call") > 1]
    assert all(number % 2 for number in fronts)
    assert [number + 1 for number in fronts] == backs


@pytest.mark.parametrize("flip", Flip)
def test_the_letters_of_the_test_sheet_meet(flip: Flip) -> None:
    content = made(sample(), OutcomeOptions(flip=flip)).content
    sheet = imposed(Paper.A4, CardSize.POKER)
    front, back = (_letters(content, page) for page in (2, 3))
    assert set(front) == set("ABCD")
    for letter, (x, y) in back.items():
        assert _seen_through(sheet, x, y, flip) == pytest.approx(front[letter], abs=1.5)


def _letters(content: bytes, page: int) -> dict[str, tuple[float, float]]:
    """Where the single letters stand: their middles."""
    text = cast(Any, pypdfium2.PdfDocument(content))[page].get_textpage()
    found: dict[str, tuple[float, float]] = {}
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        said = text.get_text_bounded(left, bottom, right, top).strip()
        if said in set("ABCD"):
            found[said] = ((left + right) / 2, (bottom + top) / 2)
    return found


def test_backs_go_on_beyond_the_cut() -> None:
    """At the rim of the block, outside the outer cards, the back still has its ground."""
    sheet = imposed(Paper.A4, CardSize.POKER)
    content = made(sample()).content
    page = starts_of(content)["Role cards"]
    image = cast(Any, pypdfium2.PdfDocument(content))[page].render(scale=2).to_numpy()
    row = int((sheet.height - sheet.bottom - 100) * 2)
    rim = image[row : row + 60, int((sheet.left - BLEED) * 2) + 2 : int(sheet.left * 2) - 2]
    beyond = image[row : row + 60, 0 : int((sheet.left - BLEED - 4 * MM) * 2)]
    assert rim.min() < 245
    assert beyond.min() == 255


# ---- what is on them


def test_each_decision_has_a_card_with_its_code() -> None:
    content = made(sample()).content
    page = pages_of(sample())[starts_of(content)["Decision cards"] - 1]
    for one, code in zip(sample().decisions, decision_codes(sample()), strict=True):
        assert one.question in page
        assert one.likely_guess in page
        assert " ".join(code) in page or code in page


def test_the_rest_of_a_sheet_is_blank_cards() -> None:
    content = made(sample()).content
    page = pages_of(sample())[starts_of(content)["Decision cards"] - 1]
    assert page.count("If nobody says, the agent guesses:") == 9
    assert "Lasting Costly Cosmetic" in page


def test_there_is_a_card_for_each_offered_role_and_for_the_three_others() -> None:
    session = replace(small(), roles=(*small().roles, RoleCard(RoleId("x"), "Old", hidden=True)))
    said = " ".join(pages_of(session))
    for one in ("Engineer", "Remit: direction · evidence", "Nobody", "The AI", "Not sure"):
        assert one in said
    assert "Old" not in said


def test_every_latitude_has_a_card_with_its_meaning() -> None:
    said = " ".join(pages_of(sample()))
    for one in ("Keep out A person decides and does it.", "Guess freely Nobody needs to be told."):
        assert one in said


@pytest.mark.parametrize("size", CardSize)
def test_all_five_latitudes_are_there_on_any_size(size: CardSize) -> None:
    said = " ".join(pages_of(sample(), OutcomeOptions(card_size=size)))
    for one in (
        "Keep out A",
        "Ask first Stop",
        "Offer options Propose",
        "flag Go",
        "freely Nobody",
    ):
        assert one in said


def test_chosen_decks_take_the_place_of_the_board() -> None:
    decks = (DECKS[DeckId("onboarding")], DECKS[DeckId("billing")])
    options = OutcomeOptions(decks=decks)
    said = letters_of(" ".join(pages_of(small(), options)))
    for deck in decks:
        assert all(letters_of(card.question) in said for card in deck.decision)
    assert letters_of("Who may refund?") not in said
    assert starts_of(made(small(), options).content)["What to print"] == 1


def test_a_printed_deck_is_found_again_on_the_board() -> None:
    deck = DECKS[DeckId("onboarding")]
    codes = codes_for([deck.card_id(card) for card in deck.decision])
    place, one = next(
        (place, one)
        for place, card in enumerate(deck.decision)
        for one in sample().decisions
        if one.card == deck.card_id(card)
    )
    assert find_decision(codes[place], sample()) == one


def test_a_deck_brings_its_roles_along() -> None:
    role = RoleCard(RoleId("vet"), "Veterinarian")
    deck = replace(DECKS[DeckId("billing")], role=(role, small().roles[0]))
    said = " ".join(pages_of(small(), OutcomeOptions(decks=(deck,))))
    assert "Veterinarian" in said
    assert said.count("Product manager Remit") == 1


def test_a_text_too_long_for_its_card_is_in_full_behind() -> None:
    long = "Whoever pays decides what it is worth. " * 30 + "End?"
    session = replace(small(), decisions=(Decision(DecisionId("d1"), long),))
    pages = pages_of(session)
    assert "In full on the last pages" in " ".join(pages)
    assert pages[-1].startswith("Questions in full")
    assert "End?" in pages[-1]


def test_a_whole_workshop_runs_from_it_alone() -> None:
    titles = [title for _, title, _ in outline_of(made(sample()).content)]
    assert titles == [
        "What to print",
        "Test sheet",
        "Role cards",
        "Decision cards",
        "Latitude cards",
        "Board",
        "Ballot",
        "Rules, tally sheet",
        "Gut check slips",
        "Commitments",
        "Parking lot",
    ]


def test_the_first_page_says_which_pages_a_part_has() -> None:
    content = made(sample()).content
    first = pages_of(sample())[0]
    starts = list(starts_of(content).values())
    assert f"Test sheet {starts[1]}–{starts[2] - 1} once both sides" in first
    assert f"Board {starts[5]}–{starts[6] - 1} once one side" in first


def test_no_ballot_that_was_cast_is_in_it() -> None:
    voted = small({"d1": {"dana": "po", "ravi": "pm"}, "d2": {"mei": "ai"}})
    assert made(voted).content == made(small()).content


def test_without_names_no_slip_has_one() -> None:
    said = " ".join(pages_of(small(), OutcomeOptions(names=False)))
    assert "No name, please" in said
    assert "Dana" not in said


# ---- what it withstands


@pytest.mark.parametrize(
    ("session", "options"),
    [
        (sample(), OutcomeOptions()),
        (sample(), OutcomeOptions(Paper.LETTER, ink=True, flip=Flip.SHORT)),
        (sample(), OutcomeOptions(Paper.A3)),
        (sample(), OutcomeOptions(card_size=CardSize.A6)),
        (sample(), OutcomeOptions(Paper.TABLOID, card_size=CardSize.A6, flip=Flip.SHORT)),
        (empty(), OutcomeOptions()),
        (empty(), OutcomeOptions(Paper.LETTER, card_size=CardSize.A6)),
        (crowded(20, 9), OutcomeOptions()),
        (crowded(10, 9), OutcomeOptions(Paper.LETTER, card_size=CardSize.A6)),
    ],
)
def test_nothing_is_cut_or_overlaps_or_is_too_small(
    session: Session, options: OutcomeOptions
) -> None:
    content = made(session, options).content
    assert faults_of(content) == []
    assert min(font_sizes_of(content)) >= 8.5
    assert all(fonts_of(content).values())


def of(count: int) -> Session:
    """A session with so many decisions."""
    board = tuple(Decision(DecisionId(f"d{n}"), f"Question {n}?") for n in range(count))
    return replace(small(), decisions=board)


@pytest.mark.parametrize(("count", "sheets", "told"), [(8, 3, "once"), (40, 14, "once")])
def test_every_decision_has_a_place_on_the_board(count: int, sheets: int, told: str) -> None:
    first, *pages = pages_of(of(count))
    assert sum(f" / {sheets}" in page and "Deputy" in page for page in pages) == sheets
    start = starts_of(made(of(count)).content)["Board"]
    assert f"Board {start}–{start + sheets - 1} {told} one side" in first


def test_paper_that_holds_no_third_row_has_lines_for_notes() -> None:
    letter = pages_of(sample(), OutcomeOptions(Paper.LETTER))
    board = [page for page in letter if "Deputy" in page]
    assert len(board) == 4
    assert all("Notes" in page for page in board)
    assert not any("Notes" in page for page in pages_of(sample()))


def test_two_hundred_decisions_have_their_cards() -> None:
    pages = pages_of(crowded(200, 9))
    (told,) = re.findall(r"Board (\d+)–(\d+) (\d+) times", pages[0])
    first, last, times = map(int, told)
    assert (last - first + 1) * times * 3 >= 200
    assert sum("Decision cards" in page and ", front" in page for page in pages) == 23


def test_the_file_says_what_it_is_and_is_the_same_each_time() -> None:
    content = made(sample()).content
    said = read(content).metadata
    assert said is not None
    assert (said.title, said.author) == ("Add onboarding – Card kit", "Dana")
    assert content == kit_pdf(sample(), OutcomeOptions(), NOW).content
