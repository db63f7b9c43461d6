"""The inbox as a file beside the library: a line of JSON for each question.

The library itself is not written, so a program that may only look at it can still ask.
"""

import json
import os
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final, cast

from workshop.application.failures import BadInput, StorageFailed
from workshop.application.inbox import MOST, AskedQuestion, as_asked

_LARGEST: Final = 4_000_000
_PATIENCE: Final = 5.0
"""Seconds for which another program's change is waited for."""


def inbox_beside(library: Path) -> Path:
    """Where the inbox of a library lies."""
    return library.with_name(f"{library.stem}.inbox.jsonl")


class FileInbox:
    """An inbox in a file; made with the first question."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path, self._now = path, now

    def questions(self) -> tuple[AskedQuestion, ...]:
        """What waits, oldest first. What cannot be read in the file is passed over."""
        return tuple(question for _, question in self._lines() if question is not None)

    def put(self, question: str, context: str) -> AskedQuestion:
        """Let a question wait; one that waits already is not put in twice."""
        said, about = as_asked(question, context)
        if not any(letter.isalnum() for letter in said):
            raise BadInput("There is no question in this text.")
        with self._locked():
            lines = self._lines()
            waiting = [one for _, one in lines if one is not None]
            there = next((one for one in waiting if _same(one.question, said)), None)
            if there is not None:
                return there
            if len(waiting) >= MOST:
                raise BadInput(
                    f"{MOST} questions wait already: a person has to look at them first."
                )
            asked = AskedQuestion(os.urandom(8).hex(), said, about, self._now().isoformat())
            self._write([*(line for line, _ in lines), _line(asked)])
        return asked

    def take(self, question: str) -> AskedQuestion | None:
        """Take the question with this id out; None where it waits no more."""
        with self._locked():
            lines = self._lines()
            taken = next((one for _, one in lines if one and one.id == question), None)
            if taken is not None:
                self._write([line for line, one in lines if one is None or one.id != question])
        return taken

    def _lines(self) -> list[tuple[str, AskedQuestion | None]]:
        """Each line as it is written, with its question where it holds one."""
        try:
            if not self._path.is_file():
                return []
            if self._path.stat().st_size > _LARGEST:
                raise StorageFailed(f"{self._path} is larger than 4 MB, and is not read.")
            text = self._path.read_text("utf-8", "replace")
        except OSError as fault:
            raise StorageFailed(f"{self._path} cannot be read: {fault.strerror}.") from None
        return [(line, _question(line)) for line in text.split("\n") if line.strip()]

    @contextmanager
    def _locked(self) -> Generator[None]:
        # here and not above: most starts ask nothing of it
        from filelock import FileLock, Timeout

        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(f"{self._path}.lock", timeout=_PATIENCE):
                yield
        except Timeout:
            raise StorageFailed(f"{self._path} is being written by another program.") from None
        except OSError as fault:
            raise StorageFailed(f"{self._path} was not written: {fault.strerror}.") from None

    def _write(self, lines: list[str]) -> None:
        """Write beside, then replace: the old file is whole until the new one is."""
        handle, name = tempfile.mkstemp(prefix=f".{self._path.name}.", dir=self._path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write("".join(f"{line}\n" for line in lines).encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise


def _line(asked: AskedQuestion) -> str:
    told = {
        "id": asked.id,
        "question": asked.question,
        "context": asked.context,
        "asked": asked.asked,
    }
    return json.dumps(told, ensure_ascii=False)


def _question(line: str) -> AskedQuestion | None:
    """The question in a line; None where it is none, and then it stays as it is."""
    try:
        told: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    fields = cast("dict[str, object]", told)
    found = [fields.get(name, "") for name in ("id", "question", "context", "asked")]
    if not all(isinstance(one, str) for one in found) or not (found[0] and found[1]):
        return None
    name, question, context, asked = (str(one) for one in found)
    return AskedQuestion(name, *as_asked(question, context), asked)


def _same(one: str, other: str) -> bool:
    def bare(text: str) -> str:
        return "".join(filter(str.isalnum, text.casefold()))

    return bare(one) == bare(other)
