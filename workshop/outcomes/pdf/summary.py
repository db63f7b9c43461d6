"""The summary of a session as a PDF: build the report, lay it out, draw it."""

from datetime import datetime

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.report import report
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Session
from workshop.outcomes.pdf.fonts import load_fonts
from workshop.outcomes.pdf.page import Binding, set_pages
from workshop.outcomes.pdf.paper_words import PaperWords
from workshop.outcomes.pdf.sections.story import story_of
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import sheet_for


def summary_pdf(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """The summary of a session, with a warning for each script that could not be printed.

    Sealed ballots are not in it, nor voters' names where `options` or the session leave them
    out. The same session at the same time gives the same bytes.
    """
    load_fonts()
    words = PaperWords(spoken(month_first=options.month_first))
    said = report(session, words, names=options.names, now=now)
    setter = Setter(sheet_for(options.paper, options.orientation), options.ink)
    binding = Binding(
        title=said.title or words.untitled(),
        kind=words.kind(),
        author=session.facilitator or session.team or "Whose Call",
        subject=words.subject(),
        footer=words.question(),
        now=now,
    )
    story = story_of(said, setter, words, options.left_out)
    content = set_pages(story, setter.sheet, binding, setter.safe)
    return Made(content, setter.safe.warnings())
