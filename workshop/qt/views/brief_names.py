"""Where people are added: one name and Enter, or a whole list pasted at once."""

import re
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from workshop.application.naming import fresh_id
from workshop.exercise.cards import ParticipantId
from workshop.exercise.session import Participant, Session
from workshop.exercise.text import cleaned
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.passing_undo import PassesUndo

MOST_AT_ONCE: Final = 60
"""A paste with more parts than this is no list of people."""

_BETWEEN: Final = re.compile(r"[\n\t,;]+")
_BULLET: Final = re.compile(r"^(?:[-*•·–]|\d{1,3}[.)])\s+")
_ADDRESSED: Final = re.compile(r"^(?P<name>[^<>]*\S)\s*<(?P<contact>[^<>\s]+@[^<>\s]+)>$")


def people_in(text: str, session: Session) -> tuple[Participant, ...]:
    """The people that a text names, one a line or between commas, semicolons or tabs.

    `Dana <dana@example.org>` becomes a name and how to reach it. Ids are new in the session.
    """
    taken = {person.id for person in session.participants}
    found: list[Participant] = []
    for part in _BETWEEN.split(cleaned(text)):
        words = _BULLET.sub("", " ".join(part.split()))
        if not words:
            continue
        addressed = _ADDRESSED.match(words)
        name = addressed["name"].strip("\"' ") if addressed else words
        person = ParticipantId(fresh_id("p", taken))
        taken.add(person)
        found.append(
            Participant(person, name or words, contact=addressed["contact"] if addressed else "")
        )
    return tuple(found)


class NameField(QPlainTextEdit):
    """One line. Enter adds who is written there; a pasted list is added as it is."""

    added = Signal(str)
    """A text that names people."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Add a name, or paste a list"))
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
