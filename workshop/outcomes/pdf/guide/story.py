"""The guide from its first page to the tally sheet."""

from collections.abc import Sequence
from typing import Final

from reportlab.platypus import Flowable, PageBreak, Table, TableStyle

from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.session import Session
from workshop.outcomes.pdf.flowables import Beside, Bullet
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.guide.advice import ADVICE, LAPTOP, PAPER, ROOM, TROUBLES
from workshop.outcomes.pdf.guide.agenda_table import Plan, Stretch, agenda_table
from workshop.outcomes.pdf.guide.by_hand import by_hand
from workshop.outcomes.pdf.guide.tally_sheet import tally_sheet
from workshop.outcomes.pdf.guide.words import GuideWords
from workshop.outcomes.pdf.marks import Mark
from workshop.outcomes.pdf.pen import Pen
from workshop.outcomes.pdf.setting import Cell, Rule, Setter, gap
from workshop.outcomes.pdf.style import (
    BODY,
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    EYEBROW,
    FACTS,
    INK,
    LEAD,
    QUIET_BODY,
    TITLES,
    WHITE,
    shade,
)

_LEAD: Final = LEAD.clone("guide-lead", fontSize=11.5, leading=16.5, spaceAfter=0)
_SAY: Final = LEAD.clone("say", fontSize=11.5, leading=16.5, spaceAfter=0)
_QUESTION: Final = LEAD.clone("question", fontSize=10.5, leading=14.5, spaceAfter=2)
_LINE: Final = BODY.clone("line", spaceAfter=0)


def story_of(session: Session, plan: Plan, setter: Setter, words: GuideWords) -> list[Flowable]:
    """All sections in the order of use."""
    return [
        *_front(session, plan, setter, words),
        *setter.section(words.tr("The hour at a glance"), agenda_table(plan, setter, words)),
        *setter.section(words.tr("What to bring"), _checks(LAPTOP, setter, words)),
        *setter.subsection(words.tr("Without a computer, besides"), _checks(PAPER, setter, words)),
        *setter.section(words.tr("The room"), _checks(ROOM, setter, words)),
        *_steps(plan, setter, words),
        PageBreak(),
        *setter.section(words.tr("When it goes wrong"), _troubles(setter, words)),
        *by_hand(plan, setter, words),
        *tally_sheet(session, setter, words),
    ]


def _front(session: Session, plan: Plan, setter: Setter, words: GuideWords) -> list[Flowable]:
    title = session.title or words.untitled()
    style = next(style for length, style in TITLES if length is None or len(title) <= length)
    facts = [session.team, session.facilitator and words.facilitated_by(session.facilitator)]
    said = " · ".join(fact for fact in facts if fact)
    return [
        setter.text(f"Whose Call · {words.kind()}", EYEBROW),
        *setter.texts(title, style),
        *setter.texts(said, FACTS),
        gap(8),
        setter.text(words.lead(plan.total, plan.people, plan.decisions), _LEAD),
    ]


def _box(pen: Pen, x: float, y: float) -> None:
    pen.setStrokeColor(shade(INK))
    pen.setLineWidth(0.7)
    pen.rect(x + 0.5, y + 0.5, 7.5, 7.5, 1, 0)


_BOX: Final = Mark(9, 9, _box)


class _Check(Beside):
    """A line to tick off."""

    def getSpaceAfter(self) -> float:  # noqa: N802
        """Room for the pen."""
        return 4


def _checks(lines: Sequence[str], setter: Setter, words: GuideWords) -> list[Flowable]:
    return [_Check(_BOX, setter.text(words.tr(line), _LINE), gap=7) for line in lines]


def _bullets(lines: Sequence[str], setter: Setter, words: GuideWords) -> list[Flowable]:
    return [Bullet(setter.text(words.tr(line), _LINE)) for line in lines]


def _steps(plan: Plan, setter: Setter, words: GuideWords) -> list[Flowable]:
    story: list[Flowable] = []
    for number, one in enumerate(plan.stretches, 1):
        told = f"{number}. {words.tr(GUIDANCE[one.step].name)} · {plan.when(one)}"
        content = _step(one, setter, words)
        if number == 1:
            story += setter.section(words.tr("Step by step"), setter.subsection(told, content))
        else:
            story += setter.subsection(told, content)
    return story


def _step(stretch: Stretch, setter: Setter, words: GuideWords) -> list[Flowable]:
    guidance, advice = GUIDANCE[stretch.step], ADVICE[stretch.step]
    said = Table([[setter.text(f"“{words.tr(guidance.say)}”", _SAY)]], colWidths=["100%"])
    said.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.value),
                ("LINEBEFORE", (0, 0), (0, -1), 1.6, shade(INK)),
                ("LEFTPADDING", (0, 0), (-1, -1), 11),
                ("RIGHTPADDING", (0, 0), (-1, -1), 30),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    rows: list[list[Cell]] = [
        [_label(words.tr("Do"), setter), _bullets(advice.do, setter, words)],
        [_label(words.tr("The room sees"), setter), setter.text(words.tr(guidance.room), _LINE)],
        [_label(words.tr("Before moving on"), setter), setter.text(words.tr(advice.ready), _LINE)],
    ]
    bare: list[Rule] = [("LINEBELOW", (0, 0), (-1, -1), 1.2, shade(WHITE))]
    return [
        setter.text(words.tr(guidance.question), _QUESTION),
        setter.text(words.tr(guidance.purpose), QUIET_BODY),
        said,
        gap(4),
        *setter.table([], rows, [98, 407], padding=1.5, style=bare),
    ]


def _label(text: str, setter: Setter) -> Flowable:
    return setter.text(text, CELL_QUIET)


def _troubles(setter: Setter, words: GuideWords) -> list[Flowable]:
    rows: list[list[Cell]] = [
        [setter.text(words.tr(trouble), CELL_STRONG), setter.text(words.tr(help), CELL)]
        for trouble, help in TROUBLES
    ]
    heads = [words.tr("What happens"), words.tr("What helps")]
    return setter.table(heads, rows, [138, 367], padding=3)
