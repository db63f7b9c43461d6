"""The sentences of a report."""

from collections.abc import Sequence
from datetime import date

from workshop.application.figure_words import filled
from workshop.application.words import Words
from workshop.exercise.cards import Area


class Sentences(Words):
    """What a report says of figures, of open decisions, of people."""

    # ---- headline

    def empty_board(self) -> str:
        """No decision is there."""
        return self.tr("There are no decisions on the board yet.")

    def not_known_yet(self, waiting: int) -> str:
        """Ballots are sealed, so there is no exposure before."""
        if waiting == 1:
            return self.tr(
                "One decision waits for its reveal; until then nobody knows how much"
                " the agent was about to guess."
            )
        return self.tr(
            "{count} decisions wait for their reveal; until then nobody knows how much"
            " the agent was about to guess."
        ).replace("{count}", str(waiting))

    def nobody_voted(self) -> str:
        """Decisions, and not one ballot."""
        return self.tr("Nobody has voted yet: the agent would guess everything that matters.")

    def about_to_guess(self, before: float, *, alone: bool) -> str:
        """The headline figure in one sentence."""
        if alone:
            pattern = self.tr("As far as you know, the agent is about to guess {share}.")
        else:
            pattern = self.tr("The agent was about to guess {share}.")
        if before <= 0:
            share = self.tr("nothing that matters")
        elif before >= 1:
            share = self.tr("everything that matters")
        else:
            share = self.tr("{percent} of what matters").replace("{percent}", self.percent(before))
        return pattern.replace("{share}", share)

    def owned_now(self, minutes: int | None, owned: int, decisions: int) -> str:
        """How many decisions have an owner, without an end: "After an hour, 7 of 8 …"."""
        if decisions == 1:
            said = self.tr("the one decision has {owner}").replace(
                "{owner}", self.tr("an owner") if owned else self.tr("no owner yet")
            )
        elif owned == decisions:
            said = self.tr("all {decisions} decisions have an owner")
        elif owned == 0:
            said = self.tr("none of the {decisions} decisions has an owner yet")
        elif owned == 1:
            said = self.tr("1 of {decisions} decisions has an owner")
        else:
            said = self.tr("{owned} of {decisions} decisions have an owner")
        said = said.replace("{owned}", str(owned)).replace("{decisions}", str(decisions))
        after = self.after_time(minutes)
        return f"{after}, {said}" if after else said[:1].upper() + said[1:]

    def still_open_about(self, unowned: int, areas: Sequence[Area]) -> str:
        """How the headline ends where something is open: "one is still open, and it is …"."""
        about = self.listed([self.area_as_subject(area) for area in areas])
        if unowned == 1:
            return self.tr("one is still open, and it is about {areas}").replace("{areas}", about)
        if len(areas) <= 2:
            said = self.tr("{count} are still open, and they are about {areas}")
        else:
            said = self.tr("{count} are still open")
        return said.replace("{count}", str(unowned)).replace("{areas}", about)

    # ---- facts

    def facilitated_by(self, name: str) -> str:
        """Who led the session."""
        return self.tr("facilitated by {name}").replace("{name}", name)

    # ---- figures

    def before_note(self, exposed: int, decisions: int) -> str:
        """What makes up the exposure before."""
        if exposed == 0:
            return self.tr("the ballots gave every decision a clear owner")
        return self._of(
            exposed,
            decisions,
            self.tr("1 of {decisions} had no clear owner"),
            self.tr("{count} of {decisions} had no clear owner"),
        )

    def after_note(self, unowned: int, decisions: int) -> str:
        """What makes up the exposure after."""
        if unowned == 0:
            return self.tr("every decision has an owner")
        return self._of(
            unowned,
            decisions,
            self.tr("1 of {decisions} has no owner"),
            self.tr("{count} of {decisions} have no owner"),
        )

    def _of(self, number: int, whole: int, one: str, many: str) -> str:
        return self.count(number, one, many).replace("{decisions}", self.decisions(whole))

    def pairs_agree(self) -> str:
        """What the agreement on one decision is a share of."""
        return self.tr("of pairs of ballots agree")

    def too_few_to_agree(self) -> str:
        """Why one decision has no agreement."""
        return self.tr("not defined below two answers")

    # ---- who must decide

    def no_owner(self) -> str:
        """The decision is open."""
        return self.tr("No owner yet.")

    def pointed_at(self, hats: Sequence[str], *, more: bool = False) -> str:
        """Whom the ballots name on an open decision."""
        if not hats:
            return self.tr("No ballot names a role.")
        if more:
            pattern = self.tr("Ballots point at {hats}, among others.")
            return filled(pattern, hats=", ".join(hats))
        return filled(self.tr("Ballots point at {hats}."), hats=self.listed(hats))

    def hat_worn_by(self, hat: str, people: Sequence[str]) -> str:
        """A role with the people who wear it."""
        return f"{hat} ({self.listed(people)})" if people else hat

    def no_person(self, hat: str) -> str:
        """A role owns it, and nobody answers for it."""
        return self.tr("{hat} owns it; no person is named yet.").replace("{hat}", hat)

    def decides(self, person: str, hat: str) -> str:
        """Who decides."""
        return filled(self.tr("{person} decides, as {hat}."), person=person, hat=hat)

    def to_answer(self, owed: Sequence[tuple[str, int]]) -> str:
        """Who owes an answer, and how many."""
        parts = [f"{person} ({count})" if count > 1 else person for person, count in owed]
        return self.tr("Owned, and still to be answered by {people}.").replace(
            "{people}", self.listed(parts)
        )

    # ---- load, hat shift, gut check, commitments

    def load(self, weight: int, count: int, share: float) -> str:
        """What a person carries."""
        weighs = self.count(weight, self.tr("weight 1"), self.tr("weight {count}"))
        return f"{weighs} · {self.decisions(count)} · {self.percent(share)}"

    def bottleneck(self, person: str, share: float) -> str:
        """One person carries too much."""
        said = self.tr(
            "{person} is a bottleneck: {share} of the weight that named persons carry"
            " rests on one person."
        )
        return filled(said, person=person, share=self.percent(share))

    def no_bottleneck(self) -> str:
        """Load is asked for, and nobody carries too much."""
        return self.tr("No one person carries over 40 % of it.").replace(" %", "\u00a0%")

    def too_few_for_bottleneck(self) -> str:
        """The question is not asked of so little."""
        return self.tr(
            "Too little is shared out to speak of a bottleneck: that takes five decisions with a"
            " named person, and three people."
        )

    def outside_remit(self, outside: int, owned: int) -> str:
        """How much a role owns outside its remit."""
        return filled(self.tr("{outside} of {owned}"), outside=str(outside), owned=str(owned))

    def no_remit(self) -> str:
        """The share is undefined."""
        return self.tr("no remit")

    def gut_said(self, yes: int, not_yet: int, no: int) -> str:
        """The answers counted."""
        return filled(
            self.tr("Would we pay for it? {yes} yes, {not_yet} not yet, {no} no."),
            yes=str(yes),
            not_yet=str(not_yet),
            no=str(no),
        )

    def due(self, day: date, session_day: date | None) -> str:
        """By when; with the year where it is another one than the session's."""
        return self.day(day, year=session_day is None or day.year != session_day.year)
