#!/usr/bin/env python3
"""What a Debian must have besides Python, and how it gets there: never without asking.

`python3 packaging/system_libraries.py USE` for a use of USES. Elsewhere than on Debian and
its relatives it does nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from typing import NoReturn

# What `import PySide6` loads, even where there is no screen.
QT = """
    libbrotli1 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0
    libgssapi-krb5-2 libx11-6 libxkbcommon0
""".split()

# What a window on X11 or Wayland, and a printer, need besides.
WINDOWS = """
    libcups2 libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0
    libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0
""".split()

USES = {
    "run": QT + WINDOWS,
    "test": QT,
    "check": [*QT, "appstream", "desktop-file-utils"],
    "package": [*QT, *WINDOWS, "binutils"],
}


def needed(use: str) -> list[str]:
    """Return the names of the packages that a use needs, as Debian 12 names them."""
    names = list(USES[use])
    if find_spec("ensurepip") is None:
        names.append(f"python3.{sys.version_info.minor}-venv")
    return names


def spellings(name: str) -> list[str]:
    """Return the names a package may have: from Debian 13 on some end in t64."""
    return [name, name + "t64"]


def missing(names: list[str]) -> list[str]:
    """Return those of the packages that are installed under none of their names."""
    wanted = [spelling for name in names for spelling in spellings(name)]
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *wanted],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    ).stdout
    present = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return [name for name in names if not present.intersection(spellings(name))]


def as_named_here(names: list[str]) -> list[str]:
    """Return the packages under the names that this Debian's package lists know."""
    wanted = [spelling for name in names for spelling in spellings(name)]
    answer = subprocess.run(
        ["apt-cache", "policy", *wanted],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    ).stdout
    known: set[str] = set()
    package = ""
    for line in answer.splitlines():
        if not line.startswith(" "):
            package = line.rstrip(":")
        elif line.startswith("  Candidate:") and not line.endswith("(none)"):
            known.add(package)
    return [next((one for one in spellings(name) if one in known), name) for name in names]


def allowed_to_install(command: str) -> bool:
    """Ask, unless the answer was given beforehand; refuse where there is nobody to ask."""
    if os.environ.get("ASSUME_YES", "") not in ("", "0") or os.environ.get("CI") == "true":
        return True
    if not sys.stdin.isatty():
        give_up(f"There is no terminal to ask at. Run this, or set ASSUME_YES=1:\n  {command}")
    try:
        answer = input("Install them now? [y/N] ")
    except (EOFError, KeyboardInterrupt):
        print()
        return False
    return answer.strip().lower() in ("y", "yes")


def give_up(sentence: str) -> NoReturn:
    """End with a sentence for the person."""
    print(sentence, file=sys.stderr)
    raise SystemExit(1)


def install(names: list[str]) -> None:
    """Install packages with apt, as root or through sudo."""
    administrator = os.geteuid() == 0
    sudo = "" if administrator else "sudo "
    print(f"These system packages are missing: {' '.join(names)}", flush=True)
    command = (
        f"{sudo}apt-get update && "
        f"{sudo}apt-get install --no-install-recommends {' '.join(as_named_here(names))}"
    )
    if not allowed_to_install(command):
        give_up(f"Nothing was installed. When you are ready:\n  {command}")
    if not administrator and shutil.which("sudo") is None:
        give_up(f"There is no sudo here. Let an administrator run this:\n  {command}")
    get = [*sudo.split(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
    get += ["-o", "DPkg::Lock::Timeout=120"]
    print("Refreshing the package lists", flush=True)
    # A source that does not answer need not be one that is needed: the installation will tell.
    _run([*get, "update"])
    here = as_named_here(names)
    print(f"Installing {' '.join(here)}", flush=True)
    if _run([*get, "install", "--no-install-recommends", *here]) != 0:
        give_up("apt-get could not install them; what it said is above.")


def _run(command: list[str]) -> int:
    """Run a command, its progress shown only where somebody looks on; return its status."""
    watched = sys.stdout.isatty()
    return subprocess.run(
        command,
        stdin=None if watched else subprocess.DEVNULL,
        stdout=None if watched else subprocess.DEVNULL,
        check=False,
    ).returncode


def provide(use: str) -> None:
    """See to it that what a use needs is installed, or end with a sentence."""
    if not sys.platform.startswith("linux"):
        return
    if shutil.which("apt-get") is None or shutil.which("dpkg-query") is None:
        print("No apt-get here: if Qt does not start, docs/developing.md lists what it needs.")
        return
    if names := missing(needed(use)):
        install(names)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in USES:
        give_up(f"Say for which use: {', '.join(USES)}")
    provide(sys.argv[1])
