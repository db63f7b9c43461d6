"""What each person carries, and which hats work outside their remit."""

from reportlab.platypus import Flowable

from workshop.application.report import HatCell, Report
from workshop.exercise.cards import Area
from workshop.outcomes.pdf.flowables import Bar
from workshop.outcomes.pdf.fonts import Weight, width_of
from workshop.outcomes.pdf.paper_words import PaperWords
from workshop.outcomes.pdf.pen import pen_of
from workshop.outcomes.pdf.setting import Cell, Rule, Setter
from workshop.outcomes.pdf.style import (
    ACCENT,
    BODY,
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    EXPOSED,
    HEAD,
    INK,
    STEEL,
    TRACK,
    shade,
)


def load(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """A bar for each person who owns something, heaviest first."""
    if not report.load:
        return []
    shares = [120.0, 205.0, 180.0]
    width = setter.sheet.inner * shares[1] / sum(shares) - 16
    heaviest = max(line.weight for line in report.load)
    rows: list[list[Cell]] = [
        [
            setter.name(line.person, CELL_STRONG if line.bottleneck else CELL),
            Bar(
                line.weight / heaviest,
                width,
                9,
                EXPOSED if line.bottleneck else ACCENT,
                ink=setter.ink,
            ),
            setter.text(line.said, CELL_QUIET),
        ]
        for line in report.load
    ]
    heads = [words.tr("Person"), words.tr("Weight of what they answer for"), ""]
    style: list[Rule] = [("VALIGN", (0, 1), (-1, -1), "MIDDLE")]
    table = setter.table(heads, rows, shares, padding=4, style=style)
    return setter.section(words.tr("Load"), [setter.sentence(report.load_said, BODY), *table])


def hat_shift(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """A table of roles and areas; a count in a frame is outside the role's remit."""
    if not report.hat_shift:
        return []
    areas = [words.area(area) for area in Area]
    heads = [words.tr("Role"), *areas, words.tr("Outside")]
    rows: list[list[Cell]] = [
        [
            setter.hat_named(line.hat),
            *(CountCell(cell, ink=setter.ink) for cell in line.cells),
            setter.text(line.said, CELL_STRONG if line.outside else CELL_QUIET),
        ]
        for line in report.hat_shift
    ]
    style: list[Rule] = [
        ("RIGHTPADDING", (1, 0), (-2, -1), 2),
        ("LEFTPADDING", (1, 0), (-2, -1), 2),
        ("LEFTPADDING", (-1, 0), (-1, -1), 6),
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
    ]
    note = words.hat_shift_note(ink=setter.ink)
    widths = [max(24.0, width_of(word, HEAD.fontName, HEAD.fontSize)) + 8 for word in areas]
    last = width_of(heads[-1], HEAD.fontName, HEAD.fontSize) + 16
    first = setter.sheet.inner - sum(widths) - last
    centred = tuple(range(1, len(heads) - 1))
    table = setter.table(
        heads, rows, [first, *widths, last], padding=3, style=style, centred=centred
    )
    return setter.section(words.tr("Hat shift"), [setter.text(note, BODY), *table])


class CountCell(Flowable):
    """How many decisions: on a shade where it is the role's own area, framed where it is not."""

    HEIGHT = 18.0

    def __init__(self, cell: HatCell, *, ink: bool) -> None:
        super().__init__()
        self._cell, self._ink = cell, ink

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as its column."""
        self.width, self.height = aW, self.HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Shade or frame, then the count; nothing for nothing."""
        pen = pen_of(self.canv)
        cell = self._cell
        pen.saveState()
        pen.setStrokeColor(shade(INK))
        if cell.in_remit:
            pen.setFillColor(shade(TRACK))
            pen.setStrokeColor(shade(STEEL))
            pen.setLineWidth(0.4)
            pen.roundRect(0, 0, self.width, self.height, 3, int(self._ink), int(not self._ink))
        if cell.outside:
            pen.setLineWidth(1.1)
            side = 16.0
            pen.roundRect((self.width - side) / 2, 1, side, side, 3, 1, 0)
        if cell.owned:
            pen.setFillColor(shade(INK))
            pen.setFont(Weight.STRONG.value if cell.outside else Weight.REGULAR.value, 9)
            pen.drawCentredString(self.width / 2, 5.8, str(cell.owned))
        pen.restoreState()
