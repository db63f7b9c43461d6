"""Where the palette leads inside a session: to its decisions and its people."""

from functools import partial
from typing import Final

from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, ParticipantId
from workshop.exercise.text import shortened
from workshop.qt.models.palette_entries import Entry
from workshop.qt.texts import tr
from workshop.qt.views.session_page import SessionPage

_LONGEST: Final = 160

_INSTEAD: Final = {
    Step.BRIEF: Step.SURFACE,
    Step.GUT_CHECK: Step.OWN,
    Step.COMMIT: Step.OWN,
    Step.OUTCOME: Step.OWN,
}
"""Steps with no place for a decision, and where one is looked at instead."""


def jumps(page: SessionPage) -> list[Entry]:
    """Questions and names, nothing of ballots; while people vote none of it can be gone to."""
    session = page.stage.bridge.session
    voting = page.view.step is Step.BALLOT
    return [
        *(
            Entry(
                tr("Decision {0}: {1}", number, shortened(one.question, _LONGEST)),
                tr("Decision"),
                not voting,
                partial(to_decision, page, one.id),
            )
            for number, one in enumerate(session.decisions, 1)
        ),
        *(
            Entry(
                shortened(one.name, _LONGEST),
                tr("Person"),
                not voting,
                partial(to_person, page, one.id),
            )
            for one in session.participants
        ),
    ]


def to_decision(page: SessionPage, decision: DecisionId) -> None:
    """Put the focus on a decision, at another step where this one has no place for it."""
    if page.view.go_to_decision(decision):
        return
    page.go(_INSTEAD.get(page.view.step, Step.SURFACE))
    page.view.go_to_decision(decision)


def to_person(page: SessionPage, person: ParticipantId) -> None:
    """Put the focus on somebody among the people of the brief."""
    page.go(Step.BRIEF)
    page.view.go_to_person(person)
