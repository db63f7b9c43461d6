"""Works an assessment out into its report."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from workshop.application.report import Hat
from workshop.application.solo_report.over_time import exposures, happened_said, shifts
from workshop.application.solo_report.telling import answer_to, day_of, hat_of
from workshop.application.solo_report.values import (
    AnswerLine,
    AreaBar,
    HatBar,
    SoloReport,
    SureBar,
    Talk,
    Told,
)
from workshop.application.solo_words import SoloWords
from workshop.exercise import figures
from workshop.exercise.cards import NOT_SURE, Area, Choice, DecisionId, RoleId, Stakes
from workshop.exercise.session import Confidence, Decision, GuessedLastTime, Session
from workshop.exercise.solo import Conversation, Profile, profile


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
        home, now = said.home_role, self.now
        before = self.earlier[-1] if self.earlier else None
        moved = shifts(session, before, words) if before else ()
        yes = said.guessed_last_time[GuessedLastTime.YES]
        sure = said.confidence
        return SoloReport(
            session.title,
            said.person.name if said.person else "",
            Hat(home.name, home.colour, home.mark) if home else None,
            day_of(session, now, words),
            session.brief,
            len(session.decisions),
            said.answered,
            words.sum_up(
                said, {card.id: card.name for card in session.roles}, len(session.decisions)
            ),
            self.exposed(said),
            self.hats(said),
            self.remit_said(said, words.remit_note),
            self.remit_said(said, words.in_remit),
            self.areas(said),
            words.outside(round((said.outside or 0) * len(said.mine)), len(said.mine))
            if said.outside is not None
            else "",
            exposures(session, self.earlier, now, words),
            self.told(said.exposed),
            self.guessed(said),
            self.told(yes),
            words.certainty(*(len(sure[one]) for one in reversed(tuple(Confidence)))),
            self.certainty(said),
            tuple(self.talk(one) for one in said.conversations),
            self.talks_said(said),
            words.moved(len(moved), day_of(before, now, words)) if before else "",
            happened_said(before, words) if before else "",
            moved,
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

    def remit_said(self, said: Profile, say: Callable[[str, int, int], str]) -> str:
        home = said.home_role
        if home is None or not home.remit:
            return self.words.no_remit(home.name if home else "")
        inside = self.remit(said, home.id) or 0
        return say(home.name, inside, len(self.session.decisions))

    def areas(self, said: Profile) -> tuple[AreaBar, ...]:
        remit = said.home_role.remit if said.home_role else ()
        counts: Mapping[Area, int] = said.areas
        return tuple(
            AreaBar(self.words.area(area), counts[area], area in remit if remit else None)
            for area in Area
            if counts.get(area)
        )

    # ---- decisions

    def exposed(self, said: Profile) -> str:
        if not said.answered:
            return ""
        decisions = len(self.session.decisions)
        return self.words.exposed(
            figures.exposure_before(self.session),
            len(said.exposed),
            unanswered=decisions - said.answered,
            decisions=decisions,
        )

    def told(self, decisions: Collection[DecisionId]) -> tuple[Told, ...]:
        """Highest stakes first, then in board order."""
        there = set(decisions)
        found = (each for each in self.session.decisions if each.id in there)
        return tuple(self.one(each) for each in sorted(found, key=lambda one: -one.stakes.weight))

    def one(self, each: Decision) -> Told:
        return Told(each.id, each.question, each.stakes, self.words.stakes(each.stakes))

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
        ballot = answer_to(self.session, each.id)
        if ballot is None:
            return AnswerLine(self.one(each), None, False, "", "")
        return AnswerLine(
            self.one(each),
            self.hat(ballot.choice),
            ballot.mine is True,
            self.words.confidence(ballot.confidence),
            self.words.guessed_last_time(ballot.guessed_last_time),
        )

    def hat(self, choice: RoleId | Choice) -> Hat:
        return hat_of(choice, self.session, self.words)

    # ---- certainty

    def certainty(self, said: Profile) -> tuple[SureBar, ...]:
        words, given = self.words, said.confidence
        counts = {one: len(given[one]) for one in reversed(Confidence)}
        if not any(counts.values()):
            return ()
        bars = [
            SureBar(words.confidence(one), count, one is Confidence.GUESS)
            for one, count in counts.items()
        ]
        lost = sum(one.choice == NOT_SURE for one in self.session.ballots)
        rest = said.answered - sum(counts.values()) - lost
        if lost:
            bars.append(SureBar(words.void_choice(NOT_SURE) or "", lost, uncertain=True))
        if rest > 0:
            bars.append(SureBar(words.tr("Not said"), rest, uncertain=None))
        return tuple(bars)

    # ---- conversations

    def talks_said(self, said: Profile) -> str:
        if not said.conversations:
            return self.words.no_conversations(said.answered)
        return self.words.where_to_begin(len(said.conversations))

    def talk(self, one: Conversation) -> Talk:
        decision = self.session.decision(one.decision)
        assert decision is not None  # a conversation is about a decision of the board
        ballot = answer_to(self.session, one.decision)
        hat = self.hat(one.ask) if one.ask else None
        return Talk(
            one.decision,
            decision.question,
            self.words.whom(hat.name if hat else None),
            hat,
            one.reason,
            self.words.said(one, decision, ballot),
            self.words.opening(one, decision, ballot),
            one.done,
        )
