"""A draft of a decision: its question to edit, where it stands in the text, take it or drop it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.drafts import Draft
from workshop.application.words import Words
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.growing_edit import GrowingEdit
from workshop.qt.views.wrapped_text import WrappedText

_SOURCE_LINES = 2


class DraftRow(QFrame):
    """One draft. Nothing of it is on the board until it is taken."""

    taken = Signal()
    dropped = Signal()

    def __init__(
        self, draft: Draft, look: ThemeSource, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self.original = draft
        self.question = GrowingEdit("in-place")
        self.question.setPlainText(draft.question)
        self.question.setAccessibleName(tr("Question"))
        self.question.entered.connect(self.taken)
        self.source = WrappedText(look, quiet=True, most_lines=_SOURCE_LINES)
        self.source.say(_where(draft, words))
        self.take = EnterButton(tr("Take"))
        self.drop = EnterButton(tr("Drop"), "quiet")
        for button, told in ((self.take, self.taken), (self.drop, self.dropped)):
            button.setAccessibleDescription(draft.question)
            button.clicked.connect(lambda _checked=False, told=told: told.emit())
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.question)
        under = QHBoxLayout()
        # as far in as the question stands in its field
        under.setContentsMargins(7, 0, 0, 0)
        under.addWidget(self.source)
        texts.addLayout(under)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 10, 10)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addLayout(buttons)

    @property
    def draft(self) -> Draft:
        """The draft, with its question as it reads now."""
        question = " ".join(self.question.toPlainText().split())
        return replace(self.original, question=question or self.original.question)

    def take_focus(self) -> None:
        """To the button that takes it: Enter goes through all of them."""
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)


def _where(draft: Draft, words: Words) -> str:
    """Its line, area and stakes; what the line says where the question is not all of it."""
    place = tr(
        "Line {0} · {1} · {2}", draft.line, words.area(draft.area), words.stakes(draft.stakes)
    )
    source = " ".join(draft.source.split())
    return place if source.endswith(draft.question) else tr("{0} · “{1}”", place, source)
