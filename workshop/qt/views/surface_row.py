"""A decision on the Surface board: question and likely guess written in place, area and stakes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop.application.words import Words
from workshop.exercise.cards import Area, DecisionId, Stakes
from workshop.exercise.moves import DecisionText, SetArea, SetStakes, WriteDecision
from workshop.exercise.session import Decision
from workshop.qt.models.card_looks import decision_look
from workshop.qt.models.mime import decision_mime
from workshop.qt.painting.drag_picture import decision_drag_pixmap
from workshop.qt.painting.looks import StakesShape
from workshop.qt.painting.mark_icon import stakes_icon
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, label
from workshop.qt.typing import Typing
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.growing_edit import GrowingEdit
from workshop.qt.views.row_handle import RowHandle

ROOM_BESIDE: Final = 440
"""Pixels at 100 % from which area and stakes stand beside the texts."""


class SurfaceRow(QFrame):
    """One decision. Its handle takes it to another place; its fields save themselves."""

    delete_asked = Signal()
    moved = Signal(int)
    """One place up (-1) or down (+1)."""
    stepped = Signal(int)
    """The focus wants to go to the row above or below."""

    def __init__(
        self, decision: Decision, stage: Stage, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self._stage, self._words = stage, words
        self.decision_id: DecisionId = decision.id
        self._then: Callable[[], object] | None = None
        bridge = stage.bridge
        mime = partial(decision_mime, decision.id)
        self.handle = RowHandle(stage.look, mime, self.picture, self)
        self.handle.stepped.connect(self.stepped)
        self.handle.clicked.connect(self.edit)
        self.question = GrowingEdit("in-place", look=stage.look)
        self.guess = GrowingEdit("in-place-note", look=stage.look)
        self.guess.setPlaceholderText(tr("Nobody has said yet"))
        self.question.setAccessibleName(tr("Question"))
        self.guess.setAccessibleName(tr("Likely guess"))
        self._typing = [
            Typing(self.question, bridge, lambda: self._now().question, self._write_question),
            Typing(self.guess, bridge, lambda: self._now().likely_guess, self._write_guess),
        ]
        self.question.entered.connect(self.guess.setFocus)
        self.guess.entered.connect(self._done_guessing)
        for field in (self.question, self.guess):
            field.escaped.connect(self.handle.setFocus)
        self.area, self.stakes = ChoiceBox(), ChoiceBox()
        self.area.setAccessibleName(tr("Area"))
        self.stakes.setAccessibleName(tr("Stakes"))
        for area in Area:
            self.area.addItem(words.area(area), area.value)
        for stakes in reversed(Stakes):
            self.stakes.addItem(words.stakes(stakes), stakes.value)
        self.area.activated.connect(self._set_area)
        self.stakes.activated.connect(self._set_stakes)
        self.area.entered.connect(self.stakes.setFocus)
        self.stakes.entered.connect(self.handle.setFocus)
        self._more = QToolButton()
        self._more.setText("⋯")
        self._more.setAccessibleName(tr("More"))
        self._more.clicked.connect(self._show_menu)
        self._lay_out()
        stage.look.changed.connect(self._dress)
        self.guess.textChanged.connect(self._slant)
        self._dress()
        self._slant()
        self.refresh()

    def refresh(self) -> None:
        """Show the decision as it stands; the fields follow by themselves."""
        decision = self._now()
        self.area.setCurrentIndex(self.area.findData(decision.area.value))
        self.stakes.setCurrentIndex(self.stakes.findData(decision.stakes.value))
        decisions = self._stage.bridge.session.decisions
        number = next((at for at, one in enumerate(decisions, 1) if one.id == decision.id), 0)
        count = len(decisions)
        for field in (self.area, self.stakes, self._more):
            field.setEnabled(not self._stage.bridge.read_only)
            field.setAccessibleDescription(decision.question)
        self.handle.setAccessibleName(
            tr("Decision {0} of {1}: {2}", number, count, decision.question)
        )
        self.handle.setAccessibleDescription(
            tr(
                "{0}, {1}. Likely guess: {2}",
                self._words.area(decision.area),
                self._words.stakes(decision.stakes),
                decision.likely_guess or tr("none yet"),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Area and stakes stand beside the texts where there is room, below them where not."""
        super().resizeEvent(event)
        self._share_room()

    def edit(self) -> None:
        """Write on at the question."""
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question.selectAll()

    def guess_then(self, then: Callable[[], object]) -> None:
        """Write the likely guess; Enter after it does this instead of going on to the area."""
        self._then = then
        self.guess.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_then(self) -> None:
        """Once the likely guess was left some other way, Enter goes on to the area again."""
        if not self.guess.hasFocus():
            self._then = None

    def focus_area(self) -> None:
        """Choose the area, then the stakes, by keys."""
        self.area.setFocus(Qt.FocusReason.TabFocusReason)

    def has_focus(self) -> bool:
        """Whether the focus is anywhere in this row."""
        focused = self.window().focusWidget() if self.window() else None
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def settle(self) -> None:
        """Save what is being typed."""
        for typing in self._typing:
            typing.settle()

    def picture(self) -> QPixmap:
        """The decision in the hand; nobody has voted on anything yet, so nothing says so."""
        look = decision_look(self._now(), self._stage.bridge.session, self._words, places=False)
        look, source = replace(look, finding=None, flag=""), self._stage.look
        return decision_drag_pixmap(look, source.theme, source.metrics, self.devicePixelRatioF())

    def _done_guessing(self) -> None:
        (self._then or self.focus_area)()

    def _slant(self) -> None:
        """What nobody has written yet never looks like what somebody wrote."""
        empty, font = self.guess.document().isEmpty(), self.guess.font()
        if font.italic() != empty:
            font.setItalic(empty)
            self.guess.setFont(font)

    def _dress(self) -> None:
        look, ratio = self._stage.look, self.devicePixelRatioF()
        side = look.metrics.scaled(12)
        self.stakes.setIconSize(QSize(side, side))
        for at in range(self.stakes.count()):
            shape = StakesShape(self.stakes.itemData(at))
            self.stakes.setItemIcon(at, stakes_icon(shape, look, side, ratio))
        self._share_room()

    def _share_room(self) -> None:
        metrics = self._stage.look.metrics
        wide = self.width() >= metrics.scaled(ROOM_BESIDE)
        if wide != (self._row.indexOf(self._boxes) >= 0):
            self._row.removeWidget(self._boxes)
            self._texts.removeWidget(self._boxes)
            if wide:
                self._row.insertWidget(2, self._boxes)
            else:
                self._texts.addWidget(self._boxes)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._guess_line.setDirection(across if wide else down)
        # in line with what is written in a field in place
        self._said.setContentsMargins(metrics.space(1.5) + 1, metrics.space(0.75) + 1, 0, 0)
        room = self.width() - self._more.sizeHint().width() - self.handle.sizeHint().width() - 30
        whole = self.area.whole_width() + self.stakes.whole_width() + self._both.spacing()
        self._both.setDirection(across if wide or whole <= room else down)

    def _now(self) -> Decision:
        found = self._stage.bridge.session.decision(self.decision_id)
        return found or Decision(self.decision_id, "")

    def _write_question(self, text: str) -> WriteDecision:
        return WriteDecision(self.decision_id, DecisionText.QUESTION, text)

    def _write_guess(self, text: str) -> WriteDecision:
        return WriteDecision(self.decision_id, DecisionText.LIKELY_GUESS, text)

    def _set_area(self) -> None:
        self._stage.bridge.submit(SetArea(self.decision_id, Area(self.area.currentData())))

    def _set_stakes(self) -> None:
        self._stage.bridge.submit(SetStakes(self.decision_id, Stakes(self.stakes.currentData())))

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, by in ((tr("Move up"), -1), (tr("Move down"), +1)):
            menu.addAction(words).triggered.connect(
                lambda _checked=False, by=by: self.moved.emit(by)
            )
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(self.delete_asked)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(4, 8, 8, 8)
        row.setSpacing(6)
        row.addWidget(self.handle)
        self._texts = texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.question)
        self._guess_line = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(0)
        self._said = label(tr("Likely guess:"), "note")
        line.addWidget(self._said, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        line.addWidget(self.guess, 1)
        texts.addLayout(line)
        row.addLayout(texts, 1)
        self._boxes = QWidget()
        self._both = boxes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._boxes)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(6)
        for box in (self.area, self.stakes):
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            box.setMinimumContentsLength(4)
            boxes.addWidget(box)
        row.addWidget(self._boxes)
        row.addWidget(self._more)
        QWidget.setTabOrder(self.handle, self.question)
        QWidget.setTabOrder(self.question, self.guess)
        QWidget.setTabOrder(self.guess, self.area)
        QWidget.setTabOrder(self.area, self.stakes)
        QWidget.setTabOrder(self.stakes, self._more)
