"""A whole session without a mouse: every step is reached, worked and left by keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.desk_chair import NO_SCREEN, DeskChair
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Area, Latitude, Stakes
from workshop.exercise.findings import verdict
from workshop.exercise.session import Finding, GutCheck, WouldPay

pytestmark = NO_SCREEN

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
PEOPLE = ("Dana", "Ravi", "Mei")
BADGES = {"Dana": "2", "Ravi": "3", "Mei": "1"}  # product manager, product owner, engineer


def test_a_whole_session_by_keyboard_alone(
    services: Services, sit_down: Callable[[Services], DeskChair], tmp_path: Path
) -> None:
    chair = sit_down(services)
    assert chair.focused == "New team session"
    chair.press(ENTER)
    _brief(chair)
    _surface(chair)
    _ballot(chair)
    _reveal(chair)
    _own(chair)
    _gut_check(chair)
    _commit(chair)
    _outcome(chair, tmp_path)
    chair.next_step()
    assert chair.window.session_page is None
    (line,) = services.library.lines()
    assert (line.title, line.decisions, line.owned) == ("Refunds", 3, 3)
    assert line.finished is not None


def _brief(chair: DeskChair) -> None:
    assert chair.focused == "The brief"
    chair.write("Add refunds: a customer asks for the money back and gets it.")
    chair.tab_to("Title")
    chair.write("Refunds")
    chair.tab_to("Add a name, then Enter; or paste a list of names")
    for name in PEOPLE:
        chair.write(name)
        chair.press(ENTER)
    chair.tab_to("Who is here")
    chair.press(Qt.Key.Key_Home)
    for name in PEOPLE:
        chair.press_letter(BADGES[name])
        chair.press(Qt.Key.Key_Down)
    assert [(one.name, one.home_role) for one in chair.session.participants] == [
        ("Dana", "pm"),
        ("Ravi", "po"),
        ("Mei", "engineer"),
    ]


def _surface(chair: DeskChair) -> None:
    chair.next_step()
    assert chair.step is Step.SURFACE
    chair.press(ENTER)
    chair.press(Qt.Key.Key_Down, ENTER)
    added = len(chair.session.decisions)
    assert added == 2
    chair.press_letter("n")
    chair.write("Who may grant a refund?")
    chair.press(ENTER)
    chair.write("Anyone who is signed in")
    chair.press(TAB)
    assert chair.focused == "Area"
    chair.write("Rules")
    chair.press(TAB)
    chair.write("L")
    own = chair.session.decisions[2]
    assert (own.question, own.likely_guess) == (
        "Who may grant a refund?",
        "Anyone who is signed in",
    )
    assert (own.area, own.stakes) == (Area.RULES, Stakes.LASTING)
    chair.tab_to("Decision 3 of 3: Who may grant a refund?")
    chair.press(Qt.Key.Key_Up, held=Qt.KeyboardModifier.AltModifier)
    chair.press(Qt.Key.Key_Up, held=Qt.KeyboardModifier.AltModifier)
    assert chair.session.decisions[0].question == "Who may grant a refund?"


def _ballot(chair: DeskChair) -> None:
    chair.next_step()
    assert chair.step is Step.BALLOT
    chair.press(ENTER)
    for answers in ("3 0 a", "2 0 a", "3 0 1"):
        chair.press(ENTER)
        for key in answers.split():
            chair.press_letter(key)
    assert len(chair.session.ballots) == 9
    chair.press(ENTER)
    assert chair.step is Step.REVEAL


def _reveal(chair: DeskChair) -> None:
    for _ in chair.session.decisions:
        chair.press_letter("r")
        chair.press(Qt.Key.Key_Right)
    session = chair.session
    found = [verdict(session, one.id).finding for one in session.decisions]
    assert found == [Finding.STANDOFF, Finding.UNOWNED, Finding.UNOWNED]


def _own(chair: DeskChair) -> None:
    chair.next_step()
    assert chair.step is Step.OWN
    chair.press_letter("3")
    chair.press_letter("c")
    chair.press_letter("1")
    chair.press_letter("]")
    chair.press(Qt.Key.Key_F2)
    chair.write("The owner of the shop, up to a hundred.")
    chair.press(ESCAPE)
    chair.press(Qt.Key.Key_Right)
    chair.press_letter("2")
    chair.press(Qt.Key.Key_Right)
    chair.press_letter("1")
    first, second, third = chair.session.decisions
    assert first.owner is not None
    assert (first.owner.role, first.owner.participant) == ("po", "p2")
    assert first.consulted == ("engineer",)
    assert first.latitude is Latitude.OFFER_OPTIONS
    assert first.answer == "The owner of the shop, up to a hundred."
    assert second.owner is not None
    assert third.owner is not None


def _gut_check(chair: DeskChair) -> None:
    chair.next_step()
    assert chair.step is Step.GUT_CHECK
    chair.press_letter("t")
    chair.write("fair")
    chair.press(ENTER)
    chair.write("like begging")
    chair.press(ENTER)
    chair.write("I would ask my bank instead.")
    chair.press(ENTER)
    assert chair.session.gut_checks == (
        GutCheck(
            chair.session.participants[0].id,
            WouldPay.NOT_YET,
            "fair",
            "like begging",
            "I would ask my bank instead.",
        ),
    )


def _commit(chair: DeskChair) -> None:
    chair.next_step()
    assert chair.step is Step.COMMIT
    chair.write("Write the limit into the ticket")
    chair.press(TAB, TAB)
    assert chair.focused == "By when"
    chair.write("in 2 weeks")
    chair.press(ENTER)
    (made,) = chair.session.commitments
    assert made.text == "Write the limit into the ticket"
    assert made.due is not None
    assert made.participant is not None
    chair.undo()
    assert chair.session.commitments == ()
    chair.press(
        Qt.Key.Key_Z,
        held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert chair.session.commitments == (made,)


def _outcome(chair: DeskChair, folder: Path) -> None:
    chair.next_step()
    assert chair.step is Step.OUTCOME
    chair.press(
        Qt.Key.Key_S,
        held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    chair.save_as(folder / "refunds.pdf")
    chair.wait_until(lambda: chair.page.message.text.startswith("Saved to"), "the summary")
    assert (folder / "refunds.pdf").read_bytes().startswith(b"%PDF")
    chair.tab_to("Finish session")
    chair.press(Qt.Key.Key_Space)
    assert chair.session.finished is not None
