"""Figures, counts, lists and days in words; what is undefined is said, never shown as 0 or NaN."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from math import floor

Translate = Callable[[str], str]
"""Gives a sentence in the person's language; keeps its {placeholders}."""

NO_BREAK = "\u00a0"
_PLACE = re.compile(r"\{(\w+)\}")


def _as_it_is(text: str) -> str:
    return text


def filled(pattern: str, **values: str) -> str:
    """The pattern with each {name} replaced; braces in the values stay what they are."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), pattern)


class FigureWords:
    """How figures are said. Without a translator, in English."""

    def __init__(self, translate: Translate = _as_it_is) -> None:
        self.tr = translate

    def percent(self, share: float) -> str:
        """A share of 0 to 1; only nothing is 0 % and only everything is 100 %."""
        if 0 < share < 0.01:
            figure = self.tr("under 1{space}%")
        elif 0.99 < share < 1:
            figure = self.tr("over 99{space}%")
        else:
            figure = f"{floor(100 * share + 0.5)}{NO_BREAK}%"
        return figure.replace("{space}", NO_BREAK)

    def alpha(self, alpha: float) -> str:
        """The figure with its sign."""
        shown = f"{alpha:.2f}"
        return ("0.00" if shown == "-0.00" else shown).replace("-", "−")

    def alpha_meaning(self, alpha: float) -> str:
        """What a value of Krippendorff's alpha says here, a whole sentence.

        The marks at 0.8 and 0.667 are Krippendorff's own (*Content Analysis*, 2004).
        """
        if alpha >= 0.8:
            return self.tr("People share one picture of who owns what.")
        if alpha >= 0.667:
            return self.tr("People mostly share one picture of who owns what.")
        if alpha >= 0.2:
            return self.tr("Answers overlap, but there is no shared picture.")
        if alpha >= -0.05:
            return self.tr("Answers are about as mixed as chance would make them.")
        return self.tr("People disagree more than chance would make them.")

    def no_decisions(self) -> str:
        """Why there is no figure: nothing is on the board."""
        return self.tr("not defined: there are no decisions yet")

    def waits_for_reveal(self, decisions: int) -> str:
        """Why there is no figure: ballots are sealed."""
        if decisions == 1:
            return self.tr("not known yet: one decision waits for its reveal")
        return self.tr("not known yet: {count} decisions wait for their reveal").replace(
            "{count}", str(decisions)
        )

    def nothing_to_compare(self) -> str:
        """Why there is no agreement: nowhere two ballots that say something."""
        return self.tr("not defined: no decision has two answers to compare")

    def one_answer_throughout(self) -> str:
        """Why there is no agreement: all say the same everywhere."""
        return self.tr("not defined: every ballot gives the same answer")

    def alone(self) -> str:
        """Why there is no figure: one person took the exercise."""
        return self.tr("not defined for one person alone")

    # ---- lists, counts, dates

    def listed(self, items: Sequence[str]) -> str:
        """`a`, `a and b`, `a, b and c`; empty for nothing."""
        if len(items) < 2:
            return "".join(items)
        return filled(self.tr("{some} and {last}"), some=", ".join(items[:-1]), last=items[-1])

    def count(self, number: int, one: str, many: str) -> str:
        """`one` or `many`, both already translated, with {count} filled in."""
        return (one if number == 1 else many).replace("{count}", str(number))

    def people(self, number: int) -> str:
        """How many people."""
        return self.count(number, self.tr("1 person"), self.tr("{count} people"))

    def decisions(self, number: int) -> str:
        """How many decisions."""
        return self.count(number, self.tr("1 decision"), self.tr("{count} decisions"))

    def ballots(self, number: int) -> str:
        """How many ballots."""
        return self.count(number, self.tr("1 ballot"), self.tr("{count} ballots"))

    def minutes(self, number: int) -> str:
        """How many minutes."""
        return self.count(number, self.tr("1 minute"), self.tr("{count} minutes"))

    def after_time(self, minutes: int | None) -> str:
        """How the second half of the headline begins: "After an hour"; empty where unknown."""
        if minutes is None:
            return ""
        if 50 <= minutes <= 70:
            return self.tr("After an hour")
        return self.tr("After {minutes}").replace("{minutes}", self.minutes(minutes))

    def day(self, day: date, *, year: bool = True) -> str:
        """A day as one writes it: 14 October 2026."""
        month = (
            self.tr("January"),
            self.tr("February"),
            self.tr("March"),
            self.tr("April"),
            self.tr("May"),
            self.tr("June"),
            self.tr("July"),
            self.tr("August"),
            self.tr("September"),
            self.tr("October"),
            self.tr("November"),
            self.tr("December"),
        )[day.month - 1]
        pattern = self.tr("{day} {month} {year}") if year else self.tr("{day} {month}")
        return filled(pattern, day=str(day.day), month=month, year=str(day.year))
