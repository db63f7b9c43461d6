"""System packages are named, asked for, and installed under the names of this Debian."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "system_libraries.py"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian only")


class Debian:
    """A folder of programs that answer as a Debian's would, and note what was installed."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing installed and nothing known."""
        self.folder = folder
        self.journal = folder / "journal"
        self.program("dpkg-query", "true")
        self.program("apt-cache", "true")
        self.program("apt-get", f'echo "$@" >> {self.journal}')
        self.program("sudo", 'exec "$@"')

    def program(self, name: str, body: str) -> None:
        """Put a program on the path."""
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)

    def provide(self, use: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Ask for what a use needs, with no terminal to ask at."""
        inherited = {k: v for k, v in os.environ.items() if k not in ("CI", "ASSUME_YES")}
        return subprocess.run(
            [sys.executable, SCRIPT, use],
            env={**inherited, "PATH": f"{self.folder}:/usr/bin:/bin", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def installed(self) -> list[str]:
        """Return the lines that apt-get was called with."""
        return (
            self.journal.read_text(encoding="utf-8").splitlines() if self.journal.exists() else []
        )


@pytest.fixture
def debian(tmp_path: Path) -> Debian:
    return Debian(tmp_path)


def test_nothing_is_installed_where_there_is_nobody_to_ask(debian: Debian) -> None:
    answer = debian.provide("check")

    assert answer.returncode == 1
    assert "apt-get install --no-install-recommends" in answer.stderr
    assert "desktop-file-utils" in answer.stderr
    assert debian.installed() == []


@pytest.mark.parametrize("yes", [{"ASSUME_YES": "1"}, {"CI": "true"}])
def test_a_yes_given_beforehand_installs(debian: Debian, yes: dict[str, str]) -> None:
    answer = debian.provide("check", **yes)

    assert answer.returncode == 0, answer.stderr
    update, install = debian.installed()
    assert update.endswith("update")
    assert " install " in install
    assert "desktop-file-utils" in install


def test_a_package_is_installed_under_the_name_this_debian_knows(debian: Debian) -> None:
    known = "libglib2.0-0:\\n  Candidate: (none)\\nlibglib2.0-0t64:\\n  Candidate: 2.84\\n"
    debian.program("apt-cache", f'printf "{known}"')

    debian.provide("test", ASSUME_YES="1")

    assert "libglib2.0-0t64" in debian.installed()[-1].split()
    assert "libglib2.0-0" not in debian.installed()[-1].split()


def test_what_is_there_under_its_newer_name_is_not_missing(debian: Debian) -> None:
    debian.program("dpkg-query", 'for name; do echo "${name%t64}t64 installed"; done')

    answer = debian.provide("run")

    assert (answer.returncode, answer.stdout, debian.installed()) == (0, "", [])


def test_what_was_removed_but_left_its_settings_is_missing(debian: Debian) -> None:
    debian.program("dpkg-query", 'for name; do echo "$name config-files"; done')

    assert "libgl1" in debian.provide("test").stdout


def test_a_refusing_apt_is_said(debian: Debian) -> None:
    debian.program("apt-get", "exit 100")

    answer = debian.provide("test", ASSUME_YES="1")

    assert answer.returncode == 1
    assert "could not install" in answer.stderr
