"""The rest of the summary: left to the AI on purpose, commitments, parked lines, gut checks."""

from workshop.application.report import CommitmentLine, GutLine, Report
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.outcome_section import Section


def on_purpose(report: Report, look: ThemeSource) -> Section:
    """What the team lets the agent guess: never counted as exposure, always shown."""
    section = Section(tr("Left to the AI on purpose"), look)
    if not report.on_purpose:
        section.say(tr("Nothing."), quiet=True)
    for one in report.on_purpose:
        section.entry(one.question, one.latitude_word)
    return section.finish()


def commitments(report: Report, look: ThemeSource) -> Section:
    """Who does what by when."""
    section = Section(tr("Commitments"), look)
    if not report.commitments:
        section.say(tr("Nobody has committed to anything."), quiet=True)
    for line in report.commitments:
        section.entry(line.text, _who_and_when(line))
    return section.finish()


def parking_lot(report: Report, look: ThemeSource) -> Section | None:
    """What came up and must not be lost; None where nothing did."""
    if not report.parking_lot:
        return None
    section = Section(tr("Parking lot"), look)
    for line in report.parking_lot:
        section.say(line)
    return section.finish()


def gut_checks(report: Report, look: ThemeSource) -> Section | None:
    """The product as a demanding customer sees it; None where nobody looked."""
    if not report.gut_checks:
        return None
    section = Section(tr("Gut check"), look)
    section.say(report.gut_said, weight=600)
    for line in report.gut_checks:
        head = tr("{0}: {1}", line.person, line.word) if line.person else line.word
        said = tr("{0}. “{1}”", head, line.note) if line.note else head
        section.entry(said, _feel(line))
    return section.finish()


def _who_and_when(line: CommitmentLine) -> str:
    parts = (
        line.person or tr("nobody named"),
        tr("by {0}", line.by) if line.by else tr("without a date"),
        tr("done") if line.done else "",
    )
    return " · ".join(part for part in parts if part)


def _feel(line: GutLine) -> str:
    parts = (
        tr("should feel {0}", line.should_feel) if line.should_feel else "",
        tr("does feel {0}", line.does_feel) if line.does_feel else "",
    )
    return " · ".join(part for part in parts if part)
