"""Makes summaries for tests; the same one is made once."""

from functools import lru_cache

from tests.outcomes.pages import text_of
from tests.outcomes.sessions import NOW
from workshop.application.outcome_ports import Made, OutcomeOptions, Paper
from workshop.exercise.session import Session
from workshop.outcomes.pdf.summary import summary_pdf

VOTES = {
    "d1": {"dana": "po", "ravi": "pm", "mei": "pm"},
    "d2": {"dana": "design", "ravi": "design", "mei": "design"},
    "d3": {"dana": "ai", "ravi": "ai", "mei": "pm"},
}


def made(
    session: Session, paper: Paper = Paper.A4, *, names: bool = True, ink: bool = False
) -> Made:
    """Where two that are alike are to be compared, ask `summary_pdf` itself."""
    options = OutcomeOptions(paper, names, ink)
    # a tally cannot be looked up
    return summary_pdf(session, options, NOW) if session.tallies else _known(session, options)


@lru_cache(maxsize=8)
def _known(session: Session, options: OutcomeOptions) -> Made:
    return summary_pdf(session, options, NOW)


def text(session: Session, *, names: bool = True, ink: bool = False) -> str:
    return text_of(made(session, names=names, ink=ink).content)
