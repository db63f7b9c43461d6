"""Paper ballots are typed in with the keys alone, and are as secret as those cast here."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from tests.qt.sessions import DANA, EMPTY, MEI, PM, RAVI, SKIP, VERIFY, workshop_session
from workshop.exercise.agenda import Step
from workshop.exercise.cards import NOBODY, THE_AI, Choice
from workshop.exercise.paper_codes import decision_codes
from workshop.exercise.session import Ballot, Session
from workshop.qt.views.ballot import BallotView
from workshop.qt.views.paper_ballots import PaperBallots
from workshop.qt.views.session_page import SessionPage

OpenPage = Callable[[Session, Step], SessionPage]

CODES = dict(zip((VERIFY, SKIP, EMPTY), decision_codes(workshop_session()), strict=True))


def _paper(page: SessionPage) -> PaperBallots:
    view = page.view
    assert isinstance(view, BallotView)
    assert view.page is view.paper
    return view.paper


@pytest.fixture
def page(open_page: OpenPage) -> SessionPage:
    """A session of three people in which nobody voted, where paper is typed in."""
    made = open_page(workshop_session(), Step.BALLOT)
    made.stage.actions.trigger("type-paper")
    return made


def _type(text: str) -> None:
    """Into whatever has the focus, with Enter behind it."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def _ballots(page: SessionPage) -> dict[tuple[str, str], str]:
    return {
        (one.participant, one.decision): one.choice for one in page.stage.bridge.session.ballots
    }


def _texts(widget: QWidget) -> str:
    words = [one.text() for one in widget.findChildren(QLabel)]
    words += [one.text() for one in widget.findChildren(QLineEdit)]
    return "\n".join(words)


def test_code_and_choice_make_a_ballot_of_the_person(page: SessionPage) -> None:
    _type(CODES[SKIP].lower())
    _type("2")
    assert _ballots(page) == {(DANA, SKIP): "po"}
    assert _paper(page).sheet.said.text() == f"✓ Taken: {CODES[SKIP]}."
    assert _paper(page).sheet.code.hasFocus()


def test_an_empty_code_takes_the_next_card_and_the_last_one_the_next_person(
    page: SessionPage,
) -> None:
    for choice in ("1", "0", "a"):
        _type("")
        _type(choice)
    assert _ballots(page) == {(DANA, VERIFY): PM, (DANA, SKIP): NOBODY, (DANA, EMPTY): THE_AI}
    assert _paper(page).sheet.said.text() == "✓ All of Dana is in. Enter goes on."
    _type("")
    assert page.stage.bridge.seat == RAVI
    assert _paper(page).sheet.person.currentText() == "Ravi · 0 of 3"


def test_what_is_taken_is_shown_to_nobody(page: SessionPage) -> None:
    _type("")
    field = _paper(page).sheet.choice
    QTest.keyClicks(field, "sec")
    assert _paper(page).sheet.means.text() == "→ Security"
    QTest.keyClick(field, Qt.Key.Key_Return)
    said = _texts(_paper(page)).replace(_paper(page).sheet.legend.text(), "")
    assert "Security" not in said
    assert "sec" not in said.split("\n")
    assert "Security" not in page.foot.undo.text()


def test_no_line_ends_between_a_key_and_what_it_means(page: SessionPage) -> None:
    legend = _paper(page).sheet.legend.text()
    assert "1\u00a0Product manager · " in legend
    assert "0\u00a0Nobody" in legend


def test_a_wrong_code_and_a_wrong_choice_are_refused_in_words(page: SessionPage) -> None:
    wrong = CODES[VERIFY][:-1] + ("2" if CODES[VERIFY][-1] != "2" else "3")
    _type(wrong)
    assert _paper(page).sheet.said.text().startswith(f"No card here has the code {wrong}")
    _type(CODES[VERIFY])
    _type("77")
    assert _paper(page).sheet.said.text().startswith("77 is no choice of these")
    assert _ballots(page) == {}


def test_undo_reaches_the_person_who_is_typed_in_and_no_other(page: SessionPage) -> None:
    for choice in ("1", "1", "1"):
        _type("")
        _type(choice)
    code = _paper(page).sheet.code
    QTest.keyClick(code, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(_ballots(page)) == 2
    assert _paper(page).sheet.said.text() == "Taken back."
    page.stage.actions.trigger("next-person")
    assert page.stage.bridge.seat == RAVI
    QTest.keyClick(code, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(_ballots(page)) == 2
    assert _paper(page).sheet.said.text() == "Nothing of this person to take back."


def test_escape_ends_it_and_nobody_holds_the_laptop(page: SessionPage) -> None:
    _type("")
    _type("1")
    page.stage.actions.trigger("hide")
    view = page.view
    assert isinstance(view, BallotView)
    assert view.page is view.curtain
    assert page.stage.bridge.seat is None


def test_another_step_ends_it_as_well(page: SessionPage) -> None:
    _type("")
    page.go(Step.SURFACE)
    assert page.stage.bridge.seat is None
    page.go(Step.BALLOT)
    view = page.view
    assert isinstance(view, BallotView)
    assert view.page is not view.paper


def test_slips_without_names_become_a_tally(page: SessionPage) -> None:
    sheet = _paper(page).sheet
    sheet.unnamed.click()
    assert page.stage.bridge.seat is None
    _type(CODES[EMPTY])
    _type("1 1 0")
    _type("a")
    assert sheet.said.text() == "4 slips. Enter ends them."
    QTest.keyClick(sheet.choice, Qt.Key.Key_Backspace)
    assert sheet.said.text() == "3 slips. Enter ends them."
    _type("")
    assert "cannot be undone" in sheet.said.text()
    assert page.stage.bridge.session.tallies == ()
    _type("")
    (tally,) = page.stage.bridge.session.tallies
    assert dict(tally.counts) == {PM: 2, NOBODY: 1}
    assert page.stage.bridge.session.anonymous
    _type(CODES[EMPTY])
    assert sheet.said.text() == f"The ballots on {CODES[EMPTY]} lie face up already."


def test_one_wrong_slip_of_several_takes_none(page: SessionPage) -> None:
    sheet = _paper(page).sheet
    sheet.unnamed.click()
    _type(CODES[EMPTY])
    _type("1 99 0")
    assert sheet.said.text().startswith("99 is no choice of these")
    sheet.choice.clear()
    _type("")
    assert sheet.said.text() == "Type what the first slip says."


def test_names_and_slips_are_not_mixed(open_page: OpenPage) -> None:
    voted = replace(workshop_session(), ballots=(Ballot(MEI, VERIFY, Choice(PM)),))
    page = open_page(voted, Step.REVEAL)
    page.stage.actions.trigger("type-paper")
    assert page.stage.bridge.place.step is Step.BALLOT
    assert not _paper(page).sheet.unnamed.isEnabled()
    anonymous = replace(
        workshop_session("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b78"),
        anonymous=True,
        ballots=(Ballot(MEI, VERIFY, Choice(PM)),),
    )
    page = open_page(anonymous, Step.BALLOT)
    page.stage.actions.trigger("type-paper")
    assert _paper(page).sheet.unnamed.isChecked()
    _type(CODES[VERIFY])
    assert "Ballots with names are in" in _paper(page).sheet.said.text()


def test_a_code_is_typed_where_single_keys_do_things_elsewhere(page: SessionPage) -> None:
    code = _paper(page).sheet.code
    QTest.keyClicks(code, "ua0")
    assert code.text() == "ua0"
    assert _ballots(page) == {}
