"""From a session to what the room sees of it now."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from workshop.application.report import Report, Sentences, report
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, suggested_latitude
from workshop.exercise.figures import exposure_after, exposure_before
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.seats import people_done
from workshop.exercise.session import Decision, Mode, Session
from workshop.qt.audience.closing_scenes import commit_scene, gut_check_scene, outcome_scene
from workshop.qt.audience.reveal_scene import reveal_scene
from workshop.qt.audience.scene import (
    AskScene,
    Badge,
    BallotScene,
    BriefScene,
    Exposure,
    OwnCard,
    OwnScene,
    Question,
    Scene,
    SurfaceScene,
    TitleScene,
)
from workshop.qt.models.card_looks import role_look
from workshop.qt.painting.looks import LatitudeLook, StakesLook, StakesShape
from workshop.qt.texts import counted, tr


def title_scene() -> TitleScene:
    """While no session is shown."""
    return TitleScene(
        "Whose Call", tr("Who on this team owns the decision the AI is about to guess?")
    )


def scene_of(session: Session, spotlight: DecisionId | None, now: datetime) -> Scene:
    """What the room sees of a session at the step where it stands.

    A self-assessment is private: the room sees the title.
    """
    if session.mode is Mode.SOLO:
        return title_scene()
    return _Director(session, spotlight, now).scene()


def as_the_room_knows_it(session: Session) -> Session:
    """The session without ballots that wait for their reveal, notes and addresses."""
    return replace(
        session,
        ballots=() if session.anonymous else session.open_ballots(),
        decisions=tuple(replace(one, notes="") for one in session.decisions),
        participants=tuple(replace(one, contact="") for one in session.participants),
        facilitator="",
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    """All that is taken from sealed ballots: numbers."""

    done: int
    sealed: Counter[DecisionId]
    exposure: float | None


class _Director:
    def __init__(self, session: Session, spotlight: DecisionId | None, now: datetime) -> None:
        self._counts = _Counts(
            people_done(session),
            Counter(ballot.decision for ballot in session.sealed_ballots()),
            exposure_before(session),
        )
        self._room = as_the_room_knows_it(session)
        self._report: Report | None = None
        self._words = Sentences(lambda text: tr(text, context="Words"))
        if session.place.step is Step.OUTCOME:
            self._report = report(session, self._words, now=now)
        self._spotlight = session.decision(spotlight)

    def scene(self) -> Scene:
        """The scene of the step."""
        match self._room.place.step:
            case Step.BRIEF:
                return self._brief()
            case Step.SURFACE:
                return self._surface()
            case Step.BALLOT:
                return self._ballot()
            case Step.REVEAL:
                return self._reveal()
            case Step.OWN:
                return self._own()
            case Step.GUT_CHECK:
                return self._gut_check()
            case Step.COMMIT:
                return self._commit()
            case Step.OUTCOME:
                return self._outcome()

    def _brief(self) -> Scene:
        room = self._room
        if not room.brief.strip() and not room.seated():
            return self._ask(self._asked(), tr("Who is here, and what does your badge say?"))
        return BriefScene(
            self._head(room.team),
            room.title or self._asked(),
            room.brief.strip() or (self._asked() if room.title else ""),
            tuple(
                Badge(one.name, role_look(card) if (card := room.role(one.home_role)) else None)
                for one in room.seated()
            ),
            tr("Who is here, and what does your badge say?"),
        )

    def _surface(self) -> Scene:
        decisions = self._room.decisions
        if not decisions:
            return self._ask(self._asked(), tr("What does the brief not say?"))
        current = self._spotlight or decisions[-1]
        at = next(place for place, one in enumerate(decisions) if one.id == current.id)
        return SurfaceScene(
            self._head(tr("{0} of {1}", at + 1, len(decisions))),
            self._question(decisions[at]),
            self._words.area(current.area),
            _guess(decisions[at]),
            tuple(self._question(one) for one in decisions if one.id != current.id),
        )

    def _ballot(self) -> Scene:
        room, done = self._room, self._counts.done
        people, decisions = len(room.seated()), len(room.decisions)
        if not people or not decisions:
            return self._ask(self._asked(), tr("Each of us says it alone, and unseen."))
        if done == people:
            said = tr("Everybody has answered.")
        else:
            said = tr("{0} of {1} are done", done, people)
        return BallotScene(
            self._head(counted(decisions, "{0} decision", "{0} decisions")),
            self._asked(),
            said,
            done,
            people,
            tr("Ballots are anonymous: no name outlives the reveal.")
            if room.anonymous
            else tr("Nobody sees your ballot until all are turned over."),
        )

    def _reveal(self) -> Scene:
        if not self._room.decisions:
            return self._ask(self._asked(), "")
        return reveal_scene(self._room, self._spotlight, self._counts.sealed, self._words)

    def _own(self) -> Scene:
        room = self._room
        if not room.decisions:
            return self._ask(self._asked(), "")
        owned = sum(one.owner is not None for one in room.decisions)
        return OwnScene(
            self._head(tr("{0} of {1} have an owner", owned, len(room.decisions))),
            tuple(self._card(one) for one in room.decisions),
            (
                self._exposure(tr("Before"), self._counts.exposure),
                self._exposure(tr("Now"), exposure_after(room)),
            ),
        )

    def _gut_check(self) -> Scene:
        room = self._room
        if not room.gut_checks:
            return self._ask(self._asked(), tr("You found it, and it is your own money."))
        where = tr("{0} of {1} have said it", len(room.gut_checks), len(room.seated()))
        return gut_check_scene(room, self._head(where), self._asked(), self._words)

    def _commit(self) -> Scene:
        room = self._room
        if not room.commitments and not room.parking_lot:
            return self._ask(self._asked(), tr("One thing each, and the day by which it is done."))
        where = counted(len(room.commitments), "{0} commitment", "{0} commitments")
        return commit_scene(room, self._head(where), self._asked(), self._words)

    def _outcome(self) -> Scene:
        if self._report is None or not self._report.decisions:
            return self._ask(self._asked(), self._words.empty_board())
        return outcome_scene(self._report, self._head(self._report.title))

    def _card(self, one: Decision) -> OwnCard:
        room = self._room
        role = room.role(one.owner.role) if one.owner else None
        person = room.participant(one.owner.participant) if one.owner else None
        latitude = one.latitude or suggested_latitude(one.stakes)
        return OwnCard(
            self._question(one),
            role_look(role) if role else None,
            person.name if person else "",
            LatitudeLook(self._words.latitude(latitude), suggested=one.latitude is None),
            current=self._spotlight is not None and one.id == self._spotlight.id,
        )

    def _exposure(self, name: str, share: float | None) -> Exposure:
        shown = tr("not known yet") if share is None else self._words.percent(share)
        return Exposure(name, shown, share)

    def _question(self, one: Decision) -> Question:
        number = self._room.decisions.index(one) + 1
        shape = StakesShape(one.stakes.value)
        return Question(
            str(number), one.question, StakesLook(shape, self._words.stakes(one.stakes))
        )

    def _ask(self, question: str, note: str) -> AskScene:
        return AskScene(self._head(""), question, note)

    def _asked(self) -> str:
        return tr(GUIDANCE[self._room.place.step].question, context="Steps")

    def _head(self, where: str) -> str:
        name = tr(GUIDANCE[self._room.place.step].name, context="Steps")
        return tr("{0} · {1}", name, where) if where else name


def _guess(one: Decision) -> str:
    guess = one.likely_guess.strip()
    return tr("If nobody says, the agent’s guess: {0}", guess) if guess else ""
