"""The order of the summary; a section with nothing to say is left out."""

from reportlab.platypus import Flowable

from workshop.application.report import Report
from workshop.outcomes.pdf.paper_words import PaperWords
from workshop.outcomes.pdf.sections.closing import (
    commitments,
    gut_check,
    in_full,
    method,
    parking_lot,
    people,
)
from workshop.outcomes.pdf.sections.contested import contested
from workshop.outcomes.pdf.sections.decisions import decisions, left_on_purpose
from workshop.outcomes.pdf.sections.front import front, still_open
from workshop.outcomes.pdf.sections.shares import hat_shift, load
from workshop.outcomes.pdf.setting import Setter


def story_of(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """The whole summary, from its title to the definitions."""
    story: list[Flowable] = []
    for section in (
        front,
        still_open,
        decisions,
        contested,
        load,
        hat_shift,
        left_on_purpose,
        commitments,
        parking_lot,
        gut_check,
        people,
        in_full,
        method,
    ):
        story.extend(section(report, setter, words))
    return story
