"""When each step begins and ends: by the clock where a start is given, else counted from it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from reportlab.platypus import Flowable

from workshop.exercise.agenda import (
    PRESET_DECISIONS,
    USUAL_PEOPLE,
    Agenda,
    Step,
    minutes,
)
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.session import Session
from workshop.outcomes.pdf.guide.words import GuideWords
from workshop.outcomes.pdf.setting import Cell, Setter
from workshop.outcomes.pdf.style import CELL, CELL_FIGURE, CELL_STRONG

_LONG = 90
"""Minutes; more than this wants a break."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A step with the minutes from the start at which it begins and ends."""

    step: Step
    begins: int
    ends: int

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.ends - self.begins


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps that are taken, one behind the other."""

    stretches: tuple[Stretch, ...]
    left_out: tuple[Step, ...]
    start: time | None
    people: int
    decisions: int

    @property
    def total(self) -> int:
        """All minutes."""
        return self.stretches[-1].ends if self.stretches else 0

    @property
    def is_long(self) -> bool:
        """Whether it wants a break."""
        return self.total > _LONG

    def when(self, stretch: Stretch) -> str:
        """By the clock, 09:05–09:15; or from the start, 5–15 min."""
        if self.start is None:
            if not stretch.minutes:
                return f"{stretch.begins} min"
            return f"{stretch.begins}–{stretch.ends} min"
        first, last = (self._clock(point) for point in (stretch.begins, stretch.ends))
        return first if first == last else f"{first}–{last}"

    def _clock(self, after: int) -> str:
        assert self.start is not None
        moment = datetime.combine(datetime.min, self.start) + timedelta(minutes=after)
        return f"{moment:%H:%M}"


def plan_of(session: Session, start: time | None) -> Plan:
    """The session's agenda for those in the room and what is on the board, else as usual."""
    agenda = session.agenda or Agenda()
    people, decisions = len(session.seated()), len(session.decisions)
    stretches: list[Stretch] = []
    at = 0
    for step in agenda.taken():
        taken = minutes(agenda, step, people, decisions)
        stretches.append(Stretch(step, at, at + taken))
        at += taken
    left_out = tuple(planned.step for planned in agenda.steps if planned.skipped)
    usual = PRESET_DECISIONS[agenda.preset]
    return Plan(tuple(stretches), left_out, start, people or USUAL_PEOPLE, decisions or usual)


def agenda_table(plan: Plan, setter: Setter, words: GuideWords) -> list[Flowable]:
    """The whole hour at a glance."""
    rows: list[list[Cell]] = [
        [
            setter.text(plan.when(one), CELL),
            setter.text(str(one.minutes) if one.minutes else "–", CELL_FIGURE),
            setter.text(words.tr(GUIDANCE[one.step].name), CELL_STRONG),
            setter.text(words.tr(GUIDANCE[one.step].question), CELL),
        ]
        for one in plan.stretches
    ]
    rows.append(
        ["", setter.text(str(plan.total), CELL_FIGURE), setter.text(words.tr("In all")), ""]
    )
    heads = [words.tr("When"), words.tr("Minutes"), words.tr("Step"), words.tr("The question")]
    story = setter.table(heads, rows, [90, 50, 80, 285], padding=3)
    notes: list[str] = []
    if plan.is_long:
        notes.append(words.pause())
    if plan.left_out:
        names = words.listed([words.tr(GUIDANCE[step].name) for step in plan.left_out])
        notes.append(words.left_out(names))
    return [*story, *(setter.text(note) for note in notes)]
