"""Where faults of ours are written down: with their trace, out of everybody's sight."""

import sys
from datetime import datetime
from pathlib import Path

from workshop import __version__


def log_file() -> Path:
    """Where faults of ours are written down."""
    # here and not above: no run without a fault needs it
    from platformdirs import user_log_path

    return user_log_path("whosecall", appauthor=False) / "faults.log"


def logged(trace: str) -> str:
    """Write a trace down, and say in one sentence where; never raises."""
    log = log_file()
    when = datetime.now().astimezone().isoformat(timespec="seconds")
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{when} Whose Call {__version__}, Python {sys.version}\n{trace}\n")
    except OSError as error:
        kind = trace.rstrip().rpartition("\n")[2].partition(":")[0]
        return f"A fault of ours ({kind}). It could not be logged at {log}: {error.strerror}."
    return f"A fault of ours. The log is at {log}."
