"""What is remembered between runs; whatever is damaged is as if it were not there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeChoice
from workshop.qt.theme.motion import MotionChoice


def test_everything_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    settings = Settings(file)
    settings.theme = ThemeChoice.DARK
    settings.text_scale = 1.4
    settings.single_keys = False
    settings.motion = MotionChoice.REDUCED
    settings.audience_look, settings.audience_zoom, settings.sound = "light", 1.6, False
    settings.last_folder = tmp_path
    settings.remember_project_folder("s1", tmp_path / "shop")
    settings.geometry = QByteArray(b"\x00\x01geometry")
    del settings
    kept = Settings(file)
    assert kept.theme is ThemeChoice.DARK
    assert kept.text_scale == 1.4
    assert not kept.single_keys
    assert kept.motion is MotionChoice.REDUCED
    assert (kept.audience_look, kept.audience_zoom, kept.sound) == ("light", 1.6, False)
    assert kept.last_folder == tmp_path
    assert kept.project_folder("s1") == tmp_path / "shop"
    assert kept.geometry == QByteArray(b"\x00\x01geometry")


def test_a_first_run_has_quiet_defaults(settings: Settings) -> None:
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.text_scale == 1.0
    assert settings.single_keys
    assert settings.motion is MotionChoice.SYSTEM
    assert (settings.audience_look, settings.audience_zoom, settings.sound) == ("dark", 1.0, True)
    assert settings.last_folder == Path.home()
    assert settings.project_folder("s1") is None
    assert settings.geometry.isEmpty()


@pytest.mark.parametrize(
    ("line", "scale"), [("text-scale=huge", 1.0), ("text-scale=40", 2.0), ("text-scale=-1", 0.8)]
)
def test_a_damaged_file_is_as_none(tmp_path: Path, line: str, scale: float) -> None:
    file = tmp_path / "settings.ini"
    file.write_text(
        f"[General]\ntheme=pink\n{line}\nsingle-keys=perhaps\nlast-folder=/no/such\ngeometry=1\n"
        "motion=wild\naudience-look=pink\naudience-zoom=9\n"
    )
    settings = Settings(file)
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.text_scale == scale
    assert settings.last_folder == Path.home()
    assert settings.geometry.isEmpty()
    assert settings.motion is MotionChoice.SYSTEM
    assert (settings.audience_look, settings.audience_zoom) == ("dark", 2.0)


def test_a_scale_that_is_no_number_is_as_none(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[General]\ntext-scale=nan\naudience-zoom=nan\n")
    assert Settings(file).text_scale == 1.0
    assert Settings(file).audience_zoom == 1.0


@pytest.mark.parametrize("kept", ["[]", "{", '{"s1": 3}'])
def test_damaged_folders_of_code_are_as_none(tmp_path: Path, kept: str) -> None:
    file = tmp_path / "settings.ini"
    QSettings(str(file), QSettings.Format.IniFormat).setValue("project-folders", kept)
    assert Settings(file).project_folder("s1") is None


def test_of_very_many_folders_of_code_the_oldest_are_forgotten(settings: Settings) -> None:
    for number in range(60):
        settings.remember_project_folder(f"s{number}", Path("code") / str(number))
    settings.remember_project_folder("s30", Path("moved"))
    assert settings.project_folder("s1") is None
    assert settings.project_folder("s59") == Path("code/59")
    assert settings.project_folder("s30") == Path("moved")
