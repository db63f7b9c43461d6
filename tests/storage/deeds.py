"""An endless, repeatable run of deeds on one session; as a program, it plays until it is killed.

`python -m tests.storage.deeds LIBRARY FIRST` makes deed after deed from number FIRST on, and
prints each number when the deed is done.
"""

import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.storage.playing import ID, onboarding
from workshop.application.desk import Desk
from workshop.exercise import moves
from workshop.exercise.cards import Choice, DecisionId, ParticipantId, RoleId
from workshop.exercise.moves import Move, RuleViolation
from workshop.exercise.session import Decision, ParkedLine, Participant
from workshop.storage.library import Library
from workshop.storage.opening import open_library

_START = datetime(2026, 10, 14, 9, tzinfo=UTC)


class NumberedClock:
    """Tells the number of the deed, so that two runs write the same times."""

    def __init__(self) -> None:
        self.number = 0

    def now(self) -> datetime:
        """Seconds into the workshop: the deed's number."""
        return _START + timedelta(seconds=self.number)


class Player:
    """Plays deeds on the session of a library."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._clock = NumberedClock()
        self.desk = Desk(library.store, self._clock, library.sessions.lease(ID), ID)

    def play(self, number: int) -> None:
        """Make the deed of this number; which one it is depends on the session as it stands."""
        chance = random.Random(number)
        self._clock.number = number
        kind = chance.random()
        # who sat there is not on disk, and must not matter to a program that starts here
        self.desk.take_seat(None)
        if kind < 0.15:
            self.desk.undo()
        elif kind < 0.25:
            self.desk.redo()
        else:
            move, fold = self._move(chance, number)
            if isinstance(move, moves.CastBallot):
                self.desk.take_seat(move.participant)
            try:
                self.desk.do(move, fold=fold)
            except RuleViolation:
                self.desk.do(moves.Park(ParkedLine(f"l{number}", f"Instead of deed {number}")))

    def _move(self, chance: random.Random, number: int) -> tuple[Move, str]:
        session = self.desk.session
        decisions = [one.id for one in session.decisions] or [DecisionId("gone")]
        people = [one.id for one in session.participants] or [ParticipantId("gone")]
        decision, person = chance.choice(decisions), chance.choice(people)
        role = chance.choice([card.id for card in session.roles] or [RoleId("gone")])
        choice = chance.choice([Choice(role), Choice("nobody"), Choice("ai")])
        new = Decision(DecisionId(f"n{number}"), f"Question {number}?")
        offered: list[Move] = [
            *[moves.CastBallot(person, decision, choice)] * 5,
            *[moves.SetOwner(decision, role)] * 3,
            moves.Consult(decision, role),
            *[moves.AddDecisions((new,), chance.randrange(3))] * 2,
            moves.DeleteDecision(decision),
            moves.MoveDecision(decision, chance.randrange(5)),
            moves.Reveal(decision),
            moves.VoteAgain(decision),
            moves.AddParticipants((Participant(ParticipantId(f"p{number}"), f"P{number}"),)),
            moves.DeleteParticipant(person),
        ]
        if chance.random() < 0.2:
            text = f"Typed until {number} " * chance.randrange(1, 200)
            return moves.WriteDecision(decision, moves.DecisionText.ANSWER, text), decision
        return chance.choice(offered), ""


def new_library(path: Path, *, anonymous: bool) -> Library:
    """A library with the session that deeds are played on."""
    library = open_library(path)
    library.sessions.add(onboarding(anonymous=anonymous))
    return library


if __name__ == "__main__":
    player = Player(open_library(Path(sys.argv[1])))
    at = int(sys.argv[2])
    while True:
        player.play(at)
        print(at, flush=True)
        at += 1
