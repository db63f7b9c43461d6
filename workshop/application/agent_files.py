"""The files that coding agents read: what would change in them, and the port that changes it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from workshop.exercise.session import Session


class Target(StrEnum):
    """Whose instructions are written, as `export --target` names them."""

    AGENTS = "agents"
    CLAUDE = "claude"
    CURSOR = "cursor"
    COWORK = "cowork"
    KIRO = "kiro"
    COPILOT = "copilot"
    SPEC_KIT = "spec-kit"
    RECORDS = "records"
    ENFORCED = "enforced"


@dataclass(frozen=True, slots=True)
class AgentOptions:
    """Where instructions go, and which."""

    folder: Path
    """The project's folder; nothing outside it is ever touched."""
    targets: frozenset[Target] = frozenset()
    """Empty: those that are proposed for the folder."""
    remove: bool = False
    """Take out what the session's team has in the folder, in every target where none is named."""
    spec: str = ""
    """The specification for spec-kit, seen from the folder, where there are several."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file before and after, whole; None where there is no file."""

    path: str
    """Seen from the folder, with slashes."""
    before: bytes | None
    after: bytes | None

    @property
    def told(self) -> str:
        """What happens to the file, in one word."""
        if self.before is None:
            return "new"
        return "removed" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class AgentPlan:
    """What writing would change. Nothing is written by making one."""

    options: AgentOptions
    """With the targets that were chosen or proposed."""
    changes: tuple[FileChange, ...] = ()
    """In the order of their paths; files that stay as they are do not appear."""
    notes: tuple[str, ...] = ()
    """What a person should know, in sentences."""
    problems: tuple[str, ...] = ()
    """Why nothing may be written, each with its file; empty where it may."""


class AgentFiles(Protocol):
    """Plans and writes instructions for agents. Reads and writes nothing outside the folder."""

    def proposed(self, folder: Path) -> frozenset[Target]:
        """The targets whose files are in the folder; AGENTS.md where there are none."""
        ...

    def plan(self, session: Session, options: AgentOptions) -> AgentPlan:
        """What writing would change. Raises BadInput where the folder is none."""
        ...

    def apply(self, plan: AgentPlan) -> None:
        """Write all of it, or nothing.

        Raises BadInput for a plan with problems, or where a file changed since; StorageFailed
        where the machine refuses. Then every file is as it was.
        """
        ...

    def text(self, session: Session) -> str:
        """The instructions alone, to paste where a tool takes them."""
        ...

    def matches(self, folder: Path, globs: Collection[str]) -> dict[str, int | None]:
        """How many files of the folder each glob matches; None for what is no glob.

        Large projects are counted as far as a preview can wait for. Raises BadInput where there
        is no such folder.
        """
        ...
