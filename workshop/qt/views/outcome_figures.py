"""What was found, in a sentence and three bars; and what each person carries."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop.application.report import Figure, HatShiftLine, Report
from workshop.qt.models.card_looks import words
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, Theme, ThemeSource
from workshop.qt.views.board_figures import Bar, Tone, before_tone, now_tone
from workshop.qt.views.outcome_hats import HatTable
from workshop.qt.views.outcome_marks import HatLine
from workshop.qt.views.outcome_section import Section
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import label

_ROOM: Final = 760


def found(report: Report, look: ThemeSource) -> Section:
    """The headline, exposure before and after, and agreement; undefined figures are said."""
    section = Section(tr("What we found"), look)
    lead, bars = QWidget(), QWidget()
    said = QVBoxLayout(lead)
    said.setContentsMargins(0, 0, 0, 0)
    said.setSpacing(8)
    section.say(report.headline.lead, step=TextStep.TITLE, into=said)
    section.say(report.headline.rest, step=TextStep.QUESTION, weight=400, into=said)
    section.say(report.to_answer, quiet=True, into=said)
    said.addStretch(1)
    grid = QGridLayout(bars)
    grid.setContentsMargins(0, 4, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(1, 1)
    for place, (name, figure, tone) in enumerate(
        (
            (tr("Before"), report.before, before_tone),
            (tr("After"), report.after, now_tone),
            (tr("Agreement"), report.agreement, _agreement_tone),
        )
    ):
        grid.setRowMinimumHeight(3 * place + 2, 8)
        _add_bar(grid, 3 * place, name, figure, tone, look)
    section.add(SideBySide(look, lead, bars, room=_ROOM, shares=(1, 1), gap=6))
    return section.finish()


def load(report: Report, look: ThemeSource) -> Section | None:
    """The weight each person carries; none where nobody carries anything."""
    if not report.load:
        return None
    section = Section(tr("Load"), look)
    heaviest = max(line.weight for line in report.load)
    for line in report.load:
        person = tr("{0} · bottleneck", line.person) if line.bottleneck else line.person
        section.say(person, weight=600)
        bar = Bar(look, line.weight / heaviest if heaviest else 0, now_tone)
        section.add(bar)
        section.say(line.said, step=TextStep.NOTE, quiet=True)
    section.say(report.load_said)
    return section.finish()


def hat_shift(report: Report, look: ThemeSource) -> Section | None:
    """What roles own outside their remit: news, never a fault; none where no role owns."""
    if not report.hat_shift:
        return None
    section = Section(tr("Hat shift"), look)
    section.say(
        tr(
            "Shaded is a role’s own area; a count in a frame is outside of it. News, never a fault."
        ),
        quiet=True,
    )
    section.add(HatTable(report.hat_shift, words(), look))
    for line in report.hat_shift:
        section.add(HatLine(line.hat, _shift_words(line), look, lines=2))
    return section.finish()


def _shift_words(line: HatShiftLine) -> str:
    if line.share is None:
        return tr("{0}: {1}", line.hat.name, line.said)
    return tr("{0}: {1} outside the remit", line.hat.name, line.said)


def _agreement_tone(theme: Theme) -> str:
    return theme.nobody


def _add_bar(
    grid: QGridLayout, row: int, name: str, figure: Figure, tone: Tone, look: ThemeSource
) -> None:
    value = None if figure.value is None else max(0.0, figure.value)
    grid.addWidget(label(name, "strong"), row, 0)
    grid.addWidget(Bar(look, value, tone), row, 1)
    grid.addWidget(label(figure.shown, "strong"), row, 2)
    grid.addWidget(label(figure.note, "note", wraps=True), row + 1, 1, 1, 2)
