"""The order of the summary; a section with nothing to say is left out."""

from collections.abc import Callable, Collection
from typing import Final

from reportlab.platypus import Flowable

from workshop.application.outcome_ports import Part
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

Section = Callable[[Report, Setter, PaperWords], list[Flowable]]


_SECTIONS: Final[tuple[tuple[Part | None, Section], ...]] = (
    (None, front),
    (Part.STILL_OPEN, still_open),
    (Part.DECISIONS, decisions),
    (Part.CONTESTED, contested),
    (Part.LOAD, load),
    (Part.HAT_SHIFT, hat_shift),
    (Part.ON_PURPOSE, left_on_purpose),
    (Part.COMMITMENTS, commitments),
    (Part.PARKING_LOT, parking_lot),
    (Part.GUT_CHECK, gut_check),
    (Part.PEOPLE, people),
    (None, in_full),
    (Part.METHOD, method),
)


def story_of(
    report: Report,
    setter: Setter,
    words: PaperWords,
    left_out: Collection[Part] = (),
) -> list[Flowable]:
    """The whole summary, from its title to the definitions, but for the parts left out."""
    story: list[Flowable] = []
    for part, section in _SECTIONS:
        if part not in left_out:
            story.extend(section(report, setter, words))
    return story
