"""Every decision with finding, owner, person, latitude and answer; and the contested ones."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.report import DecisionReport, Report, VoteLine
from workshop.qt.models.stakes_words import shaped
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.outcome_marks import HatLine, Pill
from workshop.qt.views.outcome_section import Rule, Section
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import label

_ROOM = 520
_LINES = 8


def decisions(report: Report, look: ThemeSource) -> Section:
    """All decisions in discussion order, a line between them."""
    section = Section(tr("Decisions"), look)
    if not report.decisions:
        section.say(tr("No decisions yet: they come from the Surface step."), quiet=True)
    for place, one in enumerate(report.decisions):
        if place:
            section.add(Rule(look))
        section.add(_row(one, look))
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


def _row(one: DecisionReport, look: ThemeSource) -> QWidget:
    words, made = QWidget(), QWidget()
    left, right = QVBoxLayout(words), QVBoxLayout(made)
    for column in (left, right):
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
    left.addWidget(ClampedLabel(one.question, look, weight=600, lines=_LINES))
    about = tr("{0} · {1}", one.area_word, shaped(one.stakes, one.stakes_word))
    left.addWidget(ClampedLabel(about, look, step=TextStep.NOTE, quiet=True))
    if one.answer:
        left.addWidget(ClampedLabel(one.answer, look, lines=_LINES))
    elif one.likely_guess:
        guess = tr("No answer yet. Likely guess: {0}", one.likely_guess)
        left.addWidget(ClampedLabel(guess, look, quiet=True, lines=_LINES))
    left.addStretch(1)
    kind = one.finding.value if one.finding else "not-voted"
    pills = QHBoxLayout()
    pills.addWidget(Pill(one.word, kind, look))
    if one.absent_owner:
        pills.addWidget(Pill(tr("Absent owner"), "not-voted", look))
    pills.addStretch(1)
    right.addLayout(pills)
    if one.owner is None:
        right.addWidget(label(tr("Still open"), "warn"))
    else:
        who = tr("{0} · {1}", one.owner.hat.name, one.owner.person or tr("no person named"))
        right.addWidget(HatLine(one.owner.hat, who, look, lines=2))
        if one.owner.deputy:
            _note(right, tr("Deputy: {0}", one.owner.deputy), look)
    if one.consulted:
        hats = ", ".join(hat.name for hat in one.consulted)
        _note(right, tr("Consulted: {0}", hats), look)
    latitude = tr("The agent: {0}", one.latitude_word)
    _note(right, tr("{0} (suggested)", latitude) if one.latitude_suggested else latitude, look)
    right.addStretch(1)
    return SideBySide(look, words, made, room=_ROOM, shares=(3, 2), gap=4)


def _note(column: QVBoxLayout, text: str, look: ThemeSource) -> None:
    column.addWidget(ClampedLabel(text, look, step=TextStep.NOTE, quiet=True, lines=3))


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
