"""`python -m tests.pictures --to FOLDER`: every screen and state, and one page that shows them.

Each theme, at three sizes, at 100 % and 200 % text; `--only WORDS`, `--size`, `--theme` and
`--text` take fewer. Ends with 1 where something is wrong in the layout of any, having said what.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pictures.index import Picture, as_line, from_line, index_page
from tests.pictures.states import STATES, State
from tests.pictures.taking import SIZES, TEXTS, THEMES, Size, take
from workshop.qt.theme import ThemeChoice


def main(arguments: Sequence[str]) -> int:
    """Take the pictures asked for, write the index, and say how it went as an exit status."""
    asked = _parser().parse_args(arguments)
    folder: Path = asked.to
    states = [one for one in STATES if not asked.only or any(w in one.name for w in asked.only)]
    sizes = [one for one in SIZES if asked.size in (None, one.name)]
    if asked.here:
        for picture in take(states, sizes[0], folder, _themes(asked), _texts(asked)):
            print(as_line(picture), flush=True)
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as screens, ThreadPoolExecutor(2) as pool:
        run = partial(_in_a_process, arguments=arguments, screens=Path(screens))
        taken = [one for some in pool.map(run, sizes) for one in some]
    pictures = sorted(taken, key=partial(_place, states=states))
    (folder / "index.html").write_text(index_page(pictures), encoding="utf-8")
    wrong = [(one, fault) for one in pictures for fault in one.faults]
    for one, fault in wrong:
        print(f"{one.file}: {fault}")
    print(f"{len(pictures)} pictures: {folder / 'index.html'}")
    return 1 if wrong else 0


def _in_a_process(size: Size, arguments: Sequence[str], screens: Path) -> list[Picture]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": size.screens(screens),
        "QT_SCALE_FACTOR": str(size.ratio),
    }
    command = [sys.executable, "-m", "tests.pictures", *arguments, "--here", "--size", size.name]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        taken = list(_read(process.stdout, size))
    if process.returncode:
        raise SystemExit(process.returncode)
    return taken


def _read(lines: Iterator[str], size: Size) -> Iterator[Picture]:
    state = ""
    for line in lines:
        picture = from_line(line)
        if picture.state != state:
            state = picture.state
            print(f"  {size.name} {state}", file=sys.stderr, flush=True)
        yield picture


def _place(picture: Picture, states: Sequence[State]) -> tuple[int, int, int]:
    names = [state.name for state in states]
    sizes = [size.name for size in SIZES]
    return names.index(picture.state), sizes.index(picture.size), picture.text


def _themes(asked: argparse.Namespace) -> Sequence[ThemeChoice]:
    return [ThemeChoice(asked.theme)] if asked.theme else THEMES


def _texts(asked: argparse.Namespace) -> Sequence[int]:
    return [asked.text] if asked.text else TEXTS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.pictures", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="the folder; made where it is not")
    parser.add_argument("--only", nargs="+", help="states that have one of these words in the name")
    parser.add_argument("--size", choices=[one.name for one in SIZES])
    parser.add_argument("--theme", choices=[one.value for one in THEMES])
    parser.add_argument("--text", type=int, choices=TEXTS)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
