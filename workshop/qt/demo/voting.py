"""Ballot and Reveal: six people vote behind the curtain, and all of it is turned over."""

from PySide6.QtCore import Qt

from workshop.exercise.agenda import Step
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice
from workshop.exercise.session import Participant
from workshop.qt.demo.hands import Stuck
from workshop.qt.demo.play import Play
from workshop.qt.views.ballot import BallotView
from workshop.qt.views.reveal import RevealView

_KEYS = {NOBODY: "0", THE_AI: "a", NOT_SURE: "u"}


def ballot(play: Play) -> None:
    """The laptop goes round; the first person clicks cards, the others press their keys."""
    hands = play.hands
    play.go_to(Step.BALLOT)
    view = play.view(BallotView)
    hands.press(Qt.Key.Key_Return)
    for place, person in enumerate(play.sample.participants):
        turn = view.curtain.next_person
        if turn is None or turn.name != person.name:
            raise Stuck(f"the curtain does not ask for {person.name}")
        hands.press(Qt.Key.Key_Return)
        if place == 0:
            play.picture("04-ballot.png")
        _vote(play, view, person, by_clicks=place == 0)
        if view.page is view.voting:
            hands.press(Qt.Key.Key_Space, held=Qt.KeyboardModifier.ControlModifier)


def _vote(play: Play, view: BallotView, person: Participant, *, by_clicks: bool) -> None:
    sample = play.sample
    chosen = {one.decision: one.choice for one in sample.ballots if one.participant == person.id}
    for decision in sample.decisions:
        asked = play.session.decision(view.voting.decision)
        if asked is None or asked.question != decision.question:
            raise Stuck(f"{person.name} is not asked: {decision.question}")
        choice = chosen.get(decision.id)
        if choice is None:
            play.hands.press(Qt.Key.Key_Right)
        elif by_clicks:
            _click(play, view, choice)
        else:
            play.hands.press_letter(_KEYS.get(choice) or play.key_of(choice))


def _click(play: Play, view: BallotView, choice: Choice) -> None:
    card = view.voting.sheet.tray.card(choice)
    if card is None:
        raise Stuck(f"there is no card for {choice} on the ballot")
    play.hands.click(card)


def reveal(play: Play) -> None:
    """One decision after the other, most contentious first, with a thought parked meanwhile.

    Somebody left a decision open: there the second look is answered.
    """
    hands = play.hands
    play.go_to(Step.REVEAL)
    view = play.view(RevealView)
    for place in range(len(play.sample.decisions)):
        hands.press_letter("r")
        if view.sealed.second.text:
            hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
        if place == 0:
            play.picture("05-reveal.png")
        hands.press(Qt.Key.Key_Right)
    if not all(play.session.is_revealed(one.id) for one in play.session.decisions):
        raise Stuck(f"not everything is revealed; {view.position} is shown")
    for line in play.sample.parking_lot:
        hands.press_letter("p")
        hands.write(line.text)
        hands.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
