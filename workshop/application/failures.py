"""What may go wrong at the machine's end or in what is read: known, and said in a sentence."""

from collections.abc import Sequence


class KnownError(Exception):
    """What the environment did: disk full, locked, a bad file. Its text is one clear sentence.

    `faults` are further lines, each with its path in the file. `exit_status` is what a command
    ends with: 1 for the machine's end, 2 for bad input.
    """

    exit_status = 1

    def __init__(self, sentence: str, faults: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.faults = tuple(faults)


class BadInput(KnownError):
    """Input that is bad, missing, or from a newer version."""

    exit_status = 2


class StorageFailed(KnownError):
    """A write or read that the machine refused; nothing is half-written, trying again is fine."""


class Cancelled(Exception):
    """A job was told to stop; nothing half-done is left."""
