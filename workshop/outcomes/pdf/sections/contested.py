"""How the contested decisions looked: each choice with its count and, where named, its voters."""

from reportlab.platypus import Flowable

from workshop.application.report import DecisionReport, Report, VoteLine, Voter
from workshop.outcomes.pdf.flowables import Bar, Beside
from workshop.outcomes.pdf.paper_words import PaperWords
from workshop.outcomes.pdf.safe_text import one_line
from workshop.outcomes.pdf.sections.decisions import counts, finding_pill
from workshop.outcomes.pdf.setting import Cell, Setter, gap
from workshop.outcomes.pdf.shortening import short_name
from workshop.outcomes.pdf.style import BODY, CELL, CELL_FIGURE, CELL_QUIET, QUIET_BODY, STEEL

_LONGEST_QUESTION = 160


def contested(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """One block for each decision whose ballots gave no clear owner."""
    if not report.contested:
        return []
    note = words.who_named_whom() if report.named else words.counts_only()
    first, *others = [_block(one, report, setter, words) for one in report.contested]
    _, *opening = first  # its own page break: the section's looks far enough
    title = words.tr("How the contested ones looked")
    story = setter.section(title, [setter.text(note, QUIET_BODY), *opening])
    for block in others:
        story += block
    return story


def _block(
    one: DecisionReport, report: Report, setter: Setter, words: PaperWords
) -> list[Flowable]:
    agreed = f"{one.agreement.shown} {one.agreement.note}" if one.agreement.shown else ""
    said = " ".join(
        part
        for part in (
            one.said,
            words.absent_owner_said() if one.absent_owner else "",
            f"{agreed}." if agreed else "",
        )
        if part
    )
    story: list[Flowable] = [
        Beside(finding_pill(one, setter), setter.text(said, BODY), gap=7),
        gap(2),
    ]
    if report.named:
        heads = [words.tr("Named as owner"), words.tr("Ballots"), "", words.tr("By")]
        shares = [150.0, 72.0, 26.0, 257.0]
    else:
        heads = [words.tr("Named as owner"), words.tr("Ballots"), ""]
        shares = [200.0, 220.0, 85.0]
    width = setter.sheet.inner * shares[1] / sum(shares) - 12
    rows = [_row(line, one.cast, width, report, setter) for line in one.votes]
    story += setter.table(
        heads, rows, shares, padding=3.5, style=[("VALIGN", (0, 1), (-1, -1), "MIDDLE")]
    )
    for earlier in one.earlier:
        label = words.tr("Round {round} had said: {finding}.")
        text = label.replace("{round}", str(earlier.round)).replace("{finding}", earlier.word)
        story += [setter.text(text, CELL_QUIET), counts(earlier.votes, setter)]
    return setter.subsection(one_line(one.question, _LONGEST_QUESTION), story)


def _row(line: VoteLine, cast: int, width: float, report: Report, setter: Setter) -> list[Cell]:
    row: list[Cell] = [
        setter.hat_named(line.hat),
        Bar(line.count / cast, width, 6, STEEL, ink=setter.ink),
        setter.text(str(line.count), CELL_FIGURE),
    ]
    if report.named:
        row.append(setter.sentence(", ".join(_voter(one) for one in line.voters), CELL))
    return row


def _voter(one: Voter) -> str:
    name = short_name(one.name)
    return f"{name} ({short_name(one.home_role)})" if one.home_role else name
