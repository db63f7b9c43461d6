"""Paragraphs made of spans instead of markup: no text is ever parsed, so none can be a command."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from workshop.outcomes.pdf.style import shade


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one font; line feeds in it break the line."""

    font: str
    text: str
    size: float = 0
    """Points; 0 is the paragraph's."""
    colour: str = ""
    """Empty is the paragraph's."""
    link: str = ""
    """The key of a place in the document."""


class Prose(Paragraph):
    """A paragraph that is broken into lines once for each width, however often it is asked."""

    _wrapped: tuple[float, tuple[float, float]] = (-1.0, (0.0, 0.0))

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """The size it takes at this width."""
        # a paragraph put off to the next page has thrown its lines away
        if self._wrapped[0] != aW or not hasattr(self, "blPara"):
            self._wrapped = (aW, super().wrap(aW, aH))
        return self._wrapped[1]


class Heading(Prose):
    """A paragraph that is a bookmark too."""

    bookmark: tuple[str, int, str] = ("", 0, "")
    """Title, level (0 is a section) and key; empty for the rest of a title over two pages."""


def prose(spans: Sequence[Span], style: ParagraphStyle) -> Prose:
    """A paragraph of these spans."""
    return Prose("", style, frags=_fragments(spans, style))


def heading(
    spans: Sequence[Span], style: ParagraphStyle, title: str, level: int, key: str
) -> Heading:
    """A title of these spans, in the reader's outline as `title`."""
    made = Heading("", style, frags=_fragments(spans, style))
    made.bookmark = (title, level, key)
    return made


def _fragments(spans: Sequence[Span], style: ParagraphStyle) -> list[Any]:
    fragments: list[Any] = []
    for span in spans:
        for number, line in enumerate(span.text.split("\n")):
            if number:
                fragments.append(_fragment(span, "", style, lineBreak=True))
            if line:
                fragments.append(_fragment(span, line, style))
    return fragments or [_fragment(Span(style.fontName, ""), "", style)]


def _fragment(span: Span, text: str, style: ParagraphStyle, **more: bool) -> Any:
    return ParaFrag(
        text=text,
        fontName=span.font,
        fontSize=span.size or style.fontSize,
        textColor=shade(span.colour) if span.colour else style.textColor,
        bold=0,
        italic=0,
        rise=0,
        greek=0,
        us_lines=[],
        link=[(0, f"#{span.link}")] if span.link else [],
        **more,
    )
