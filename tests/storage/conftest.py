"""A library of its own for each test of storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tests.exercise.profiles as profiles
from workshop.storage.library import Library
from workshop.storage.opening import open_library

__all__ = ["profiles"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library lies, in a folder that holds nothing else."""
    folder = tmp_path / "library folder"
    folder.mkdir()
    return folder / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """An empty library, open."""
    library = open_library(path)
    yield library
    library.close()
