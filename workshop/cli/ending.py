"""How a command ends: its exit status, and what is said on standard error."""

import os
import sys
from collections.abc import Callable
from typing import Final

from workshop.application.failures import KnownError

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
        # here and not above: every start would pay for what hardly ever happens
        import traceback

        from workshop.application.fault_log import logged

        tell(logged(traceback.format_exc()))
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
