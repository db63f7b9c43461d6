"""What agents asked or assumed on this machine: looked for on request, taken onto the board."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop.application.drafts import decision_of
from workshop.application.failures import Cancelled, KnownError
from workshop.application.guesses import Guess, Sign
from workshop.application.naming import fresh_id
from workshop.exercise.cards import DecisionId
from workshop.exercise.moves import AddDecisions
from workshop.exercise.session import Decision
from workshop.qt.dialogs.foot import DialogFoot
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.jobs import PoolJobs
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND, label
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.step_view import clear

_MOST_ROWS = 100


def open_guesses(stage: Stage, parent: QWidget | None) -> "GuessesDialog":
    """Look for guesses, and show them; nothing is kept of what is not taken."""
    dialog = GuessesDialog(stage, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class GuessesDialog(QDialog):
    """A row for each guess; those that are ticked come onto the board as one move."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._jobs = PoolJobs(self)
        self._found: list[Guess] = []
        self.boxes: list[tuple[QCheckBox, Guess]] = []
        self.setWindowTitle(tr("What agents guessed"))
        self.project = QLineEdit()
        self.project.setPlaceholderText(tr("part of the project’s folder"))
        self.project.setAccessibleName(tr("Only of a project"))
        self.look = QPushButton(tr("Look here…"))
        self.count = label("", "quiet", wraps=True)
        self.take = QPushButton(tr("Put on the board"))
        self.foot = DialogFoot(stage.bridge, self)
        self._list = QVBoxLayout()
        self._lay_out()
        self.project.textChanged.connect(self._show)
        self.look.clicked.connect(self._choose)
        self.take.clicked.connect(self.take_ticked)
        self.read()

    @property
    def busy(self) -> bool:
        """Whether transcripts are being read."""
        return self._jobs.busy

    def read(self, folder: Path | None = None) -> None:
        """Read the transcripts where they usually are, or in a folder; nothing is written."""
        self.count.setText(tr("Looking through the transcripts of Claude Code…"))
        finder = self.stage.services.guesses
        self._jobs.run(lambda _progress: finder.find(folder), self._seen, self._failed)

    def take_ticked(self) -> None:
        """Put what is ticked onto the board."""
        ticked = [guess for box, guess in self.boxes if box.isChecked()]
        taken = {one.id for one in self.stage.bridge.session.decisions}
        decisions: list[Decision] = []
        for guess in ticked:
            made = decision_of(guess.as_draft(), DecisionId(fresh_id("d", taken)))
            taken.add(made.id)
            decisions.append(made)
        if decisions and self.stage.bridge.submit(AddDecisions(tuple(decisions))):
            self._found = [one for one in self._found if one not in ticked]
            self._show()

    def done(self, arg__1: int) -> None:
        """What is being read is dropped."""
        self._jobs.close()
        super().done(arg__1)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Where the transcripts are"))
        if chosen:
            self.read(Path(chosen))

    def _seen(self, value: object) -> None:
        if isinstance(value, tuple):
            told = cast("tuple[object, ...]", value)
            self._found = [one for one in told if isinstance(one, Guess)]
            self._show()

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, Cancelled):
            sentence = fault.sentence if isinstance(fault, KnownError) else str(fault)
            self.count.setText(sentence)

    def _show(self) -> None:
        wanted = self.project.text().strip().casefold()
        shown = [one for one in self._found if wanted in one.project.casefold()]
        clear(self._list)
        self.boxes.clear()
        for guess in shown[:_MOST_ROWS]:
            self._list.addWidget(self._row(guess))
        self._list.addStretch(1)
        said = counted(len(shown), "One guess.", "{0} guesses.")
        if len(shown) > _MOST_ROWS:
            said = tr("{0} The newest {1} are shown.", said, _MOST_ROWS)
        self.count.setText(said if shown else tr("No question and no assumption was found."))
        self._count_ticked()

    def _count_ticked(self) -> None:
        count = sum(box.isChecked() for box, _ in self.boxes)
        self.take.setEnabled(count > 0 and not self.stage.bridge.read_only)
        self.take.setText(
            counted(count, "Put one on the board", "Put {0} on the board")
            if count
            else tr("Put on the board")
        )

    def _row(self, guess: Guess) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        box = QCheckBox()
        box.setAccessibleName(guess.as_draft().question)
        box.toggled.connect(self._count_ticked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ClampedLabel(guess.said, self.stage.look, lines=3))
        words.addWidget(ClampedLabel(_told(guess), self.stage.look, lines=2, quiet=True))
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.boxes.append((box, guess))
        return made

    def _lay_out(self) -> None:
        metrics = self.stage.look.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(*[metrics.space(5)] * 4)
        column.setSpacing(metrics.space(3))
        column.addWidget(label(tr("What did it guess last time?"), "title", wraps=True))
        column.addWidget(
            label(
                tr("Read on this machine alone. Nothing is kept of what you do not take."),
                "quiet",
                wraps=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(metrics.space(2))
        row.addWidget(self.project, 1)
        row.addWidget(self.look)
        column.addLayout(row)
        column.addWidget(self.count)
        inside = QWidget()
        inside.setLayout(self._list)
        self._list.setContentsMargins(0, 0, metrics.space(2), 0)
        self._list.setSpacing(metrics.space(2))
        column.addWidget(scrolled(inside), 1)
        self.take.setProperty(KIND, "primary")
        for button in (self.look, self.take):
            button.setAutoDefault(False)
        self.foot.row.insertWidget(1, self.take)
        column.addWidget(self.foot)
        open_at(self, 820, 640, metrics)


def _told(guess: Guess) -> str:
    """What came of it, and where it stands."""
    where = tr("{0}, line {1}", guess.file, guess.line)
    if guess.sign is Sign.ASSUMED:
        return tr("It assumed this · {0}", where)
    if guess.answer:
        return tr("It asked; the answer was “{0}” · {1}", guess.answer, where)
    return tr("It asked, and nobody answered · {0}", where)
