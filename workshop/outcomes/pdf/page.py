"""The pages themselves: frames, running heads, page n of m, bookmarks and document properties."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.pen import pen_of
from workshop.outcomes.pdf.prose import Heading
from workshop.outcomes.pdf.safe_text import SafeText, one_line
from workshop.outcomes.pdf.style import LINE, QUIET, SMALLEST, Sheet, shade
from workshop.outcomes.pdf.writing import Inked, write


@dataclass(frozen=True, slots=True)
class Binding:
    """What every page of a paper carries, and what the file says of itself."""

    title: str
    kind: str
    """What this paper is: "Summary"."""
    author: str
    subject: str
    footer: str
    now: datetime
    language: str = "en"


class Place(Flowable):
    """Takes no room; a link can lead here."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """The bookmark."""
        pen_of(self.canv).bookmarkHorizontal(self._key, 0, 14)


_Canvas: Any = Canvas  # the stubs leave out what holding pages back needs


class _CountingCanvas(_Canvas):
    """Holds the pages back until their number is known, so that each can say it."""

    footer = ""
    running_head: Sequence[tuple[str, str]] = ()
    sheet: Sheet

    def __init__(self, *args: Any, **options: Any) -> None:
        # else each page names a font that is not embedded
        options |= {"initialFontName": Weight.REGULAR.value, "initialFontSize": SMALLEST}
        super().__init__(*args, **options)  # pyright: ignore[reportUnknownMemberType]
        self._held: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802
        """Hold the page back."""
        self._held.append(dict(self.__dict__))
        self._doc.pageCounter += 1  # bookmarks and links name pages by it
        self._startPage()

    def save(self) -> None:
        """Put head and foot on every page and write them all."""
        self._doc.pageCounter = 1
        held = self._held
        for number, page in enumerate(held, 1):
            self.__dict__.update(page)
            self._head_and_foot(number, len(held))
            super().showPage()  # pyright: ignore[reportUnknownMemberType]
        super().save()  # pyright: ignore[reportUnknownMemberType]

    def _head_and_foot(self, number: int, pages: int) -> None:
        sheet = self.sheet
        self.saveState()
        self.setFillColor(shade(QUIET))
        self.setFont(Weight.REGULAR.value, SMALLEST)
        self.drawString(sheet.margin, 26, self.footer)
        self.drawRightString(sheet.width - sheet.margin, 26, f"{number} / {pages}")
        if number > 1:
            x, y = sheet.margin, sheet.height - 28
            head = [Inked(font, text, SMALLEST, shade(QUIET)) for font, text in self.running_head]
            write(self, [(x, y, head)])
            self.setStrokeColor(shade(LINE))
            self.setLineWidth(0.5)
            self.line(sheet.margin, y - 7, sheet.width - sheet.margin, y - 7)
        self.restoreState()


class _Pages(BaseDocTemplate):
    """Lays a story out and keeps its outline."""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        """Bookmark the headings."""
        if isinstance(flowable, Heading) and flowable.bookmark[0]:
            text, level, key = flowable.bookmark
            pen = pen_of(self.canv)
            frame: Any = self.frame  # the stubs leave out how far down it is filled
            pen.bookmarkHorizontal(key, 0, frame._y + flowable.height + 8)
            pen.addOutlineEntry(text, key, level, closed=level > 0)


def set_pages(story: list[Flowable], sheet: Sheet, binding: Binding, safe: SafeText) -> bytes:
    """The story as a PDF. The same story at the same time gives the same bytes."""
    head = one_line(f"{binding.title} · {binding.kind}", 80)
    running_head = safe.runs(head)

    class Pages(_CountingCanvas):
        footer = binding.footer

    Pages.running_head = running_head
    Pages.sheet = sheet
    date = pdf_date(binding.now)

    def written(*_: int) -> str:
        return date

    rl_config.useA85 = 0  # bytes as they are: smaller by a fifth, and quicker
    target = BytesIO()
    document = _Pages(
        target,
        pagesize=sheet.paper,
        title=one_line(f"{binding.title} – {binding.kind}"),
        author=one_line(binding.author),
        subject=one_line(binding.subject),
        creator="Whose Call",
        lang=binding.language,
        invariant=1,
        pageCompression=1,
        allowSplitting=1,
    )

    def begin(canvas: Canvas, _: BaseDocTemplate) -> None:
        if sheet.scale != 1:
            pen_of(canvas).scale(sheet.scale, sheet.scale)

    def properties(canvas: Canvas, document: BaseDocTemplate) -> None:
        begin(canvas, document)
        pen = pen_of(canvas)
        pen.setDateFormatter(written)
        pen.setViewerPreference("DisplayDocTitle", "true")
        pen.showOutline()

    document.addPageTemplates(
        [
            PageTemplate("first", [_frame(sheet, 0)], onPage=properties, autoNextPageTemplate=1),
            PageTemplate("later", [_frame(sheet, 14)], onPage=begin),
        ]
    )
    document.build(story, canvasmaker=Pages)
    return target.getvalue()


def _frame(sheet: Sheet, head: float) -> Frame:
    height = sheet.height - sheet.top - sheet.bottom - head
    return Frame(
        sheet.margin,
        sheet.bottom,
        sheet.inner,
        height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def pdf_date(time: datetime) -> str:
    """A time as a PDF holds it. Source: ISO 32000-1, 7.9.4."""
    offset = time.strftime("%z") or "+0000"
    return f"D:{time:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"
