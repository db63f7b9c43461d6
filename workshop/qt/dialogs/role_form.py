"""One role card to be written: its name, mark, colour and remit."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.cards import Area, RoleCard, RoleId
from workshop.exercise.moves import ChangeRole
from workshop.qt.models.card_looks import role_look, words
from workshop.qt.painting.elements import paint_mark
from workshop.qt.painting.looks import RoleLook
from workshop.qt.painting.text import tooltip
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label
from workshop.qt.typing import Typing

_LARGE_TEXT: Final = 1.4
"""From this text scale on things stand in fewer columns."""
_SIDE: Final = 30


class RoleForm(QWidget):
    """Everything of one card; each change is a move at once."""

    def __init__(self, stage: Stage, role: RoleId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._role = stage, role
        self._large = stage.look.metrics.text_scale >= _LARGE_TEXT
        self.name, self.mark = QLineEdit(), QLineEdit()
        self.name.setAccessibleName(tr("Name of the role card"))
        self.mark.setAccessibleName(tr("Mark: one or two letters"))
        self.colours: dict[str, Swatch] = {}
        self.remit: dict[Area, QCheckBox] = {}
        self._lay_out()
        self._typings = (
            Typing(self.name, stage.bridge, lambda: self._card().name, self._renamed),
            Typing(self.mark, stage.bridge, lambda: self._card().mark, self._marked),
        )
        self.mark.setMaxLength(2)
        stage.bridge.changed.connect(self._refresh)
        self._refresh()

    def settle(self) -> None:
        """Save what is being typed."""
        if self._stage.bridge.session.role(self._role) is not None:
            for typing in self._typings:
                typing.settle()

    def _card(self) -> RoleCard:
        return self._stage.bridge.session.role(self._role) or RoleCard(self._role, "")

    def _renamed(self, name: str) -> ChangeRole:
        return ChangeRole(replace(self._card(), name=name))

    def _marked(self, mark: str) -> ChangeRole:
        return ChangeRole(replace(self._card(), mark=mark))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.addWidget(label(tr("Name"), "heading"), 0, 0)
        fields.addWidget(label(tr("Mark"), "heading"), 0, 1)
        fields.addWidget(self.name, 1, 0)
        fields.addWidget(self.mark, 1, 1)
        fields.setColumnStretch(0, 1)
        self.mark.setFixedWidth(self._stage.look.metrics.scaled(64))
        column.addLayout(fields)
        column.addSpacing(8)
        column.addWidget(label(tr("Colour"), "heading"))
        column.addLayout(self._palette())
        column.addSpacing(8)
        remit = tr("Remit: the areas that are traditionally its own")
        column.addWidget(label(remit, "heading", wraps=True))
        column.addLayout(self._areas())
        column.addStretch(1)

    def _palette(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(4)
        in_a_row = 4 if self._large else 6
        standard = self._stage.services.shelf.standard_roles().role
        offered = dict.fromkeys(card.colour.upper() for card in standard)
        offered.setdefault(self._card().colour.upper())
        for number, colour in enumerate(offered):
            swatch = Swatch(colour, tr("Colour {0}", number + 1), self._stage.look)
            swatch.clicked.connect(partial(self._paint, colour))
            group.addButton(swatch)
            self.colours[colour] = swatch
            grid.addWidget(swatch, number // in_a_row, number % in_a_row)
        row = QHBoxLayout()
        row.addLayout(grid)
        row.addStretch(1)
        return row

    def _areas(self) -> QGridLayout:
        grid, said = QGridLayout(), words()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        columns = 1 if self._large else 2
        for number, area in enumerate(Area):
            box = QCheckBox(said.area(area))
            box.setToolTip(tooltip(said.area_meaning(area)))
            box.setAccessibleDescription(said.area_meaning(area))
            box.clicked.connect(self._set_remit)
            self.remit[area] = box
            grid.addWidget(box, number // columns, number % columns)
        return grid

    def _paint(self, colour: str, _checked: bool = False) -> None:
        self._stage.bridge.submit(ChangeRole(replace(self._card(), colour=colour)))
        self._refresh()

    def _set_remit(self) -> None:
        remit = tuple(area for area, box in self.remit.items() if box.isChecked())
        self._stage.bridge.submit(ChangeRole(replace(self._card(), remit=remit)))
        self._refresh()

    def _refresh(self, _changes: object = ()) -> None:
        card = self._stage.bridge.session.role(self._role)
        if card is None:
            self.setEnabled(False)
            return
        for colour, swatch in self.colours.items():
            swatch.show_look(replace(role_look(card), colour=colour))
            swatch.setChecked(colour == card.colour.upper())
        for area, box in self.remit.items():
            box.setChecked(area in card.remit)


class Swatch(QAbstractButton):
    """A colour as it will be seen: behind the card's own mark."""

    def __init__(self, colour: str, name: str, look: ThemeSource) -> None:
        super().__init__()
        self._look, self._shown = look, RoleLook("", "", colour)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def show_look(self, look: RoleLook) -> None:
        """Show another mark."""
        if look != self._shown:
            self._shown = look
            self.update()

    def sizeHint(self) -> QSize:
        """Large enough for any pointer."""
        side = self._look.metrics.scaled(_SIDE) + 8
        return QSize(side, side)

    def paintEvent(self, e: QPaintEvent) -> None:
        """The mark, with a ring where it is chosen or has the focus."""
        del e
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.ink if self.isChecked() else theme.focus), 2))
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.focus), 3))
            painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)
        inside = rect.adjusted(4, 4, -4, -4)
        paint_mark(painter, inside, self._shown, theme, self._look.metrics)
        painter.end()
