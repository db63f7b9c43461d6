"""Preferences show at once and are remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop.qt.actions import Actions
from workshop.qt.dialogs.preferences import Preferences
from workshop.qt.settings import Settings
from workshop.qt.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    Appearance,
    ThemeChoice,
    ThemeSource,
    apply_theme,
)


@pytest.fixture
def appearance(qapp: QApplication, look: ThemeSource) -> Iterator[Appearance]:
    made = Appearance(qapp, look, ThemeChoice.LIGHT)
    yield made
    apply_theme(qapp, LIGHT)
    qapp.setStyleSheet("")


@pytest.fixture
def dialog(
    settings: Settings, appearance: Appearance, actions: Actions, qtbot: QtBot
) -> Preferences:
    made = Preferences(settings, appearance, actions)
    qtbot.addWidget(made)
    return made


def test_a_theme_shows_at_once_and_is_remembered(
    dialog: Preferences, look: ThemeSource, tmp_path: Path
) -> None:
    dialog.themes[ThemeChoice.DARK].setChecked(True)
    assert look.theme == DARK
    dialog.themes[ThemeChoice.HIGH_CONTRAST].setChecked(True)
    assert look.theme == HIGH_CONTRAST
    assert Settings(tmp_path / "settings.ini").theme is ThemeChoice.HIGH_CONTRAST


@pytest.mark.parametrize("percent", [80, 130, 200])
def test_the_text_grows_while_the_slider_moves(
    dialog: Preferences, look: ThemeSource, settings: Settings, percent: int
) -> None:
    dialog.text_size.setValue(percent)
    assert look.metrics.text_scale == pytest.approx(percent / 100)
    assert settings.text_scale == pytest.approx(percent / 100)


def test_single_keys_can_be_switched_off(
    dialog: Preferences, actions: Actions, settings: Settings
) -> None:
    assert actions.key_of("nobody") == "0"
    dialog.single_keys.setChecked(False)
    assert actions.key_of("nobody") == ""
    assert actions.key_of("undo") == "Ctrl+Z"
    assert not settings.single_keys
    dialog.single_keys.setChecked(True)
    assert actions.key_of("nobody") == "0"


def test_motion_can_be_reduced(dialog: Preferences, look: ThemeSource, settings: Settings) -> None:
    dialog.reduced_motion.setChecked(True)
    assert look.reduced_motion
    assert settings.reduced_motion
    dialog.reduced_motion.setChecked(False)
    assert not look.reduced_motion


def test_the_dialog_opens_as_things_are(
    settings: Settings, appearance: Appearance, actions: Actions, qtbot: QtBot
) -> None:
    settings.theme, settings.text_scale = ThemeChoice.DARK, 1.5
    settings.single_keys, settings.reduced_motion = False, True
    dialog = Preferences(settings, appearance, actions)
    qtbot.addWidget(dialog)
    assert dialog.themes[ThemeChoice.DARK].isChecked()
    assert dialog.text_size.value() == 150
    assert not dialog.single_keys.isChecked()
    assert dialog.reduced_motion.isChecked()
    assert appearance.choice is ThemeChoice.LIGHT


def test_the_sound_can_be_switched_off(dialog: Preferences, settings: Settings) -> None:
    assert dialog.sound.isChecked()
    dialog.sound.setChecked(False)
    assert not settings.sound
    dialog.sound.setChecked(True)
    assert settings.sound
