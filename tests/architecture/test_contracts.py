"""The walls of the house hold, and each of them would be missed."""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

with (PROJECT / "pyproject.toml").open("rb") as _file:
    CONTRACTS: dict[str, str] = {
        contract["id"]: contract["name"]
        for contract in tomllib.load(_file)["tool"]["importlinter"]["contracts"]
    }


@dataclass(frozen=True)
class Plant:
    """Files with one line each that break one contract."""

    contract: str
    lines: dict[str, str]

    def __str__(self) -> str:
        """Name the case after what it does."""
        return f"{self.contract}: " + ", ".join(f"{k}: {v}" for k, v in self.lines.items())


PLANTS = [
    Plant("house", {"exercise/__init__.py": "import workshop.application"}),
    Plant("house", {"application/__init__.py": "import workshop.storage"}),
    Plant("house", {"storage/__init__.py": "import workshop.files"}),
    Plant("house", {"files/__init__.py": "import workshop.outcomes"}),
    Plant("house", {"outcomes/__init__.py": "import workshop.qt"}),
    Plant("house", {"qt/__init__.py": "import workshop.storage"}),
    Plant("house", {"qt/__init__.py": "import workshop.bootstrap"}),
    Plant("house", {"bootstrap.py": "import workshop.cli"}),
    Plant("house", {"cli/__init__.py": "import workshop.__main__"}),
    Plant("house", {"helpers/__init__.py": "import workshop.exercise"}),
    Plant("inside-qt", {"qt/theme/__init__.py": "import workshop.qt.painting"}),
    Plant("inside-qt", {"qt/painting/__init__.py": "import workshop.qt.models"}),
    Plant("inside-qt", {"qt/models/__init__.py": "import workshop.qt.views"}),
    Plant("inside-qt", {"qt/dialogs/__init__.py": "import workshop.qt.main_window"}),
    Plant("inside-qt", {"qt/misc.py": "import workshop.exercise"}),
    Plant("sqlite", {"application/__init__.py": "import sqlite3"}),
    Plant("sqlite", {"qt/__init__.py": "from sqlite_utils import Database"}),
    Plant("reportlab", {"qt/__init__.py": "from reportlab.pdfgen import canvas"}),
    Plant("pyside", {"outcomes/__init__.py": "from PySide6 import QtGui"}),
    Plant("pyside", {"application/__init__.py": "import shiboken6"}),
    Plant("pure", {"exercise/__init__.py": "import pydantic"}),
    Plant("pure", {"exercise/__init__.py": "from workshop.resources import resource"}),
    Plant("pure", {"resources.py": "import platformdirs"}),
    Plant(
        "no-cycles",
        {
            "qt/views/__init__.py": "import workshop.qt.dialogs",
            "qt/dialogs/__init__.py": "import workshop.qt.views",
        },
    ),
]


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Check one contract on the package in the folder, in an interpreter of its own."""
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    options = ["--no-logo", "--no-cache", "--contract", contract]
    return subprocess.run(
        [sys.executable, "-c", command, *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("contract", CONTRACTS)
def test_the_contract_is_kept(contract: str) -> None:
    result = lint(PROJECT, contract)

    assert f"{CONTRACTS[contract]} KEPT" in result.stdout, result.stdout + result.stderr
    assert result.returncode == 0


@pytest.mark.parametrize("plant", PLANTS, ids=str)
def test_a_planted_violation_breaks_the_contract(plant: Plant, tmp_path: Path) -> None:
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    shutil.copytree(PROJECT / "workshop", tmp_path / "workshop")
    shutil.copytree(PROJECT / "tests" / "architecture", tmp_path / "tests" / "architecture")
    for name, line in plant.lines.items():
        path = tmp_path / "workshop" / name
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")

    result = lint(tmp_path, plant.contract)

    assert f"{CONTRACTS[plant.contract]} BROKEN" in result.stdout, result.stdout + result.stderr
    assert result.returncode == 1


def test_every_contract_has_a_planted_violation() -> None:
    assert {plant.contract for plant in PLANTS} == set(CONTRACTS)
