"""Dresses the whole application, and follows the system where the person asks for that."""

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workshop.qt.collecting import nothing_collected
from workshop.qt.theme.choice import CHOSEN, ThemeChoice, use_fusion
from workshop.qt.theme.metrics import Metrics, TextStep
from workshop.qt.theme.motion import Motion, MotionChoice
from workshop.qt.theme.palette import palette_of
from workshop.qt.theme.source import ThemeSource
from workshop.qt.theme.style_sheet import style_sheet
from workshop.qt.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Theme


def apply_theme(app: QApplication, theme: Theme, text_scale: float = 1.0) -> None:
    """Sets Fusion, the palette, the font and the one style sheet; may be called again."""
    metrics = Metrics(text_scale)
    sheet = style_sheet(theme, metrics)
    # a sheet exchanged for another restyles each widget once for each widget around it (a second
    # and more for a session); one that is taken off first, and put on anew, only once
    changed = app.styleSheet() != sheet
    # a window that was let go, and waits in a cycle for the collector, would else be deleted by
    # whatever Python code hears of the new style, while Qt still holds it in its list
    with nothing_collected():
        if changed:
            app.setStyleSheet("")
            use_fusion(app)
        app.setPalette(palette_of(theme))
        app.setFont(metrics.font(TextStep.TEXT))
        if changed:
            app.setStyleSheet(sheet)


class Appearance(QObject):
    """Keeps the application dressed as chosen; the one that changes the `source` of all widgets."""

    def __init__(
        self,
        app: QApplication,
        source: ThemeSource,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._source = source
        self._choice = choice
        self._motion = Motion(source, self)
        # The hints must outlive their accessibility(), which Qt hands out as a bare child of them.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._accessibility.contrastPreferenceChanged.connect(self._follow_system)
        self._dress(source.metrics)

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Shows another choice at once."""
        self._choice = choice
        self._dress(self._source.metrics)

    def set_text_scale(self, text_scale: float) -> None:
        """Shows all text larger or smaller at once; kept within 0.8 to 2.0."""
        self._dress(Metrics(text_scale))

    def choose_motion(self, choice: MotionChoice) -> None:
        """Switches everything that moves by itself off or on, or does as the system asks."""
        self._motion.choose(choice)

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._dress(self._source.metrics)

    def _dress(self, metrics: Metrics) -> None:
        theme = self._chosen()
        apply_theme(self._app, theme, metrics.text_scale)
        self._source.show(theme=theme, metrics=metrics)

    def _chosen(self) -> Theme:
        return CHOSEN.get(self._choice) or self._system_theme()

    def _system_theme(self) -> Theme:
        if self._accessibility.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST
        return DARK if self._hints.colorScheme() == QtCore.Qt.ColorScheme.Dark else LIGHT
