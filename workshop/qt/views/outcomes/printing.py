"""Prints the pages that the preview shows, at the printer's resolution, away from the screen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from workshop.application.failures import Cancelled, KnownError, StorageFailed
from workshop.application.ports import Progress
from workshop.qt.jobs import PoolJobs
from workshop.qt.texts import tr
from workshop.qt.views.message_line import MessageLine, Offer
from workshop.qt.views.outcomes.pdf_images import Pages, page_image

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MOST_DOTS: Final = 300
"""Dots per inch beyond which paper looks the same, and a page takes a hundred megabytes."""


class Printing(QObject):
    """The system's dialog, the worker, and the sentences around printing."""

    def __init__(self, message: MessageLine, window: QWidget) -> None:
        super().__init__(window)
        self._message, self._window = message, window
        self._jobs = PoolJobs(self)
        self._cancel: Callable[[], None] | None = None

    def ask(self, name: str, pages: Pages, *, both_sides: str = "") -> None:
        """Ask where and how, then print; `both_sides` is `long` or `short` for duplex papers."""
        # here and not above: it loads the system's printing, which few runs need
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        printer.setFullPage(True)
        printer.setPageLayout(_layout(pages.sizes[0]))
        sides = {
            "long": QPrinter.DuplexMode.DuplexLongSide,
            "short": QPrinter.DuplexMode.DuplexShortSide,
        }
        if both_sides in sides:
            printer.setDuplex(sides[both_sides])
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, len(pages.sizes))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)

        def chosen(*_told: object) -> None:
            # the dialog tells its printer along; ours has to live until the worker is done with it
            self.print(printer, name, pages)

        dialog.accepted.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print(self, printer: "QPrinter", name: str, pages: Pages) -> None:
        """Print on a printer that is chosen."""
        self._message.say(
            tr("Printing {0} …", name), stays=True, offer=Offer(tr("Cancel"), self._stop)
        )
        self._cancel = self._jobs.run(
            partial(print_pages, printer, pages),
            partial(self._done, name),
            self._failed,
            partial(self._tell, name),
        )

    def close(self) -> None:
        """Wait for what is being printed."""
        self._jobs.close()

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()

    def _tell(self, name: str, share: float, sentence: str) -> None:
        del share
        if sentence:
            self._message.say(
                tr("Printing {0}: {1} …", name, sentence),
                stays=True,
                offer=Offer(tr("Cancel"), self._stop),
            )

    def _done(self, name: str, count: object) -> None:
        del count
        self._message.say(tr("{0} is with the printer.", name))

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, Cancelled):
            self._message.say(tr("Stopped. Pages that the printer has already may still come."))
        elif isinstance(fault, KnownError):
            self._message.say(fault.sentence, stays=True)
        else:
            self._message.say(tr("This could not be printed."), stays=True)
            raise fault  # ours: logged with its trace where all faults are caught


def print_pages(printer: "QPrinter", pages: Pages, progress: Progress) -> int:
    """Draw the wanted pages on a printer; how many. Raises StorageFailed, or Cancelled."""
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages.sizes)
    chosen = list(range(first - 1, min(last, len(pages.sizes))))
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    sheets = chosen * copies
    printer.setPageLayout(_layout(pages.sizes[sheets[0]]))
    painter = QPainter()
    if not painter.begin(printer):
        raise StorageFailed(tr("The printer does not take anything now."))
    try:
        for number, page in enumerate(sheets):
            progress(number / len(sheets), tr("page {0} of {1}", number + 1, len(sheets)))
            if number:
                printer.setPageLayout(_layout(pages.sizes[page]))
                if not printer.newPage():
                    raise StorageFailed(tr("The printer stopped taking pages."))
            _draw(painter, printer, pages, page)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(sheets)


def _draw(painter: QPainter, printer: "QPrinter", pages: Pages, page: int) -> None:
    size = pages.sizes[page]
    dots = min(printer.resolution(), _MOST_DOTS)
    image = page_image(pages.content, page, max(1, round(size.width() * dots / 72)))
    per_point = printer.resolution() / 72
    painter.drawImage(QRectF(0, 0, size.width() * per_point, size.height() * per_point), image)


def _layout(size: QSizeF) -> QPageLayout:
    """The paper of a page, upright, and turned where the page lies on its side."""
    lying = size.width() > size.height()
    paper = QPageSize(
        size.transposed() if lying else size,
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    layout = QPageLayout(paper, turned, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
