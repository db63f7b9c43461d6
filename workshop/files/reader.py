"""Reads the files that people bring along."""

import stat
from pathlib import Path
from typing import Final

from workshop.application.failures import BadInput, StorageFailed
from workshop.exercise.cards import Deck
from workshop.exercise.session import Session
from workshop.files.decode import Document, decoded
from workshop.files.plain_text import plain_text

LARGEST: Final = 20_000_000
"""Bytes; a session of fifteen people and a hundred decisions takes under a tenth of a million."""


class FileReader:
    """Session and deck files, each read whole; nothing is ever written to one."""

    def read(self, path: Path) -> Session | Deck:
        """The session or deck in a file. Raises BadInput with every fault and its path.

        Raises StorageFailed where the machine refuses to give the file out.
        """
        return self.document(path).value

    def noted(self, path: Path) -> tuple[Session | Deck, tuple[str, ...]]:
        """The same, with lines on what to look at: accented letters, and what was left out."""
        document = self.document(path)
        return document.value, document.look_at

    def document(self, path: Path) -> Document:
        """The same, with notes about all that was filled in."""
        return decoded(_content(path), str(path))

    def text(self, path: Path) -> str:
        """The text of any file that is one, in the encodings that editors write.

        Raises BadInput where it is none, StorageFailed as for `read`.
        """
        return text_in(_content(path), str(path))


def text_in(content: bytes, name: str) -> str:
    """The text in some bytes. Raises BadInput where they are none, or say nothing."""
    found = plain_text(content)
    if found is None:
        raise BadInput(f"{name} is no text.")
    if not found[0].strip("\x00 \t\r\n"):
        raise BadInput(f"{name} is empty.")
    return found[0]


def _content(path: Path) -> bytes:
    try:
        told = path.stat()
        if stat.S_ISDIR(told.st_mode):
            raise BadInput(f"{path} is a folder, not a file.")
        if not stat.S_ISREG(told.st_mode):
            raise BadInput(f"{path} is not a regular file.")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise BadInput(f"There is no file {path}.") from None
    except PermissionError:
        raise StorageFailed(f"{path} may not be read: this account has no right to.") from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise StorageFailed(f"{path} cannot be read: {reason}.") from None
    if len(content) > LARGEST:
        raise BadInput(f"{path} is larger than 20 MB: no session or deck is.")
    return content
