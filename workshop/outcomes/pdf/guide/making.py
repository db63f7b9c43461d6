"""The facilitator's guide as a PDF."""

from datetime import datetime

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Session
from workshop.outcomes.pdf.fonts import load_fonts
from workshop.outcomes.pdf.guide.agenda_table import plan_of
from workshop.outcomes.pdf.guide.story import story_of
from workshop.outcomes.pdf.guide.words import GuideWords
from workshop.outcomes.pdf.page import Binding, set_pages
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import sheet_for


def guide_pdf(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """All that one needs to lead this session, with clock times where `options` has a start.

    No ballot is in it. The same session at the same time gives the same bytes.
    """
    load_fonts()
    words = GuideWords(spoken(month_first=options.month_first))
    setter = Setter(sheet_for(options.paper, options.orientation), options.ink)
    binding = Binding(
        title=session.title or words.untitled(),
        kind=words.kind(),
        author=session.facilitator or session.team or "Whose Call",
        subject=words.subject(),
        footer=words.question(),
        now=now,
    )
    story = story_of(session, plan_of(session, options.start), setter, words)
    content = set_pages(story, setter.sheet, binding, setter.safe)
    return Made(content, setter.safe.warnings())
