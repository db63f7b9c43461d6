"""A whole session by mouse clicks: no drag and no shortcut; the keys only write words."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from tests.journeys.desk_chair import NO_SCREEN, DeskChair
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import RoleId
from workshop.exercise.session import GutCheck, Owner, WouldPay
from workshop.qt.painting.card_buttons import RoleCardButton
from workshop.qt.views.ballot import BallotView
from workshop.qt.views.commit import CommitView
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.gut_check_answer import AnswerButton
from workshop.qt.views.home_tiles import Tile
from workshop.qt.views.own import OwnView
from workshop.qt.views.proposal_card import ProposalCard
from workshop.qt.views.reveal import RevealView

pytestmark = NO_SCREEN

ENTER = Qt.Key.Key_Return
ON_THE_CARD = QPoint(24, 40)
PEOPLE = ("Dana", "Ravi")


def test_a_whole_session_by_clicks(
    services: Services, sit_down: Callable[[Services], DeskChair], tmp_path: Path
) -> None:
    chair = sit_down(services)
    chair.click(chair.see(Tile, "New team session"))
    _brief(chair)
    _surface(chair)
    _ballot(chair)
    _reveal(chair)
    _own(chair)
    _gut_check(chair)
    _commit(chair)
    _outcome(chair, tmp_path)
    chair.click(chair.see(QPushButton, "Done"))
    assert chair.window.session_page is None


def _next(chair: DeskChair) -> None:
    chair.click(chair.see(QPushButton, "Next"))


def _brief(chair: DeskChair) -> None:
    chair.click(chair.see(QPlainTextEdit, "The brief"))
    chair.write("Add refunds: a customer asks for the money back and gets it.")
    chair.click(chair.see(QLineEdit, "Title"))
    chair.write("Refunds")
    for name in PEOPLE:
        chair.click(chair.see(QWidget, "Add a name, then Enter; or paste a list of names"))
        chair.write(name)
        chair.press(ENTER)
    people = chair.see(QAbstractItemView, "Who is here")
    for row, badge in enumerate(("Product manager", "Product owner")):
        chair.click(chair.see(RoleCardButton, badge))
        at = people.visualRect(people.model().index(row, 0)).center()
        chair.click(people.viewport(), at)
    assert [one.home_role for one in chair.session.participants] == ["pm", "po"]


def _surface(chair: DeskChair) -> None:
    _next(chair)
    for _ in range(2):
        proposal = next(
            one for one in chair.page.view.findChildren(ProposalCard) if one.isVisible()
        )
        chair.click(proposal)
    assert len(chair.session.decisions) == 2


def _ballot(chair: DeskChair) -> None:
    _next(chair)
    view = chair.page.view
    assert isinstance(view, BallotView)
    chair.click(chair.see(EnterButton, "Start voting"))
    for name in PEOPLE:
        chair.click(chair.see(EnterButton, f"I am {name}: show my ballot"))
        for choice in ("Product owner", "Nobody"):
            chair.click(chair.see(RoleCardButton, choice))
    assert len(chair.session.ballots) == 4
    chair.click(chair.see(EnterButton, "Go on to the reveal"))


def _reveal(chair: DeskChair) -> None:
    view = chair.page.view
    assert isinstance(view, RevealView)
    chair.click(view.sealed.reveal)
    chair.click(view.foot.later)
    chair.click(view.sealed.reveal)
    assert len(chair.session.revealed) == 2


def _own(chair: DeskChair) -> None:
    _next(chair)
    view = chair.page.view
    assert isinstance(view, OwnView)
    for place in range(2):
        chair.click(chair.see(RoleCardButton, "Product owner"))
        chair.click(view.grid.cards[place], ON_THE_CARD)
    ravi = chair.session.participants[1].id
    assert [one.owner for one in chair.session.decisions] == [Owner(_po(chair), ravi)] * 2
    chair.click(chair.see(QPlainTextEdit, "Answer"))
    chair.write("Within a fortnight, no questions.")
    chair.click(view.grid.cards[0], ON_THE_CARD)
    assert chair.session.decisions[1].answer == "Within a fortnight, no questions."
    menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu)]
    assert not any(menu.isVisible() for menu in menus)


def _po(chair: DeskChair) -> RoleId:
    return next(card.id for card in chair.session.roles if card.name == "Product owner")


def _gut_check(chair: DeskChair) -> None:
    _next(chair)
    chair.click(chair.see(RoleCardButton, "Ravi"))
    chair.click(chair.see(AnswerButton, "No"))
    chair.click(chair.see(QPlainTextEdit, "One honest sentence"))
    chair.write("I have seen nicer forms.")
    chair.click(chair.see(EnterButton, "Next person"))
    ravi = chair.session.participants[1].id
    assert chair.session.gut_checks == (
        GutCheck(ravi, WouldPay.NO, note="I have seen nicer forms."),
    )


def _commit(chair: DeskChair) -> None:
    _next(chair)
    view = chair.page.view
    assert isinstance(view, CommitView)
    chair.click(view.owners.cards()[0])
    chair.write("Write the rule into the ticket")
    chair.click(view.add_line.due)
    chair.write("tomorrow")
    chair.click(chair.see(QPushButton, "Add"))
    (made,) = chair.session.commitments
    assert made.participant == chair.session.participants[1].id
    chair.click(view.rows()[0].done, QPoint(10, view.rows()[0].done.height() // 2))
    assert chair.session.commitments[0].done


def _outcome(chair: DeskChair, folder: Path) -> None:
    _next(chair)
    assert chair.step is Step.OUTCOME
    chair.click(chair.see(QPushButton, "Save session file…"))
    chair.save_as(folder / "refunds.whosecall")
    chair.wait_until(lambda: chair.page.message.text.startswith("Saved to"), "the file")
    assert (folder / "refunds.whosecall").stat().st_size > 500
    chair.click(chair.see(QPushButton, "Finish session"))
    assert chair.session.finished is not None
