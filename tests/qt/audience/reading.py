"""Everything that can be read off the audience window: by a screen reader, and by eye."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtWidgets import QWidget

_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)


def told(window: QWidget) -> list[str]:
    """Every text in the accessibility tree, in its order."""
    return list(_texts(QAccessible.queryAccessibleInterface(window)))


def _texts(one: QAccessibleInterface) -> list[str]:
    said = [text for kind in _TEXTS if (text := one.text(kind))]
    for number in range(one.childCount()):
        child = one.child(number)
        if not child.state().invisible:
            said += _texts(child)
    return said


def painted(window: QWidget, folder: Path) -> str:
    """Every text that is painted, as a PDF of the window holds it."""
    file = folder / "window.pdf"
    writer = QPdfWriter(str(file))
    writer.setResolution(72)
    writer.setPageSize(QPageSize(QSizeF(window.width(), window.height()), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    window.render(writer)
    del writer
    return " ".join(PdfReader(file).pages[0].extract_text().split())


def picture(window: QWidget) -> QImage:
    """The window as it is seen."""
    return window.grab().toImage()


def look_alike(one: QImage, other: QImage) -> bool:
    """Whether no pixel differs by more than the edge of a letter does from run to run."""
    apart = one.copy()
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    grey = apart.convertToFormat(QImage.Format.Format_Grayscale8)
    return one.size() == other.size() and max(bytes(grey.constBits())) <= 24
