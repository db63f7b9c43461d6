"""Preferences show at once and are remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
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
from workshop.qt.theme.motion import MotionChoice


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


def test_motion_can_be_reduced_or_left_to_the_system(
    dialog: Preferences, look: ThemeSource, settings: Settings
) -> None:
    assert dialog.motion[MotionChoice.SYSTEM].isChecked()
    dialog.motion[MotionChoice.REDUCED].setChecked(True)
    assert look.reduced_motion
    assert settings.motion is MotionChoice.REDUCED
    dialog.motion[MotionChoice.FULL].setChecked(True)
    assert not look.reduced_motion
    dialog.motion[MotionChoice.SYSTEM].setChecked(True)
    assert settings.motion is MotionChoice.SYSTEM


def test_the_audience_window_has_a_theme_and_a_zoom_of_its_own(
    dialog: Preferences, look: ThemeSource, settings: Settings, qtbot: QtBot
) -> None:
    assert dialog.audience_themes["dark"].isChecked()
    with qtbot.waitSignal(dialog.audience_changed):
        dialog.audience_themes["high-contrast"].setChecked(True)
    with qtbot.waitSignal(dialog.audience_changed):
        dialog.audience_zoom.setValue(150)
    assert (settings.audience_look, settings.audience_zoom) == ("high-contrast", 1.5)
    assert (settings.theme, look.theme, look.metrics.text_scale) == (ThemeChoice.SYSTEM, LIGHT, 1.0)


def test_the_same_word_in_two_groups_is_told_apart(dialog: Preferences) -> None:
    own, room = dialog.themes[ThemeChoice.DARK], dialog.audience_themes["dark"]
    assert own.text() == room.text()
    assert own.accessibleDescription() == "Theme of your window"
    assert room.accessibleDescription() == "Theme of the audience window"


def test_the_last_choice_is_reached_by_tab_where_it_has_to_be_scrolled_to(
    dialog: Preferences, appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.set_text_scale(2.0)
    dialog.resize(640, 320)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    for _ in range(12):
        if dialog.sound.hasFocus():
            break
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert dialog.sound.hasFocus()
    assert not dialog.sound.visibleRegion().isEmpty()


def test_the_dialog_opens_as_things_are(
    settings: Settings, appearance: Appearance, actions: Actions, qtbot: QtBot
) -> None:
    settings.theme, settings.text_scale = ThemeChoice.DARK, 1.5
    settings.single_keys, settings.motion = False, MotionChoice.REDUCED
    settings.audience_look, settings.audience_zoom = "light", 1.3
    dialog = Preferences(settings, appearance, actions)
    qtbot.addWidget(dialog)
    assert dialog.themes[ThemeChoice.DARK].isChecked()
    assert dialog.text_size.value() == 150
    assert not dialog.single_keys.isChecked()
    assert dialog.motion[MotionChoice.REDUCED].isChecked()
    assert dialog.audience_themes["light"].isChecked()
    assert dialog.audience_zoom.value() == 130
    assert appearance.choice is ThemeChoice.LIGHT


def test_the_sound_can_be_switched_off(dialog: Preferences, settings: Settings) -> None:
    assert dialog.sound.isChecked()
    dialog.sound.setChecked(False)
    assert not settings.sound
    dialog.sound.setChecked(True)
    assert settings.sound
