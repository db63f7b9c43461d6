"""The fields and words of typing in paper ballots, without a ballot in any of them for long."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workshop.application.paper_choices import PaperChoice
from workshop.exercise.cards import ParticipantId
from workshop.exercise.text import shortened
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, ThemeSource, label
from workshop.qt.views.centred_scroll import CentredScroll
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.paper_field import PaperField
from workshop.qt.views.wrapped_text import WrappedText

_HARD: Final = "\u00a0"
"""Between a key and what it means: no line ends there."""


class PaperSheet(QWidget):
    """Tells what is typed into it; knows no rule."""

    mode_changed = Signal()
    person_chosen = Signal(object)
    """ParticipantId."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.named = QRadioButton(tr("Ballots with names"))
        self.unnamed = QRadioButton(tr("Slips without names"))
        self._mode = QButtonGroup(self)
        for button in (self.named, self.unnamed):
            self._mode.addButton(button)
        self.person = ChoiceBox()
        self.person.setAccessibleName(tr("Whose ballot it is"))
        self.person.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.person.setMinimumContentsLength(16)
        self.code = PaperField(tr("Code of the card"))
        self.choice = PaperField(tr("Choice"))
        self._how = label("", "quiet", wraps=True)
        self._question = WrappedText(look, ((1200, TextStep.QUESTION),), most_lines=3)
        self.means = label("", "strong")
        self.said = label("", "strong", wraps=True)
        self.left = label("", "quiet", wraps=True)
        self.legend = WrappedText(look, quiet=True, most_lines=8)
        self.undo = EnterButton(tr("Take the last one back"))
        self.done = EnterButton(tr("Done typing"), "primary")
        self._whose = _over(tr("Whose ballot"), self.person)
        self._lay_out(look)
        self._mode.buttonClicked.connect(self.mode_changed)
        self.person.activated.connect(self._choose_person)

    def show_people(
        self, people: Sequence[tuple[ParticipantId, str]], current: ParticipantId | None
    ) -> None:
        """List who votes, with how far each is."""
        self.person.clear()
        for person, said in people:
            self.person.addItem(said, person)
        self.person.setCurrentIndex(self.person.findData(current))

    def show_mode(self, *, named: bool, choices: Sequence[PaperChoice]) -> None:
        """Say what is typed where."""
        self._whose.setVisible(named)
        self._how.setText(
            tr(
                "The code of the card, Enter, the choice, Enter. With an empty code Enter takes"
                " the next card. What is taken is shown to nobody."
            )
            if named
            else tr(
                "The code of the card, Enter; then each slip’s choice with Enter, or several with"
                " spaces between them. Enter once more ends it: the slips lie face up then."
            )
        )
        self.legend.say(" · ".join(f"{one.key}{_HARD}{shortened(one.name, 40)}" for one in choices))

    def focus(self, field: PaperField) -> None:
        """Put the focus into a field, and bring it into view with what stands around it."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self._card)
        self._scroll.ensureWidgetVisible(field, 0, field.height() * 2)

    def show_meant(self, name: str) -> None:
        """What is typed means this; with nothing meant, its line is left to what is said."""
        self.means.setText(tr("→ {0}", name) if name else "")
        self.means.setVisible(bool(name))
        self.said.setVisible(not name)

    def show_question(self, question: str) -> None:
        """The decision that is typed in, or the next one."""
        self._question.say(question)

    def _choose_person(self) -> None:
        self.person_chosen.emit(self.person.currentData())

    def _lay_out(self, look: ThemeSource) -> None:
        self._scroll = scroll = CentredScroll(look, widest=720, gap=3)
        column = scroll.column
        column.addStretch(1)
        column.addWidget(label(tr("What do the paper ballots say?"), "title", wraps=True))
        column.addWidget(self._how)
        modes = QHBoxLayout()
        modes.setSpacing(16)
        for button in (self.named, self.unnamed):
            modes.addWidget(button)
        modes.addStretch(1)
        column.addLayout(modes)
        self._card = card = QFrame()
        card.setProperty(KIND, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 16)
        inside.setSpacing(10)
        inside.addWidget(self._whose)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(_over(tr("Code"), self.code), 2)
        fields.addWidget(_over(tr("Choice"), self.choice), 3)
        inside.addWidget(self._question)
        inside.addLayout(fields)
        inside.addWidget(self.said)
        inside.addWidget(self.means)
        inside.addWidget(self.legend)
        column.addWidget(card)
        column.addWidget(self.left)
        projector = tr("What you type can be read until Enter: black the projector out before.")
        column.addWidget(label(projector, "note", wraps=True))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.done)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(2)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)


def _over(heading: str, field: QWidget) -> QWidget:
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(heading, "heading"))
    column.addWidget(field)
    return pair
