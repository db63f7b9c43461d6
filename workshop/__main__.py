"""`whosecall`: the window where nothing else is asked for, else a command."""

import os
import sys
from io import BufferedWriter, FileIO, TextIOWrapper
from pathlib import Path

from workshop.cli.ending import ended


def main() -> int:
    """Run the command line of this process; returns its exit status, never a traceback."""
    if sys.stdout is None or sys.stderr is None:
        # a program started without a terminal, or with its output closed, still runs
        nowhere = TextIOWrapper(BufferedWriter(FileIO(os.devnull, "w")), encoding="utf-8")
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # what people wrote is UTF-8 in files and pipes, whatever the terminal believes in
            stream.reconfigure(encoding="utf-8", errors="replace")
    return ended(_work)


def _work() -> int:
    arguments = sys.argv[1:]
    if _only_the_window(arguments):
        # here and not above: the window does without click, and each command without Qt
        from workshop.cli.starting import open_window

        return open_window(lambda: _library(arguments))
    from workshop.cli.commands import run

    return run(arguments)


def _library(arguments: list[str]) -> Path:
    # here and not above: what the program stands on is imported behind the first frame
    from workshop.bootstrap import default_library

    named = _named_library(arguments) or os.environ.get("WHOSECALL_LIBRARY")
    return Path(named) if named else default_library()


def _only_the_window(arguments: list[str]) -> bool:
    return not arguments or bool(_named_library(arguments))


def _named_library(arguments: list[str]) -> str:
    match arguments:
        case ["--library", path] if not path.startswith("-"):
            return path
        case [argument] if argument.startswith("--library="):
            return argument.removeprefix("--library=")
        case _:
            return ""


if __name__ == "__main__":
    sys.exit(main())
