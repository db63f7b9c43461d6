"""Home, Brief and Surface: a new session, the people, the decisions."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from workshop.exercise.agenda import Step
from workshop.exercise.session import Decision, Participant
from workshop.qt.demo.hands import Stuck
from workshop.qt.demo.play import Play
from workshop.qt.dialogs.role_editor import RoleEditor
from workshop.qt.models.card_looks import words
from workshop.qt.models.people_model import Column
from workshop.qt.texts import tr
from workshop.qt.views.brief import BriefView
from workshop.qt.views.proposal_card import ProposalCard
from workshop.qt.views.surface import SurfaceView
from workshop.qt.views.surface_row import SurfaceRow

OWN_QUESTIONS = 2
"""How many of the decisions are written in place, as if no deck had them."""


def begin(play: Play) -> None:
    """Home, and a click on a new session."""
    play.picture("01-home.png")
    play.hands.click(play.window.home.new_team)


def brief(play: Play) -> None:
    """What goes to the agent, who is here, and what their badges say."""
    hands, view, sample = play.hands, play.view(BriefView), play.sample
    hands.write(sample.brief)
    for field, text in (
        (view.texts.title, sample.title),
        (view.texts.team, sample.team),
        (view.texts.facilitator, sample.facilitator),
    ):
        hands.rewrite(field, text)
    _offer_roles(play, view)
    for person in sample.participants:
        hands.click(view.names)
        hands.write(person.name)
        hands.press(Qt.Key.Key_Return)
    for row, person in enumerate(sample.participants):
        _describe(play, view, row, person)
    play.picture("02-brief.png")


def _offer_roles(play: Play, view: BriefView) -> None:
    """Put those role cards into the tray that the sample has and a new session has not."""
    hands = play.hands
    missing = {card.id for card in play.sample.roles} - {
        card.id for card in play.session.offered_roles()
    }
    if not missing:
        return
    hands.click(view.roles.edit_button)
    editor = QApplication.activeModalWidget()
    if not isinstance(editor, RoleEditor):
        raise Stuck("the demo waited in vain for the editor of role cards")
    editor.cards.setFocus()
    hands.press(Qt.Key.Key_Home)
    for row in range(editor.model.rowCount()):
        card = editor.model.card(row)
        if card is not None and card.id in missing:
            hands.press(Qt.Key.Key_Space)
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Escape)


def _describe(play: Play, view: BriefView, row: int, person: Participant) -> None:
    hands, people = play.hands, view.people
    model = people.model()

    def middle(column: Column) -> QPoint:
        return people.visualRect(model.index(row, column)).center()

    people.scrollTo(model.index(row, 0))
    hands.click(people.viewport(), middle(Column.NAME))
    if person.home_role is not None:
        hands.press_letter(play.key_of(person.home_role))
    if person.contact:
        hands.click(people.viewport(), middle(Column.CONTACT))
        hands.write(person.contact)
        hands.press(Qt.Key.Key_Return)


def surface(play: Play) -> None:
    """Cards that the decks propose by click, and the last ones in the team's own words."""
    play.go_to(Step.SURFACE)
    view, decisions = play.view(SurfaceView), play.sample.decisions
    for decision in decisions[:-OWN_QUESTIONS]:
        _pick(play, view, decision)
    for decision in decisions[-OWN_QUESTIONS:]:
        play.hands.press_letter("n")
        play.hands.write(decision.question)
        play.hands.press(Qt.Key.Key_Return)
        play.hands.write(decision.likely_guess)
        play.hands.press(Qt.Key.Key_Escape)
    for row, decision in zip(view.board.rows(), decisions, strict=True):
        _say_what_it_is(play, row, decision)
    view.take_focus()
    play.picture("03-surface.png")


def _pick(play: Play, view: SurfaceView, decision: Decision) -> None:
    hands, proposals = play.hands, view.proposals
    search = hands.see(QLineEdit, tr("Look through all decks"))

    def proposed() -> ProposalCard | None:
        there = (card for card in proposals.cards() if card.look.card == decision.card)
        return next(there, None)

    searched = proposed() is None
    if searched:
        hands.click(search)
        hands.write(decision.question)
        hands.wait_until(lambda: proposed() is not None, f"a card for “{decision.question}”")
    card = proposed()
    if card is not None:
        hands.click(card)
    if searched:
        hands.rewrite(search, "")
        hands.wait_until(lambda: bool(proposals.cards()), "the proposals for the brief")
    view.take_focus()


def _say_what_it_is(play: Play, row: SurfaceRow, decision: Decision) -> None:
    hands, said = play.hands, words()
    for field, text in ((row.question, decision.question), (row.guess, decision.likely_guess)):
        if field.toPlainText() != text:
            hands.rewrite(field, text)
            row.handle.setFocus()
    hands.choose(row.area, said.area(decision.area))
    hands.choose(row.stakes, said.stakes(decision.stakes))
