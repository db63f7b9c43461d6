"""Opens the window, after asking whether this machine can hold one."""

import importlib.util
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.application.failures import BadInput, KnownError, StorageFailed

if TYPE_CHECKING:
    import ctypes

    from workshop.application.importing import OnConflict
    from workshop.application.services import Services
    from workshop.exercise.cards import SessionId

_BAD_QT: Final = "[pP]y[sS]ide6_[eE]ssentials-6.12.0.dist-info"
_SAFE_PYTHON: Final = (3, 12)

_NOBODY_SEES: Final = ("offscreen", "minimal", "vnc")
"""Platforms of Qt on which nobody could answer a question."""

_WINDOW_LIBRARIES: Final = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxkbcommon-x11.so.0",
)
_GET_LIBRARIES: Final = (
    "`make run` in a checkout of Whose Call installs what is missing; "
    "on Debian, the packages libxcb-cursor0, libxkbcommon-x11-0 and libegl1 bring most of it."
)


def open_window(
    find_library: Callable[[], Path],
    choose: "Callable[[Services, OnConflict], SessionId] | None" = None,
) -> int:
    """Open the window on a library, on the session that `choose` says; until it is closed.

    The library is asked for and opened behind the first frame; where a session has to be chosen,
    before it, so that a wrong name shows no window. Raises KnownError where the machine cannot
    hold a window or open the library.
    """
    refuse_bad_pair()
    refuse_missing_display(os.environ)
    try:
        # here and not above: every other command does without Qt
        from workshop.qt.app import run
    except ImportError as error:
        raise _without_qt(error) from error
    if choose is None:
        return run(lambda: _services_or_words(find_library()))
    services = _services_or_words(find_library())
    try:
        session = _chosen_or_words(services, choose)
    except BaseException:
        services.upkeep.close()
        raise
    return run(lambda: services, session)


def _chosen_or_words(
    services: "Services", choose: "Callable[[Services, OnConflict], SessionId]"
) -> "SessionId | None":
    """The session that was asked for; where it cannot be had, in words on the screen too.

    None is home: a file is different from what the library has of it, and the person would rather
    go on with that.
    """
    # here and not above, as in `_services_or_words`
    from workshop.application.importing import AlreadyThere, OnConflict

    try:
        return choose(services, OnConflict.REFUSE)
    except KnownError as error:
        if _nobody_sees():
            raise
        from workshop.qt.app import application
        from workshop.qt.dialogs import at_start

        application(sys.argv[:1])
        if not isinstance(error, AlreadyThere):
            at_start.say_why_not(error)
            raise
        if at_start.offer_a_copy(error):
            return choose(services, OnConflict.COPY)
        return None


def _nobody_sees() -> bool:
    return os.environ.get("QT_QPA_PLATFORM", "").startswith(_NOBODY_SEES)


def _services_or_words(library: Path) -> "Services":
    """The services; where the library refuses, in words on the screen too.

    A damaged library is moved aside where the person agrees to it, and a new one started.
    """
    # here and not above: the first frame is seen before any of this is imported
    from workshop.bootstrap import build_services, is_damaged, set_library_aside

    try:
        return build_services(library)
    except KnownError as error:
        if _nobody_sees():
            raise
        from workshop.qt.app import application
        from workshop.qt.dialogs import at_start

        application(sys.argv[:1])
        if not is_damaged(error):
            at_start.say_why_not(error)
            raise
        if not at_start.offer_to_set_aside(error):
            raise
    at_start.say_where_it_is(set_library_aside(library))
    return build_services(library)


def prepare_demo() -> "Callable[[Services, Path], object]":
    """What plays the sample workshop through the real windows; no screen is needed for it.

    Raises KnownError where Qt cannot be loaded.
    """
    refuse_bad_pair()
    # before anything imports Qt
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from workshop.qt.demo import play
    except ImportError as error:
        raise _without_qt(error) from error
    return play


def refuse_bad_pair(
    python: tuple[int, ...] = sys.version_info[:2], packages: Path | None = None
) -> None:
    """Refuse PySide6 6.12.0 on a Python before 3.12, which it ends after some thousand calls."""
    if python >= _SAFE_PYTHON:
        return
    packages = packages or _packages_with_qt()
    if packages and any(packages.glob(_BAD_QT)):
        raise BadInput(
            f"PySide6 6.12.0 and Python {python[0]}.{python[1]} do not go together: the program "
            "would end by itself after a while. Install PySide6_Essentials 6.11.3, or use "
            "Python 3.12 or newer."
        )


def _packages_with_qt() -> Path | None:
    found = importlib.util.find_spec("PySide6")
    return Path(found.origin).parent.parent if found and found.origin else None


def refuse_missing_display(environment: Mapping[str, str]) -> None:
    """Refuse where Qt would abort: on Linux without a display, or without what a window needs."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return
    if environment.get("WAYLAND_DISPLAY"):
        return
    if not environment.get("DISPLAY"):
        raise StorageFailed(
            "There is no display here to open a window on. Every other command works without "
            "one: see `whosecall --help`, or try `whosecall demo --to FOLDER`."
        )
    for name in _WINDOW_LIBRARIES:
        _load(name)
    screen = environment["DISPLAY"]
    if not _answers(screen):
        raise StorageFailed(f"The display {screen} does not answer, so no window can be opened.")


def _load(name: str) -> "ctypes.CDLL":
    # here and not above: asked for on Linux alone
    import ctypes

    try:
        return ctypes.CDLL(name)
    except OSError:
        raise StorageFailed(
            f"The window needs {name}, which is missing. {_GET_LIBRARIES}"
        ) from None


def _answers(screen: str) -> bool:
    # here and not above: asked for on Linux alone
    import ctypes

    xcb = _load("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(screen.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _without_qt(error: ImportError) -> Exception:
    if error.name and error.name.partition(".")[0] in {"PySide6", "shiboken6"}:
        if isinstance(error, ModuleNotFoundError):
            return StorageFailed(f"PySide6 is not installed. {_GET_LIBRARIES}")
        return StorageFailed(f"Qt cannot be loaded: {error}. {_GET_LIBRARIES}")
    if ".so" in str(error):
        return StorageFailed(f"Qt cannot be loaded: {error}. {_GET_LIBRARIES}")
    return error
