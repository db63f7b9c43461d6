"""What would be written, file by file, while a plan is made; nothing is written here."""

from workshop.application.agent_files import FileChange
from workshop.outcomes.agents.folder import Folder


class Pending:
    """The files of a folder as they would be."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._before: dict[str, bytes | None] = {}
        self._after: dict[str, str | None] = {}

    def text(self, path: str) -> str | None:
        """A file as it would be; None where there would be none. Raises Refused."""
        return self._after[self._seen(path)]

    def write(self, path: str, text: str) -> None:
        """Let a file have this text. Raises Refused where it may not be written."""
        real = self._seen(path)
        if self._before[real] is None:
            self.folder.allow_making(real)
        self._after[real] = text

    def remove(self, path: str) -> None:
        """Let a file be gone. Raises Refused where it may not be written."""
        self._after[self._seen(path)] = None

    def changes(self) -> tuple[FileChange, ...]:
        """The files that differ from what is there, in the order of their paths."""
        found: list[FileChange] = []
        for path in sorted(self._after):
            text = self._after[path]
            after = None if text is None else text.encode("utf-8")
            if after != self._before[path]:
                found.append(FileChange(path, self._before[path], after))
        return tuple(found)

    def _seen(self, path: str) -> str:
        """Where the file really is, so that two links to it are one file; looked at once."""
        real = self.folder.place(path).relative_to(self.folder.root).as_posix()
        if real not in self._after:
            self._after[real] = self.folder.text(real)
            self._before[real] = self.folder.read(real)
        return real
