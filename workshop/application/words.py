"""What the program says about a session, in one place: screens and papers speak the same words.

`Words` takes a translator, the way Qt's `tr` is one; without it, it speaks English. Names and
texts of people are put into the sentences as they are, after translation, and are no markup.
"""

from workshop.application.figure_words import FigureWords, filled
from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    VOID_CHOICES,
    Area,
    Choice,
    Latitude,
    Stakes,
)
from workshop.exercise.findings import Verdict
from workshop.exercise.session import Finding, WouldPay


class Words(FigureWords):
    """Every word that the exercise has a name for, with its meaning, and how figures are said."""

    # ---- findings

    def finding(self, said: Verdict) -> str:
        """The word on the pill: the finding, *Left to the AI*, or *One ballot only*."""
        if said.cast == 1:
            return self.tr("One ballot only")
        if said.left_to_ai:
            return self.tr("Left to the AI")
        return self.finding_name(said.finding)

    def finding_name(self, finding: Finding) -> str:
        """The bare name of a finding."""
        match finding:
            case Finding.UNOWNED:
                return self.tr("Unowned")
            case Finding.STANDOFF:
                return self.tr("Standoff")
            case Finding.TUG_OF_WAR:
                return self.tr("Tug-of-war")
            case Finding.SPLIT:
                return self.tr("Split")
            case Finding.MAJORITY:
                return self.tr("Majority")
            case Finding.ALIGNED:
                return self.tr("Aligned")
            case Finding.NOT_VOTED:
                return self.tr("Not voted")

    def finding_said(self, said: Verdict) -> str:
        """The finding as one says it in the room, a whole sentence."""
        if said.cast == 1:
            return self.tr("One ballot only.")
        if said.left_to_ai:
            return self.tr("Nobody owns this: it is left to the AI.")
        match said.finding:
            case Finding.UNOWNED:
                return self.tr("Nobody owns this: the AI will guess.")
            case Finding.STANDOFF:
                return self.tr("Everyone who is pointed at points at someone else.")
            case Finding.TUG_OF_WAR:
                return self._hats_claim_it(said)
            case Finding.SPLIT:
                return self.tr("We have no shared picture.")
            case Finding.MAJORITY:
                return self.tr("Most agree; hear the rest.")
            case Finding.ALIGNED:
                return self.tr("Everybody says the same.")
            case Finding.NOT_VOTED:
                return self.tr("Nobody has answered.")

    def _hats_claim_it(self, said: Verdict) -> str:
        named = sum(choice not in VOID_CHOICES for choice in said.counts)
        match said.hats:
            case 0 if named > 2:
                return self.tr("Two hats or more claim it.")
            case 0 | 2:
                return self.tr("Two hats claim it.")
            case 3:
                return self.tr("Three hats claim it.")
            case 4:
                return self.tr("Four hats claim it.")
            case hats:
                return filled(self.tr("{hats} hats claim it."), hats=str(hats))

    def absent_owner(self) -> str:
        """The flag beside a finding."""
        return self.tr("Absent owner")

    def absent_owner_said(self) -> str:
        """What the flag means."""
        return self.tr("Nobody in the session wears the hat that was named most often.")

    def waiting(self) -> str:
        """In the place of a finding while ballots are sealed."""
        return self.tr("Waiting for its reveal")

    # ---- areas, stakes, latitude, choices

    def area(self, area: Area) -> str:
        """The name of an area."""
        match area:
            case Area.DIRECTION:
                return self.tr("Direction")
            case Area.SCOPE:
                return self.tr("Scope")
            case Area.EXPERIENCE:
                return self.tr("Experience")
            case Area.RULES:
                return self.tr("Rules")
            case Area.TRUST:
                return self.tr("Trust")
            case Area.TECHNICAL:
                return self.tr("Technical")
            case Area.DELIVERY:
                return self.tr("Delivery")
            case Area.EVIDENCE:
                return self.tr("Evidence")

    def area_meaning(self, area: Area) -> str:
        """What belongs to an area, in a few words."""
        match area:
            case Area.DIRECTION:
                return self.tr("why, market, pricing")
            case Area.SCOPE:
                return self.tr("what is in, what is out")
            case Area.EXPERIENCE:
                return self.tr("flow, words, feel, empty states")
            case Area.RULES:
                return self.tr("business rules, edge cases, acceptance")
            case Area.TRUST:
                return self.tr("privacy, security, law")
            case Area.TECHNICAL:
                return self.tr("architecture, data, integrations")
            case Area.DELIVERY:
                return self.tr("rollout, timing, operations")
            case Area.EVIDENCE:
                return self.tr("what we measure, what would prove us wrong")

    def area_as_subject(self, area: Area) -> str:
        """The area after "it is about"."""
        match area:
            case Area.DIRECTION:
                return self.tr("direction")
            case Area.SCOPE:
                return self.tr("scope")
            case Area.EXPERIENCE:
                return self.tr("the experience")
            case Area.RULES:
                return self.tr("business rules")
            case Area.TRUST:
                return self.tr("trust")
            case Area.TECHNICAL:
                return self.tr("technology")
            case Area.DELIVERY:
                return self.tr("delivery")
            case Area.EVIDENCE:
                return self.tr("measurement")

    def stakes(self, stakes: Stakes) -> str:
        """The word for the stakes."""
        match stakes:
            case Stakes.COSMETIC:
                return self.tr("Cosmetic")
            case Stakes.COSTLY:
                return self.tr("Costly")
            case Stakes.LASTING:
                return self.tr("Lasting")

    def stakes_meaning(self, stakes: Stakes) -> str:
        """What a wrong guess costs."""
        match stakes:
            case Stakes.COSMETIC:
                return self.tr("undone in minutes")
            case Stakes.COSTLY:
                return self.tr("rework, support, embarrassment")
            case Stakes.LASTING:
                return self.tr("money, data, trust or law")

    def latitude(self, latitude: Latitude) -> str:
        """The name of a latitude."""
        match latitude:
            case Latitude.KEEP_OUT:
                return self.tr("Keep out")
            case Latitude.ASK_FIRST:
                return self.tr("Ask first")
            case Latitude.OFFER_OPTIONS:
                return self.tr("Offer options")
            case Latitude.GUESS_AND_FLAG:
                return self.tr("Guess and flag")
            case Latitude.GUESS_FREELY:
                return self.tr("Guess freely")

    def latitude_meaning(self, latitude: Latitude) -> str:
        """What the agent does under a latitude."""
        match latitude:
            case Latitude.KEEP_OUT:
                return self.tr("a person decides and does it")
            case Latitude.ASK_FIRST:
                return self.tr("stop, and wait for the owner")
            case Latitude.OFFER_OPTIONS:
                return self.tr("propose two or three; the owner picks")
            case Latitude.GUESS_AND_FLAG:
                return self.tr("go ahead; list the guess for the owner’s review")
            case Latitude.GUESS_FREELY:
                return self.tr("nobody needs to be told")

    def suggested(self) -> str:
        """Marks a latitude that the stakes suggest and nobody has set."""
        return self.tr("suggested")

    def void_choice(self, choice: Choice) -> str | None:
        """The name of a choice that is no role card; None for a role's id."""
        if choice == NOBODY:
            return self.tr("Nobody")
        if choice == THE_AI:
            return self.tr("The AI")
        if choice == NOT_SURE:
            return self.tr("Not sure")
        return None

    def would_pay(self, answer: WouldPay | None) -> str:
        """The answer of a gut check."""
        match answer:
            case WouldPay.YES:
                return self.tr("Yes")
            case WouldPay.NOT_YET:
                return self.tr("Not yet")
            case WouldPay.NO:
                return self.tr("No")
            case None:
                return self.tr("Did not say")

    def still_open(self) -> str:
        """In the place of an owner, where there is none."""
        return self.tr("Still open")
