"""The words that only the decision sheet has."""

from workshop.application.figure_words import filled
from workshop.application.outcome_ports import Paper
from workshop.outcomes.pdf.paper_words import PaperWords


class SheetWords(PaperWords):
    """Heads, the foot, and what is said where one page does not do."""

    def kind(self) -> str:
        """What this paper is."""
        return self.tr("Decision sheet")

    def heads(self) -> tuple[str, str, str]:
        """Over the columns."""
        return self.tr("Decision"), self.tr("Owner"), self.tr("The agent may")

    def nobody_named(self) -> str:
        """A role owns it, and nobody answers for it."""
        return self.tr("No person yet")

    def silence(self) -> str:
        """The rule that holds for all of them."""
        return self.tr(
            "Silence is never consent: where the owner does not answer, the agent stops."
        )

    def in_full(self) -> str:
        """Over the questions that had no room."""
        return self.tr("Questions in full")

    def more_pages(self, decisions: int, pages: int, paper: Paper) -> str:
        """Why there is more than one page, and what helps."""
        said = filled(
            self.tr(
                "{decisions} on one page would be too small to read from two metres:"
                " the sheet has {pages} pages."
            ),
            decisions=self.decisions(decisions),
            pages=str(pages),
        )
        larger = {Paper.A4: "a3", Paper.LETTER: "tabloid"}.get(paper)
        if larger is None:
            return said
        return f"{said} {filled(self.tr('A larger paper holds more: {paper}.'), paper=larger)}"

    def shortened(self, count: int) -> str:
        """Some questions are too long for a wall."""
        return self.count(
            count,
            self.tr("1 question is too long for the wall and shortened; in full it is behind."),
            self.tr(
                "{count} questions are too long for the wall and shortened;"
                " in full they are behind."
            ),
        )
