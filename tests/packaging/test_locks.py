"""The locks are complete, hashed, and tell nothing of the machine they were made on."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[2]
LOCKS = sorted((PROJECT / "packaging" / "locks").glob("*.txt"))


def pins(lock: Path) -> list[tuple[Requirement, int]]:
    """Return each requirement of a lock with the number of its hashes."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.startswith("#")]
    return [(Requirement(line.split("--hash")[0]), line.count("--hash=sha256:")) for line in lines]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_no_index_and_no_file(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")

    assert not re.search(r"://|^-|\s@\s|^\s*(?!--hash)[./]", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_has_one_version_with_hashes_for_each_package(lock: Path) -> None:
    for requirement, hashes in pins(lock):
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
        assert hashes > 0, requirement


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
@pytest.mark.parametrize("python", ["3.11.2", "3.12.1", "3.13.5"])
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_lock_satisfies_the_project_everywhere(lock: Path, python: str, platform: str) -> None:
    here = {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "sys_platform": platform,
    }
    locked = {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
        for pin, _ in pins(lock)
        if pin.marker is None or pin.marker.evaluate(here)
    }
    with (PROJECT / "pyproject.toml").open("rb") as file:
        asked = [Requirement(line) for line in tomllib.load(file)["project"]["dependencies"]]

    for requirement in asked:
        if requirement.marker is None or requirement.marker.evaluate(here):
            version = locked[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), requirement


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_no_python_gets_a_qt_that_ends_it(lock: Path) -> None:
    for requirement, _ in pins(lock):
        if canonicalize_name(requirement.name) == "pyside6-essentials":
            old = requirement.marker is not None and requirement.marker.evaluate(
                {"python_version": "3.11", "python_full_version": "3.11.7"}
            )
            assert not old or str(requirement.specifier) == "==6.11.3"
