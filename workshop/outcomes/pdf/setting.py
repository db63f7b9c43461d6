"""Lays texts out: paragraphs from people's words, headings, tables with hairlines."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table, TableStyle

from workshop.application.report import Hat
from workshop.outcomes.pdf.flowables import Beside
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.marks import Mark, pill, role_mark
from workshop.outcomes.pdf.prose import Heading, Prose, Span, heading, prose
from workshop.outcomes.pdf.reading_order import runs_left
from workshop.outcomes.pdf.safe_text import SafeText, one_line, pieces
from workshop.outcomes.pdf.shortening import beginning, short_name
from workshop.outcomes.pdf.style import (
    BODY,
    CELL,
    HEAD,
    HEAD_CENTRED,
    HEADING,
    INK,
    LINE,
    QUIET,
    SUBHEADING,
    PillTone,
    Sheet,
    shade,
)

Cell = Flowable | Sequence[Flowable] | str

Rule = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
"""What a table draws or how it sets cells: a command, from a cell to a cell, and its values."""

LONGEST_CELL: Final = 320
"""Characters of a text that a table shows; longer ones are given in full behind it."""
ROWS: Final = 200
"""In one table; laying a table out takes more than its length."""
KEPT_WHOLE: Final = 330.0
"""Points; a table that fits into this with its title is not broken over pages."""
_OPENING: Final = 60.0
"""Points of a text that must stand under its title."""
_ENDLESS: Final = 1e6


@dataclass(slots=True)
class InFull:
    """A text that was too long for its place."""

    key: str
    label: str
    text: str


@dataclass(slots=True)
class Setter:
    """What the sections of one paper are set with."""

    sheet: Sheet
    ink: bool = False
    safe: SafeText = field(default_factory=SafeText)
    long_texts: list[InFull] = field(default_factory=list[InFull])
    _keys: int = 0
    _marks: dict[Hat, Mark] = field(default_factory=dict[Hat, Mark])

    # ---- text

    def spans(self, text: str, style: ParagraphStyle) -> list[Span]:
        """A text in a style, in spans of the fonts that can draw it."""
        runs = self.safe.in_fonts(text, Weight(style.fontName))
        colour = "#" + style.textColor.hexval()[2:]
        return [Span(font, run, style.fontSize, colour) for font, run in runs]

    def text(self, text: str, style: ParagraphStyle = BODY) -> Prose:
        """A short text of anybody's as one paragraph."""
        runs = self.safe.in_fonts(text, Weight(style.fontName))
        return prose([Span(font, run) for font, run in runs], style)

    def sentence(self, text: str, style: ParagraphStyle = BODY) -> Prose:
        """A sentence of ours, with people's names in it, as one paragraph."""
        runs = self.safe.in_fonts(text, Weight(style.fontName))
        return prose([Span(font, run) for font, run in runs], style, ours=True)

    def texts(self, text: str, style: ParagraphStyle = BODY) -> list[Prose]:
        """A text of any length, as paragraphs that flow over pages."""
        return [self.text(piece, style) for piece in pieces(text)]

    def name(self, name: str, style: ParagraphStyle) -> Prose:
        """A person's or a role's name, cut where it is endless."""
        return self.text(short_name(name), style)

    def lines(self, parts: Sequence[tuple[str, ParagraphStyle]], style: ParagraphStyle) -> Prose:
        """Names, each on a line of its own and in its own style."""
        spans: list[Span] = []
        for name, of_its_own in parts:
            if spans:
                spans.append(Span(style.fontName, "\n"))
            spans += self.spans(short_name(name), of_its_own)
        return prose(spans, style)

    def cell(
        self,
        text: str,
        label: str,
        style: ParagraphStyle = CELL,
        *,
        longest: int = LONGEST_CELL,
        lead: str = "",
        ours: bool = False,
    ) -> Prose:
        """A text for a table; where it is too long, its beginning and a link to all of it.

        It keeps its line breaks. `longest` is in letters of a usual width; a `lead` of ours
        stands before it. A sentence of `ours` runs from left to right.
        """
        before = [Span(Weight.STRONG.value, f"{lead} ")] if lead else []
        short = beginning(text, longest)
        if short == text.strip():
            return prose([*before, *self.spans(short, style)], style, ours=ours)
        key = self._key_of_long(label, text)
        # a full stop would stand before the words of a text that runs from right to left
        said = " In full at the end" if runs_left(short) and not ours else " In full at the end."
        link = Span(Weight.REGULAR.value, said, style.fontSize, QUIET, key)
        return prose([*before, *self.spans(short, style), link], style, ours=ours)

    def _key_of_long(self, label: str, text: str) -> str:
        for known in self.long_texts:
            if known.text == text and known.label == label:
                return known.key
        self.long_texts.append(InFull(self.key("text"), label, text))
        return self.long_texts[-1].key

    def key(self, kind: str) -> str:
        """A new name for a place in the document."""
        self._keys += 1
        return f"{kind}-{self._keys}"

    # ---- headings

    def section(
        self, title: str, content: Sequence[Flowable], *, whole: bool = False
    ) -> list[Flowable]:
        """A section under its title, which never stands alone at the end of a page.

        One that stands `whole` is on one page, where it fits onto one.
        """
        heading = self._heading(title, HEADING, 0)
        if whole:
            pieces = (heading, *content)
            room = sum(piece.wrap(self.sheet.inner, _ENDLESS)[1] for piece in pieces)
            return [CondPageBreak(min(room + 30, self.sheet.most)), *pieces]
        return self._together(heading, content)

    def subsection(self, title: str, content: Sequence[Flowable]) -> list[Flowable]:
        """The same inside a section."""
        return self._together(self._heading(title, SUBHEADING, 1), content)

    def _heading(self, title: str, style: ParagraphStyle, level: int) -> Heading:
        bookmark = one_line(title, 90)
        return heading(self.spans(title, style), style, bookmark, level, self.key("section"))

    def _together(self, title: Heading, content: Sequence[Flowable]) -> list[Flowable]:
        room = title.wrap(self.sheet.inner, _ENDLESS)[1] + title.getSpaceBefore()
        for piece in content:
            height = piece.wrap(self.sheet.inner, _ENDLESS)[1]
            if not isinstance(piece, RowsTable):
                room += min(height, _OPENING) + piece.getSpaceAfter() + piece.getSpaceBefore()
                if height > _OPENING:
                    break
                continue
            room += piece.getSpaceBefore()
            room += height if room + height <= KEPT_WHOLE else piece.beginning()
            break
        return [CondPageBreak(room + 4), title, *content]

    # ---- marks

    def hat(self, hat: Hat) -> Mark:
        """A role's square."""
        if hat not in self._marks:
            self._marks[hat] = role_mark(hat, self.safe, ink=self.ink)
        return self._marks[hat]

    def hat_named(self, hat: Hat, style: ParagraphStyle = CELL) -> Beside:
        """A role's square with its name."""
        return Beside(self.hat(hat), self.name(hat.name, style))

    def words(self, text: str, weight: Weight = Weight.REGULAR) -> tuple[tuple[str, str], ...]:
        """A text in pieces for an item of a row."""
        return tuple(self.safe.runs(short_name(text), weight))

    def pill(self, word: str, tone: PillTone) -> Mark:
        """A finding's word."""
        return pill(word, tone, ink=self.ink)

    # ---- tables

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        shares: Sequence[float],
        *,
        style: Sequence[Rule] = (),
        padding: float = 5.5,
        centred: Collection[int] = (),
    ) -> list[Flowable]:
        """Rows between hairlines under heads that are repeated; `shares` of the line's width.

        The heads of the `centred` columns stand over their middle.
        """
        whole = sum(shares)
        widths = [share / whole * self.sheet.inner for share in shares]
        head: list[list[Cell]] = []
        if any(heads):
            head.append(
                [
                    self.text(word, HEAD_CENTRED if place in centred else HEAD) if word else ""
                    for place, word in enumerate(heads)
                ]
            )
        tables: list[Flowable] = []
        for start in range(0, len(rows), ROWS):
            table = RowsTable(
                [*head, *[list(row) for row in rows[start : start + ROWS]]],
                colWidths=widths,
                repeatRows=len(head),
                hAlign="LEFT",
                spaceBefore=2,
                spaceAfter=6,
            )
            table.heads, table.most = len(head), self.sheet.most
            table.setStyle(TableStyle([*_rules(padding, len(head)), *style]))
            tables.append(table)
        return tables


class RowsTable(Table):
    """Moves a row to the next page whole, and splits it only where it is taller than a page."""

    heads = 0
    most = 600.0
    """Nearly the height of a page."""

    def beginning(self) -> float:
        """The height of its head and first row. Ask it once it is wrapped."""
        heights = cast("Sequence[float]", vars(self)["_rowHeights"])  # not in the stubs
        return min(sum(heights[: self.heads + 1]), self.most)

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """As the table does, and inside a row where there is no other way."""
        parts = super().split(aW, aH)
        if not parts and aH > self.most and not self.splitInRow:
            self.splitInRow = 1
            parts = super().split(aW, aH)
        for part in parts:
            if isinstance(part, RowsTable):
                part.most = self.most
        return parts


def _rules(padding: float, heads: int) -> list[Rule]:
    first, last, head = (0, 0), (-1, -1), (-1, 0)
    rules: list[Rule] = [
        ("VALIGN", first, last, "TOP"),
        ("FONTNAME", first, last, Weight.REGULAR.value),  # else empty cells name one not embedded
        ("LEFTPADDING", first, last, 0),
        ("RIGHTPADDING", first, last, 9),
        ("RIGHTPADDING", (-1, 0), last, 0),
        ("TOPPADDING", first, last, padding),
        ("BOTTOMPADDING", first, last, padding + 1),
        ("LINEBELOW", (0, heads), last, 0.5, shade(LINE)),
    ]
    if heads:
        rules += [
            ("TOPPADDING", first, head, 3),
            ("BOTTOMPADDING", first, head, 4),
            ("VALIGN", first, head, "BOTTOM"),
            ("LINEBELOW", first, head, 0.9, shade(INK)),
        ]
    return rules


def gap(points: float) -> Spacer:
    """Empty room between two things."""
    return Spacer(1, points)
