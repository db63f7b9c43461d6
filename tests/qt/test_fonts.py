"""Names of any script are readable, also on a machine that has no fonts of its own for it."""

import subprocess
import sys
from typing import Final

_PROGRAM: Final = """
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication
from workshop.qt.theme import load_missing_scripts
from workshop.resources import resource
app = QApplication([])
folder = resource("fonts", "paper")
lacking = load_missing_scripts(folder)
assert all((folder / name).is_file() for name in lacking), lacking
W = QFontDatabase.WritingSystem
wanted = (W.Thai, W.Devanagari, W.Bengali, W.Tamil, W.Korean, W.Japanese, W.SimplifiedChinese)
print([one.name for one in wanted if not QFontDatabase.families(one)])
print(load_missing_scripts(folder))
"""


def test_every_script_that_paper_has_letters_for_has_them_on_the_screen() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True
    )
    lacking, again = done.stdout.splitlines()
    assert lacking == "[]"
    # what is there is left alone
    assert "Thai" not in again
    assert "DroidSansFallback" not in again
