"""Writes a plan: all of it or nothing, and only where nothing changed since it was made."""

from contextlib import suppress
from pathlib import Path

from workshop.application.agent_files import AgentPlan, FileChange
from workshop.application.failures import BadInput, KnownError, StorageFailed
from workshop.outcomes.agents.folder import Folder, Refused
from workshop.outcomes.replacing import replace_files


def apply(plan: AgentPlan) -> None:
    """Write every change of a plan.

    Raises BadInput for a plan with problems, or where a file changed since; StorageFailed where
    the machine refuses. Then every file is as it was.
    """
    if plan.problems:
        raise BadInput("Nothing was written.", plan.problems)
    folder = Folder(plan.options.folder)
    written: list[tuple[Path, bytes]] = []
    gone: list[Path] = []
    for change in plan.changes:
        real = _unchanged(folder, change)
        if change.after is None:
            gone.append(real)
        else:
            written.append((real, change.after))
    made = _make_folders([path for path, _ in written])
    aside: list[tuple[Path, Path]] = []
    try:
        for path in gone:
            hidden = path.with_name(f".{path.name[:40]}.whosecall-gone")
            path.replace(hidden)
            aside.append((path, hidden))
        replace_files(written)
    except (OSError, KnownError) as fault:
        for path, hidden in reversed(aside):
            with suppress(OSError):
                hidden.replace(path)
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir()
        if isinstance(fault, KnownError):
            raise
        raise StorageFailed(f"Nothing was written: {fault.strerror}.") from None
    for _, hidden in aside:
        with suppress(OSError):
            hidden.unlink()
    _remove_empty(folder.root, gone)


def _unchanged(folder: Folder, change: FileChange) -> Path:
    try:
        if folder.read(change.path) != change.before:
            raise BadInput(
                f"{change.path} changed since this was looked at, so nothing was written. "
                "Look again."
            )
        return folder.place(change.path)
    except Refused as refused:
        raise BadInput("Nothing was written.", (str(refused),)) from None


def _make_folders(files: list[Path]) -> list[Path]:
    """The folders that were missing, outermost first. Raises StorageFailed, and none is left."""
    made: list[Path] = []
    try:
        for file in files:
            missing = [one for one in (file.parent, *file.parent.parents) if not one.exists()]
            for one in reversed(missing):
                one.mkdir()
                made.append(one)
    except OSError as fault:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir()
        raise StorageFailed(f"Nothing was written: {fault.strerror}.") from None
    return made


def _remove_empty(root: Path, gone: list[Path]) -> None:
    """Take folders away that nothing is in any more."""
    for file in gone:
        parent = file.parent
        while parent != root and parent.is_relative_to(root):
            try:
                if any(parent.iterdir()):
                    break
                parent.rmdir()
            except OSError:
                break
            parent = parent.parent
