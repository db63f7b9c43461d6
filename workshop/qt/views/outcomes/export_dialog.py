"""Exports many sessions at once: what of each, how, and into which folder; then how far it is."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from workshop.application.outcome_ports import OutcomeKind, OutcomeOptions, Paper
from workshop.application.ports import SessionLine
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Session
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.texts import counted, tr
from workshop.qt.theme import ThemeSource, label
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.message_line import MessageLine
from workshop.qt.views.outcomes.exporting import Exporting
from workshop.qt.views.outcomes.kinds import documents, paper_name
from workshop.qt.views.saving import month_first, show_folder, usual_paper
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.wrap_grid import WrapGrid

_FAULTS_SHOWN: Final = 6


class ExportDialog(QDialog):
    """Nothing in the folder is replaced: a name that is there already gets a number."""

    folder_used = Signal(object)
    """Path: files were written into it."""

    def __init__(
        self,
        services: Services,
        look: ThemeSource,
        lines: list[SessionLine],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines, self._folder, self._look = lines, folder, look
        self.exporting = Exporting(services, self)
        self.title = counted(len(lines), "Export one session", "Export {0} sessions")
        self.setWindowTitle(self.title)
        offered = documents(Session(SessionId("any"), ""))
        self.kinds = {one.kind: QCheckBox(one.name) for one in offered}
        self.kinds[OutcomeKind.SUMMARY].setChecked(True)
        self.paper = ChoiceBox()
        self.paper.setAccessibleName(tr("Paper"))
        for paper in (Paper.A4, Paper.LETTER):
            self.paper.addItem(paper_name(paper), paper.value)
        self.paper.setCurrentIndex(self.paper.findData(usual_paper().value))
        self.names = QCheckBox(tr("Name who voted what"))
        self.names.setChecked(True)
        self.ink = QCheckBox(tr("Save ink"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Files written"))
        self.said = label("", "quiet", wraps=True)
        self.faults = label("", "warn", wraps=True)
        self.message = MessageLine()
        self.choose = EnterButton(tr("Choose a folder…"), "primary")
        self.show_files = EnterButton(tr("Show in folder"))
        self.leave = EnterButton(tr("Close"))
        for button in (self.choose, self.show_files, self.leave):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._show_state()

    def export_to(self, folder: Path) -> None:
        """Begin, into a folder that is there."""
        self._folder = folder
        kinds = [kind for kind, box in self.kinds.items() if box.isChecked()]
        options = OutcomeOptions(
            Paper(self.paper.currentData()),
            names=self.names.isChecked(),
            ink=self.ink.isChecked(),
            month_first=month_first(),
        )
        self.exporting.begin(self._lines, kinds, options, folder)
        self._show_state()

    def closeEvent(self, arg__1: QCloseEvent) -> None:
        """A file that is being written is written to its end; no other is begun."""
        self.exporting.close()
        super().closeEvent(arg__1)

    def reject(self) -> None:
        """While files are written Esc stops that first."""
        if self.exporting.running:
            self.exporting.stop()
        else:
            super().reject()

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Into which folder?"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._export_into)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export_into(self, name: str) -> None:
        self.export_to(Path(name))

    def _show_progress(self, done: int, count: int, name: str) -> None:
        self.bar.setRange(0, max(1, count))
        self.bar.setValue(done)
        if name:
            self.said.setText(tr("{0} of {1} · {2}", done + 1, count, name))

    def _finish(self) -> None:
        written = len(self.exporting.written)
        said = counted(written, "One file is in {1}.", "{0} files are in {1}.")
        said = said.replace("{1}", str(self._folder))
        stopped = tr("Stopped. ") if self.exporting.stopped else ""
        self.said.setText(stopped + said)
        faults = self.exporting.faults
        more = len(faults) - _FAULTS_SHOWN
        shown = faults[:_FAULTS_SHOWN]
        if more > 0:
            shown = [*shown, counted(more, "… and one more", "… and {0} more")]
        self.faults.setText("\n".join(shown))
        if written:
            self.folder_used.emit(self._folder)
        self._show_state()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        running = self.exporting.running
        self._choices.setEnabled(not running)
        self.choose.setEnabled(any(box.isChecked() for box in self.kinds.values()) and not running)
        self.leave.say(tr("Stop") if running else tr("Close"))
        self.bar.setVisible(running)
        self.said.setVisible(bool(self.said.text()))
        self.faults.setVisible(bool(self.faults.text()))
        self.show_files.setVisible(bool(self.exporting.written) and not running)

    def _connect(self) -> None:
        self.exporting.progressed.connect(self._show_progress)
        self.exporting.over.connect(self._finish)
        self.choose.clicked.connect(self._ask)
        self.leave.clicked.connect(self.reject)
        self.show_files.clicked.connect(lambda: show_folder(self._folder / "any", self.message))
        for box in self.kinds.values():
            box.toggled.connect(self._show_state)

    def _lay_out(self) -> None:
        metrics = self._look.metrics
        grid = WrapGrid(self._look, least_width=210, gap=2)
        grid.set_widgets(list(self.kinds.values()))
        how = QHBoxLayout()
        how.setSpacing(12)
        for part in (self.paper, self.names, self.ink):
            how.addWidget(part)
        how.addStretch(1)
        self._choices = QWidget()
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(metrics.space(2))
        choices.addWidget(label(tr("What of each"), "heading"))
        choices.addWidget(grid)
        choices.addWidget(label(tr("How"), "heading"))
        choices.addLayout(how)
        inside = QWidget()
        column = QVBoxLayout(inside)
        pad = metrics.space(5)
        column.setContentsMargins(pad, pad, pad, 0)
        column.setSpacing(metrics.space(3))
        column.addWidget(label(self.title, "title", wraps=True))
        note = tr("Nothing in the folder is replaced: a name that is taken gets a number.")
        column.addWidget(label(note, "quiet", wraps=True))
        column.addWidget(self._choices)
        column.addStretch(1)
        told = QVBoxLayout()
        told.setContentsMargins(pad, 0, pad, 0)
        for part in (self.bar, self.said, self.faults):
            told.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(pad, 0, pad, pad)
        foot.addStretch(1)
        for button in (self.show_files, self.choose, self.leave):
            foot.addWidget(button)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(metrics.space(3))
        outside.addWidget(scrolled(inside), 1)
        outside.addLayout(told)
        outside.addWidget(self.message)
        outside.addLayout(foot)
        open_at(self, 720, 520, metrics)
