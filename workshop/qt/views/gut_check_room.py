"""What the room gave: every gut check, beside the one that is being given."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.session import GutCheck
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep
from workshop.qt.views.step_view import label

_LINES: Final = 4


class GutCheckRoom(QWidget):
    """One card for each gut check, in the order they were given."""

    change_asked = Signal(int)
    """The place of a gut check that somebody wants to change."""
    delete_asked = Signal(int)

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._words = stage, words
        self._cards: list[_Given] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(tr("What the room gave"), "heading"))
        self._empty = label(
            tr("Nothing yet. One person at a time; the others only listen."), "quiet", wraps=True
        )
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the gut checks as they stand; cards that say the same are left alone."""
        session = self._stage.bridge.session
        checks = session.gut_checks
        while len(self._cards) > len(checks):
            gone = self._cards.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._cards) < len(checks):
            self._add_card(len(self._cards))
        for card, check in zip(self._cards, checks, strict=True):
            person = session.participant(check.participant)
            card.show_check(check, person.name if person else "")
        self._empty.setVisible(not checks)

    def texts(self) -> tuple[str, ...]:
        """Every card as one text, as it is read out."""
        return tuple(card.accessibleDescription() for card in self._cards)

    def _add_card(self, place: int) -> None:
        card = _Given(self._stage, self._words)
        card.change.clicked.connect(lambda: self.change_asked.emit(place))
        card.delete.clicked.connect(lambda: self.delete_asked.emit(place))
        self._cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)


class _Given(QFrame):
    """A gut check to read; two small buttons to change it or to take it out."""

    def __init__(self, stage: Stage, words: Words) -> None:
        super().__init__()
        self.setProperty(KIND, "card")
        self._words = words
        self._shown: tuple[GutCheck, str] | None = None
        look = stage.look
        self._head = ClampedLabel("", look, weight=600, lines=2)
        self._feel = ClampedLabel("", look, step=TextStep.NOTE, quiet=True, lines=_LINES)
        self._note = ClampedLabel("", look, lines=_LINES)
        self.change, self.delete = QToolButton(), QToolButton()
        self.change.setText(tr("Change"))
        self.delete.setText("×")
        self.delete.setToolTip(tr("Delete"))
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        for button in (self.change, self.delete):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self._feel)

    def show_check(self, check: GutCheck, name: str) -> None:
        """Show a gut check; nothing happens where it is the same."""
        if (check, name) == self._shown:
            return
        self._shown = (check, name)
        answer = self._words.would_pay(check.would_pay)
        head = tr("{0} · {1}", name, answer) if name else answer
        feel = " · ".join(
            part
            for part in (
                tr("should feel {0}", check.should_feel) if check.should_feel else "",
                tr("does feel {0}", check.does_feel) if check.does_feel else "",
            )
            if part
        )
        note = tr("“{0}”", check.note) if check.note else ""
        for one, text in ((self._head, head), (self._feel, feel), (self._note, note)):
            one.show_text(text)
            one.setVisible(bool(text))
        self.setAccessibleDescription(" ".join(part for part in (head, note, feel) if part))
        whose = name or tr("a gut check")
        self.change.setAccessibleName(tr("Change what {0} said", whose))
        self.delete.setAccessibleName(tr("Delete what {0} said", whose))
