"""What the program says to one person about their own decisions: sum-up, hats, certainty."""

from typing import Final

from workshop.application.figure_words import filled
from workshop.application.solo_talk_words import TalkWords
from workshop.exercise.session import Confidence, GuessedLastTime
from workshop.exercise.solo import Profile

MANY_HATS: Final = 4
"""From so many on, with none of them heavy, the number itself is the news."""

_HEAVY: Final = 0.5
_VOWELS: Final = "aeiou"
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class SoloWords(TalkWords):
    """Sentences in the second person."""

    # ---- the sum-up

    def sum_up(self, said: Profile, roles: dict[str, str], decisions: int) -> str:
        """What the answers come to, in plain words; `roles` names each role card."""
        if not decisions:
            return self.tr("There are no decisions here yet.")
        if not said.answered:
            return self.tr("You have not answered anything yet.")
        badge = self._badge(said)
        if not said.mine:
            none = self.tr("None of what you answered is yours to decide.")
            return f"{badge} {none}".strip()
        return f"{badge} {self._hats(said, roles)}".strip()

    def _badge(self, said: Profile) -> str:
        if said.home_role is None:
            return ""
        return filled(self.tr("Your badge says {role}."), role=in_a_sentence(said.home_role.name))

    def _hats(self, said: Profile, roles: dict[str, str]) -> str:
        top, whole = said.hats[0], len(said.mine)
        if len(said.hats) >= MANY_HATS and top.share < _HEAVY:
            pattern = self.tr("You wear {hats} hats, over {mine}.")
            hats = self.number(len(said.hats))
            return filled(pattern, hats=hats, mine=self.decisions(whole))
        name = with_article(roles.get(top.role, str(top.role)))
        at_home = said.home_role is not None and top.role == said.home_role.id
        if top.count == whole:
            pattern = self.tr("All you decide is {role}’s too.") if at_home else ""
            return filled(pattern or self.tr("All you decide is {role}’s."), role=name)
        share = self.part(top.count, whole)
        if share[:1].isdigit():
            pattern = self.tr("Of the {whole} decisions that are yours, {some} are {role}’s.")
            return filled(pattern, whole=str(whole), some=str(top.count), role=name)
        pattern = self.tr("{share} of what you decide is {role}’s.")
        return filled(pattern, share=share, role=name)

    def exposed(
        self, share: float | None, undecided: int, *, unanswered: int = 0, decisions: int = 0
    ) -> str:
        """How much the agent would guess, as far as this person knows."""
        if share is None:
            return self.tr("Exposure is not defined: there are no decisions yet.")
        if unanswered:
            pattern = self.tr(
                "{count} are not answered yet. With them, the agent is about to guess {share} of "
                "what matters."
            )
            count = self.of(unanswered, decisions)
            return filled(pattern, count=count, share=self.percent(share))
        if not undecided:
            return self.tr("As far as you know, every one of them has an owner.")
        if share >= 1:
            return self.tr("As far as you know, the agent is about to guess everything.")
        said = self.tr("As far as you know, the agent is about to guess {share} of what matters.")
        return filled(said, share=self.percent(share))

    # ---- shares and numbers

    def part(self, some: int, whole: int) -> str:
        """A part of a whole as one says it, true to the count: "Half", "Most", "3 of 8"."""
        if some == whole:
            return self.tr("All")
        if 2 * some == whole:
            return self.tr("Half")
        if 2 * some > whole:
            return self.tr("Most")
        if 3 * some == whole:
            return self.tr("A third")
        if 4 * some == whole:
            return self.tr("A quarter")
        return filled(self.tr("{some} of {whole}"), some=str(some), whole=str(whole))

    def number(self, count: int) -> str:
        """Small numbers are words."""
        return self.tr(_NUMBERS[count]) if 0 <= count < len(_NUMBERS) else str(count)

    def of(self, some: int, whole: int) -> str:
        """A count of a whole in figures."""
        return filled(self.tr("{some} of {whole}"), some=str(some), whole=str(whole))

    # ---- hats and areas

    def hats_heading(self, decisions: int) -> str:
        """Over the chart of hats."""
        of = self.decisions(decisions)
        return filled(self.tr("Hats you wear, of {decisions}"), decisions=of)

    def remit_note(self, role: str, inside: int, decisions: int) -> str:
        """What the line in the chart is."""
        pattern = self.tr("The line: {count} lie in {role}’s remit.")
        return self._in_remit(pattern, role, inside, decisions)

    def in_remit(self, role: str, inside: int, decisions: int) -> str:
        """The same where there is no line to look at."""
        pattern = self.tr("{count} decisions lie in {role}’s remit.")
        return self._in_remit(pattern, role, inside, decisions)

    def _in_remit(self, pattern: str, role: str, inside: int, decisions: int) -> str:
        return filled(
            pattern, count=self.of(inside, decisions), role=with_article(in_a_sentence(role))
        )

    def no_remit(self, role: str) -> str:
        """Why there is nothing to compare with."""
        if not role:
            return self.tr("No home role was said, so there is no remit to compare with.")
        return filled(
            self.tr("The card {role} has no remit, so there is nothing to compare with."), role=role
        )

    def outside(self, outside: int, mine: int) -> str:
        """How much of what is theirs lies outside the badge's remit."""
        if not outside:
            return self.tr("All that is yours lies inside your badge’s remit.")
        pattern = self.tr("{count} of what is yours lies outside your badge’s remit.")
        return filled(pattern, count=self.part(outside, mine))

    def somebody_else(self) -> str:
        """The bar of what others own."""
        return self.tr("Somebody else’s")

    def nobody_as_far_as_i_know(self) -> str:
        """The bar of what nobody owns."""
        return self.tr("Nobody, as far as I know")

    def not_answered(self) -> str:
        """The bar of what was left out."""
        return self.tr("Not answered")

    # ---- last time, certainty

    def guessed(self, yes: int, answered: int, lasting: int) -> str:
        """What the AI guessed last time, counted."""
        if not yes:
            return self.tr("Nothing that you know of.")
        said = self.of(yes, answered) + "."
        if lasting == yes > 1:
            said += " " + self.tr("All of them are lasting.")
        elif lasting == yes:
            said += " " + self.tr("It is lasting.")
        elif lasting == 1:
            said += " " + self.tr("One of them is lasting.")
        elif lasting:
            pattern = self.tr("{count} of them are lasting.")
            said += " " + filled(pattern, count=self.number(lasting).capitalize())
        return said

    def guessed_unknown(self, unknown: int) -> str:
        """How often nobody knows; empty for never."""
        if not unknown:
            return ""
        return self.count(
            unknown,
            self.tr("Of one more you do not know."),
            self.tr("Of {count} more you do not know."),
        )

    def certainty(self, certain: int, fairly: int, guessing: int) -> str:
        """How sure they were."""
        if not certain + fairly + guessing:
            return self.tr("You did not say how sure you were.")
        parts = [
            filled(self.tr("certain about {count}"), count=self._answers(certain)),
            filled(self.tr("fairly sure of {count}"), count=str(fairly)),
            filled(self.tr("guessing at {count}"), count=str(guessing)),
        ]
        counts = (certain, fairly, guessing)
        told = [part for part, count in zip(parts, counts, strict=True) if count]
        return filled(self.tr("You were {parts}."), parts=self.listed(told))

    def _answers(self, count: int) -> str:
        return self.count(count, self.tr("1 answer"), self.tr("{count} answers"))

    def confidence(self, confidence: Confidence | None) -> str:
        """An answer to "how sure are you?"."""
        match confidence:
            case Confidence.GUESS:
                return self.tr("A guess")
            case Confidence.FAIRLY:
                return self.tr("Fairly sure")
            case Confidence.CERTAIN:
                return self.tr("Certain")
            case None:
                return ""

    def guessed_last_time(self, guessed: GuessedLastTime | None) -> str:
        """An answer to "last time, did the AI guess it?"."""
        match guessed:
            case GuessedLastTime.YES:
                return self.tr("Yes")
            case GuessedLastTime.NO:
                return self.tr("No")
            case GuessedLastTime.UNKNOWN:
                return self.tr("I don’t know")
            case None:
                return ""

    def you_as(self, role: str) -> str:
        """The person, under one of their hats."""
        return filled(self.tr("You, as {role}"), role=in_a_sentence(role))


def in_a_sentence(name: str) -> str:
    """A role's name in the middle of a sentence; initials keep their capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def with_article(name: str) -> str:
    """A role's name with its article, in the middle of a sentence."""
    plain = in_a_sentence(name)
    return f"an {plain}" if plain[:1] in _VOWELS else f"a {plain}"
