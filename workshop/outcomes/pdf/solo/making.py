"""The solo profile as a PDF: as much of it as two pages hold."""

import re
from datetime import datetime
from typing import Final

from workshop.application.failures import BadInput
from workshop.application.outcome_ports import Made, OutcomeOptions, SoloPart
from workshop.application.solo_report import solo_report
from workshop.application.solo_words import SoloWords
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Mode, Session
from workshop.outcomes.pdf.fonts import load_fonts
from workshop.outcomes.pdf.page import Binding, set_pages
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.solo.story import Room, story_of
from workshop.outcomes.pdf.style import sheet_for

_MOST_PAGES: Final = 2
_ROOMS: Final = (
    *(Room(40, 60, 12), Room(16, 24, 8, 160), Room(12, 14, 6, 120)),
    *(Room(12, 8, 4, 90), Room(10, 0, 3, 80), Room(3, 0, 2, 60)),
)
"""From everything down to what is sure to fit, however much there is."""

_A_PAGE: Final = re.compile(rb"/Type\s*/Page\b")


def solo_pdf(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """The profile, with a warning for each script that could not be printed.

    What has no room on two pages is counted on them. Raises BadInput for a team session. The same
    session at the same time gives the same bytes.
    """
    if session.mode is not Mode.SOLO:
        raise BadInput("A solo profile is made of a solo assessment, and this is a team session.")
    load_fonts()
    words = SoloWords(spoken(month_first=options.month_first))
    over_time = SoloPart.OVER_TIME not in options.solo_without
    said = solo_report(session, words, now=now, earlier=options.earlier if over_time else ())
    binding = Binding(
        title=said.title,
        kind=words.tr("Solo profile"),
        author=said.person or "Whose Call",
        subject=words.tr("Which decisions one person owns, and whom to ask about the others"),
        footer=words.tr("Who owns the decision the AI is about to guess?"),
        now=now,
    )

    def made(room: Room) -> Made:
        setter = Setter(sheet_for(options.paper), options.ink)
        story = story_of(said, setter, words, options.solo_without, room)
        content = set_pages(story, setter.sheet, binding, setter.safe)
        return Made(content, setter.safe.warnings())

    tries = (made(room) for room in _ROOMS[:-1])
    fitting = (one for one in tries if len(_A_PAGE.findall(one.content)) <= _MOST_PAGES)
    return next(fitting, None) or made(_ROOMS[-1])
