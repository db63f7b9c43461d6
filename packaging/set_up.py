#!/usr/bin/env python3
"""Make a checkout ready: system packages, a virtual environment, everything in the lock.

`python3 packaging/set_up.py USE`, where USE is run, test, check or package. It says what it
does; a second time it finds that nothing has changed and does nothing.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    raise SystemExit(
        f"Whose Call needs Python 3.11 or newer, and this is {sys.version.split()[0]}. "
        "If there is a newer one beside it, name it: make PYTHON=python3.12 ..."
    )

import system_libraries

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
# The packages of the lock `run` are in all of them.
LOCKS = {"run": "run", "test": "dev", "check": "dev", "package": "package"}


def stamp_of(lock: str) -> Path:
    """Return the file that tells from which lock the environment was filled."""
    return VENV / f"filled-from-{lock}"


def fingerprint(lock: str) -> str:
    """Return what changes whenever the environment has to be filled again."""
    digest = hashlib.sha256()
    for path in (PROJECT / "packaging" / "locks" / f"{lock}.txt", PROJECT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def filled(lock: str) -> bool:
    """Tell whether the environment holds what the lock says."""
    enough = set(LOCKS.values()) if lock == "run" else {lock}
    return any(
        stamp_of(one).exists() and stamp_of(one).read_text(encoding="utf-8") == fingerprint(one)
        for one in enough
    )


def works() -> bool:
    """Tell whether there is an environment of this Python's version that can install."""
    asked = "import sys, pip; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [PYTHON, "-c", asked], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return False
    return answer.split() == [str(part) for part in sys.version_info[:2]]


def make_environment() -> None:
    """Make the virtual environment anew."""
    print(f"Making a virtual environment for Python {sys.version.split()[0]} in .venv", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def fill(lock: str) -> None:
    """Install what the lock says, each file checked against its hash, and the project itself."""
    path = PROJECT / "packaging" / "locks" / f"{lock}.txt"
    count = sum("==" in line for line in path.read_text(encoding="utf-8").splitlines())
    print(f"Installing up to {count} packages from packaging/locks/{lock}.txt", flush=True)
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"]
    if not sys.stdout.isatty():
        pip.append("--quiet")
    subprocess.run([*pip, "--require-hashes", "-r", path], check=True)
    print("Installing Whose Call itself, from this checkout", flush=True)
    subprocess.run([*pip, "--no-build-isolation", "--editable", PROJECT], check=True)
    stamp_of(lock).write_text(fingerprint(lock), encoding="utf-8")


def main() -> None:
    """Make ready for one use, or end with a sentence."""
    if len(sys.argv) != 2 or sys.argv[1] not in LOCKS:
        raise SystemExit(f"Say for which use: {', '.join(LOCKS)}")
    use = sys.argv[1]
    system_libraries.provide(use)
    inside_itself = Path(sys.prefix).resolve() == VENV.resolve()
    try:
        if not inside_itself and not works():
            make_environment()
        if not filled(LOCKS[use]):
            fill(LOCKS[use])
    except subprocess.CalledProcessError as failure:
        raise SystemExit(
            f"Setting up stopped: {failure.cmd[0]} ended with status {failure.returncode}; "
            "what it said is above. The same command goes on where this one stopped."
        ) from None


if __name__ == "__main__":
    main()
