"""The words that only the facilitator's guide has."""

from workshop.application.figure_words import NO_BREAK, filled
from workshop.exercise.cards import Stakes
from workshop.exercise.findings import Verdict
from workshop.exercise.session import Finding
from workshop.outcomes.pdf.paper_words import PaperWords


class GuideWords(PaperWords):
    """Titles, heads, the rules in plain words and the figures worked out by hand."""

    def kind(self) -> str:
        """What this paper is."""
        return self.tr("Facilitator’s guide")

    def lead(self, minutes: int, people: int, decisions: int) -> str:
        """What the hour is for, in three sentences."""
        return filled(
            self.tr(
                "Whatever a request leaves open, a coding agent guesses. In {minutes} {people}"
                " find the decisions that matter, say in private who owns each one today, look at"
                " all answers at once, and leave with one owner for each and a rule for how far"
                " the agent may go. Planned for {decisions}."
            ),
            minutes=self.minutes(minutes),
            people=self.people(people),
            decisions=self.decisions(decisions),
        )

    def pause(self) -> str:
        """For long agendas."""
        return self.tr("That is long for one sitting: take ten minutes’ break before Own.")

    def left_out(self, steps: str) -> str:
        """Steps that this agenda skips."""
        return filled(self.tr("Left out of this agenda: {steps}."), steps=steps)

    def rules(self) -> tuple[tuple[Finding, str], ...]:
        """The findings in the order in which they are tried, in plain words."""
        return (
            (Finding.NOT_VOTED, self.tr("There is no ballot.")),
            (
                Finding.UNOWNED,
                self.tr(
                    "More than half of the ballots say Nobody, The AI or Not sure. (If The AI has"
                    " more of them than Nobody and more than Not sure, say: left to the AI.)"
                ),
            ),
            (Finding.ALIGNED, self.tr("All ballots, without exception, name the same role.")),
            (
                Finding.STANDOFF,
                self.tr(
                    "Take each role that was named. Somebody who wears it voted, and none of those"
                    " who wear it named it. That is so for every role named."
                ),
            ),
            (
                Finding.TUG_OF_WAR,
                self.tr(
                    "People with two or more different badges each named the role on their own"
                    " badge."
                ),
            ),
            (Finding.MAJORITY, self.tr("One role has more than half of the ballots.")),
            (Finding.SPLIT, self.tr("Anything else.")),
        )

    def said_of(self, finding: Finding) -> str:
        """What the room is told, a whole sentence."""
        return self.finding_said(Verdict(finding, cast=0 if finding is Finding.NOT_VOTED else 2))

    def rule_notes(self) -> tuple[str, ...]:
        """What the table of rules does not say."""
        return (
            self.tr(
                "Go down the table and stop at the first rule that holds. Half is not more than"
                " half: with six ballots it takes four."
            ),
            self.tr(
                "Note “absent owner” beside a finding where nobody here wears the role that was"
                " named most often."
            ),
            self.tr(
                "Slips without names do not say who named what, so a standoff and a tug-of-war"
                " cannot be seen: go straight to majority, then split."
            ),
        )

    def figures(self) -> tuple[tuple[str, str, str], ...]:
        """Each figure: its name, how it is worked out, an example."""
        weights = filled(
            self.tr("{lasting} 9, {costly} 3, {cosmetic} 1"),
            lasting=self.stakes(Stakes.LASTING),
            costly=self.stakes(Stakes.COSTLY),
            cosmetic=self.stakes(Stakes.COSMETIC),
        )
        return (
            (
                self.tr("Weight"),
                filled(self.tr("What a wrong guess costs: {weights}."), weights=weights),
                self.tr("Three lasting, four costly, one cosmetic: 27 + 12 + 1 = 40."),
            ),
            (
                self.tr("Exposure before"),
                self.tr(
                    "Add up the weights of the decisions that are neither aligned nor majority."
                    " Divide by the weight of all."
                ),
                self._percents(self.tr("Two lasting and four costly are not: 30 of 40, 75{%}.")),
            ),
            (
                self.tr("Exposure after"),
                self.tr("The same with the decisions that have no owner in the end."),
                self._percents(self.tr("One costly decision is open: 3 of 40, 8{%}.")),
            ),
            (
                self.tr("Agreement on a decision"),
                self.tr(
                    "Leave out Not sure. For each answer look its votes up in the line of pairs"
                    " and add up; divide by the pairs of all votes together."
                ),
                self._percents(
                    self.tr("Six votes, as 3, 2 and 1: 3 + 1 + 0 = 4 of 15 pairs, 27{%}.")
                ),
            ),
            (
                self.tr("Left to the AI on purpose"),
                self.tr(
                    "Count the decisions that have an owner and the latitude Guess and flag or"
                    " Guess freely. They are no exposure."
                ),
                "",
            ),
            (
                self.tr("Load"),
                self.tr(
                    "Add up the weights that each person answers for. One person over 40{%} of"
                    " what all named persons carry is a bottleneck (from three people and five"
                    " decisions with a name on)."
                ).replace("{%}", f"{NO_BREAK}%"),
                self._percents(self.tr("One of them carries 18 of 37: 49{%}.")),
            ),
            (
                self.tr("Hat shift"),
                self.tr(
                    "For each role, count the decisions it owns whose area is not in its remit."
                    " News, never a fault."
                ),
                self.tr("The engineer owns four, one of them about scope: 1 of 4."),
            ),
            (
                self.tr("Agreement of the session"),
                self.tr(
                    "Krippendorff’s alpha is no work for a pencil. Type the results in, and the"
                    " program gives it."
                ),
                "",
            ),
        )

    def _percents(self, text: str) -> str:
        return text.replace("{%}", f"{NO_BREAK}%")
