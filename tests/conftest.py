"""What holds for every test: no screen, no settings or library of the person who runs it."""

import os

import pytest

# Before anything imports Qt. The drags need a platform on which a QDrag really runs.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PLATFORM = os.environ["QT_QPA_PLATFORM"]
_DRAGS_RUN_HERE = _PLATFORM.startswith("minimal")
_FOLDERS = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"]
_WINDOWS_FOLDERS = ["USERPROFILE", "APPDATA", "LOCALAPPDATA"]

# Benchmarks are measured by `make bench`, on a machine that does nothing else.
collect_ignore = ["benchmarks"] if _DRAGS_RUN_HERE else ["benchmarks", "drags"]


def pytest_report_header() -> str:
    """Say on which Qt platform the tests run, and whether it can drag."""
    return f"Qt platform: {_PLATFORM} ({'with' if _DRAGS_RUN_HERE else 'without'} tests/drags)"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a library and settings folders of its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("WHOSECALL_LIBRARY", str(home / "library.db"))
    for variable in _FOLDERS + _WINDOWS_FOLDERS:
        monkeypatch.setenv(variable, str(home / variable.lower()))
