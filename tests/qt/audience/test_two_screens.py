"""The whole program on a laptop with a projector beside it: two screens as Qt sees them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from workshop.resources import resource

ROOM = Path(__file__).with_name("two_screens.py")


def screen(name: str, x: int, width: int, height: int) -> dict[str, Any]:
    """A screen as the offscreen platform reads it."""
    return {
        "name": name,
        "x": x,
        "y": 0,
        "width": width,
        "height": height,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }


def test_f5_fills_the_projector_and_the_laptop_keeps_the_keyboard(tmp_path: Path) -> None:
    screens = [screen("laptop", 0, 1440, 900), screen("projector", 1440, 1024, 768)]
    seen = in_a_room_with(screens, tmp_path)
    assert seen["started"] == {
        "shown": True,
        "screen": "projector",
        "place": [1440, 0, 1024, 768],
        "full": True,
        "keyboard": "facilitator",
    }
    assert seen["revealed"] == ["SealedScene", "RevealScene"]
    assert seen["moved"] == "laptop"
    assert seen["moved back"] == "projector"
    assert seen["ended"] is False
    assert seen["quit"] is True


def test_a_mirrored_screen_is_no_second_one(tmp_path: Path) -> None:
    screens = [screen("laptop", 0, 1440, 900), screen("mirror", 0, 1024, 768)]
    seen = in_a_room_with(screens, tmp_path)
    assert seen["started"]["screen"] == "laptop"
    assert seen["started"]["place"] == [0, 0, 1440, 900]


def test_on_one_screen_r_turns_over_before_the_room_and_the_page_is_flipped_away(
    tmp_path: Path,
) -> None:
    seen = in_a_room_with([screen("laptop", 0, 1440, 900)], tmp_path)
    assert seen["started"]["shown"]
    assert seen["started"]["full"]
    assert seen["started"]["keyboard"] == "AudienceWindow"
    assert seen["revealed"] == ["SealedScene", "RevealScene"]
    assert seen["flipped"] == {"shown": False, "revealed": "RevealScene"}
    assert seen["ended"] is False


def in_a_room_with(screens: list[dict[str, Any]], folder: Path) -> dict[str, Any]:
    """What the program does there, in a process of its own: screens are chosen when Qt starts."""
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    sample = resource("samples") / "add-onboarding.whosecall"
    done = subprocess.run(
        [sys.executable, str(ROOM), str(folder), str(sample)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "requestActivate" not in done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen
