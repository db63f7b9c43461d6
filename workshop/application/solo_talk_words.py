"""What the program says of conversations: whom to ask, how to begin, what came of it."""

from typing import Final

from workshop.application.figure_words import filled
from workshop.application.words import Words
from workshop.exercise.session import Ballot, Decision, GuessedLastTime
from workshop.exercise.solo import Conversation, Reason
from workshop.exercise.text import shortened

_LONGEST_QUOTED: Final = 160
_MANY_TALKS: Final = 3


class TalkWords(Words):
    """Openings are in the first person, as one says them to a colleague."""

    def whom(self, role: str | None) -> str:
        """Whom to ask; where no role card is near, everybody."""
        return role if role is not None else self.tr("The team")

    def opening(self, talk: Conversation, decision: Decision, ballot: Ballot | None) -> str:
        """A sentence or three to begin the conversation with, to be said as they are."""
        question = shortened(decision.question.strip(), _LONGEST_QUOTED)
        return f"“{question}” {self.said(talk, decision, ballot)}"

    def said(self, talk: Conversation, decision: Decision, ballot: Ballot | None) -> str:
        """The opening without the question, for where that stands already."""
        parts = (self._what_the_agent_did(decision, ballot), self._ask(talk))
        return " ".join(part for part in parts if part)

    def _what_the_agent_did(self, decision: Decision, ballot: Ballot | None) -> str:
        guess = shortened(decision.likely_guess.strip().rstrip("."), _LONGEST_QUOTED)
        if not guess:
            return ""
        last_time = ballot is not None and ballot.guessed_last_time is GuessedLastTime.YES
        if last_time:
            return filled(self.tr("Last time the agent guessed: {guess}."), guess=guess)
        return filled(self.tr("If nobody says, the agent guesses: {guess}."), guess=guess)

    def _ask(self, talk: Conversation) -> str:
        match talk.reason:
            case Reason.NOBODY if talk.ask is None:
                return self.tr("As far as I know nobody owns that. Who should say?")
            case Reason.NOBODY:
                return self.tr("As far as I know nobody owns that. Should it be you?")
            case Reason.THE_AI:
                return self.tr("Today we leave that to the agent. Is that what you want?")
            case Reason.NOT_SURE:
                return self.tr("I do not know who decides that. Do you?")
            case Reason.UNCERTAIN if talk.mine and talk.ask is None:
                return self.tr("I have been deciding this by myself. Should I?")
            case Reason.UNCERTAIN if talk.mine:
                return self.tr("I have been deciding this by myself. Do you want it back?")
            case Reason.UNCERTAIN if talk.ask is None:
                return self.tr("I am only guessing who decides that. Do you know?")
            case Reason.UNCERTAIN:
                return self.tr("I think that is yours to decide. Is it?")

    def no_conversations(self, answered: int) -> str:
        """Where there is nothing to ask."""
        if not answered:
            return self.tr("Answer a few decisions, and whom to ask about what stands here.")
        return self.tr("None: nothing you answered is unowned, and none of it was a guess.")

    def where_to_begin(self, talks: int) -> str:
        """A word of comfort over a long list; empty over a short one."""
        if talks <= _MANY_TALKS:
            return ""
        return self.tr("Two are plenty for a week. What costs most if it is guessed stands first.")

    def into_team(self, count: int) -> str:
        """What a team session would be about."""
        return self.count(
            count,
            self.tr("Start a team session from this one open decision. Your answers stay here."),
            self.tr("Start a team session from these {count} decisions. Your answers stay here."),
        )

    # ---- what moved

    def moved(self, count: int, then: str) -> str:
        """How many owners changed, in a line."""
        if not count:
            return filled(self.tr("Since {then} nothing has changed hands."), then=then)
        pattern = self.count(
            count,
            self.tr("Since {then} one decision has changed hands."),
            self.tr("Since {then} {count} decisions have changed hands."),
        )
        return filled(pattern, then=then)

    def changed_hands(self, before: str, after: str) -> str:
        """Whose call a decision was, and whose it is."""
        return f"{before} → {after}"

    def happened(self, had: int, of: int) -> str:
        """How many of the earlier conversations took place."""
        if not of:
            return ""
        if not had:
            return self.count(
                of,
                self.tr("The conversation you meant to have is not ticked off."),
                self.tr("None of the {count} conversations you meant to have is ticked off."),
            )
        if had == of == 1:
            return self.tr("The conversation you meant to have happened.")
        pattern = self.tr("{had} of the {of} conversations you meant to have happened.")
        return filled(pattern, had=str(had), of=str(of))
