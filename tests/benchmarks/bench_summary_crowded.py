"""The summary of 200 decisions by 15 people against a bare reportlab document.

The bare one has as many pages, and on each a table of as many letters in as many columns, as
plain paragraphs in the same embedded fonts: no marks, charts, links, bookmarks or line of ours.
Both are made in turns, so that what else the machine does meets both alike.
"""

from collections.abc import Sequence
from io import BytesIO
from statistics import median
from typing import Any, Final, cast
from xml.sax.saxutils import escape

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
from reportlab.lib.colors import grey
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from tests.benchmarks.measure import Measure, seconds
from tests.outcomes.sessions import NOW, crowded
from workshop.application.outcome_ports import OutcomeOptions
from workshop.outcomes.html import summary_html
from workshop.outcomes.pdf.fonts import Weight, load_fonts
from workshop.outcomes.pdf.summary import summary_pdf

LIMIT: Final = 2.0
TIMES: Final = 3
COLUMNS: Final = 5
CELL: Final = 45
"""Letters in a cell of the bare tables: about what the cells of the summary hold."""


def run() -> list[Measure]:
    """The median of each, in this run; seconds for each page, and the page of HTML by the PDF."""
    session, options = crowded(), OutcomeOptions()
    texts = page_texts(summary_pdf(session, options, NOW).content)
    bare_document(texts[:2])
    ours: list[float] = []
    bare: list[float] = []
    page: list[float] = []
    for _ in range(TIMES):
        ours.append(seconds(lambda: summary_pdf(session, options, NOW)))
        bare.append(seconds(lambda: bare_document(texts)))
        page.append(seconds(lambda: summary_html(session, options, NOW)))
    pages = len(texts)
    return [
        Measure(
            f"a page of {pages}, of 200 decisions",
            median(ours) / pages,
            median(bare) / pages,
            LIMIT,
        ),
        Measure("HTML of 200 decisions, by the bare PDF", median(page), median(bare), 1.0),
    ]


def page_texts(content: bytes) -> list[str]:
    """What each page says."""
    document = cast(Any, pypdfium2.PdfDocument(content))
    return [document[number].get_textpage().get_text_range() for number in range(len(document))]


def bare_document(texts: Sequence[str]) -> bytes:
    """The same letters in tables of paragraphs, a page for each text."""
    load_fonts()
    style = ParagraphStyle("cell", fontName=Weight.REGULAR.value, fontSize=6, leading=7)
    target = BytesIO()
    story: list[Flowable] = []
    for text in texts:
        letters = escape(" ".join(one for one in text.split() if one.isascii()))
        cells = [letters[at : at + CELL] for at in range(0, len(letters), CELL)] or [""]
        cells = [cell.replace("&", "").replace(";", "") for cell in cells]
        cells += [""] * (-len(cells) % COLUMNS)
        rows = [
            [Paragraph(cell, style) for cell in cells[at : at + COLUMNS]]
            for at in range(0, len(cells), COLUMNS)
        ]
        table = Table(rows, colWidths=[100.0] * COLUMNS)
        table.setStyle(TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, grey)]))
        story += [table, PageBreak()]
    SimpleDocTemplate(target, invariant=1).build(story)
    return target.getvalue()
