"""The theme, sizes and motion that widgets show now, handed to them through their constructors."""

from PySide6.QtCore import QObject, Signal

from workshop.qt.theme.metrics import Metrics
from workshop.qt.theme.tokens import LIGHT, Theme


class ThemeSource(QObject):
    """Holds what every painted widget looks at; `changed` says that any of it is different now."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme = LIGHT,
        metrics: Metrics | None = None,
        *,
        reduced_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = metrics or Metrics()
        self._reduced_motion = reduced_motion

    @property
    def theme(self) -> Theme:
        """The colours to paint with."""
        return self._theme

    @property
    def metrics(self) -> Metrics:
        """The sizes to paint with."""
        return self._metrics

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move by itself."""
        return self._reduced_motion

    def show(
        self,
        *,
        theme: Theme | None = None,
        metrics: Metrics | None = None,
        reduced_motion: bool | None = None,
    ) -> bool:
        """Takes over what is given; answers whether anything changed, having said so once if so."""
        before = (self._theme, self._metrics, self._reduced_motion)
        self._theme = theme or self._theme
        self._metrics = metrics or self._metrics
        if reduced_motion is not None:
            self._reduced_motion = reduced_motion
        if before == (self._theme, self._metrics, self._reduced_motion):
            return False
        self.changed.emit()
        return True
