"""Which code a decision is about: a field of globs for each, a picker, and what they match."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.cards import DecisionId
from workshop.exercise.moves import SetPaths
from workshop.exercise.session import Decision
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND, label
from workshop.qt.typing import Typing
from workshop.qt.views.step_view import clear

_SPECIAL: Final = re.compile('[*?\\[\\]{},:"`´｀\\\\<>#“”„‟«»!~]')
"""Letters of a name that a glob, or its place in a file, would read as something else."""


def globs_in(text: str) -> tuple[str, ...]:
    """The globs of a line: parted by commas, but for those between braces."""
    found, deep = [""], 0
    for letter in text:
        deep += (letter == "{") - (letter == "}")
        if letter in ",\n" and deep <= 0:
            found.append("")
        else:
            found[-1] += letter
    return tuple(dict.fromkeys(one.strip() for one in found if one.strip()))


class CodeRows(QWidget):
    """The decisions of the board, in its order."""

    def __init__(
        self, stage: Stage, folder: Callable[[], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stage, self._folder = stage, folder
        self.fields: dict[DecisionId, QLineEdit] = {}
        self.notes: dict[DecisionId, QLabel] = {}
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(stage.look.metrics.space(2))
        stage.bridge.changed.connect(self._refresh)
        self._refresh()

    def show_matches(self, matches: dict[str, int | None]) -> None:
        """Say of each decision what its globs match in the folder."""
        for decision in self._stage.bridge.session.decisions:
            note = self.notes.get(decision.id)
            if note is not None:
                text, kind = _matched(decision, matches)
                note.setText(text)
                note.setVisible(bool(text))
                if note.property(KIND) != kind:
                    note.setProperty(KIND, kind)
                    note.style().polish(note)

    def add_folder(self, decision: DecisionId) -> None:
        """Ask for a folder of the project; everything in it is meant."""
        root = self._folder()
        chosen = QFileDialog.getExistingDirectory(
            self, tr("The code it is about"), str(root or Path.home())
        )
        self._add(decision, chosen, "/**")

    def add_file(self, decision: DecisionId) -> None:
        """Ask for a file of the project."""
        root = self._folder()
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("The code it is about"), str(root or Path.home())
        )
        self._add(decision, chosen, "")

    def _add(self, decision: DecisionId, chosen: str, tail: str) -> None:
        root, found = self._folder(), self._stage.bridge.session.decision(decision)
        if not chosen or root is None or found is None:
            return
        try:
            inside = Path(chosen).resolve().relative_to(root.resolve()).as_posix()
        except (ValueError, OSError):
            self.notes[decision].setText(tr("That is not in the project’s folder."))
            self.notes[decision].setVisible(True)
            return
        glob = "**" if inside == "." else f"{_SPECIAL.sub('?', inside)}{tail}"
        if glob not in found.paths:
            self._stage.bridge.submit(SetPaths(decision, (*found.paths, glob)))

    def _refresh(self, _changes: object = None) -> None:
        decisions = self._stage.bridge.session.decisions
        shown = tuple((one.id, one.question) for one in decisions)
        if shown == self._shown:
            return  # the fields follow what is typed by themselves
        self._shown = shown
        clear(self._column)
        self.fields.clear()
        self.notes.clear()
        for decision in decisions:
            self._column.addWidget(self._row(decision))

    def _row(self, decision: Decision) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(ClampedLabel(decision.question, self._stage.look, lines=2))
        row = QHBoxLayout()
        field = QLineEdit()
        field.setPlaceholderText("app/signup/**, *.sql")
        field.setAccessibleName(tr("Code that is about: {0}", decision.question))
        Typing(
            field,
            self._stage.bridge,
            lambda: self._paths(decision.id),
            lambda text: SetPaths(decision.id, globs_in(text)),
        )
        row.addWidget(field, 1)
        row.addWidget(self._picker(decision))
        column.addLayout(row)
        note = label("", "note", wraps=True)
        note.setVisible(False)
        column.addWidget(note)
        self.fields[decision.id], self.notes[decision.id] = field, note
        return made

    def _picker(self, decision: Decision) -> QPushButton:
        button = QPushButton(tr("Add…"))
        button.setAutoDefault(False)
        button.setAccessibleName(tr("Add code to: {0}", decision.question))
        menu = QMenu(button)
        menu.addAction(tr("A folder…")).triggered.connect(partial(self.add_folder, decision.id))
        menu.addAction(tr("A file…")).triggered.connect(partial(self.add_file, decision.id))
        button.setMenu(menu)
        return button

    def _paths(self, decision: DecisionId) -> str:
        found = self._stage.bridge.session.decision(decision)
        return ", ".join(found.paths) if found else ""


def _matched(decision: Decision, matches: dict[str, int | None]) -> tuple[str, str]:
    """What is said of a decision's globs, and of which kind the label is."""
    known = [glob for glob in decision.paths if glob in matches]
    wrong = [glob for glob in known if matches[glob] is None]
    if wrong:
        return tr("{0} is no path inside the project.", wrong[0]), "warn"
    none = [glob for glob in known if matches[glob] == 0]
    if none:
        return tr("{0} matches no file.", none[0]), "warn"
    count = sum(matches[glob] or 0 for glob in known)
    return (counted(count, "Matches one file.", "Matches {0} files.") if count else ""), "note"
