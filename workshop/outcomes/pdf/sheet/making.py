"""The decision sheet as a PDF: the decisions as large as they can be, long questions behind."""

from datetime import datetime

from reportlab.platypus import Flowable

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.report import DecisionReport, Report, report
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Session
from workshop.outcomes.pdf.fonts import load_fonts
from workshop.outcomes.pdf.leaves import FreePen, Leaf, Placed, paged, set_leaves
from workshop.outcomes.pdf.page import Binding
from workshop.outcomes.pdf.safe_text import without_controls
from workshop.outcomes.pdf.setting import Setter, gap
from workshop.outcomes.pdf.sheet.drawing import Drawing
from workshop.outcomes.pdf.sheet.filling import arranged
from workshop.outcomes.pdf.sheet.lines import LONGEST_QUESTION, Lines
from workshop.outcomes.pdf.sheet.words import SheetWords
from workshop.outcomes.pdf.style import BODY, HEADING, Sheet, sheet_for


def sheet_pdf(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """The decisions of a session for the wall: who owns each, and how far the agent may go.

    No ballot is on it, and no voter. More than one page, and shortened questions, are warned of.
    The same session at the same time gives the same bytes.
    """
    load_fonts()
    words = SheetWords(spoken(month_first=options.month_first))
    said = report(session, words, now=now)
    width, height = sheet_for(options.paper, options.orientation).paper
    setter = Setter(Sheet(width, height, margin=0.052 * min(width, height)), options.ink)
    drawing = Drawing(said, setter, words)
    lines = Lines(_in_board_order(said, session), setter, words)
    arrangement = arranged(lines, drawing.places(1), drawing.places(2))
    long = [one for one in lines.decisions if len(_on_one_line(one)) > LONGEST_QUESTION]
    leaves = drawing.leaves(arrangement, lines) + _in_full(long, setter, words, drawing)
    warnings = list[str]()
    if len(arrangement.pages) > 1:
        warnings.append(
            words.more_pages(len(lines.decisions), len(arrangement.pages), options.paper)
        )
    if long:
        warnings.append(words.shortened(len(long)))
    binding = Binding(
        title=said.title or words.untitled(),
        kind=words.kind(),
        author=session.facilitator or session.team or "Whose Call",
        subject=words.subject(),
        footer=words.question(),
        now=now,
    )
    return Made(set_leaves(leaves, binding), (*warnings, *setter.safe.warnings()))


def _in_board_order(said: Report, session: Session) -> list[DecisionReport]:
    places = {one.id: place for place, one in enumerate(session.decisions)}
    return sorted(said.decisions, key=lambda one: places[one.id])


def _on_one_line(one: DecisionReport) -> str:
    return " ".join(without_controls(one.question).split())


def _in_full(
    long: list[DecisionReport], setter: Setter, words: SheetWords, drawing: Drawing
) -> list[Leaf]:
    """Pages with the questions that were too long, each once."""
    if not long:
        return []
    story: list[Flowable] = [setter.text(words.in_full(), HEADING)]
    for question in dict.fromkeys(one.question for one in long):
        story += [*setter.texts(question, BODY), gap(12)]
    sheet = setter.sheet
    top, bottom = sheet.height - sheet.margin, 1.4 * sheet.margin
    # lines of a large paper are no longer to read for it
    width = min(sheet.inner, 505.0)
    pages = paged(story, sheet.margin, top, width, top - bottom)

    def leaf(placed: list[Placed], *, first: bool) -> Leaf:
        def draw(pen: FreePen, number: int, of: int) -> None:
            for piece in placed:
                piece.draw(pen)
            drawing.draw_number(pen, number, of)

        return Leaf(sheet.width, sheet.height, draw, words.in_full() if first else "")

    return [leaf(page, first=not place) for place, page in enumerate(pages)]
