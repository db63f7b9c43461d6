"""What agents guessed is shown on request, and only what is ticked comes onto the board."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.files.test_transcripts import asked, said, text, written
from tests.qt.sessions import workshop_session
from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.files.transcripts import transcripts_folder
from workshop.qt.views.session_page import SessionPage
from workshop.qt.views.surface import SurfaceView
from workshop.qt.views.surface_guesses import GuessesDialog

OpenPage = Callable[[Session, Step], SessionPage]


@pytest.fixture
def opened(qtbot: QtBot, open_page: OpenPage) -> Callable[[], GuessesDialog]:
    def open_it() -> GuessesDialog:
        page = open_page(workshop_session(), Step.SURFACE)
        assert isinstance(page.view, SurfaceView)
        page.view.open_guesses()
        (dialog,) = page.findChildren(GuessesDialog)
        qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)
        return dialog

    return open_it


@pytest.fixture
def transcripts() -> None:
    written(
        transcripts_folder(Path.home()),
        asked("Who may refund an order?"),
        said("assistant", text("I'll assume refunds go to the card.")),
    )


@pytest.mark.usefixtures("transcripts")
def test_what_is_ticked_comes_onto_the_board_as_one_move(
    opened: Callable[[], GuessesDialog],
) -> None:
    dialog = opened()
    assert dialog.count.text() == "2 guesses."
    assert not dialog.take.isEnabled()
    for box, _guess in dialog.boxes:
        box.click()
    assert dialog.take.text() == "Put 2 on the board"
    bridge = dialog.stage.bridge
    before = len(bridge.session.decisions)
    dialog.take.click()
    added = bridge.session.decisions[before:]
    assert [one.question for one in added] == [
        "Who may refund an order?",
        "Is it right: I'll assume refunds go to the card?",
    ]
    assert "-work-shop/a.jsonl:2" in added[1].notes
    assert dialog.boxes == []
    bridge.undo()
    assert len(bridge.session.decisions) == before
    dialog.close()


@pytest.mark.usefixtures("transcripts")
def test_a_project_narrows_the_list(opened: Callable[[], GuessesDialog]) -> None:
    dialog = opened()
    dialog.project.setText("elsewhere")
    assert dialog.count.text() == "No question and no assumption was found."
    dialog.project.setText("SHOP")
    assert len(dialog.boxes) == 2
    dialog.close()


def test_without_transcripts_it_says_so(opened: Callable[[], GuessesDialog]) -> None:
    dialog = opened()
    assert dialog.count.text().startswith("There are no transcripts: ")
    dialog.close()
