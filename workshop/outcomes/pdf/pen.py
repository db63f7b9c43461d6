"""What we draw with: the part of reportlab's canvas that the papers use, with its types."""

from collections.abc import Callable
from typing import Any, Protocol, cast

from reportlab.lib.colors import Color


class Outline(Protocol):
    """A path that is being made."""

    def moveTo(self, x: float, y: float) -> object:  # noqa: N802
        """Begin at a point."""
        ...

    def lineTo(self, x: float, y: float) -> object:  # noqa: N802
        """Go on to a point."""
        ...

    def rect(self, x: float, y: float, width: float, height: float) -> object:
        """A whole rectangle."""
        ...

    def roundRect(self, x: float, y: float, width: float, height: float, radius: float) -> object:  # noqa: N802
        """A whole rectangle with round corners."""
        ...

    def close(self) -> object:
        """Back to where it began."""
        ...


class Pen(Protocol):
    """reportlab's canvas. Lengths are points, y goes up."""

    def saveState(self) -> None:  # noqa: N802
        """Remember colours, lines, fonts and clipping."""
        ...

    def restoreState(self) -> None:  # noqa: N802
        """What was remembered last."""
        ...

    def scale(self, x: float, y: float) -> None:
        """Draw larger or smaller from here on."""
        ...

    def setFillColor(self, colour: Color) -> None:  # noqa: N802
        """For areas and text."""
        ...

    def setStrokeColor(self, colour: Color) -> None:  # noqa: N802
        """For lines."""
        ...

    def setLineWidth(self, width: float) -> None:  # noqa: N802
        """For lines."""
        ...

    def setLineCap(self, round: int) -> None:  # noqa: N802
        """1 for round ends of lines."""
        ...

    def setLineJoin(self, round: int) -> None:  # noqa: N802
        """1 for round corners."""
        ...

    def setDash(self, on: float, off: float) -> None:  # noqa: N802
        """For lines."""
        ...

    def setFont(self, font: str, size: float) -> None:  # noqa: N802
        """For text."""
        ...

    def drawString(self, x: float, y: float, text: str) -> None:  # noqa: N802
        """Text that begins at x; is no markup."""
        ...

    def drawRightString(self, x: float, y: float, text: str) -> None:  # noqa: N802
        """Text that ends at x."""
        ...

    def drawCentredString(self, x: float, y: float, text: str) -> None:  # noqa: N802
        """Text with its middle at x."""
        ...

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A straight line."""
        ...

    def rect(self, x: float, y: float, width: float, height: float, stroke: int, fill: int) -> None:
        """A rectangle."""
        ...

    def roundRect(  # noqa: N802
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        radius: float,
        stroke: int,
        fill: int,
    ) -> None:
        """A rectangle with round corners."""
        ...

    def circle(self, x: float, y: float, radius: float, stroke: int, fill: int) -> None:
        """A circle around x, y."""
        ...

    def beginPath(self) -> Outline:  # noqa: N802
        """A new path."""
        ...

    def drawPath(self, path: Outline, stroke: int, fill: int) -> None:  # noqa: N802
        """A path."""
        ...

    def clipPath(self, path: Outline, stroke: int, fill: int) -> None:  # noqa: N802
        """Draw inside it only, until the state is restored."""
        ...

    def linkRect(  # noqa: N802
        self,
        contents: str,
        destinationname: str,
        rect: tuple[float, float, float, float],
        relative: int,
    ) -> None:
        """A place to click on that leads to another in the same document."""
        ...

    def bookmarkHorizontal(self, key: str, x: float, y: float) -> None:  # noqa: N802
        """A place that links and bookmarks can name, relative to what is being drawn."""
        ...

    def addOutlineEntry(self, title: str, key: str, level: int, closed: bool) -> None:  # noqa: N802
        """A line in the reader's outline."""
        ...

    def showOutline(self) -> None:  # noqa: N802
        """Ask readers to open with the outline in view."""
        ...

    def setDateFormatter(self, formatter: Callable[..., str]) -> None:  # noqa: N802
        """How the file's dates are written."""
        ...

    def setViewerPreference(self, name: str, value: str) -> None:  # noqa: N802
        """A wish for readers."""
        ...


def pen_of(canvas: Any) -> Pen:
    """A canvas of reportlab's, with types."""
    return cast(Pen, canvas)
