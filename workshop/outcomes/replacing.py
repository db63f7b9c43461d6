"""Puts new files in the place of old ones: all of them, or none."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workshop.application.failures import StorageFailed


def replace_files(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write beside, make durable, then put each in the place of what is there; all or none.

    A link is followed, so that it stays one; a replaced file keeps its permissions. Raises
    StorageFailed; then the old files are whole and nothing is left beside them.
    """
    staged: list[_Staged] = []
    done: list[_Staged] = []
    try:
        for path, content in files:
            staged.append(_Staged(path))
            staged[-1].write(content)
        for one in staged:
            if len(staged) > 1:
                one.keep_old()
            one.put_in_place()
            done.append(one)
    except BaseException:
        for one in reversed(done):
            one.take_back()
        raise
    finally:
        for one in staged:
            one.tidy()
    for folder in {one.target.parent for one in staged}:
        _sync_folder(folder)


@dataclass(slots=True)
class _Staged:
    """One file on its way: what is written waits beside its target."""

    path: Path
    target: Path = Path()
    new: Path | None = None
    old: Path | None = None

    def write(self, content: bytes) -> None:
        try:
            self.target = self.path.resolve()
            if self.target.is_dir():
                raise StorageFailed(f"{self.path} is a folder: name a file in it.")
            there = self.target.exists()
            if there and not self.target.is_file():
                raise StorageFailed(f"{self.path} is not a regular file, and cannot be replaced.")
            handle, name = self._beside()
            self.new = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            self.new.chmod(self.target.stat().st_mode & 0o777 if there else _usual_mode())
        except (OSError, ValueError) as fault:
            raise self._refused(fault) from None

    def keep_old(self) -> None:
        """Hold on to the old file until all new ones are in their places."""
        try:
            if not self.target.exists():
                return
            handle, name = self._beside()
            os.close(handle)
            self.old = Path(name)
            self.old.unlink()
            try:
                os.link(self.target, self.old)
            except OSError:
                shutil.copy2(self.target, self.old)  # a file system without links
        except OSError as fault:
            raise self._refused(fault) from None

    def put_in_place(self) -> None:
        assert self.new is not None
        try:
            self.new.replace(self.target)
        except OSError as fault:
            raise self._refused(fault) from None
        self.new = None

    def take_back(self) -> None:
        with suppress(OSError):
            if self.old is not None:
                self.old.replace(self.target)
                self.old = None
            else:
                self.target.unlink()

    def tidy(self) -> None:
        for left in (self.new, self.old):
            if left is not None:
                with suppress(OSError):
                    left.unlink()

    def _beside(self) -> tuple[int, str]:
        return tempfile.mkstemp(prefix=f".{self.target.name[:40]}.", dir=self.target.parent)

    def _refused(self, fault: Exception) -> StorageFailed:
        reason = getattr(fault, "strerror", None) or str(fault)
        return StorageFailed(f"{self.path} was not written: {reason}.")


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new names durable too, where the system lets folders be synchronised."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
