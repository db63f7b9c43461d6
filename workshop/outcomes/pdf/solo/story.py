"""The order of the solo profile; a section with nothing to say, or left out, is not there."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from workshop.application.outcome_ports import SoloPart
from workshop.application.solo_report import SoloReport, Told
from workshop.application.solo_words import SoloWords
from workshop.exercise.text import shortened
from workshop.outcomes.pdf.flowables import Beside
from workshop.outcomes.pdf.marks import stakes_mark
from workshop.outcomes.pdf.setting import Cell, Setter
from workshop.outcomes.pdf.solo.charts import bars, certainty_bars, exposure_bars
from workshop.outcomes.pdf.style import (
    BODY,
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    EYEBROW,
    FACTS,
    LEAD,
    LEAD_STRONG,
    NOTE,
    QUIET_BODY,
    TITLES,
)


@dataclass(frozen=True, slots=True)
class Room:
    """How much is told, so that it fits; `listed` questions under a heading."""

    talks: int
    answers: int
    listed: int
    letters: int = 220


def story_of(
    report: SoloReport,
    setter: Setter,
    words: SoloWords,
    without: Collection[SoloPart],
    room: Room,
) -> list[Flowable]:
    """The whole profile, in the room it has."""
    return _Story(report, setter, words, without, room).told()


@dataclass
class _Story:
    report: SoloReport
    setter: Setter
    words: SoloWords
    without: Collection[SoloPart]
    room: Room

    def told(self) -> list[Flowable]:
        parts = [
            self.front(),
            [] if SoloPart.HATS in self.without else self.hats(),
            self.exposure(),
            [] if SoloPart.GUESSED in self.without else self.guessed(),
            [] if SoloPart.SURE in self.without else self.certainty(),
            [] if SoloPart.CONVERSATIONS in self.without else self.talks(),
            self.answers(),
        ]
        return [piece for part in parts for piece in part]

    def front(self) -> list[Flowable]:
        report, setter, words = self.report, self.setter, self.words
        facts = [report.person, report.home.name if report.home else "", report.day]
        facts.append(f"{words.of(report.answered, report.decisions)} {words.tr('answered')}")
        title = [setter.text(shortened(report.title, 90), TITLES[0][1])]
        hats = SoloPart.HATS not in self.without
        lead = [setter.sentence(report.sum_up, LEAD_STRONG)] if hats else []
        brief = shortened(report.brief, self.room.letters).strip()
        return [
            setter.text(f"Whose Call · {words.tr('Solo profile')}", EYEBROW),
            *title,
            setter.sentence(" · ".join(shortened(one, 60) for one in facts if one), FACTS),
            *([setter.text(brief, QUIET_BODY)] if brief else []),
            *setter.section(
                words.tr("What I found"), [*lead, setter.sentence(report.exposed_said, LEAD)]
            ),
        ]

    def hats(self) -> list[Flowable]:
        report, setter, words = self.report, self.setter, self.words
        if not report.answered:
            return []
        areas: list[Flowable] = []
        if report.areas:
            areas = [
                *bars(report.areas, sum(one.count for one in report.areas), setter, words),
                setter.sentence(report.areas_note, NOTE),
            ]
        return [
            *setter.section(
                words.hats_heading(report.decisions),
                [
                    *bars(report.hats, report.decisions, setter, words),
                    setter.sentence(report.hats_note, NOTE),
                ],
            ),
            *(setter.section(words.tr("Areas you decide in"), areas) if areas else []),
        ]

    def exposure(self) -> list[Flowable]:
        report, setter, words = self.report, self.setter, self.words
        if not report.answered:
            return []
        happened = "" if SoloPart.CONVERSATIONS in self.without else report.happened_said
        lines = [setter.sentence(line, BODY) for line in (report.moved_said, happened) if line]
        lines += [
            setter.text(
                f"{shortened(one.question, self.room.letters)} "
                f"{words.changed_hands(one.before, one.after)}",
                CELL_QUIET,
            )
            for one in report.moved[: self.room.listed]
        ]
        return setter.section(
            words.tr("Exposure on your watch"),
            [
                *exposure_bars(report.exposure, setter),
                *lines,
                *self.more(len(report.moved) - self.room.listed),
                *self.questions(report.exposed),
            ],
        )

    def guessed(self) -> list[Flowable]:
        said = [self.setter.sentence(self.report.guessed_said, BODY)]
        title = self.words.tr("The AI guessed last time")
        return self.setter.section(title, [*said, *self.questions(self.report.guessed)])

    def certainty(self) -> list[Flowable]:
        report, setter, words = self.report, self.setter, self.words
        told = [
            *certainty_bars(report.certainty, report.answered, setter, words),
            setter.sentence(report.certainty_said, NOTE if report.certainty else BODY),
        ]
        return setter.section(words.tr("Certain against uncertain"), told)

    def talks(self) -> list[Flowable]:
        report, setter, words = self.report, self.setter, self.words
        title = words.tr("Conversations to have this week")
        if not report.talks:
            return setter.section(title, [setter.sentence(report.talks_said, BODY)])
        rows: list[list[Cell]] = [
            [
                setter.text("☑" if talk.done else "☐", CELL),
                setter.hat_named(talk.hat, CELL_STRONG)
                if talk.hat
                else setter.text(talk.whom, CELL_STRONG),
                setter.sentence(shortened(talk.opening, self.room.letters + 160), CELL),
            ]
            for talk in report.talks[: self.room.talks]
        ]
        heads = ["", words.tr("Ask"), words.tr("Begin like this")]
        table = setter.table(heads, rows, [0.05, 0.25, 0.7], padding=3.5)
        return setter.section(title, [*table, *self.more(len(report.talks) - self.room.talks)])

    def answers(self) -> list[Flowable]:
        report, setter, words = self.report, self.setter, self.words
        shown = report.answers[: self.room.answers]
        if not shown:
            return []
        rows: list[list[Cell]] = [
            [
                self.question(one.told),
                setter.hat_named(one.hat) if one.hat else setter.text(words.not_answered(), CELL),
                setter.text(words.tr("you") if one.mine else "", CELL_STRONG),
                setter.text(one.sure, CELL_QUIET),
                setter.text(one.guessed, CELL_QUIET),
            ]
            for one in shown
        ]
        heads = [
            words.tr("Decision"),
            words.tr("Owns it today"),
            "",
            words.tr("How sure"),
            words.tr("The AI guessed"),
        ]
        table = setter.table(heads, rows, [0.46, 0.21, 0.06, 0.13, 0.14], padding=2.5)
        more = self.more(len(report.answers) - len(shown))
        return setter.section(words.tr("What I answered"), [*table, *more])

    def questions(self, told: Sequence[Told]) -> Iterable[Flowable]:
        shown = told[: self.room.listed]
        yield from (self.question(one) for one in shown)
        yield from self.more(len(told) - len(shown))

    def question(self, one: Told) -> Beside:
        question = shortened(one.question, self.room.letters)
        return Beside(stakes_mark(one.stakes), self.setter.text(question, CELL))

    def more(self, count: int) -> list[Flowable]:
        if count <= 0:
            return []
        said = self.words.count(
            count, self.words.tr("And 1 more."), self.words.tr("And {count} more.")
        )
        return [self.setter.text(said, CELL_QUIET)]
