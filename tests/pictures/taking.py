"""Takes the pictures of one size: each needs a process, because a screen is what it starts with."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tests.pictures.index import Picture
from tests.pictures.layout import faults
from tests.pictures.stagehand import stagehand
from tests.pictures.states import State
from workshop.qt.app import application
from workshop.qt.theme import ThemeChoice

THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST)
TEXTS = (100, 200)


@dataclass(frozen=True, slots=True)
class Size:
    """A screen that is filled by the window."""

    width: int
    height: int
    ratio: int = 1
    """Device pixels to one of ours."""

    @property
    def name(self) -> str:
        """`3840x2160@2`."""
        return f"{self.width}x{self.height}" + (f"@{self.ratio}" if self.ratio > 1 else "")

    @property
    def ours(self) -> tuple[int, int]:
        """The window's size in pixels that do not depend on the device."""
        return self.width // self.ratio, self.height // self.ratio

    def screens(self, folder: Path) -> str:
        """The platform to start with: without a screen, but with one of this size."""
        file = folder / f"screen-{self.name}.json"
        screen = {
            **{"name": "screen", "x": 0, "y": 0, "width": self.width, "height": self.height},
            **{"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        }
        file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
        return f"offscreen:configfile={file}"


SIZES = (Size(1024, 768), Size(1440, 900), Size(3840, 2160, 2))


def take(
    states: Sequence[State],
    size: Size,
    folder: Path,
    themes: Sequence[ThemeChoice] = THEMES,
    texts: Sequence[int] = TEXTS,
) -> Iterator[Picture]:
    """Write each picture into the folder, and say so as soon as it is there."""
    qInstallMessageHandler(_pass_on)
    app = application(["pictures"])
    for state in states:
        for text in texts:
            with stagehand(app, size.ours, text=text / 100) as hand:
                shown = state.show(hand)
                for theme in themes:
                    hand.choose(theme)
                    wrong = tuple(faults(shown, hand.names()))
                    one = Picture(state.name, theme.value, size.name, text, wrong)
                    file = folder / one.file
                    file.parent.mkdir(parents=True, exist_ok=True)
                    if not shown.grab().save(str(file)):
                        raise OSError(f"{file} was not written")
                    yield one


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del kind, context
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
