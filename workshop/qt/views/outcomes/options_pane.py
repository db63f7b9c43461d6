"""What can be chosen about a document, beside its preview: only what means anything for it."""

from datetime import time
from typing import Final

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from workshop.application.outcome_ports import (
    CardSize,
    Flip,
    Orientation,
    OutcomeOptions,
    Paper,
    Part,
)
from workshop.exercise.cards import Deck
from workshop.exercise.session import Session
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.names_box import NamesBox
from workshop.qt.views.outcomes.kinds import Document, paper_name, part_name
from workshop.qt.views.outcomes.solo_choices import SoloChoices
from workshop.qt.views.saving import month_first

_NINE: Final = QTime(9, 0)
_LETTERS: Final = 6


class OptionsPane(QWidget):
    """Choices are kept from document to document: paper chosen for one is the paper of all."""

    changed = Signal()

    def __init__(
        self,
        paper: Paper,
        decks: tuple[Deck, ...],
        earlier: tuple[Session, ...],
        look: ThemeSource,
        parent: QWidget | None = None,
    ) -> None:
        """`earlier` are the assessments that the session takes again, oldest first."""
        super().__init__(parent)
        self._document: Document | None = None
        self._usual, self._decks = paper, decks
        self.paper = _choices(tr("Paper"), ())
        self.orientation = _choices(
            tr("Orientation"),
            (
                (tr("Portrait"), Orientation.PORTRAIT.value),
                (tr("Landscape"), Orientation.LANDSCAPE.value),
            ),
        )
        self.colour = _choices(tr("Ink"), ((tr("In colour"), False), (tr("Saves ink"), True)))
        self.names = NamesBox()
        self.notes = QCheckBox(tr("With notes to self"))
        self.start = QCheckBox(tr("Clock times from"))
        self.begins = QTimeEdit(_NINE)
        self.begins.setDisplayFormat("HH:mm")
        self.begins.setAccessibleName(tr("When it begins"))
        self.card_size = _choices(
            tr("Card size"),
            ((tr("Poker cards"), CardSize.POKER.value), (tr("A6 cards"), CardSize.A6.value)),
        )
        self.flip = _choices(
            tr("Both sides"),
            (
                (tr("Turn on the long edge"), Flip.LONG.value),
                (tr("Turn on the short edge"), Flip.SHORT.value),
            ),
        )
        own = (tr("Those of this session"), -1)
        others = ((deck.name, at) for at, deck in enumerate(decks))
        self.deck = _choices(tr("Decision cards"), (own, *others))
        self.parts = {part: QCheckBox(part_name(part)) for part in Part}
        for box in self.parts.values():
            box.setChecked(True)
        self.alone = SoloChoices(earlier, look)
        self._groups = self._lay_out()
        self._connect()

    def show_document(self, document: Document, session: Session) -> None:
        """Offer what this document knows."""
        self._document = document
        chosen = self.options().paper
        self.paper.blockSignals(True)
        self.paper.clear()
        for paper in document.papers:
            self.paper.addItem(paper_name(paper), paper.value)
        wanted = chosen if chosen in document.papers else self._usual
        self.paper.setCurrentIndex(max(0, self.paper.findData(wanted.value)))
        self.paper.blockSignals(False)
        slips = document.kind.value in {"ballots", "kit"}
        self.names.setText(tr("Names on the slips") if slips else tr("Name who voted what"))
        self.names.follow(session)
        if document.alone:
            self.alone.show_session(session)
        shown = (
            ("paper", bool(document.papers)),
            ("orientation", document.either_way),
            ("colour", document.ink),
            ("names", document.names),
            ("notes", document.notes),
            ("start", document.start),
            ("cards", document.cards),
            ("parts", document.parts),
            ("alone", document.alone),
        )
        for name, there in shown:
            self._groups[name].setVisible(there)

    def options(self) -> OutcomeOptions:
        """What is chosen."""
        paper = self.paper.currentData()
        begins = self.begins.time()
        deck = int(self.deck.currentData())
        return OutcomeOptions(
            Paper(paper) if paper else self._usual,
            names=self.names.isChecked(),
            ink=bool(self.colour.currentData()),
            notes=self.notes.isChecked(),
            left_out=frozenset(part for part, box in self.parts.items() if not box.isChecked()),
            start=time(begins.hour(), begins.minute()) if self.start.isChecked() else None,
            card_size=CardSize(self.card_size.currentData()),
            flip=Flip(self.flip.currentData()),
            decks=self._decks[deck : deck + 1] if deck >= 0 else (),
            solo_without=self.alone.without(),
            without_decisions=self.alone.without_decisions(),
            earlier=self.alone.earlier,
            month_first=month_first(),
            orientation=Orientation(self.orientation.currentData()),
        )

    def _connect(self) -> None:
        for box in (self.names, self.notes, self.start, *self.parts.values()):
            box.toggled.connect(self.changed)
        chosen = (self.paper, self.orientation, self.colour, self.card_size, self.flip, self.deck)
        for choice in chosen:
            choice.currentIndexChanged.connect(self.changed)
        self.begins.timeChanged.connect(self._begin)
        self.begins.timeChanged.connect(self.changed)
        self.alone.changed.connect(self.changed)

    def _begin(self) -> None:
        self.start.setChecked(True)

    def _lay_out(self) -> dict[str, QWidget]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        starting = QWidget()
        row = QHBoxLayout(starting)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.start, 1)
        row.addWidget(self.begins)
        groups = {
            "paper": _group(tr("Paper"), self.paper),
            "orientation": _group(tr("Orientation"), self.orientation),
            "colour": _group(tr("Ink"), self.colour),
            "names": self.names,
            "notes": self.notes,
            "start": starting,
            "cards": _group(
                *(tr("Card size"), self.card_size),
                *(tr("Both sides"), self.flip),
                *(tr("Decision cards"), self.deck),
            ),
            "parts": _group(tr("What is in it"), *self.parts.values()),
            "alone": self.alone,
        }
        for group in groups.values():
            column.addWidget(group)
        column.addStretch(1)
        return groups


def _choices(name: str, entries: tuple[tuple[str, object], ...]) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    # as wide as the pane, whatever its entries are
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
    for text, value in entries:
        box.addItem(text, value)
    return box


def _group(*parts: QWidget | str) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for number, part in enumerate(parts):
        if number and isinstance(part, str):
            column.addSpacing(8)  # as far apart as two groups are
        column.addWidget(label(part, "heading") if isinstance(part, str) else part)
    return group
