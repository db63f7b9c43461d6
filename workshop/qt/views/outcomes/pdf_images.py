"""Pages of a PDF as pictures. May be called in any thread; one page is drawn at a time."""

import ctypes
from contextlib import closing
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final, cast

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage

_ONE_AT_A_TIME: Final = Lock()
"""PDFium is not made for several threads, whatever documents they look at."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF and how large each of its pages is, in points."""

    content: bytes
    sizes: tuple[QSizeF, ...]


def pages_of(content: bytes) -> Pages:
    """Look a PDF over."""
    with _ONE_AT_A_TIME, closing(_opened(content)) as document:
        sizes = tuple(
            QSizeF(*cast("tuple[float, float]", document.get_page_size(at)))
            for at in range(len(document))
        )
    return Pages(content, sizes)


def small_image(content: bytes, page: int, width: int) -> QImage:
    """A page that is too small to be read, so many pixels wide, with soft lines and letters."""
    large = page_image(content, page, 3 * width)
    return large.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def page_image(content: bytes, page: int, width: int) -> QImage:
    """A page, from 0, drawn this many pixels wide."""
    with _ONE_AT_A_TIME, closing(_opened(content)) as document:
        across, _down = document.get_page_size(page)
        bitmap = document[page].render(scale=width / across, prefer_bgrx=True)
        drawn = bytes((ctypes.c_ubyte * (bitmap.stride * bitmap.height)).from_buffer(bitmap.buffer))
        shape = (bitmap.width, bitmap.height, bitmap.stride)
    # a copy: the picture must not look into bytes that are let go
    return QImage(drawn, *shape, QImage.Format.Format_RGB32).copy()


def _opened(content: bytes) -> Any:
    # here and not above: it is loaded when the first page is shown (start-up time)
    import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

    return pypdfium2.PdfDocument(content)
