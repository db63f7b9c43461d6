"""The words to say in one line under the head, where the facilitator's pane has no room."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE, nudges
from workshop.exercise.seats import not_done
from workshop.qt.move_texts import nudge
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep
from workshop.qt.views.closes_elsewhere import ClosesElsewhere
from workshop.qt.views.message_line import announce
from workshop.qt.views.step_view import clear, label
from workshop.qt.views.tab_order import FLOATS

_WIDEST: Final = 720
"""Pixels at 100 % of the opened words: lines that can be read aloud."""

_MARGINS: Final = (24, 0, 16, 4)


class WordsLine(QFrame):
    """What can be said, cut at the end of the line; opened it is whole, over what lies below."""

    def __init__(self, stage: Stage, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty(KIND, "bar")
        self._stage, self._page, self._step = stage, page, stage.bridge.place.step
        self.words = ClampedLabel("", stage.look, step=TextStep.NOTE, lines=1, quiet=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.clicked.connect(self.flip)
        self.opened = _OpenWords(stage, page)
        self.opened.pressed.connect(self.close_words)
        ClosesElsewhere(self.opened, self, self.close_words)
        self._short = False
        self._heading = label(tr("Say"), "heading")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(12)
        row.addWidget(self._heading)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        page.installEventFilter(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_step(self._step)

    @property
    def is_open(self) -> bool:
        """Whether all the words are shown."""
        return not self.opened.isHidden()

    def shorten(self, short: bool) -> None:
        """Be no more than the button that opens the words: it stands in another row then."""
        if short is not self._short:
            self._short = short
            self._row.setContentsMargins(*((0, 0, 0, 0) if short else _MARGINS))
            for part in (self._heading, self.words):
                part.setVisible(not short)
            # a style's least width would let the button be cut
            across = QSizePolicy.Policy.Fixed if short else QSizePolicy.Policy.Preferred
            self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
            self.refresh()

    def show_step(self, step: Step) -> None:
        """The words of another step, closed."""
        self._step = step
        self.close_words()
        self.refresh()

    def refresh(self) -> None:
        """Show the words, and what is missing, as they stand."""
        said = tr("“{0}”", tr(GUIDANCE[self._step].say, context="Steps"))
        self.words.show_text(said)
        key = self._stage.actions.key_of("say")
        whole = tr("All of it ({0})", key) if key else tr("All of it")
        self.button.setText(tr("Say") if self._short else whole)
        self.button.setToolTip(tr("Words to say ({0})", key) if key else tr("Words to say"))
        self.button.setAccessibleName(tr("Words to say"))
        self.button.setAccessibleDescription(said)
        self.opened.show_words(said, self._step)
        if self.is_open:
            self._place()

    def flip(self) -> None:
        """Open them, or close them."""
        if self.is_open:
            self.close_words()
        else:
            self.open_words()

    def open_words(self) -> None:
        """Show all of them, and read them out."""
        self._place()
        self.opened.show()
        self.opened.raise_()
        self.button.setChecked(True)
        announce(self, self.words.text())

    def close_words(self) -> None:
        """Show the one line."""
        self.opened.hide()
        self.button.setChecked(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the line opens or closes them."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.flip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has another size."""
        if watched is self._page and event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Without the line there is nothing that they belong to."""
        super().hideEvent(event)
        self.close_words()

    def _place(self) -> None:
        page, look = self._page, self._stage.look
        wide = min(page.width() - 2 * look.metrics.space(4), look.metrics.scaled(_WIDEST))
        at = self.mapTo(page, QPoint(0, self.height()))
        self.opened.setGeometry(look.metrics.space(4), at.y(), wide, self.opened.tall(wide))


class _OpenWords(QFrame):
    """All the words; below them what is missing before moving on, and who has not voted."""

    pressed = Signal()

    def __init__(self, stage: Stage, page: QWidget) -> None:
        super().__init__(page)
        self._stage = stage
        self.setProperty(KIND, "card")
        self.setProperty(FLOATS, True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        self._said: tuple[str, ...] = ()
        self.hide()

    def show_words(self, said: str, step: Step) -> None:
        """Show these words; nothing happens where they are the same."""
        session = self._stage.bridge.session
        missing = tuple(nudge(one) for one in nudges(session, step))
        waiting = not_done(session) if step is Step.REVEAL else ()
        if waiting:
            names = ", ".join(person.name for person in waiting)
            missing += (tr("Has not voted yet: {0}", names),)
        if (said, *missing) == self._said:
            return
        self._said = (said, *missing)
        clear(self._column)
        self._add(said, TextStep.QUESTION, 400)
        if missing:
            self._column.addSpacing(6)
            self._column.addWidget(label(tr("Before moving on"), "heading"))
        for one in missing:
            self._add(one, TextStep.TEXT, None, quiet=True)

    def texts(self) -> tuple[str, ...]:
        """The words, and each thing that is missing."""
        return self._said

    def tall(self, wide: int) -> int:
        """How tall it is at a width."""
        return self._column.heightForWidth(wide)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts them away."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _add(self, text: str, step: TextStep, weight: int | None, *, quiet: bool = False) -> None:
        look = self._stage.look
        shown = ClampedLabel(text, look, step=step, weight=weight, lines=8, quiet=quiet)
        self._column.addWidget(shown)
