"""The words that only papers have: section titles, heads of tables, the method."""

from collections.abc import Sequence
from datetime import date

from workshop.application.figure_words import filled
from workshop.application.report import CommitmentLine, Sentences
from workshop.exercise.cards import Latitude, Stakes


class PaperWords(Sentences):
    """Titles and heads, and the definitions on the last page."""

    def kind(self) -> str:
        """What this paper is."""
        return self.tr("Summary")

    def question(self) -> str:
        """At the foot of every page."""
        return self.tr("Who owns the decision the AI is about to guess?")

    def untitled(self) -> str:
        """For a session without a title."""
        return self.tr("Untitled session")

    def subject(self) -> str:
        """For the file's properties."""
        return self.tr("Who owns which decision, and how far the agent may go")

    def nothing_open(self, *, owed: bool) -> str:
        """Every decision is somebody's; where answers are `owed`, they are all that is missing."""
        if owed:
            return self.tr(
                "Only answers: every decision has an owner, and a person who answers for it."
            )
        return self.tr("Nothing: every decision has an owner, and a person who answers for it.")

    def next_commitment(self, commitments: Sequence[CommitmentLine]) -> str:
        """What was promised for the earliest day; empty where nothing is left to be done."""
        waiting = [one for one in commitments if not one.done]
        if not waiting:
            return ""
        first = min(waiting, key=lambda one: (one.due is None, one.due or date.max))
        count = self.count(len(waiting), self.tr("1 commitment"), self.tr("{count} commitments"))
        who = first.person or self.tr("Nobody yet")
        if not first.by:
            pattern = self.tr("{count} to keep, first of all: {what} ({who}).")
        else:
            pattern = self.tr("{count} to keep, the next by {day}: {what} ({who}).")
        what = " ".join(first.text.split()).rstrip(".")
        return filled(pattern, count=count, day=first.by, what=what, who=who)

    def who_named_whom(self) -> str:
        """Over the contested decisions, where voters are named."""
        return self.tr("Who named whom as the owner, before anyone talked.")

    def counts_only(self) -> str:
        """The same where they are not."""
        return self.tr("Ballots are shown as counts; who said what is not part of this paper.")

    def on_purpose_note(self) -> str:
        """What it means that an owner lets the agent guess."""
        return self.tr(
            "An owner looked at these and lets the agent go ahead. They are no exposure."
        )

    def hat_shift_note(self, *, ink: bool = False) -> str:
        """How the table of roles and areas is read; with `ink` saved it has no shades."""
        if ink:
            return self.tr(
                "Decisions each role owns, by area. Wide frame: its own remit. Bold square:"
                " outside it, which is news, never a fault."
            )
        return self.tr(
            "Decisions each role owns, by area. Shaded: its own remit. Framed: outside it, which"
            " is news, never a fault."
        )

    def figures_caption(self) -> str:
        """What the first figures are, for those who hear the page."""
        return self.tr(
            "The share of what matters that the agent would guess, and how far people agree"
        )

    def definitions(self) -> tuple[tuple[str, str], ...]:
        """Terms with what they mean, for readers who were not there."""
        return (
            (
                self.tr("The exercise"),
                self.tr(
                    "Whatever a request leaves open, a coding agent fills in. The team collects"
                    " those decisions; each person says in private who owns each one today; all"
                    " ballots are turned at once; then the team agrees on one owner for each."
                ),
            ),
            (
                self.tr("Exposure before"),
                self.tr(
                    "The weight of the decisions whose ballots gave no clear owner (neither"
                    " aligned nor majority), of the weight of all."
                ),
            ),
            (
                self.tr("Exposure after"),
                self.tr("The weight of the decisions without an owner, of the weight of all."),
            ),
            (
                self.tr("Weight"),
                self.tr(
                    "The cost of a wrong guess: {lasting} counts 9 (money, data, trust or law),"
                    " {costly} 3 (rework, support, embarrassment), {cosmetic} 1 (undone in"
                    " minutes)."
                )
                .replace("{lasting}", self.stakes(Stakes.LASTING))
                .replace("{costly}", self.stakes(Stakes.COSTLY))
                .replace("{cosmetic}", self.stakes(Stakes.COSMETIC)),
            ),
            (
                self.tr("Agreement"),
                self.tr(
                    "Krippendorff’s alpha over all decisions: 1 is full agreement, 0 what chance"
                    " would give, below 0 worse than chance. “Not sure” counts as no answer. On"
                    " one decision: the share of pairs of ballots that say the same."
                ),
            ),
            (
                self.tr("Findings"),
                self.tr(
                    "Unowned: more than half say Nobody, The AI or Not sure. Aligned: all name"
                    " the same role. Standoff: every role named is disowned by those who wear it."
                    " Tug-of-war: two roles or more each claim it. Majority: one role has over"
                    " half. Split: anything else. Absent owner: nobody in the session wears the"
                    " role named most."
                ),
            ),
            (self.tr("The agent may"), self._latitudes()),
            (
                self.tr("Load, hat shift"),
                self.tr(
                    "Load is the weight a person answers for. A role works outside its remit"
                    " where it owns a decision of an area that is traditionally not its own: news,"
                    " never a fault."
                ),
            ),
        )

    def _latitudes(self) -> str:
        said = "; ".join(f"{self.latitude(one)}: {self.latitude_meaning(one)}" for one in Latitude)
        return self.tr("{latitudes}. Silence is never consent: the agent stops.").replace(
            "{latitudes}", said
        )
