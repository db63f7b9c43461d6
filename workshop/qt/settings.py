"""What is remembered between runs: window, theme, text size, keys, sound. Never a session."""

import json
from math import isfinite
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QByteArray, QSettings

from workshop.qt.theme import ThemeChoice
from workshop.qt.theme.motion import MotionChoice

_MOST_PROJECTS: Final = 40


class Settings:
    """Typed access to the platform's settings; a damaged value is as if it were not there."""

    def __init__(self, file: Path | None = None) -> None:
        """Settings of this user; of `file` (INI) where one is given."""
        if file is None:
            self._store = QSettings("Whose Call", "Whose Call")
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """The chosen theme; the system's where none was."""
        try:
            return ThemeChoice(str(self._store.value("theme", ThemeChoice.SYSTEM.value)))
        except ValueError:
            return ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice.value)

    @property
    def text_scale(self) -> float:
        """0.8 to 2.0."""
        try:
            kept = float(str(self._store.value("text-scale", 1.0)))
        except ValueError:
            return 1.0
        return min(2.0, max(0.8, kept)) if isfinite(kept) else 1.0

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._store.setValue("text-scale", scale)

    @property
    def audience_zoom(self) -> float:
        """1.0 to 2.0: what the room reads is never smaller than it was made for."""
        try:
            return min(2.0, max(1.0, float(str(self._store.value("audience-zoom", 1.0)))))
        except ValueError:
            return 1.0

    @audience_zoom.setter
    def audience_zoom(self, zoom: float) -> None:
        self._store.setValue("audience-zoom", zoom)

    @property
    def audience_look(self) -> str:
        """`dark`, `light` or `high-contrast`; dark before anything was chosen."""
        kept = str(self._store.value("audience-look", "dark"))
        return kept if kept in {"dark", "light", "high-contrast"} else "dark"

    @audience_look.setter
    def audience_look(self, look: str) -> None:
        self._store.setValue("audience-look", look)

    @property
    def single_keys(self) -> bool:
        """Whether keys without a modifier do things outside text."""
        return self._flag("single-keys", default=True)

    @single_keys.setter
    def single_keys(self, on: bool) -> None:
        self._store.setValue("single-keys", on)

    @property
    def motion(self) -> MotionChoice:
        """Whether things move by themselves; as the system asks where nothing was chosen."""
        try:
            return MotionChoice(str(self._store.value("motion", MotionChoice.SYSTEM.value)))
        except ValueError:
            return MotionChoice.SYSTEM

    @motion.setter
    def motion(self, choice: MotionChoice) -> None:
        self._store.setValue("motion", choice.value)

    @property
    def reduced_motion(self) -> bool:
        """Whether the person chose that nothing moves; known before the system is asked."""
        return self.motion is MotionChoice.REDUCED

    @property
    def sound(self) -> bool:
        """Whether a soft sound is heard when the time of a step is up."""
        return self._flag("sound", default=True)

    @sound.setter
    def sound(self, on: bool) -> None:
        self._store.setValue("sound", on)

    @property
    def last_folder(self) -> Path:
        """Where the last file was saved or opened; the home folder before."""
        kept = Path(str(self._store.value("last-folder", "")))
        return kept if str(kept) != "." and kept.is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.setValue("last-folder", str(folder))

    def project_folder(self, session: str) -> Path | None:
        """The folder of the code that a session's instructions went into; None before."""
        kept = self._projects().get(session)
        return Path(kept) if kept else None

    def remember_project_folder(self, session: str, folder: Path) -> None:
        """Remember a session's folder; of very many the oldest are forgotten."""
        kept = [one for one in self._projects().items() if one[0] != session]
        kept = [*kept, (session, str(folder))][-_MOST_PROJECTS:]
        self._store.setValue("project-folders", json.dumps(dict(kept)))

    def _projects(self) -> dict[str, str]:
        try:
            kept: object = json.loads(str(self._store.value("project-folders", "{}")))
        except (ValueError, RecursionError):
            return {}
        found = cast("dict[str, Any]", kept) if isinstance(kept, dict) else {}
        return {one: folder for one, folder in found.items() if isinstance(folder, str)}

    @property
    def geometry(self) -> QByteArray:
        """The window's size and place as Qt saved it; empty before."""
        kept = self._store.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    def _flag(self, name: str, *, default: bool) -> bool:
        return str(self._store.value(name, default)).lower() in {"true", "1"}
