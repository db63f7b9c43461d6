"""Every decision in a row: what the ballots said, who owns it, what the agent may, the answer."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from workshop.application.report import DecisionReport
from workshop.qt.models.stakes_words import shaped
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.outcome_marks import MARK, HatLine, Pill
from workshop.qt.views.outcome_section import Rule
from workshop.qt.views.step_view import label

_ROOM: Final = 760
"""Pixels at 100 % from which there is a column for everything."""

_SHARES: Final = (30, 16, 18, 14, 26)
_NARROW_SHARES: Final = (3, 2)
_LINES: Final = 8
_ROWS_EACH: Final = 4
"""Rows of the grid that a decision has: three for its cells, one for the line below it."""


class DecisionTable(QWidget):
    """One grid, so that columns stand in line; in little width two columns hold everything."""

    def __init__(self, decisions: tuple[DecisionReport, ...], look: ThemeSource) -> None:
        super().__init__()
        self._look = look
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._heads = tuple(
            label(name, "heading")
            for name in (
                tr("Decision"),
                tr("Ballots said"),
                tr("Owner"),
                tr("The agent may"),
                tr("Answer"),
            )
        )
        self._head_rule = Rule(look)
        for one in (*self._heads, self._head_rule):
            one.setParent(self)  # shown without a parent it would be a window
        self._rows = tuple(_Row(one, look) for one in decisions)
        self._rules = tuple(Rule(look) for _one in self._rows[1:])
        self._arrange(wide=True)

    @property
    def wide(self) -> bool:
        """Whether there is a column for everything."""
        return bool(self._wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for other columns."""
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= self._look.metrics.scaled(_ROOM))

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        grid = self._grid
        while grid.count():
            grid.takeAt(0)
        shares = _SHARES if wide else _NARROW_SHARES
        for column in range(len(_SHARES)):
            grid.setColumnStretch(column, shares[column] if column < len(shares) else 0)
        for column, head in enumerate(self._heads):
            head.setVisible(wide)
            if wide:
                grid.addWidget(head, 0, column)
        self._head_rule.setVisible(wide)
        if wide:
            grid.addWidget(self._head_rule, 1, 0, 1, len(shares))
        for place, row in enumerate(self._rows):
            top = 2 + place * _ROWS_EACH
            row.put(grid, top, wide=wide)
            if place:
                grid.addWidget(self._rules[place - 1], top - 1, 0, 1, len(shares))


class _Row:
    """The cells of one decision."""

    def __init__(self, one: DecisionReport, look: ThemeSource) -> None:
        about = tr("{0} · {1}", one.area_word, shaped(one.stakes, one.stakes_word))
        self._question = _Cell(
            ClampedLabel(one.question, look, weight=600, lines=_LINES), _note(about, look)
        )
        self._said = _Cell(
            Pill(one.word, one.finding.value if one.finding else "not-voted", look),
            *([Pill(tr("Absent owner"), "not-voted", look)] if one.absent_owner else []),
        )
        self._owner = _owner(one, look)
        self._latitude = one.latitude_word
        self._may = ClampedLabel("", look, lines=3)
        suggested = [_note(tr("suggested"), look)] if one.latitude_suggested else []
        self._agent = _Cell(self._may, *suggested)
        self._answer = _Cell(_answer(one, look))

    def put(self, grid: QGridLayout, top: int, *, wide: bool) -> None:
        """Place the cells from a row of the grid on."""
        if wide:
            cells = (self._question, self._said, self._owner, self._agent, self._answer)
            for column, cell in enumerate(cells):
                grid.addWidget(cell, top, column)
            self._may.show_text(self._latitude)
            return
        grid.addWidget(self._question, top, 0)
        grid.addWidget(self._answer, top + 1, 0, 2, 1)
        for at, cell in enumerate((self._said, self._owner, self._agent)):
            grid.addWidget(cell, top + at, 1)
        self._may.show_text(tr("The agent: {0}", self._latitude))


class _Cell(QWidget):
    """Some lines from the top; asks for no width, so that the columns share it as they should."""

    def __init__(self, *lines: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        """No wider than it must be."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())


def _owner(one: DecisionReport, look: ThemeSource) -> _Cell:
    consulted = ", ".join(hat.name for hat in one.consulted)
    beside = [_note(tr("Consulted: {0}", consulted), look)] if consulted else []
    if one.owner is None:
        return _Cell(label(tr("Still open"), "warn", wraps=True), *beside)
    lines: list[QWidget] = [HatLine(one.owner.hat, one.owner.hat.name, look, lines=2)]
    if one.owner.person:
        lines.append(_indented(ClampedLabel(one.owner.person, look, weight=600), look))
    else:
        lines.append(_indented(label(tr("no person named"), "warn", wraps=True), look))
    if one.owner.deputy:
        lines.append(_note(tr("Deputy: {0}", one.owner.deputy), look))
    return _Cell(*lines, *beside)


def _answer(one: DecisionReport, look: ThemeSource) -> QLabel:
    if one.answer:
        return ClampedLabel(one.answer, look, lines=_LINES)
    if one.likely_guess:
        guess = tr("No answer yet. Likely guess: {0}", one.likely_guess)
        return ClampedLabel(guess, look, quiet=True, lines=_LINES)
    return ClampedLabel(tr("No answer yet."), look, quiet=True)


def _note(text: str, look: ThemeSource) -> QLabel:
    return ClampedLabel(text, look, step=TextStep.NOTE, quiet=True, lines=3)


def _indented(line: QWidget, look: ThemeSource) -> QWidget:
    """In line with the words beside a mark."""
    metrics = look.metrics
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(metrics.scaled(MARK) + metrics.space(2), 0, 0, 0)
    column.addWidget(line)
    return inside
