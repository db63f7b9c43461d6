"""Where people are added: one name and Enter, or a whole list pasted at once."""

import re
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from workshop.application.people_list import PeopleList
from workshop.exercise.text import shortened
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.passing_undo import PassesUndo

MOST_AT_ONCE: Final = 60
"""A paste with more parts than this is no list of people."""

LONGEST_LIST: Final = 20_000
"""Characters; what is longer than this is no list of people either."""

_MOST_SAID: Final = 4

_BETWEEN: Final = re.compile(r"[\n\t,;]+")


def list_told(found: PeopleList) -> str:
    """What to say of a list that was added; empty where it was what everybody expects."""
    said: list[str] = []
    if found.roles:
        cards = ", ".join(card.name for card in found.roles)
        said.append(tr("Now among the role cards: {0}.", cards))
    if found.left_out:
        quoted = ", ".join(tr("“{0}”", shortened(one)) for one in found.left_out[:_MOST_SAID])
        more = tr("{0}, …", quoted) if len(found.left_out) > _MOST_SAID else quoted
        said.append(tr("Left out, as it is no role card: {0}.", more))
    return " ".join(said)


class NameField(QPlainTextEdit):
    """One line. Enter adds who is written there; a pasted list is added as it is."""

    added = Signal(str)
    """A text that names people."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("A name, or a pasted list: Dana, Product manager"))
        self.setAccessibleName(tr("Add a name, then Enter; or paste a list of names"))
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        PassesUndo(self)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line and the field around it."""
        metrics = self._look.metrics
        height = self.fontMetrics().lineSpacing() + 2 * metrics.space(1.5) + 8
        return QSize(metrics.scaled(160), max(metrics.target, height))

    def minimumSizeHint(self) -> QSize:
        """The height is that of its line."""
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter adds, Escape clears."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add(self.toPlainText())
            return
        if e.key() == Qt.Key.Key_Escape and self.toPlainText():
            self.clear()
            return
        super().keyPressEvent(e)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """However it gets here, a list is a list."""
        text = source.text()
        if _BETWEEN.search(text.strip()):
            self._add(self.toPlainText() + text)
        else:
            self.insertPlainText(" ".join(text.split()))

    def _add(self, text: str) -> None:
        if text.strip():
            self.clear()
            self.added.emit(text)
