"""Whose instructions are written: a box for each reader."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from workshop.application.agent_files import Target
from workshop.qt.texts import tr
from workshop.qt.theme import label


class TargetBoxes(QWidget):
    """A box with a line on what is written for each target; those in use are proposed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[Target, QCheckBox] = {}
        self._notes: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for target in Target:
            name, what = _said(target)
            box = QCheckBox(name)
            box.setAccessibleDescription(what)
            box.toggled.connect(self.changed)
            self.boxes[target] = box
            column.addWidget(box)
            note = label(what, "note", wraps=True)
            self._notes.append(note)
            column.addWidget(note)

    def event(self, event: QEvent) -> bool:
        """The lines begin where the names of the boxes do, however large the text is."""
        if event.type() in {QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._indent()
        return super().event(event)

    def _indent(self) -> None:
        box, option = self.boxes[Target.AGENTS], QStyleOptionButton()
        box.ensurePolished()
        option.initFrom(box)
        words = QStyle.SubElement.SE_CheckBoxContents
        left = box.style().subElementRect(words, option, box).left()
        for note in self._notes:
            note.setContentsMargins(max(0, left), 0, 0, 0)

    def chosen(self) -> frozenset[Target]:
        """The targets whose boxes are ticked."""
        return frozenset(target for target, box in self.boxes.items() if box.isChecked())

    def choose(self, targets: frozenset[Target]) -> None:
        """Tick these and no others, without telling."""
        for target, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(target in targets)
            box.blockSignals(False)


def _said(target: Target) -> tuple[str, str]:
    match target:
        case Target.AGENTS:
            return tr("AGENTS.md"), tr("Codex, Cursor, Copilot and others read it")
        case Target.CLAUDE:
            return tr("Claude Code"), tr("A rule that is always loaded")
        case Target.CURSOR:
            return tr("Cursor"), tr("A rule that always applies, and one for each piece of code")
        case Target.COWORK:
            return tr("Claude Cowork"), tr("A file to paste; or copy the text below")
        case Target.KIRO:
            return tr("Kiro"), tr("A steering file")
        case Target.COPILOT:
            return tr("GitHub Copilot"), tr("Instructions for every file")
        case Target.SPEC_KIT:
            return tr("spec-kit"), tr("Answers and open questions, in the specification")
        case Target.RECORDS:
            return tr("Decision records"), tr("A file for each answer")
        case Target.ENFORCED:
            return tr("Enforce it"), tr("Claude Code and Cursor stop edits of the code named below")
