"""What the room sees of the reveal: ballots face down, or all of a decision's at once."""

from collections.abc import Mapping

from workshop.application.words import Words
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId
from workshop.exercise.findings import Verdict, discussion_order, verdict
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.session import Decision, Session
from workshop.qt.audience.scene import RevealScene, SealedScene
from workshop.qt.models.card_looks import role_look
from workshop.qt.models.reveal_groups import groups_of
from workshop.qt.models.reveal_words import earlier_rounds, starter, who_starts
from workshop.qt.painting.looks import FindingLook
from workshop.qt.texts import counted, tr


def reveal_scene(
    room: Session, spotlight: Decision | None, sealed: Mapping[DecisionId, int], words: Words
) -> SealedScene | RevealScene:
    """The decision in the spotlight, else where the talk goes on.

    `room` holds no sealed ballot, only `sealed` says how many there are. Before the first reveal
    nothing tells what is contentious.
    """
    order = discussion_order(room)
    decision = spotlight or _where_the_talk_goes_on(room, order, sealed)
    if decision is None:
        return _all_face_down(len(order), sealed, words)
    on_board = [one.id for one in room.decisions].index(decision.id) + 1
    here = tr(
        "Decision {0} · turn {1} of {2}",
        on_board,
        order.index(decision.id) + 1,
        len(order),
    )
    if room.is_revealed(decision.id):
        return _face_up(room, decision, verdict(room, decision.id), _head(here), words)
    count = sealed.get(decision.id, 0)
    return SealedScene(_head(here), decision.question, _guess(decision), count, _waiting(count))


def _where_the_talk_goes_on(
    room: Session, order: tuple[DecisionId, ...], sealed: Mapping[DecisionId, int]
) -> Decision | None:
    if not room.revealed:
        return None
    return room.decision(next((one for one in order if sealed.get(one)), order[0]))


def _all_face_down(decisions: int, sealed: Mapping[DecisionId, int], words: Words) -> SealedScene:
    return SealedScene(
        _head(words.decisions(decisions)),
        tr(GUIDANCE[Step.REVEAL].question, context="Steps"),
        "",
        len(sealed),
        _waiting(sum(sealed.values())),
    )


def _face_up(
    room: Session, decision: Decision, said: Verdict, head: str, words: Words
) -> RevealScene:
    absent = said.absent_owner
    share = said.agreement
    return RevealScene(
        head=head,
        decision=decision.id,
        question=decision.question,
        guess=_guess(decision),
        finding=FindingLook(words.finding(said), said.finding.value),
        said=words.finding_said(said),
        flag=words.absent_owner() if absent else "",
        flag_said=words.absent_owner_said() if absent else "",
        groups=groups_of(room, decision.id),
        start=who_starts(room, decision.id, words),
        starter=starter(room, decision.id, said),
        agreement=tr("Agreement {0}", words.percent(share)) if share is not None else "",
        rounds=earlier_rounds(room, decision.id, words),
        badges=tuple(role_look(card) for card in room.roles),
    )


def _head(where: str) -> str:
    return tr("{0} · {1}", tr(GUIDANCE[Step.REVEAL].name, context="Steps"), where)


def _guess(decision: Decision) -> str:
    guess = decision.likely_guess.strip()
    return tr("If nobody says, the agent’s guess: {0}", guess) if guess else ""


def _waiting(count: int) -> str:
    if not count:
        return tr("Nobody has answered this.")
    return counted(count, "{0} ballot, face down", "{0} ballots, face down")
