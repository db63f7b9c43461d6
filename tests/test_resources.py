"""The files that come with the program are found wherever it was put."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import workshop.resources
from workshop.resources import resource


def test_a_checkout_finds_its_files_beside_the_package() -> None:
    assert resource("icons", "whosecall.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/of-another-program\.svg"):
        resource("icons", "of-another-program.svg")


def test_an_installed_package_finds_its_files_inside_itself(tmp_path: Path) -> None:
    package = tmp_path / "workshop"
    shutil.copytree(resource("icons"), package / "resources" / "icons")
    shutil.copy(workshop.resources.__file__, package)
    (package / "__init__.py").touch()

    found = subprocess.run(
        [
            sys.executable,
            "-c",
            "from workshop.resources import resource; print(resource('icons', 'whosecall.svg'))",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert Path(found.stdout.strip()).parent == package.resolve() / "resources" / "icons"
