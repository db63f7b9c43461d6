"""The words that only the card kit has."""

from workshop.application.figure_words import filled
from workshop.application.outcome_ports import CardSize, Flip
from workshop.exercise.cards import NOBODY, THE_AI, Area, Choice
from workshop.outcomes.pdf.ballots.words import BallotWords
from workshop.outcomes.pdf.guide.words import GuideWords


class KitWords(BallotWords, GuideWords):
    """What stands on the cards, on their backs and on the sheets around them."""

    def kind(self) -> str:
        """What this paper is."""
        return self.tr("Card kit")

    # ---- cards

    def remit(self, areas: tuple[Area, ...]) -> str:
        """The areas that are traditionally a role's own; empty for none."""
        if not areas:
            return ""
        said = " · ".join(self.area(one).lower() for one in areas)
        return filled(self.tr("Remit: {areas}"), areas=said)

    def lay_role(self) -> str:
        """What one does with a role card."""
        return self.tr("Lay this on a decision that you think this role owns today.")

    def lay_void(self, choice: Choice) -> str:
        """What the three other cards say."""
        if choice == NOBODY:
            return self.tr("Lay this on a decision that nobody owns today.")
        if choice == THE_AI:
            return self.tr("Lay this on a decision that is left to the agent today.")
        return self.tr("Lay this on a decision whose owner you do not know.")

    def guesses(self) -> str:
        """Before the likely guess."""
        return self.tr("If nobody says, the agent guesses:")

    def role_name(self) -> str:
        """Over the line of a blank role card."""
        return self.tr("Role")

    def remit_name(self) -> str:
        """Over the line of a blank role card."""
        return self.tr("Remit")

    def the_agent(self) -> str:
        """Over a latitude."""
        return self.tr("The agent may")

    def silence(self) -> str:
        """On every latitude card."""
        return self.tr("Silence is never consent.")

    def in_full_behind(self) -> str:
        """On a card whose text is too long."""
        return self.tr("In full on the last pages")

    # ---- parts

    def role_cards(self) -> str:
        """A part of the kit."""
        return self.tr("Role cards")

    def decision_cards(self) -> str:
        """A part of the kit."""
        return self.tr("Decision cards")

    def latitude_cards(self) -> str:
        """A part of the kit."""
        return self.tr("Latitude cards")

    def trial(self) -> str:
        """A part of the kit."""
        return self.tr("Test sheet")

    def board(self) -> str:
        """A part of the kit."""
        return self.tr("Board")

    def slips(self) -> str:
        """A part of the kit."""
        return self.tr("Ballot slips")

    def tally_and_rules(self) -> str:
        """A part of the kit."""
        return self.tr("Rules, tally sheet")

    def gut_check(self) -> str:
        """A part of the kit."""
        return self.tr("Gut check slips")

    def commitments(self) -> str:
        """A part of the kit."""
        return self.tr("Commitments")

    def parking_lot(self) -> str:
        """A part of the kit."""
        return self.tr("Parking lot")

    def back_of_role(self) -> str:
        """On the back."""
        return self.tr("Role")

    def back_of_decision(self) -> str:
        """On the back."""
        return self.tr("Decision")

    def back_of_latitude(self) -> str:
        """On the back."""
        return self.tr("Latitude")

    # ---- around the cards

    def size(self, size: CardSize) -> str:
        """How large a card is."""
        return "63 × 88 mm" if size is CardSize.POKER else "105 × 148 mm (A6)"

    def edge(self, flip: Flip) -> str:
        """What one sets in the printer's dialog."""
        if flip is Flip.LONG:
            return self.tr("flip on the long edge")
        return self.tr("flip on the short edge")

    def side(self, part: str, number: int, of: int, *, front: bool) -> str:
        """Which sheet this is: "Role cards 1 of 2, front"."""
        pattern = self.tr("{part} {number} of {of}, front")
        if not front:
            pattern = self.tr("{part} {number} of {of}, back")
        return filled(pattern, part=part, number=str(number), of=str(of))

    def pages(self, first: int, last: int) -> str:
        """Which pages a part has."""
        return str(first) if first == last else f"{first}–{last}"
