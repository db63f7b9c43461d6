"""Where the data files are that come with the program: decks, fonts, icons, samples."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder that comes with the program.

    Gives the same file in a checkout, in an installed wheel and in a built program;
    `resource()` alone is the folder of all of them. Raises FileNotFoundError where there
    is nothing of that name.
    """
    installed = _PACKAGE / "resources"
    folder = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    path = folder.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"the program came without its file {'/'.join(parts)}")
    return path
