"""How the program looks and listens, changed at once."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from workshop.qt.actions import Actions
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import LARGEST_SCALE, SMALLEST_SCALE, Appearance, ThemeChoice, label

_PERCENT = 100
_STEP = 10


class Preferences(QDialog):
    """Every choice shows at once and is remembered; there is nothing to apply."""

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._appearance, self._actions = settings, appearance, actions
        self.setWindowTitle(tr("Preferences"))
        self.themes = {
            ThemeChoice.SYSTEM: QRadioButton(tr("As the system")),
            ThemeChoice.LIGHT: QRadioButton(tr("Light")),
            ThemeChoice.DARK: QRadioButton(tr("Dark")),
            ThemeChoice.HIGH_CONTRAST: QRadioButton(tr("High contrast")),
        }
        self.text_size = QSlider(Qt.Orientation.Horizontal)
        self._percent = label("", "strong")
        self.single_keys = QCheckBox(tr("Single keys pick cards: 1–9, 0, A, U and others"))
        self.reduced_motion = QCheckBox(tr("Nothing moves by itself"))
        self.sound = QCheckBox(tr("A soft sound when time is up"))
        self._fill()
        self._lay_out()
        self.themes[settings.theme].setFocus()

    def _fill(self) -> None:
        settings = self._settings
        group = QButtonGroup(self)
        for choice, button in self.themes.items():
            group.addButton(button)
            button.setChecked(choice is settings.theme)
            button.toggled.connect(partial(self._choose_theme, choice))
        slider = self.text_size
        slider.setRange(round(SMALLEST_SCALE * _PERCENT), round(LARGEST_SCALE * _PERCENT))
        slider.setSingleStep(_STEP)
        slider.setPageStep(2 * _STEP)
        slider.setAccessibleName(tr("Text size in per cent"))
        slider.setValue(round(settings.text_scale * _PERCENT))
        slider.setMinimumWidth(240)
        self._say_percent(slider.value())
        slider.valueChanged.connect(self._say_percent)
        slider.valueChanged.connect(self._scale)
        self.single_keys.setChecked(settings.single_keys)
        self.single_keys.toggled.connect(self._use_single_keys)
        self.reduced_motion.setChecked(settings.reduced_motion)
        self.reduced_motion.toggled.connect(self._reduce_motion)
        self.sound.setChecked(settings.sound)
        self.sound.toggled.connect(self._use_sound)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(tr("Theme"), "heading"))
        for button in self.themes.values():
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(label(tr("Text size"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.text_size, 1)
        row.addWidget(self._percent)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(label(tr("Keys, motion and sound"), "heading"))
        column.addWidget(self.single_keys)
        column.addWidget(self.reduced_motion)
        column.addWidget(self.sound)
        column.addStretch(1)
        box = QDialogButtonBox()
        box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        column.addWidget(box)

    def _choose_theme(self, choice: ThemeChoice, chosen: bool) -> None:
        if chosen:
            self._settings.theme = choice
            self._appearance.choose(choice)

    def _say_percent(self, percent: int) -> None:
        self._percent.setText(tr("{0} %", percent))

    def _scale(self, percent: int) -> None:
        self._settings.text_scale = percent / _PERCENT
        self._appearance.set_text_scale(self._settings.text_scale)

    def _use_single_keys(self, on: bool) -> None:
        self._settings.single_keys = on
        self._actions.set_single_keys(on)

    def _reduce_motion(self, reduced: bool) -> None:
        self._settings.reduced_motion = reduced
        self._appearance.set_reduced_motion(reduced)

    def _use_sound(self, on: bool) -> None:
        self._settings.sound = on
