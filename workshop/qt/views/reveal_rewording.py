"""Notices when a question is reworded after its reveal: what was voted on is not what it says."""

from collections.abc import Iterable

from workshop.exercise.cards import DecisionId
from workshop.exercise.changes import ItemChange, Part
from workshop.exercise.session import Decision, Session


class Rewordings:
    """Remembers the wording that revealed decisions had when their ballots were turned over.

    Told of all changes, in order; what was reworded before the program started is not known
    beyond what undo still reaches.
    """

    def __init__(self) -> None:
        self._voted_on: dict[DecisionId, str] = {}

    def follow(self, changes: Iterable[object], session: Session) -> None:
        """Take note of changes that were made to a session, which is how it stands now."""
        for change in changes:
            if isinstance(change, ItemChange) and change.part is Part.DECISIONS:
                before = change.before.item if change.before else None
                after = change.after.item if change.after else None
                if isinstance(before, Decision) and isinstance(after, Decision):
                    self._reworded(before, after, session)
        for decision in list(self._voted_on):
            if not session.is_revealed(decision):
                del self._voted_on[decision]

    def suggests_voting_again(self, session: Session, decision: DecisionId) -> bool:
        """Whether the question is another one than the ballots answered."""
        voted_on = self._voted_on.get(decision)
        now = session.decision(decision)
        return voted_on is not None and now is not None and now.question != voted_on

    def _reworded(self, before: Decision, after: Decision, session: Session) -> None:
        if before.question != after.question and session.is_revealed(after.id):
            self._voted_on.setdefault(after.id, before.question)
