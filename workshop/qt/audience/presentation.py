"""Keeps the audience window on the right screen, showing what the session shows, while wanted."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId
from workshop.qt.actions import Actions
from workshop.qt.audience.directing import scene_of, title_scene
from workshop.qt.audience.key_guard import KeyGuard
from workshop.qt.audience.page_keys import WHILE_ON, action_of
from workshop.qt.audience.scene import RevealScene
from workshop.qt.audience.screens import Screens
from workshop.qt.audience.window import AudienceWindow
from workshop.qt.bridge import Bridge
from workshop.qt.settings import Settings
from workshop.qt.texts import tr
from workshop.qt.theme import HIGH_CONTRAST, LIGHT, PRESENTER_DARK, Theme, ThemeSource

_LOOKS: Final[dict[str, Theme]] = {
    "dark": PRESENTER_DARK,
    "light": LIGHT,
    "high-contrast": HIGH_CONTRAST,
}
_ZOOM_STEP: Final = 0.1


class Presentation(QObject):
    """With a second screen the audience window stands there, and is only looked at.

    With one it lies over the facilitator's window, takes its keys, and is flipped away and back:
    nothing is done that the room does not see. A screen that goes hides it, one that comes brings
    it back.
    """

    said = Signal(str)
    """A sentence for the facilitator, where they work."""

    def __init__(
        self,
        facilitator: QWidget,
        actions: Actions,
        settings: Settings,
        look: ThemeSource,
        screens: Screens | None = None,
    ) -> None:
        super().__init__(facilitator)
        self._facilitator, self._actions, self._settings = facilitator, actions, settings
        self._facilitators_look = look
        self._look = ThemeSource(_theme(settings), reduced_motion=look.reduced_motion, parent=self)
        self._screens = screens or Screens(self)
        self._bridge: Bridge | None = None
        self._revealed: frozenset[DecisionId] = frozenset()
        self._on = self._flipped = self._beside = self._lost = False
        self.window = AudienceWindow(self._look)
        self.window.set_zoom(settings.audience_zoom)
        self._guard = KeyGuard(self._press, self)
        self.window.ended.connect(self.end)
        self.window.flipped.connect(self.flip)
        self.window.activated.connect(facilitator.activateWindow)
        self._screens.changed.connect(self.arrange)
        look.changed.connect(self._follow_motion)
        facilitator.installEventFilter(self)
        self.refresh()

    @property
    def on(self) -> bool:
        """Whether the audience window is wanted, on whichever screen there is."""
        return self._on

    @property
    def theme(self) -> Theme:
        """The colours on the wall."""
        return self._look.theme

    def follow(self, bridge: Bridge | None) -> None:
        """Show another session from now on; None shows the title."""
        if self._bridge is not None:
            self._bridge.changed.disconnect(self.refresh)
            self._bridge.place_changed.disconnect(self.refresh)
            self._bridge.spotlight_changed.disconnect(self.refresh)
        self._bridge = bridge
        self._revealed = frozenset()
        if bridge is not None:
            self._revealed = frozenset(bridge.session.revealed)
            bridge.changed.connect(self.refresh)
            bridge.place_changed.connect(self.refresh)
            bridge.spotlight_changed.connect(self.refresh)
        self.window.follow(bridge)
        self.refresh()

    def start_or_end(self) -> None:
        """F5."""
        if self._on:
            self.end()
        else:
            self.start()

    def start(self) -> None:
        """Show the audience window."""
        self._on, self._flipped, self._lost = True, False, False
        for name, handler in zip(
            WHILE_ON,
            (self.end, self.zoom_in, self.zoom_out, self.change_look),
            strict=True,
        ):
            self._actions.bind(name, handler)
        self._actions["present"].setChecked(True)
        self._app().focusWindowChanged.connect(self._give_way)
        self.refresh()
        self.arrange()

    def end(self) -> None:
        """Take it away."""
        if not self._on:
            return
        self._on = False
        self._actions.unbind(WHILE_ON)
        self._actions["present"].setChecked(False)
        self._app().focusWindowChanged.disconnect(self._give_way)
        self._beside = self._lost = False
        self._hide()

    def flip(self) -> None:
        """On one screen: the facilitator's window in front, or the audience window again."""
        if not self._on:
            self.start()
        elif self._screens.beside(self._facilitator) is None:
            self._flipped = not self._flipped if not self._lost else False
            self._beside = self._lost = False
            self.arrange()
            if self._flipped:
                self.said.emit(
                    tr(
                        "{0} shows the audience window again, {1} ends it.",
                        self._actions.key_of("present-flip"),
                        self._actions.key_of("present"),
                    )
                )

    def arrange(self) -> None:
        """Stand where the room looks; say it quietly where that screen went or came back."""
        if not self._on:
            return
        beside = self._screens.beside(self._facilitator)
        if beside is not None:
            if self._lost:
                self.said.emit(tr("The audience window is back on the other screen."))
            self._beside, self._lost, self._flipped = True, False, False
            self._show_on(beside, covers=False)
        elif self._beside:
            self._hide()
            if not self._lost:
                self._lost = True
                self.said.emit(
                    tr(
                        "The other screen is gone. The audience window comes back with it; "
                        "{0} shows it here.",
                        self._actions.key_of("present-flip"),
                    )
                )
        elif self._flipped:
            self._hide()
        else:
            self._show_on(self._screens.of(self._facilitator), covers=True)

    def refresh(self, _changes: object = None) -> None:
        """Show what the session shows; nothing happens where that is the same."""
        bridge = self._bridge
        if bridge is None:
            self.window.canvas.show_scene(title_scene())
            return
        session = bridge.session
        scene = scene_of(session, bridge.spotlight, bridge.desk.clock.now())
        fresh = frozenset(session.revealed) - self._revealed
        self._revealed = frozenset(session.revealed)
        turning = isinstance(scene, RevealScene) and scene.decision in fresh
        self.window.canvas.show_scene(scene, turning=turning)
        self.window.clock.refresh()
        if self.window.covers:
            self.window.way_back.setText(self._way_back())

    def zoom_in(self) -> None:
        """Larger text for the room."""
        self._zoom(+_ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller text for the room; never below what can be read from the back."""
        self._zoom(-_ZOOM_STEP)

    def change_look(self) -> None:
        """Dark, light, high contrast, in turn."""
        names = list(_LOOKS)
        at = names.index(self._settings.audience_look)
        self._settings.audience_look = names[(at + 1) % len(names)]
        self.follow_settings()

    def follow_settings(self) -> None:
        """Take over the colours and the zoom that the settings hold now."""
        self._look.show(theme=_theme(self._settings))
        self.window.set_zoom(self._settings.audience_zoom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape that nothing in the facilitator's window wanted ends the show."""
        if self._on and watched is self._facilitator:
            if event.type() == QEvent.Type.ScreenChangeInternal:
                self.arrange()
            if isinstance(event, QKeyEvent) and _is_escape(event):
                self.end()
                return True
        return super().eventFilter(watched, event)

    def _zoom(self, by: float) -> None:
        self._settings.audience_zoom = round(self._settings.audience_zoom + by, 1)
        self.follow_settings()

    def _show_on(self, screen: QScreen | None, *, covers: bool) -> None:
        window = self.window
        shown = window.isVisible() and window.screen() is screen and window.covers is covers
        if screen is None or shown:
            return
        had_the_keyboard = window.isActiveWindow()
        window.cover(covers, self._way_back() if covers else "")
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        # not showFullScreen(): that asks for the focus, beside the laptop too
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()
        self._guard.stand(covers)
        if covers:
            window.activateWindow()
            window.setFocus()
        elif had_the_keyboard:
            self._facilitator.activateWindow()

    def _hide(self) -> None:
        """Take the page away; what it covered has the keyboard again."""
        had_the_keyboard = self.window.isActiveWindow()
        self._guard.stand(False)
        self.window.hide()
        if had_the_keyboard:
            self._facilitator.activateWindow()

    def _way_back(self) -> str:
        back = tr("{0}: your own window   Esc: end", self._actions.key_of("present-flip"))
        if self._step() is not Step.REVEAL:
            return back
        way, reveal = tr("← →: other decisions"), self._actions.key_of("reveal")
        turn = (tr("{0}: reveal", reveal),) if reveal else ()
        return "   ".join((*turn, way, back))

    def _step(self) -> Step | None:
        return self._bridge.place.step if self._bridge else None

    def _press(self, event: QKeyEvent) -> None:
        """A key over the page: what the room sees happen, and nothing else."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        name = action_of(self._actions, QKeySequence(event.keyCombination()), self._step())
        if name == "reveal":
            self._turn_over()
        elif name:
            self._actions.trigger(name)

    def _turn_over(self) -> None:
        """Reveal what the room looks at; where that waits or asks first, step aside to show it."""
        if self._bridge is None or isinstance(self.window.canvas.scene, RevealScene):
            return
        before = self._bridge.session.revealed
        self._actions.trigger("reveal")
        if self._bridge.session.revealed == before:
            self.flip()

    def _give_way(self, focused: QWindow | None) -> None:
        """On one screen, whatever else asks for the keyboard must be seen: step aside for it."""
        known = (None, self._facilitator.windowHandle(), self.window.windowHandle())
        if focused not in known and self.window.isVisible() and not self._beside:
            self._flipped = True
            self.arrange()

    def _follow_motion(self) -> None:
        self._look.show(reduced_motion=self._facilitators_look.reduced_motion)

    @staticmethod
    def _app() -> QGuiApplication:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        return app


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


def _theme(settings: Settings) -> Theme:
    return _LOOKS[settings.audience_look]
