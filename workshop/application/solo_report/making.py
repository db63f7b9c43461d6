"""A solo assessment in, a report out: one frozen value that the screen and the paper show alike."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from workshop.application.figure_words import filled
from workshop.application.report import Hat
from workshop.application.solo_words import SoloWords
from workshop.exercise import figures
from workshop.exercise.cards import VOID_CHOICES, Area, Choice, DecisionId, RoleId, Stakes
from workshop.exercise.compare import compare
from workshop.exercise.session import (
    Ballot,
    Confidence,
    Decision,
    GuessedLastTime,
    Session,
)
from workshop.exercise.solo import Conversation, Profile, Reason, profile


@dataclass(frozen=True, slots=True)
class HatBar:
    """So many decisions under a hat; what nobody owns, or somebody else, has a bar too."""

    hat: Hat
    count: int
    remit: int | None = None
    """Of the home role: how many decisions lie in its remit."""


@dataclass(frozen=True, slots=True)
class AreaBar:
    """So many of their decisions in an area, inside the badge's remit or not."""

    name: str
    count: int
    inside: bool | None
    """None where there is no remit to compare with."""


@dataclass(frozen=True, slots=True)
class Told:
    """A decision, by its question."""

    decision: DecisionId
    question: str
    stakes: Stakes
    stakes_word: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation to have this week."""

    decision: DecisionId
    question: str
    whom: str
    hat: Hat | None
    why: Reason
    opening: str
    done: bool


@dataclass(frozen=True, slots=True)
class Then:
    """The exposure of one assessment."""

    when: str
    share: float | None
    shown: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What was answered on a decision."""

    told: Told
    hat: Hat | None
    """None where it was not answered."""
    mine: bool
    sure: str
    guessed: str


@dataclass(frozen=True, slots=True)
class SoloReport:
    """Everything an assessment says. Words are in the reader's language, texts as written."""

    title: str
    person: str
    home: Hat | None
    day: str
    brief: str
    decisions: int
    answered: int
    sum_up: str
    exposed_said: str
    hats: tuple[HatBar, ...]
    hats_note: str
    """What the line is, or why there is none."""
    areas: tuple[AreaBar, ...]
    areas_note: str
    exposure: tuple[Then, ...]
    """Oldest first, this one last."""
    exposed: tuple[Told, ...]
    guessed_said: str
    guessed: tuple[Told, ...]
    certainty_said: str
    uncertain: tuple[Told, ...]
    talks: tuple[Talk, ...]
    talks_said: str
    """Why there are none; empty where there are."""
    moved_said: tuple[str, ...]
    """One line each; empty where this is the first assessment."""
    moved: tuple[str, ...]
    answers: tuple[AnswerLine, ...]


def solo_report(
    session: Session, words: SoloWords, *, now: datetime, earlier: Sequence[Session] = ()
) -> SoloReport:
    """The report of an assessment; `earlier` are those it takes again, oldest first."""
    return _Making(session, words, now, tuple(earlier)).report()


@dataclass
class _Making:
    session: Session
    words: SoloWords
    now: datetime
    earlier: tuple[Session, ...]

    def report(self) -> SoloReport:
        session, words, said = self.session, self.words, profile(self.session)
        exposure = figures.exposure_before(session)
        home = said.home_role
        yes = said.guessed_last_time[GuessedLastTime.YES]
        sure = said.confidence
        return SoloReport(
            session.title,
            said.person.name if said.person else "",
            Hat(home.name, home.colour, home.mark) if home else None,
            self.day(session),
            session.brief,
            len(session.decisions),
            said.answered,
            words.sum_up(
                said, {card.id: card.name for card in session.roles}, len(session.decisions)
            ),
            words.exposed(exposure, len(said.exposed)) if said.answered else "",
            self.hats(said),
            self.hats_note(said),
            self.areas(said),
            words.outside(round((said.outside or 0) * len(said.mine)), len(said.mine))
            if said.outside is not None
            else "",
            tuple(self.then(one) for one in (*self.earlier, session)),
            self.told(said.exposed),
            self.guessed(said),
            self.told(yes),
            words.certainty(*(len(sure[one]) for one in reversed(tuple(Confidence)))),
            self.told(sure[Confidence.GUESS]),
            tuple(self.talk(one) for one in said.conversations),
            "" if said.conversations else words.no_conversations(said.answered),
            *self.moved(),
            tuple(self.answer(one) for one in session.decisions),
        )

    # ---- hats and areas

    def hats(self, said: Profile) -> tuple[HatBar, ...]:
        session, words = self.session, self.words
        bars = [
            HatBar(self.hat(hat.role), hat.count, self.remit(said, hat.role)) for hat in said.hats
        ]
        home = said.home_role
        if home and all(hat.role != home.id for hat in said.hats):
            bars.append(HatBar(self.hat(home.id), 0, self.remit(said, home.id)))
        others = said.answered - len(said.mine) - len(said.nobody)
        rest = (
            (words.somebody_else(), others),
            (words.nobody_as_far_as_i_know(), len(said.nobody)),
            (words.not_answered(), len(session.decisions) - said.answered),
        )
        bars += [HatBar(Hat(name, "", "", void=True), count) for name, count in rest if count]
        return tuple(bars)

    def remit(self, said: Profile, role: RoleId) -> int | None:
        home = said.home_role
        if home is None or role != home.id or not home.remit:
            return None
        return sum(one.area in home.remit for one in self.session.decisions)

    def hats_note(self, said: Profile) -> str:
        home = said.home_role
        if home is None or not home.remit:
            return self.words.no_remit(home.name if home else "")
        inside = self.remit(said, home.id) or 0
        return self.words.remit_note(home.name, inside, len(self.session.decisions))

    def areas(self, said: Profile) -> tuple[AreaBar, ...]:
        remit = said.home_role.remit if said.home_role else ()
        counts: Mapping[Area, int] = said.areas
        return tuple(
            AreaBar(self.words.area(area), counts[area], area in remit if remit else None)
            for area in Area
            if counts.get(area)
        )

    # ---- decisions

    def told(self, decisions: Collection[DecisionId]) -> tuple[Told, ...]:
        there = set(decisions)
        return tuple(self.one(each) for each in self.session.decisions if each.id in there)

    def one(self, each: Decision) -> Told:
        note = self.choice_name(self.ballot(each.id))
        return Told(each.id, each.question, each.stakes, self.words.stakes(each.stakes), note)

    def guessed(self, said: Profile) -> str:
        yes = said.guessed_last_time[GuessedLastTime.YES]
        lasting = sum(one.stakes is Stakes.LASTING for one in self.told(yes))
        unknown = len(said.guessed_last_time[GuessedLastTime.UNKNOWN])
        if not yes and not unknown and not said.guessed_last_time[GuessedLastTime.NO]:
            return self.words.tr("You did not say of any.")
        parts = (
            self.words.guessed(len(yes), said.answered, lasting),
            self.words.guessed_unknown(unknown),
        )
        return " ".join(part for part in parts if part)

    def answer(self, each: Decision) -> AnswerLine:
        ballot = self.ballot(each.id)
        if ballot is None:
            return AnswerLine(self.one(each), None, False, "", "")
        return AnswerLine(
            self.one(each),
            self.hat(ballot.choice),
            ballot.mine is True,
            self.words.confidence(ballot.confidence),
            self.words.guessed_last_time(ballot.guessed_last_time),
        )

    def ballot(self, decision: DecisionId) -> Ballot | None:
        return next(iter(self.session.ballots_on(decision)), None)

    def choice_name(self, ballot: Ballot | None) -> str:
        return self.hat(ballot.choice).name if ballot else self.words.not_answered()

    def hat(self, choice: RoleId | Choice, session: Session | None = None) -> Hat:
        void = self.words.void_choice(Choice(choice))
        if void is not None:
            mark = {"nobody": "∅", "ai": "AI"}.get(choice, "?")
            return Hat(void, "", mark, void=True)
        card = (session or self.session).role(choice)
        return Hat(card.name, card.colour, card.mark) if card else Hat(str(choice), "", "?")

    # ---- conversations

    def talk(self, one: Conversation) -> Talk:
        decision = self.session.decision(one.decision)
        assert decision is not None  # a conversation is about a decision of the board
        hat = self.hat(one.ask) if one.ask else None
        return Talk(
            one.decision,
            decision.question,
            self.words.whom(hat.name if hat else None),
            hat,
            one.reason,
            self.words.opening(one, decision, self.ballot(one.decision)),
            one.done,
        )

    # ---- over time

    def then(self, one: Session) -> Then:
        share = figures.exposure_before(one) if one.decisions else None
        shown = self.words.percent(share) if share is not None else self.words.no_decisions()
        return Then(self.day(one), share, shown)

    def day(self, one: Session) -> str:
        if one.started is None:
            return self.words.tr("no date")
        day = datetime.fromisoformat(one.started).date()
        return self.words.day(day, year=day.year != self.now.year)

    def moved(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if not self.earlier:
            return (), ()
        before, words = self.earlier[-1], self.words
        found = compare(before, self.session).moved
        changed = [one for one in found if self.ballot(one.pair.after) is not None]
        lines: list[str] = []
        for one in changed:
            decision = self.session.decision(one.pair.after)
            names = (
                self.owner(before, one.pair.before),
                self.owner(self.session, one.pair.after),
            )
            lines.append(words.changed_hands(decision.question if decision else "", *names))
        talks = profile(before).conversations
        said = (
            words.moved(len(changed), self.day(before)),
            words.happened(sum(talk.done for talk in talks), len(talks)),
        )
        return tuple(one for one in said if one), tuple(lines)

    def owner(self, session: Session, decision: DecisionId) -> str:
        ballot = next(iter(session.ballots_on(decision)), None)
        if ballot is None:
            return self.words.not_answered()
        name = self.hat(ballot.choice, session).name
        if ballot.mine and ballot.choice not in VOID_CHOICES:
            return self.words.you_as(name)
        return name


def as_text(bar: HatBar | AreaBar, whole: int, words: SoloWords) -> str:
    """A bar in words, for screen readers and for paper."""
    name = bar.hat.name if isinstance(bar, HatBar) else bar.name
    said = filled("{name}: {count}", name=name, count=words.of(bar.count, whole))
    if isinstance(bar, AreaBar) and bar.inside is False:
        return f"{said}, {words.tr('outside the remit')}"
    return said
