"""Preferences: your window, the audience window, motion, keys and sound; all of it at once."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop.qt.actions import Actions
from workshop.qt.dialogs.choosing import PercentSlider, radio_buttons
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import LARGEST_SCALE, SMALLEST_SCALE, Appearance, ThemeChoice, label
from workshop.qt.theme.motion import MotionChoice

_WIDE, _TALL = 560, 600
_SIDE, _GAP, _BETWEEN = 24, 8, 32


class Preferences(QDialog):
    """Every choice shows at once and is remembered; there is nothing to apply."""

    audience_changed = Signal()
    """The settings of the audience window are others now."""

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
        self.themes = radio_buttons(
            {
                ThemeChoice.SYSTEM: tr("As the system"),
                ThemeChoice.LIGHT: tr("Light"),
                ThemeChoice.DARK: tr("Dark"),
                ThemeChoice.HIGH_CONTRAST: tr("High contrast"),
            },
            settings.theme,
            self._choose_theme,
            tr("Theme of your window"),
            self,
        )
        self.audience_themes = radio_buttons(
            {
                "dark": tr("Dark"),
                "light": tr("Light"),
                "high-contrast": tr("High contrast"),
            },
            settings.audience_look,
            self._choose_audience_theme,
            tr("Theme of the audience window"),
            self,
        )
        self.motion = radio_buttons(
            {
                MotionChoice.SYSTEM: tr("As the system asks"),
                MotionChoice.FULL: tr("Cards lift, turn over and settle"),
                MotionChoice.REDUCED: tr("Nothing moves by itself"),
            },
            settings.motion,
            self._choose_motion,
            tr("Motion in both windows"),
            self,
        )
        self._text = PercentSlider(
            SMALLEST_SCALE, LARGEST_SCALE, settings.text_scale, tr("Text size of your window")
        )
        self.text_size = self._text.slider
        self._zoom = PercentSlider(1.0, 2.0, settings.audience_zoom, tr("Audience window zoom"))
        self.audience_zoom = self._zoom.slider
        self.single_keys = QCheckBox(tr("Single keys pick cards: 1–9, 0, A, U and others"))
        self.single_keys.setChecked(settings.single_keys)
        self.sound = QCheckBox(tr("A soft sound when time is up"))
        self.sound.setChecked(settings.sound)
        self._text.chosen.connect(self._scale)
        self._text.let_go.connect(self._take_room)
        self._zoom.chosen.connect(self._zoom_audience)
        self.single_keys.toggled.connect(self._use_single_keys)
        self.sound.toggled.connect(self._use_sound)
        self._lay_out()
        self._take_room()
        self.themes[settings.theme].setFocus()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(_SIDE, 20, _SIDE, 12)
        column.setSpacing(_GAP)
        windows = QHBoxLayout()
        windows.setSpacing(_BETWEEN)
        own = self._window(tr("Your window"), self.themes.values(), tr("Text size"), self._text)
        room = self._window(
            tr("Audience window"), self.audience_themes.values(), tr("Zoom"), self._zoom
        )
        windows.addLayout(own, 1)
        windows.addLayout(room, 1)
        column.addLayout(windows)
        for heading, parts in (
            (tr("Motion"), self.motion.values()),
            (tr("Keys and sound"), (self.single_keys, self.sound)),
        ):
            column.addSpacing(2 * _GAP)
            column.addWidget(label(heading, "heading"))
            for part in parts:
                column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        box = QDialogButtonBox()
        box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE, 8, _SIDE, 16)
        foot.addWidget(box)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _window(
        self, heading: str, themes: Iterable[QWidget], sized: str, slider: PercentSlider
    ) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(_GAP)
        column.addWidget(label(heading, "heading"))
        for button in themes:
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(label(sized, "quiet"))
        column.addWidget(slider)
        return column

    def _take_room(self) -> None:
        open_at(self, _WIDE, _TALL)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._settings.theme = choice
        self._appearance.choose(choice)

    def _choose_audience_theme(self, look: str) -> None:
        self._settings.audience_look = look
        self.audience_changed.emit()

    def _choose_motion(self, choice: MotionChoice) -> None:
        self._settings.motion = choice
        self._appearance.choose_motion(choice)

    def _scale(self, share: float) -> None:
        self._settings.text_scale = share
        self._appearance.set_text_scale(share)

    def _zoom_audience(self, share: float) -> None:
        self._settings.audience_zoom = share
        self.audience_changed.emit()

    def _use_single_keys(self, on: bool) -> None:
        self._settings.single_keys = on
        self._actions.set_single_keys(on)

    def _use_sound(self, on: bool) -> None:
        self._settings.sound = on
