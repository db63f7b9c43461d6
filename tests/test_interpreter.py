"""The interpreter and the Qt that came with the program are a pair that lives."""

import subprocess
import sys

_MANY_CALLS_THAT_RETURN_NONE = """
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel()
for number in range(50_000):
    label.setText("one")
    label.setToolTip("two")
print("alive")
"""


def test_a_hundred_thousand_calls_that_return_none_do_not_end_the_process() -> None:
    # In a process of its own: where the pair is a bad one, the whole interpreter aborts.
    played = subprocess.run(
        [sys.executable, "-c", _MANY_CALLS_THAT_RETURN_NONE],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert (played.returncode, played.stdout.strip()) == (0, "alive"), played.stderr
