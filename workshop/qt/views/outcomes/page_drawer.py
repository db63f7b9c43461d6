"""Draws pages in a worker, those wanted most first; what is wanted no more is not drawn."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from workshop.application.ports import Progress
from workshop.qt.jobs import PoolJobs
from workshop.qt.views.outcomes.pdf_images import Pages, page_image


class PageDrawer(QObject):
    """One page at a time. A page that could not be drawn stays blank, and is not tried again."""

    drawn = Signal(object, int, int, QImage)
    """Pages, the page from 0, how many pixels wide it was wanted, and its picture."""

    def __init__(
        self,
        parent: QObject | None = None,
        draw: Callable[[bytes, int, int], QImage] = page_image,
    ) -> None:
        super().__init__(parent)
        self._draw = draw
        self._jobs = PoolJobs(self)
        self._wanted: list[tuple[Pages, int, int]] = []
        self._failed: set[tuple[int, int, int]] = set()
        self._drawing = False

    def want(self, pages: Pages, wanted: Sequence[tuple[int, int]]) -> None:
        """Draw these (page, width in pixels), in this order, and nothing that was wanted before."""
        self._wanted = [
            (pages, page, width)
            for page, width in wanted
            if (id(pages), page, width) not in self._failed
        ]
        self._go_on()

    def close(self) -> None:
        """Draw no more, and wait for what is under way."""
        self._wanted = []
        self._jobs.close()

    def _go_on(self) -> None:
        if self._drawing or not self._wanted:
            return
        self._drawing = True
        one = self._wanted.pop(0)
        self._jobs.run(
            partial(_drawn, self._draw, *one), partial(self._done, one), partial(self._fail, one)
        )

    def _done(self, one: tuple[Pages, int, int], image: object) -> None:
        if isinstance(image, QImage):
            self.drawn.emit(*one, image)
        self._next()

    def _fail(self, one: tuple[Pages, int, int], fault: Exception) -> None:
        pages, page, width = one
        self._failed.add((id(pages), page, width))
        self._next()
        raise fault  # ours: logged with its trace where all faults are caught

    def _next(self) -> None:
        self._drawing = False
        self._go_on()


def _drawn(
    draw: Callable[[bytes, int, int], QImage],
    pages: Pages,
    page: int,
    width: int,
    progress: Progress,
) -> QImage:
    del progress
    return draw(pages.content, page, width)
