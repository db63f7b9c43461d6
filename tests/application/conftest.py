"""Property tests run the same way each time; services on a real library of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tests.exercise.profiles as profiles
from workshop.application.services import Services
from workshop.bootstrap import build_services

__all__ = ["profiles", "services"]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """A whole program without windows, on an empty library."""
    built = build_services(tmp_path / "library.db")
    yield built
    built.upkeep.close()
