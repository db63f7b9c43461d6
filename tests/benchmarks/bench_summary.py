"""The sample's summary PDF against a bare reportlab document of as many pages.

The bare one is full pages of plain paragraphs in the same embedded fonts, and nothing else.
Both are made in turns, so that what else the machine does meets both alike.
"""

from io import BytesIO
from statistics import median

from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

from tests.benchmarks.measure import Measure, seconds
from tests.outcomes.sessions import NOW, sample
from workshop.application.outcome_ports import OutcomeOptions
from workshop.outcomes.pdf.fonts import Weight, load_fonts
from workshop.outcomes.pdf.summary import summary_pdf

LIMIT = 4.0
TIMES = 15
PARAGRAPHS = 10
"""On a page, of four or five lines each."""
SENTENCE = "The agent was about to guess what nobody on the team had decided, nor would have. "


def run() -> list[Measure]:
    """The median of each, in this run."""
    session, options = sample(), OutcomeOptions()
    pages = len(PdfReader(BytesIO(summary_pdf(session, options, NOW).content)).pages)
    ours: list[float] = []
    bare: list[float] = []
    bare_document(pages)
    for _ in range(TIMES):
        ours.append(seconds(lambda: summary_pdf(session, options, NOW)))
        bare.append(seconds(lambda: bare_document(pages)))
    return [Measure(f"summary PDF of {pages} pages", median(ours), median(bare), LIMIT)]


def bare_document(pages: int) -> bytes:
    """As many full pages of text, in the three weights of our font."""
    load_fonts()
    styles = [ParagraphStyle(one.name, fontName=one.value, spaceAfter=8) for one in Weight]
    target = BytesIO()
    story: list[Flowable] = []
    for _ in range(pages):
        story += [
            Paragraph(SENTENCE * 5, styles[number % len(styles)]) for number in range(PARAGRAPHS)
        ]
        story.append(PageBreak())
    SimpleDocTemplate(target, invariant=1).build(story)
    return target.getvalue()
