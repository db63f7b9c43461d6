"""The top of page one: what was found, and what is still open."""

from reportlab.platypus import Flowable, Table, TableStyle

from workshop.application.report import Figure, Report
from workshop.outcomes.pdf.flowables import Bar, Beside
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.marks import stakes_mark
from workshop.outcomes.pdf.paper_words import PaperWords
from workshop.outcomes.pdf.prose import prose
from workshop.outcomes.pdf.setting import Setter, gap
from workshop.outcomes.pdf.style import (
    ACCENT,
    BODY,
    CELL,
    CELL_STRONG,
    EXPOSED,
    EYEBROW,
    FACTS,
    FIGURE,
    FIGURE_NOTE,
    LEAD,
    LEAD_STRONG,
    QUIET_BODY,
    STEEL,
    TITLES,
)

_OPEN_ON_PAGE_ONE = 5
_LONGEST_BRIEF = 400


def front(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """Title, facts, the headline, and the figures as bars."""
    title = report.title or words.untitled()
    style = next(style for length, style in TITLES if length is None or len(title) <= length)
    found = [
        *setter.spans(report.headline.lead, LEAD_STRONG),
        *setter.spans(f" {report.headline.rest}", LEAD),
    ]
    return [
        setter.text(f"Whose Call · {words.kind()}", EYEBROW),
        *setter.texts(title, style),
        *([setter.sentence(" · ".join(report.facts), FACTS)] if report.facts else []),
        *_brief(report, setter, words),
        *setter.section(
            words.tr("What we found"),
            [
                prose(found, LEAD),
                _figures(report, setter, words),
            ],
        ),
    ]


def _brief(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    if not report.brief.strip() or report.brief.strip() == report.title.strip():
        return []
    return [
        gap(8),
        setter.cell(
            _without_empty_lines(report.brief),
            words.tr("The brief"),
            QUIET_BODY,
            longest=_LONGEST_BRIEF,
            lead=words.tr("The brief:"),
        ),
    ]


def _without_empty_lines(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _figures(report: Report, setter: Setter, words: PaperWords) -> Flowable:
    shown = [
        (words.tr("Before"), report.before, EXPOSED),
        (words.tr("After"), report.after, ACCENT),
        (words.tr("Agreement"), report.agreement, STEEL),
    ]
    inner = setter.sheet.inner
    widths = [66.0, inner * 0.33, 58.0]
    widths.append(inner - sum(widths))
    rows: list[list[Flowable | str]] = [
        _figure_row(label, figure, colour, widths[1] - 14, setter)
        for label, figure, colour in shown
    ]
    without = [place for place, (_, figure, _) in enumerate(shown) if figure.value is None]
    table = Table(rows, colWidths=widths, hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                *(("SPAN", (2, place), (3, place)) for place in without),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.value),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 3.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
            ]
        )
    )
    return table


def _figure_row(
    label: str, figure: Figure, colour: str, width: float, setter: Setter
) -> list[Flowable | str]:
    return [
        setter.text(label, BODY.clone("figure-label", spaceAfter=0)),
        Bar(figure.value, width, 11, colour, ink=setter.ink),
        setter.text(figure.shown, FIGURE)
        if figure.value is not None
        else setter.text(figure.note, FIGURE_NOTE),
        setter.text(figure.note, FIGURE_NOTE) if figure.value is not None else "",
    ]


def still_open(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """What has no owner or no person yet, and who must decide it; who owes an answer; what is next.

    Where nothing is open it says so: a reader of this page alone has to know.
    """
    if not report.decisions:
        return []
    story: list[Flowable] = []
    if report.open:
        rows = [
            [
                Beside(
                    stakes_mark(one.stakes),
                    setter.cell(one.question, words.tr("Question"), CELL_STRONG, longest=160),
                ),
                setter.cell(
                    one.owner_word, words.tr("Who must decide"), CELL, longest=200, ours=True
                ),
            ]
            for one in report.open[:_OPEN_ON_PAGE_ONE]
        ]
        story += setter.table(
            [words.tr("Decision"), words.tr("Who must decide it")], rows, [0.52, 0.48]
        )
        more = len(report.open) - _OPEN_ON_PAGE_ONE
        if more > 0:
            said = words.count(
                more,
                words.tr("And 1 more, marked in the table of decisions."),
                words.tr("And {count} more, marked in the table of decisions."),
            )
            story.append(setter.text(said, CELL_STRONG))
            story.append(gap(4))
    else:
        story.append(setter.text(words.nothing_open(owed=bool(report.to_answer)), BODY))
    notes = [report.to_answer, words.next_commitment(report.commitments)]
    story += [
        setter.cell(note, words.tr("What is next"), BODY, ours=True) for note in notes if note
    ]
    return setter.section(words.tr("Still open, and who must decide"), story)
