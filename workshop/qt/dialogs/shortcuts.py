"""Every action and its keys, from the one table of actions, found by any word."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop.qt.actions import Actions
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.texts import tr
from workshop.qt.theme import label


class Shortcuts(QDialog):
    """The cheat sheet. Type to narrow it down."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search actions and keys"))
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._narrow)
        self.table = QTreeWidget()
        self.table.setColumnCount(2)
        self.table.setHeaderLabels([tr("Action"), tr("Keys")])
        self.table.setRootIsDecorated(False)
        self.table.setItemsExpandable(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        self.table.setAccessibleName(tr("Actions and their keys"))
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setStretchLastSection(False)
        self._rows: list[tuple[QTreeWidgetItem, QTreeWidgetItem]] = []
        self._fill(actions)
        hint = tr(
            "Single keys work wherever nothing is being written; the preferences switch them off. "
            "A role card beyond the ninth is picked by typing its name."
        )
        box = QDialogButtonBox()
        box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(label(hint, "note", wraps=True))
        column.addWidget(box)
        open_at(self, 560, 640)
        self.search.setFocus()

    def shown(self) -> list[tuple[str, str]]:
        """The actions in view, and their keys."""
        return [(item.text(0), item.text(1)) for _, item in self._rows if not item.isHidden()]

    def _fill(self, actions: Actions) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for menu, _name, words, keys in actions.table():
            group = groups.get(menu.value)
            if group is None:
                group = QTreeWidgetItem([tr(menu.value, context="Actions").replace("&", "")])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = group.font(0)
                font.setWeight(QFont.Weight.DemiBold)
                group.setFont(0, font)
                groups[menu.value] = group
                self.table.addTopLevelItem(group)
            item = QTreeWidgetItem([words, keys])
            group.addChild(item)
            self._rows.append((group, item))
        self.table.expandAll()

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        for group, _ in self._rows:
            group.setHidden(True)
        for group, item in self._rows:
            said = f"{item.text(0)} {item.text(1)}".casefold()
            hit = all(word in said for word in wanted)
            item.setHidden(not hit)
            if hit:
                group.setHidden(False)
