"""A project's folder: read with care, and never beyond its edge."""

import os
import stat
from pathlib import Path
from typing import Final

from workshop.application.failures import BadInput

_LARGEST: Final = 2_000_000
"""Bytes of a file that we would write into; no instructions are that long."""
_MOST_FILES: Final = 1_000
_PASSED_OVER: Final = frozenset({".git", "node_modules", ".venv", "venv", "__pycache__", ".tox"})


class Refused(Exception):
    """A file that must not be written; the text says why, as a sentence with its path."""


class Folder:
    """The folder that instructions go into."""

    def __init__(self, root: Path) -> None:
        """Raises BadInput where there is no such folder, or it cannot be looked at."""
        if not os.path.isdir(root):  # noqa: PTH112 (Path.is_dir raises for some names)
            raise BadInput(f"There is no folder {root}.")
        self.root = root.resolve()

    def exists(self, path: str) -> bool:
        """Whether a file or folder is there, a link to nothing not counted."""
        try:
            return (self.root / path).exists()
        except OSError:
            return False

    def place(self, path: str) -> Path:
        """Where a path really is. Raises Refused where a link leads out of the folder."""
        try:
            real = (self.root / path).resolve()
        except (OSError, RuntimeError) as fault:
            raise Refused(f"{path} cannot be followed: {fault}.") from None
        if not real.is_relative_to(self.root):
            raise Refused(f"{path} leads out of the folder, to {real}, and is not followed.")
        return real

    def read(self, path: str) -> bytes | None:
        """What is in a file that may be written; None where there is none. Raises Refused."""
        real = self.place(path)
        try:
            told = real.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as fault:
            raise Refused(f"{path} cannot be read: {fault.strerror}.") from None
        if not stat.S_ISREG(told.st_mode):
            raise Refused(f"{path} is no regular file.")
        if not told.st_mode & 0o222 or not os.access(real, os.W_OK):
            raise Refused(f"{path} is read-only.")
        if told.st_size > _LARGEST:
            raise Refused(f"{path} is larger than 2 MB, and is left alone.")
        try:
            return real.read_bytes()
        except OSError as fault:
            raise Refused(f"{path} cannot be read: {fault.strerror}.") from None

    def text(self, path: str) -> str | None:
        """The same as text, line ends as they are; None where there is no file. Raises Refused."""
        content = self.read(path)
        if content is None:
            return None
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused(f"{path} is not UTF-8, and is left alone.") from None
        if "\x00" in text:
            raise Refused(f"{path} is no text, and is left alone.")
        return text

    def names(self, folder: str) -> list[str]:
        """The names in a folder, sorted; none where there is no such folder. Raises Refused."""
        real = self.place(folder)
        try:
            return sorted(one.name for one in real.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as fault:
            raise Refused(f"{folder} cannot be read: {fault.strerror}.") from None

    def holds(self, path: str, word: str) -> bool:
        """Whether a file holds a word; one that cannot be read, or is huge, does not."""
        try:
            real = self.place(path)
            if not real.is_file() or real.stat().st_size > _LARGEST:
                return False
            return word.encode() in real.read_bytes()
        except (OSError, Refused):
            return False

    def files(self) -> list[str]:
        """The files of the project, seen from it; what builds and tools made is passed over."""
        found: list[str] = []
        for where, folders, names in os.walk(self.root):
            folders[:] = sorted(set(folders) - _PASSED_OVER)
            for name in sorted(names):
                found.append(Path(where, name).relative_to(self.root).as_posix())
            if len(found) >= 100 * _MOST_FILES:
                break
        return found

    def allow_making(self, path: str) -> None:
        """Raises Refused where a file or a folder nobody may write is in a new file's way."""
        real = self.place(path)
        parent = real.parent
        while parent != self.root and not parent.exists():
            parent = parent.parent
        if not parent.is_dir():
            raise Refused(f"{path} cannot be made: {parent.name} is no folder.")
        if not real.exists() and not os.access(parent, os.W_OK):
            raise Refused(f"{path} cannot be made: nobody may write into {parent.name}.")
