"""Pages that are drawn by place instead of flowing: the wall, cards, ballots, forms."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final, Protocol, cast

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.page import Binding, pdf_date
from workshop.outcomes.pdf.pen import Pen
from workshop.outcomes.pdf.safe_text import one_line
from workshop.outcomes.pdf.style import SMALLEST

_LONGEST_BOOKMARK: Final = 90


class FreePen(Pen, Protocol):
    """The pen with what is needed to draw anywhere on a page, at any turn."""

    def translate(self, x: float, y: float) -> None:
        """Move the origin."""
        ...

    def rotate(self, degrees: float) -> None:
        """Turn about the origin, against the clock."""
        ...

    def hasForm(self, name: str) -> bool:  # noqa: N802
        """Whether a drawing of this name is in the document."""
        ...

    def beginForm(self, name: str) -> None:  # noqa: N802
        """What is drawn from here on is a drawing to be shown again and again."""
        ...

    def endForm(self) -> None:  # noqa: N802
        """The drawing is done, and the page goes on."""
        ...

    def doForm(self, name: str) -> None:  # noqa: N802
        """Show a drawing, its origin at the origin."""
        ...

    def setTitle(self, title: str) -> None:  # noqa: N802
        """For the file's properties."""
        ...

    def setAuthor(self, author: str) -> None:  # noqa: N802
        """For the file's properties."""
        ...

    def setSubject(self, subject: str) -> None:  # noqa: N802
        """For the file's properties."""
        ...

    def setCreator(self, creator: str) -> None:  # noqa: N802
        """For the file's properties."""
        ...

    def setPageSize(self, size: tuple[float, float]) -> None:  # noqa: N802
        """For the page that is being drawn."""
        ...

    def bookmarkPage(self, key: str) -> None:  # noqa: N802
        """A place that bookmarks can name: this page."""
        ...

    def showPage(self) -> None:  # noqa: N802
        """The page is done."""
        ...

    def save(self) -> None:
        """The document is done."""
        ...


def stamp(pen: FreePen, name: str, draw: Callable[[FreePen], None]) -> None:
    """Draw what many pages have in common: once into the document, then shown where it is wanted.

    The same name must always mean the same drawing; it is made of letters, figures and dashes.
    """
    if not pen.hasForm(name):
        pen.beginForm(name)
        draw(pen)
        pen.endForm()
    pen.doForm(name)


DrawPage = Callable[[FreePen, int, int], None]
"""Draws a page, told its number and how many there are."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page, in points, y up from its lower left corner."""

    width: float
    height: float
    draw: DrawPage
    bookmark: str = ""
    """Its line in the reader's outline; none where empty."""
    level: int = 0


def set_leaves(leaves: Sequence[Leaf], binding: Binding) -> bytes:
    """The pages as a PDF. The same pages at the same time give the same bytes."""
    rl_config.useA85 = 0  # bytes as they are: smaller by a fifth, and quicker
    target = BytesIO()
    canvas = cast(Any, Canvas)(
        target,
        invariant=1,
        pageCompression=1,
        lang=binding.language,
        initialFontName=Weight.REGULAR.value,  # else each page names a font that is not embedded
        initialFontSize=SMALLEST,
    )
    pen = cast(FreePen, canvas)
    date = pdf_date(binding.now)

    def written(*_: int) -> str:
        return date

    pen.setTitle(one_line(f"{binding.title} – {binding.kind}"))
    pen.setAuthor(one_line(binding.author))
    pen.setSubject(one_line(binding.subject))
    pen.setCreator("Whose Call")
    pen.setDateFormatter(written)
    pen.setViewerPreference("DisplayDocTitle", "true")
    pen.showOutline()
    for number, leaf in enumerate(leaves, 1):
        pen.setPageSize((leaf.width, leaf.height))
        if leaf.bookmark:
            key = f"leaf-{number}"
            pen.bookmarkPage(key)
            title = one_line(leaf.bookmark, _LONGEST_BOOKMARK)
            pen.addOutlineEntry(title, key, leaf.level, closed=False)
        leaf.draw(pen, number, len(leaves))
        pen.showPage()
    pen.save()
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class Placed:
    """A flowable with the place of its lower left corner."""

    flowable: Flowable
    x: float
    y: float

    def draw(self, pen: Pen) -> None:
        """Draw it there."""
        self.flowable.drawOn(cast(Any, pen), self.x, self.y)


def paged(
    story: Iterable[Flowable], x: float, top: float, width: float, height: float
) -> list[list[Placed]]:
    """A story in columns of this size, page by page; what is too high is split."""
    pages: list[list[Placed]] = []
    waiting = list(story)
    page: list[Placed] = []
    left = height
    while waiting:
        piece = waiting.pop(0)
        if not page and isinstance(piece, Spacer):
            continue
        if isinstance(piece, CondPageBreak):
            if page and left < piece.height:
                pages.append(page)
                page, left = [], height
            continue
        before = piece.getSpaceBefore() if page else 0.0
        _, high = piece.wrap(width, left - before)
        if high <= left - before:
            page.append(Placed(piece, x, top - (height - left) - before - high))
            left -= before + high + piece.getSpaceAfter()
            continue
        parts = piece.split(width, left - before)
        if len(parts) > 1:
            waiting[:0] = parts
            continue
        if not page:  # cannot be split, and no page is higher
            raise ValueError("a piece of text is higher than a page and cannot be split")
        pages.append(page)
        page, left = [], height
        waiting.insert(0, piece)
    return [*pages, page] if page else pages
