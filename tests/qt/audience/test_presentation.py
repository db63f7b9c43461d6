"""The audience window comes, goes, flips, and survives its projector; the keyboard stays."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.audience.conftest import Plugs
from tests.qt.sessions import DANA, RAVI, VERIFY, workshop_session
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Choice
from workshop.exercise.moves import CastBallot, Reveal, SessionText, WriteSession
from workshop.exercise.session import Session
from workshop.qt.actions import Actions
from workshop.qt.audience.presentation import Presentation
from workshop.qt.audience.scene import BriefScene, RevealScene, SurfaceScene, TitleScene
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage
from workshop.qt.theme import DARK, HIGH_CONTRAST, LIGHT, ThemeSource


def settle() -> None:
    """Let the platform hand the focus out, and the audience window hand it back."""
    for _ in range(3):
        QApplication.processEvents()


def test_it_covers_the_other_screen_and_leaves_the_keyboard_where_it_is(
    presentation: Presentation, facilitator: QWidget, actions: Actions
) -> None:
    field = QLineEdit(facilitator)
    field.show()
    field.setFocus()
    presentation.start()
    settle()
    window = presentation.window
    assert window.isVisible()
    assert window.isFullScreen()
    assert window.geometry() == QGuiApplication.primaryScreen().geometry()
    assert QApplication.activeWindow() is facilitator
    assert QApplication.focusWidget() is field
    assert actions["present"].isChecked()
    QTest.keyClicks(field, "still here")
    assert field.text() == "still here"


def test_f5_starts_it_and_ends_it(presentation: Presentation) -> None:
    presentation.start_or_end()
    assert presentation.window.isVisible()
    presentation.start_or_end()
    assert not presentation.window.isVisible()


def test_escape_that_nothing_else_wants_ends_it(
    presentation: Presentation, facilitator: QWidget, actions: Actions
) -> None:
    presentation.start()
    QTest.keyClick(facilitator, Qt.Key.Key_Escape)
    assert not presentation.on
    assert not presentation.window.isVisible()
    assert not actions["present"].isChecked()


def test_escape_that_draws_the_curtain_ends_nothing(
    presentation: Presentation, facilitator: QWidget, actions: Actions
) -> None:
    drawn: list[bool] = []
    actions.bind("hide", lambda: drawn.append(True))
    presentation.start()
    QTest.keyClick(facilitator, Qt.Key.Key_Escape)
    assert drawn == [True]
    assert presentation.on


def test_an_unplugged_projector_interrupts_nothing_and_brings_it_back(
    present: Callable[[Session], Stage],
    presentation: Presentation,
    plugs: Plugs,
    facilitator: QWidget,
) -> None:
    bridge = present(workshop_session()).bridge
    bridge.go_to(Step.SURFACE)
    said: list[str] = []
    presentation.said.connect(said.append)
    plugs.unplug()
    assert not presentation.window.isVisible()
    assert presentation.on
    assert QApplication.activeWindow() is facilitator
    bridge.light_up(VERIFY)
    plugs.unplug()
    plugs.plug()
    assert said == [
        "The other screen is gone. The audience window comes back with it; F6 shows it here.",
        "The audience window is back on the other screen.",
    ]
    assert presentation.window.isVisible()
    assert QApplication.activeWindow() is facilitator
    scene = presentation.window.canvas.scene
    assert isinstance(scene, SurfaceScene)
    assert scene.current.number == "1"


def test_nothing_is_said_where_a_projector_comes_and_goes_unused(
    qtbot: QtBot, presentation: Presentation, plugs: Plugs
) -> None:
    with qtbot.assertNotEmitted(presentation.said):
        plugs.unplug()
        plugs.plug()
    assert not presentation.window.isVisible()


def test_on_one_screen_a_key_flips_between_both_windows(
    presentation: Presentation, plugs: Plugs
) -> None:
    plugs.projector = False
    presentation.start()
    assert presentation.window.isVisible()
    presentation.flip()
    assert not presentation.window.isVisible()
    assert presentation.on
    presentation.flip()
    assert presentation.window.isVisible()


def test_with_two_screens_there_is_nothing_to_flip(presentation: Presentation) -> None:
    presentation.start()
    presentation.flip()
    assert presentation.window.isVisible()


def test_after_the_projector_is_gone_the_same_key_shows_the_page_here(
    presentation: Presentation, plugs: Plugs
) -> None:
    presentation.start()
    plugs.unplug()
    presentation.flip()
    assert presentation.window.isVisible()
    presentation.flip()
    assert not presentation.window.isVisible()
    plugs.plug()
    assert presentation.window.isVisible()


def test_a_click_on_one_screen_flips_for_whoever_has_no_key(
    presentation: Presentation, plugs: Plugs
) -> None:
    plugs.projector = False
    presentation.start()
    QTest.mouseClick(presentation.window, Qt.MouseButton.LeftButton)
    assert not presentation.window.isVisible()


def test_on_one_screen_it_steps_aside_for_a_dialog_that_asks_for_the_keyboard(
    qtbot: QtBot, presentation: Presentation, plugs: Plugs, facilitator: QWidget
) -> None:
    plugs.projector = False
    presentation.start()
    settle()
    dialog = QDialog(facilitator)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert not presentation.window.isVisible()
    assert presentation.on
    dialog.close()


def test_on_the_projector_it_stays_when_a_dialog_opens_on_the_laptop(
    qtbot: QtBot, presentation: Presentation, facilitator: QWidget
) -> None:
    presentation.start()
    settle()
    dialog = QDialog(facilitator)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert presentation.window.isVisible()
    dialog.close()


def test_it_follows_the_session_move_by_move_and_shows_the_title_without_one(
    present: Callable[[Session], Stage], presentation: Presentation
) -> None:
    canvas = presentation.window.canvas
    bridge = present(workshop_session()).bridge
    assert isinstance(canvas.scene, BriefScene)
    bridge.submit(WriteSession(SessionText.BRIEF, "Something else"))
    assert canvas.scene.brief == "Something else"
    bridge.undo()
    assert canvas.scene.brief.startswith("Add onboarding:")
    presentation.follow(None)
    assert isinstance(canvas.scene, TitleScene)
    bridge.go_to(Step.SURFACE)
    assert isinstance(canvas.scene, TitleScene)


@pytest.mark.parametrize("reduced", [False, True])
def test_ballots_turn_over_together_when_they_are_revealed(
    qtbot: QtBot,
    present: Callable[[Session], Stage],
    presentation: Presentation,
    look: ThemeSource,
    reduced: bool,
) -> None:
    look.show(reduced_motion=reduced)
    bridge = present(workshop_session()).bridge
    for person, choice in ((DANA, "po"), (RAVI, "pm")):
        bridge.take_seat(person)
        bridge.submit(CastBallot(person, VERIFY, Choice(choice)))
    bridge.take_seat(None)
    bridge.go_to(Step.REVEAL)
    canvas = presentation.window.canvas
    bridge.submit(Reveal(VERIFY))
    assert isinstance(canvas.scene, RevealScene)
    assert len(canvas.page.groups) == 2
    assert canvas.turning is not reduced
    qtbot.waitUntil(lambda: not canvas.turning)
    bridge.go_to(Step.OWN)
    bridge.go_to(Step.REVEAL)
    assert not canvas.turning  # seen before


def test_zoom_and_look_are_kept_for_the_next_time(
    presentation: Presentation, settings: Settings, actions: Actions
) -> None:
    presentation.start()
    for _ in range(3):
        actions.trigger("audience-larger")
    actions.trigger("audience-smaller")
    assert settings.audience_zoom == 1.2
    for _ in range(20):
        actions.trigger("audience-smaller")
    assert settings.audience_zoom == 1.0
    themes = [presentation.theme]
    for _ in range(3):
        actions.trigger("audience-look")
        themes.append(presentation.theme)
    assert themes == [DARK, LIGHT, HIGH_CONTRAST, DARK]
    presentation.end()
    assert not actions.enabled("audience-larger")


def test_closing_it_ends_the_show_and_not_the_program(
    presentation: Presentation, facilitator: QWidget
) -> None:
    presentation.start()
    presentation.window.close()
    assert not presentation.on
    assert facilitator.isVisible()
    presentation.start()
    assert presentation.window.isVisible()


def test_what_is_changed_in_the_preferences_shows_at_once(
    presentation: Presentation, settings: Settings
) -> None:
    presentation.start()
    settings.audience_look, settings.audience_zoom = "light", 1.5
    presentation.follow_settings()
    assert presentation.theme == LIGHT
    assert presentation.window.canvas.page.sheet.zoom == 1.5
