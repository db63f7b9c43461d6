"""Faults of ours in a slot: logged with their trace, said in one sentence, the session safe."""

import sys
import traceback
from types import TracebackType

from workshop.application.failures import KnownError
from workshop.application.fault_log import logged
from workshop.qt.main_window import MainWindow
from workshop.qt.texts import tr


def catch_faults(window: MainWindow) -> None:
    """From now on an exception that nobody caught is said in the window, which lives on."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
        elif isinstance(fault, KnownError):
            window.say(fault.sentence)
        else:
            said = logged("".join(traceback.format_exception(kind, fault, trace)))
            window.say(tr("{0} What you did before is saved.", said))

    sys.excepthook = caught
