"""The first two pages of a kit: what to print, how often, and how the hour goes on a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.session import Session
from workshop.outcomes.pdf.flowables import Bullet
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.guide.advice import ADVICE
from workshop.outcomes.pdf.guide.by_hand import rules_and_figures
from workshop.outcomes.pdf.guide.tally_sheet import tally_sheet
from workshop.outcomes.pdf.kit.words import KitWords
from workshop.outcomes.pdf.leaves import FreePen, Leaf, Placed, paged
from workshop.outcomes.pdf.safe_text import one_line
from workshop.outcomes.pdf.setting import Cell, Setter, gap
from workshop.outcomes.pdf.style import (
    BODY,
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    EYEBROW,
    FACTS,
    HEADING,
    QUIET,
    SMALLEST,
    TITLES,
    shade,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A part of the kit as it is listed: its pages, and what to do with them."""

    name: str
    leaves: Sequence[Leaf]
    how_often: str
    both_sides: bool
    note: str


def contents(
    title: str, facts: str, parts: Sequence[Printed], setter: Setter, words: KitWords
) -> list[Leaf]:
    """An even number of pages, so that each front behind them has its back on the same sheet."""
    # their own number moves the numbers of what follows
    own = len(_leaves(title, facts, parts, 1, setter, words))
    return _leaves(title, facts, parts, own + 1, setter, words)


def _leaves(
    title: str,
    facts: str,
    parts: Sequence[Printed],
    first: int,
    setter: Setter,
    words: KitWords,
) -> list[Leaf]:
    what = _flowing(_what_to_print(title, facts, parts, first, setter, words), setter, words)
    how = _flowing(_on_a_table(setter, words), setter, words)
    leaves = [*what, *how]
    if len(leaves) % 2:
        leaves.append(
            _flowing([gap(1), setter.text(words.tr("This side is empty."), BODY)], setter, words)[0]
        )
    head = leaves[0]
    return [Leaf(head.width, head.height, head.draw, words.tr("What to print")), *leaves[1:]]


def _what_to_print(
    title: str,
    facts: str,
    parts: Sequence[Printed],
    first: int,
    setter: Setter,
    words: KitWords,
) -> list[Flowable]:
    style = next(style for length, style in TITLES if length is None or len(title) <= length)
    rows: list[list[Cell]] = []
    for part in parts:
        last = first + len(part.leaves) - 1
        sides = words.tr("both sides") if part.both_sides else words.tr("one side")
        rows.append(
            [
                setter.text(part.name, CELL_STRONG),
                setter.text(words.pages(first, last), CELL),
                setter.text(part.how_often, CELL),
                setter.text(sides, CELL),
                setter.text(part.note, CELL_QUIET),
            ]
        )
        first = last + 1
    heads = [
        words.tr("Part"),
        words.tr("Pages"),
        words.tr("How often"),
        words.tr("Print"),
        words.tr("What for"),
    ]
    steps = (
        words.tr("Print the test sheet first, and do what it says."),
        words.tr("Print the cards at 100 % on stiff paper, 200 g/m² or more."),
        words.tr("Cut along the marks: first the long cuts through the whole sheet, then across."),
        words.tr("No stiff paper? Print on plain paper and put the cards into card sleeves."),
    )
    return [
        setter.text(f"Whose Call · {words.kind()}", EYEBROW),
        *setter.texts(one_line(title, 160), style),
        *setter.texts(facts, FACTS),
        setter.text(words.tr("What to print"), HEADING),
        *setter.table(heads, rows, [98, 48, 110, 58, 190], padding=4),
        setter.text(words.tr("How to make it"), HEADING),
        *(Bullet(setter.text(step, BODY.clone("step", spaceAfter=0))) for step in steps),
    ]


def _on_a_table(setter: Setter, words: KitWords) -> list[Flowable]:
    rows: list[list[Cell]] = [
        [
            setter.text(words.tr(guidance.name), CELL_STRONG),
            setter.text(words.tr(guidance.question), CELL),
            [Bullet(setter.text(words.tr(line), CELL)) for line in ADVICE[step].on_paper],
        ]
        for step, guidance in GUIDANCE.items()
    ]
    codes = words.tr(
        "Each decision card has a code of four characters. It has no I, L, O, S or U in it, and"
        " the last character checks the others: what is mistyped is told at once."
    )
    return [
        setter.text(words.tr("The hour on a table"), HEADING),
        *setter.table(["", "", ""], rows, [68, 140, 300], padding=4),
        setter.text(words.tr("Afterwards"), HEADING),
        setter.text(codes, BODY),
        setter.text(
            words.tr(
                "The facilitator’s guide has the words to say, the rules for what the ballots say"
                " and how the figures are worked out by hand."
            ),
            BODY,
        ),
    ]


def _flowing(story: Sequence[Flowable], setter: Setter, words: KitWords) -> list[Leaf]:
    sheet = setter.sheet
    top, foot = sheet.height - sheet.margin, sheet.margin + 16
    pages = paged(story, sheet.margin, top, sheet.inner, top - foot)

    def leaf(placed: list[Placed]) -> Leaf:
        def draw(pen: FreePen, number: int, of: int) -> None:
            for piece in placed:
                piece.draw(pen)
            pen.setFillColor(shade(QUIET))
            pen.setFont(Weight.REGULAR.value, SMALLEST)
            pen.drawString(sheet.margin, 26, words.question())
            pen.drawRightString(sheet.width - sheet.margin, 26, f"{number} / {of}")

        return Leaf(sheet.width, sheet.height, draw)

    return [leaf(page) for page in pages]


def tally_leaves(session: Session, setter: Setter, words: KitWords) -> list[Leaf]:
    """The rules and figures, then the sheet for counting."""
    story = [*rules_and_figures(setter, words), *tally_sheet(session, setter, words)]
    leaves = _flowing(story, setter, words)
    head = leaves[0]
    return [Leaf(head.width, head.height, head.draw, words.tally_and_rules()), *leaves[1:]]


def in_full_leaves(
    texts: Sequence[tuple[str, str, str]], setter: Setter, words: KitWords
) -> list[Leaf]:
    """Texts that were too long for their cards: code, question and likely guess, whole."""
    if not texts:
        return []
    story: list[Flowable] = [setter.text(words.in_full(), HEADING)]
    for code, question, guess in texts:
        story += [setter.text(code, CELL_STRONG), *setter.texts(question, BODY)]
        if guess.strip():
            story.append(setter.text(words.guesses(), CELL_QUIET))
            story += setter.texts(guess, BODY)
        story.append(gap(12))
    leaves = _flowing(story, setter, words)
    head = leaves[0]
    return [Leaf(head.width, head.height, head.draw, words.in_full()), *leaves[1:]]
