"""The words that only sign-in list and ballots have."""

from workshop.application.figure_words import filled
from workshop.outcomes.pdf.paper_words import PaperWords


class BallotWords(PaperWords):
    """Heads, what a slip asks, and what is said of it."""

    def kind(self) -> str:
        """What this paper is."""
        return self.tr("Ballots and sign-in")

    def sign_in(self) -> str:
        """Over the list."""
        return self.tr("Sign-in list")

    def sign_in_note(self, *, named: bool) -> str:
        """What the list is for, and what it is not."""
        if named:
            return self.tr("Who is here, and what the badge says. Ballots carry names.")
        return self.tr(
            "Who is here, and what the badge says. Ballots carry no names: nothing ties them to"
            " this list."
        )

    def sign_in_heads(self) -> tuple[str, str, str]:
        """Over its columns."""
        return self.tr("Name"), self.tr("On the badge"), self.tr("Signed")

    def ballot(self) -> str:
        """What a slip is."""
        return self.tr("Ballot")

    def ask(self) -> str:
        """The one question of a slip."""
        return self.tr("Who owns this today?")

    def how(self) -> str:
        """What one does with it."""
        return self.tr(
            "One cross in each line. Not who should own it: who owns it today. Fold the slip when"
            " you are done; nobody looks before all are in."
        )

    def how_to_write(self) -> str:
        """The same where there are too many roles for boxes."""
        return self.tr(
            "Write one number from the list in each box. Not who should own it: who owns it today."
            " Fold the slip when you are done; nobody looks before all are in."
        )

    def name(self) -> str:
        """Before the line for a name."""
        return self.tr("Name")

    def no_name(self) -> str:
        """Where there is no line for a name."""
        return self.tr("No name, please")

    def part(self, number: int, of: int) -> str:
        """A slip that goes over several pages."""
        return filled(self.tr("page {number} of {of}"), number=str(number), of=str(of))

    def in_full(self) -> str:
        """Over the questions that had no room."""
        return self.tr("Questions in full")

    def nothing_to_vote_on(self) -> str:
        """Said beside the file where the board is empty."""
        return self.tr("There are no decisions on the board: the slips have empty lines.")
