"""Every decision with finding, owner, person, latitude and answer; and the contested ones."""

from typing import Final

from workshop.application.report import DecisionReport, Report, VoteLine
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.outcome_marks import HatLine
from workshop.qt.views.outcome_section import Rule, Section
from workshop.qt.views.outcome_table import DecisionTable

_LINES: Final = 8


def decisions(report: Report, look: ThemeSource) -> Section:
    """All decisions in discussion order, a line between them."""
    section = Section(tr("Decisions"), look)
    if not report.decisions:
        section.say(tr("No decisions yet: they come from the Surface step."), quiet=True)
    else:
        section.add(DecisionTable(report.decisions, look))
    return section.finish()


def contested(report: Report, look: ThemeSource) -> Section | None:
    """Decisions whose ballots gave no clear owner, with how people voted; None for none."""
    if not report.contested:
        return None
    section = Section(tr("How the contested ones looked"), look)
    for place, one in enumerate(report.contested):
        if place:
            section.add(Rule(look))
        section.say(one.question, weight=600)
        section.say(tr("{0} {1}", one.said, _agreement(one)).strip(), quiet=True)
        for line in one.votes:
            section.add(HatLine(line.hat, _vote(line), look, lines=_LINES))
        for earlier in one.earlier:
            said = ", ".join(_counted(line) for line in earlier.votes)
            section.say(
                tr("Round {0}: {1}. {2}", earlier.round, earlier.word, said),
                step=TextStep.NOTE,
                quiet=True,
            )
    return section.finish()


def _agreement(one: DecisionReport) -> str:
    figure = one.agreement
    if figure.value is None:
        return tr("Agreement is {0}.", figure.note)
    return tr("{0} {1}.", figure.shown, figure.note)


def _vote(line: VoteLine) -> str:
    who = ", ".join(
        tr("{0} ({1})", voter.name, voter.home_role) if voter.home_role else voter.name
        for voter in line.voters
    )
    return tr("{0}: {1}", _counted(line), who) if who else _counted(line)


def _counted(line: VoteLine) -> str:
    return tr("{0} × {1}", line.count, line.hat.name)
