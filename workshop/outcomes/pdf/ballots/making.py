"""Sign-in list and blank ballots as a PDF."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.platypus import Flowable

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.report import report
from workshop.application.report.votes import voter_of
from workshop.application.usual_dates import spoken
from workshop.exercise.agenda import USUAL_PEOPLE
from workshop.exercise.session import Session
from workshop.outcomes.pdf.ballots.lines import AIRS, Grid, grid_of
from workshop.outcomes.pdf.ballots.slips import Slips, Voter
from workshop.outcomes.pdf.ballots.words import BallotWords
from workshop.outcomes.pdf.fonts import Weight, load_fonts
from workshop.outcomes.pdf.leaves import FreePen, Leaf, Placed, paged, set_leaves
from workshop.outcomes.pdf.page import Binding
from workshop.outcomes.pdf.setting import Cell, Rule, Setter, gap
from workshop.outcomes.pdf.style import (
    BODY,
    CELL,
    CELL_STRONG,
    EYEBROW,
    FACTS,
    HEADING,
    LINE,
    QUIET,
    SMALLEST,
    TITLES,
    Sheet,
    shade,
    sheet_for,
)

_MARGIN = 37.0
_SPARE_LINES = 4
_FEWEST_LINES = 12
_MOST_IN_HALF = 20
"""Lines; a slip with more never shares its page."""


def ballots_pdf(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """A sign-in list, and a slip for each person in the room with the decisions on the board.

    Where ballots are anonymous, or `options` leave names out, no slip has a name. No ballot that
    was cast is in it. The same session at the same time gives the same bytes.
    """
    load_fonts()
    words = BallotWords(spoken(month_first=options.month_first))
    setter = Setter(Sheet(*sheet_for(options.paper).paper, margin=_MARGIN), options.ink)
    named = options.names and not session.anonymous
    leaves = _sign_in(session, setter, words, named=named)
    leaves += slip_leaves(session, setter, words, named=named)
    binding = Binding(
        title=session.title or words.untitled(),
        kind=words.kind(),
        author=session.facilitator or session.team or "Whose Call",
        subject=words.subject(),
        footer=words.question(),
        now=now,
    )
    warnings = () if session.decisions else (words.nothing_to_vote_on(),)
    return Made(set_leaves(leaves, binding), (*warnings, *setter.safe.warnings()))


def slip_leaves(session: Session, setter: Setter, words: BallotWords, *, named: bool) -> list[Leaf]:
    """The slips, with a page of spare ones, and the questions that were too long for them."""
    grid, slips = _slips(session, setter, words)
    page = slips.on_a_page
    seated = session.seated()
    if named and seated:
        voters = [Voter(one.name, voter_of(one, session).home_role) for one in seated]
        # spare ones for those who come unannounced: the rest of the page, else one more
        voters += [Voter()] * (page - len(voters) % page)
    else:
        wanted = len(seated) or USUAL_PEOPLE
        voters = [Voter(anonymous=not named)] * (-(-wanted // page) * page)
    return [*slips.leaves(voters, words.ballot()), *_in_full(grid, setter, words)]


def _slips(session: Session, setter: Setter, words: BallotWords) -> tuple[Grid, Slips]:
    """With air around the questions, unless another slip has room on the page without it."""
    made: list[tuple[Grid, Slips]] = []
    for airy in AIRS:
        grid = grid_of(session, setter, words, setter.sheet.inner, airy)
        made.append((grid, Slips(session, grid, setter, words)))
        if len(grid.lines) > _MOST_IN_HALF:
            break
    return max(made, key=lambda one: one[1].on_a_page)


def _sign_in(session: Session, setter: Setter, words: BallotWords, *, named: bool) -> list[Leaf]:
    """Everybody in the room, and as many empty lines as do not take a page of their own."""
    people = len(session.seated())
    lines = range(max(people + _SPARE_LINES, _FEWEST_LINES), people - 1, -1)
    made = [_sign_in_with(lines[0], session, setter, words, named=named)]
    if len(made[0]) > 1:
        made += [_sign_in_with(one, session, setter, words, named=named) for one in lines[1:]]
    return min(made, key=len)


def _sign_in_with(
    lines: int, session: Session, setter: Setter, words: BallotWords, *, named: bool
) -> list[Leaf]:
    title = session.title or words.untitled()
    style = next(style for length, style in TITLES if length is None or len(title) <= length)
    facts = [fact for fact in report(session, words).facts if fact]
    seated = session.seated()
    rows: list[list[Cell]] = [
        [
            setter.text(str(number), CELL),
            [setter.name(one.name, CELL_STRONG), gap(9)],
            setter.name(voter_of(one, session).home_role, CELL),
            "",
        ]
        for number, one in enumerate(seated, 1)
    ]
    for number in range(len(seated) + 1, lines + 1):
        rows.append([[setter.text(str(number), CELL), gap(9)], "", "", ""])
    rule: Rule = ("LINEBEFORE", (3, 1), (3, -1), 0.5, shade(LINE))
    pad: Rule = ("LEFTPADDING", (3, 0), (3, -1), 8)
    story: list[Flowable] = [
        setter.text(f"Whose Call · {words.sign_in()}", EYEBROW),
        *setter.texts(title, style),
        *setter.texts(" · ".join(facts), FACTS),
        gap(6),
        setter.text(words.sign_in_note(named=named), BODY),
        gap(6),
        *setter.table(["", *words.sign_in_heads()], rows, [22, 170, 140, 173], style=[rule, pad]),
    ]
    return _flowing(story, setter, words, words.sign_in())


def _in_full(grid: Grid, setter: Setter, words: BallotWords) -> list[Leaf]:
    if not grid.shortened:
        return []
    story: list[Flowable] = [setter.text(words.in_full(), HEADING)]
    for code, question in grid.shortened:
        story += [setter.text(code, CELL_STRONG), *setter.texts(question, BODY), gap(12)]
    return _flowing(story, setter, words, words.in_full())


def _flowing(
    story: Sequence[Flowable], setter: Setter, words: BallotWords, bookmark: str
) -> list[Leaf]:
    sheet = setter.sheet
    top, foot = sheet.height - sheet.margin, sheet.margin + 16
    pages = paged(story, sheet.margin, top, sheet.inner, top - foot)

    def leaf(placed: list[Placed], *, first: bool) -> Leaf:
        def draw(pen: FreePen, number: int, of: int) -> None:
            for piece in placed:
                piece.draw(pen)
            pen.setFillColor(shade(QUIET))
            pen.setFont(Weight.REGULAR.value, SMALLEST)
            pen.drawString(sheet.margin, 26, words.question())
            pen.drawRightString(sheet.width - sheet.margin, 26, f"{number} / {of}")

        return Leaf(sheet.width, sheet.height, draw, bookmark if first else "")

    return [leaf(page, first=not place) for place, page in enumerate(pages)]
