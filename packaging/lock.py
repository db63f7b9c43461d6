#!/usr/bin/env python3
"""Write the lock: exact versions with hashes, for CPython 3.11 to 3.13 on every platform.

One file for each use, in packaging/locks. They name no index, no host and no file of the
machine they were made on, so that each machine installs from wherever it gets its packages.
"""

import re
import subprocess
import sys
import venv
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
LOCKS = PROJECT / "packaging" / "locks"
TOOLS = PROJECT / "build" / "lock-tools"

# Later locks keep to the versions of the earlier ones.
GROUPS = {"run": ["build"], "dev": ["build", "dev"], "package": ["build", "packaging"]}

HEAD = "# Exact versions with hashes for `{use}`; written by `make lock`, not by hand.\n"
ADDRESS = re.compile(r"://|^-|^\s*#|^/|\s@\s", re.MULTILINE)


def uv() -> Path:
    """Return a uv of our own, made on first use."""
    folder = TOOLS / ("Scripts" if sys.platform == "win32" else "bin")
    if not list(folder.glob("uv*")):
        print("Installing uv, which works out the lock, into build/lock-tools", flush=True)
        venv.create(TOOLS, with_pip=True)
        subprocess.run([folder / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return folder / "uv"


def compiled(use: str, groups: list[str], constraints: list[Path]) -> str:
    """Return the lock's lines for one use, and refuse any that hold an address."""
    command: list[str | Path] = [
        *(uv(), "pip", "compile", "pyproject.toml", "--quiet", "--no-config"),
        *("--universal", "--python-version", "3.11"),
        *("--generate-hashes", "--no-header", "--no-annotate", "--upgrade"),
        *(f"--group={group}" for group in groups),
    ]
    for constraint in constraints:
        command += ["--constraint", constraint]
    lines = subprocess.run(
        command, cwd=PROJECT, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    if found := ADDRESS.search(lines):
        raise SystemExit(f"The lock for {use} would hold {found.group()!r}: nothing was written.")
    return HEAD.format(use=use) + lines


def main() -> None:
    """Write all locks."""
    LOCKS.mkdir(exist_ok=True)
    written: list[Path] = []
    for use, groups in GROUPS.items():
        print(f"Working out packaging/locks/{use}.txt", flush=True)
        text = compiled(use, groups, written)
        path = LOCKS / f"{use}.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)


if __name__ == "__main__":
    main()
