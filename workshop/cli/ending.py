"""How a command ends: its exit status, and what is said on standard error."""

import os
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop import __version__
from workshop.application.ports import KnownError

DONE: Final = 0
FAILED: Final = 1
WRONG_USE: Final = 2
OUR_FAULT: Final = 70
INTERRUPTED: Final = 130


def ended(work: Callable[[], int]) -> int:
    """Do the work and return its exit status; whatever happens, nobody sees a traceback."""
    try:
        status = work()
        sys.stdout.flush()
    except KnownError as error:
        tell(error.sentence, *error.faults)
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_standard_output()
        return DONE
    except OSError as error:
        _forget_standard_output()
        tell(f"The machine refused: {error.strerror or error}.")
        return FAILED
    except Exception:
        tell(_logged(traceback.format_exc()))
        return OUR_FAULT
    return status


def tell(*lines: str) -> None:
    """Lines on standard error."""
    for line in lines:
        print(line, file=sys.stderr)


def _forget_standard_output() -> None:
    """Nobody reads it any more, or it takes no more: what is still buffered goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def log_file() -> Path:
    """Where faults of ours are written down."""
    # here and not above: no run without a fault needs it
    from platformdirs import user_log_path

    return user_log_path("whosecall", appauthor=False) / "faults.log"


def _logged(trace: str) -> str:
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
