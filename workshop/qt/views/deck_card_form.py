"""One decision card of a deck to be written: its question, guess, options, keywords, notes."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import Area, DecisionCard, Stakes
from workshop.qt.texts import tr
from workshop.qt.theme import label
from workshop.qt.views.choice_box import ChoiceBox

QUIET_MS = 500
"""Milliseconds without a key after which what was typed is kept."""


class DeckCardForm(QWidget):
    """Says `changed` with the card as it reads now, once typing rests or a field is left."""

    changed = Signal(object)
    """DecisionCard"""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: DecisionCard | None = None
        self.question, self.notes = QPlainTextEdit(), QPlainTextEdit()
        self.guess, self.keywords = QLineEdit(), QLineEdit()
        self.options = QPlainTextEdit()
        self.area, self.stakes = ChoiceBox(), ChoiceBox()
        for area in Area:
            self.area.addItem(words.area(area), area.value)
        for stakes in reversed(Stakes):
            self.stakes.addItem(words.stakes(stakes), stakes.value)
        self.guess.setPlaceholderText(tr("what does the agent do if nobody says?"))
        self.options.setPlaceholderText(tr("one on each line, two to four"))
        self.keywords.setPlaceholderText(tr("words people write in a ticket, commas between"))
        self._soon = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._soon.timeout.connect(self.settle)
        for text in (self.question, self.options, self.notes):
            text.setTabChangesFocus(True)
            text.textChanged.connect(self._soon.start)
        for line in (self.guess, self.keywords):
            line.textEdited.connect(self._soon.start)
            line.editingFinished.connect(self.settle)
        for box in (self.area, self.stakes):
            box.activated.connect(self.settle)
        self._lay_out()

    def show_card(self, card: DecisionCard, *, read_only: bool) -> None:
        """Show a card; what is typed into another one is said before."""
        if card == self._card and read_only == self.question.isReadOnly():
            return
        # what has just been typed here stays as it is typed
        same = self._card is not None and card == self._read(self._card)
        self._card = card
        for field in (self.question, self.options, self.notes, self.guess, self.keywords):
            lock(field, read_only)
        for box in (self.area, self.stakes):
            box.setEnabled(not read_only)
        if not same:
            self.question.setPlainText(card.question)
            self.guess.setText(card.likely_guess)
            self.options.setPlainText("\n".join(card.options))
            self.keywords.setText(", ".join(card.keywords))
            for line in (self.guess, self.keywords):
                line.setCursorPosition(0)
            self.notes.setPlainText(card.notes)
            self.area.setCurrentIndex(self.area.findData(card.area.value))
            self.stakes.setCurrentIndex(self.stakes.findData(card.stakes.value))
        self._soon.stop()

    def settle(self) -> None:
        """Say what has been typed; a card without a question waits for one."""
        self._soon.stop()
        if self._card is None or self.question.isReadOnly():
            return
        card = self._read(self._card)
        if card.question and card != self._card:
            self._card = card
            self.changed.emit(card)

    def take_focus(self) -> None:
        """To the question, all of it marked."""
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question.selectAll()

    def _read(self, card: DecisionCard) -> DecisionCard:
        options, keywords = self.options.toPlainText(), self.keywords.text()
        return replace(
            card,
            question=" ".join(self.question.toPlainText().split()),
            area=Area(self.area.currentData()),
            stakes=Stakes(self.stakes.currentData()),
            likely_guess=" ".join(self.guess.text().split()),
            options=_parts(options.split("\n")),
            keywords=_parts(keywords.split(",")),
            notes=self.notes.toPlainText().strip(),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        self._named(tr("Question"), self.question, column.addWidget)
        self._named(tr("Likely guess"), self.guess, column.addWidget)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for at, (name, box) in enumerate(((tr("Area"), self.area), (tr("Stakes"), self.stakes))):
            grid.addWidget(label(name, "heading"), 0, at)
            grid.addWidget(box, 1, at)
            box.setAccessibleName(name)
        column.addLayout(grid)
        self._named(tr("Options"), self.options, column.addWidget)
        self._named(tr("Keywords"), self.keywords, column.addWidget)
        self._named(tr("Notes"), self.notes, column.addWidget)
        column.addStretch(1)
        line = self.fontMetrics().lineSpacing()
        for text, lines in ((self.question, 3), (self.options, 4), (self.notes, 3)):
            text.setFixedHeight(lines * line + 20)

    def _named(self, name: str, field: QWidget, add: Callable[[QWidget], object]) -> None:
        add(label(name, "heading"))
        add(field)
        field.setAccessibleName(name)


def lock(field: QLineEdit | QPlainTextEdit, read_only: bool) -> None:
    """Let a field be read only, or written, and look like it."""
    if field.isReadOnly() != read_only:
        field.setReadOnly(read_only)
        field.setProperty("locked", read_only)  # other long texts are read only, and for reading
        field.style().unpolish(field)
        field.style().polish(field)


def _parts(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for text in texts if (part := " ".join(text.split()))))
