"""Which agenda this session takes, and how long that is."""

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.exercise.agenda import Preset, agenda_for
from workshop.exercise.moves import SetAgenda
from workshop.qt.dialogs.agenda import open_agenda
from workshop.qt.models.agenda_model import how_long, preset_name
from workshop.qt.models.card_looks import words
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, label
from workshop.qt.views.enter_button import EnterButton


class BriefAgenda(QFrame):
    """Quick, Standard or Deep by one click; everything else in the agenda's own dialog."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._words = stage, words()
        self.setProperty(KIND, "card")
        self._group = QButtonGroup(self)
        self._buttons = {preset: EnterButton(preset_name(preset)) for preset in Preset}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(tr("Agenda"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for preset, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, preset=preset: self._choose(preset))
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.more = EnterButton(tr("Minutes and order…"), "quiet")
        self.more.clicked.connect(lambda: open_agenda(stage, self.window()))
        row.addWidget(self.more)
        column.addLayout(row)
        self._length = label("", "quiet", wraps=True)
        column.addWidget(self._length)
        self.refresh()

    def button(self, preset: Preset) -> EnterButton:
        """The button of an agenda."""
        return self._buttons[preset]

    @property
    def text(self) -> str:
        """How long it takes, as it is said."""
        return self._length.text()

    def refresh(self) -> None:
        """Show the agenda as it stands."""
        agenda, session = self._stage.bridge.agenda, self._stage.bridge.session
        self._buttons[agenda.preset].setChecked(True)
        said = how_long(agenda, session, self._words)
        if agenda != agenda_for(agenda.preset):
            said = tr("{0}, changed by you", said)
        self._length.setText(said)

    def _choose(self, preset: Preset) -> None:
        if preset is not self._stage.bridge.agenda.preset:
            self._stage.bridge.submit(SetAgenda(agenda_for(preset)))
        self.refresh()
