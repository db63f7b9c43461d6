"""Surface and Own: decisions on the board, their stakes, owners and latitude."""

from dataclasses import replace

from workshop.exercise.cards import VOID_CHOICES, CardId, ParticipantId, is_card_id
from workshop.exercise.changes import Field, Part
from workshop.exercise.moves import (
    AddDecisions,
    ClearOwner,
    Consult,
    DecisionText,
    DeleteDecision,
    DismissCard,
    MoveDecision,
    NameDeputy,
    NamePerson,
    RuleCode,
    RuleViolation,
    SetArea,
    SetLatitude,
    SetOptions,
    SetOwner,
    SetPaths,
    SetStakes,
    StopConsulting,
    WriteDecision,
)
from workshop.exercise.rules.draft import Draft
from workshop.exercise.session import Decision, Owner
from workshop.exercise.text import cleaned


def add_decisions(move: AddDecisions, draft: Draft) -> None:
    """Questions are needed and ids are new; they come without owner or answer unless given."""
    for offset, decision in enumerate(move.decisions):
        draft.fresh_id(decision.id, (one.id for one in draft.session.decisions))
        if decision.card is not None:
            _a_card(decision.card)
        at = None if move.at is None else max(0, move.at) + offset
        draft.put(Part.DECISIONS, _owned_soundly(_written(decision), draft), at)


def _written(decision: Decision) -> Decision:
    question = cleaned(decision.question, one_line=True)
    if not question:
        raise RuleViolation(RuleCode.NEEDS_A_NAME)
    return replace(
        decision,
        question=question,
        likely_guess=cleaned(decision.likely_guess, one_line=True),
        notes=cleaned(decision.notes),
        answer=cleaned(decision.answer),
        options=_lines(decision.options),
        paths=_lines(decision.paths),
    )


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for text in texts if (line := cleaned(text, one_line=True)))


def _owned_soundly(decision: Decision, draft: Draft) -> Decision:
    owner = decision.owner
    for role in (*decision.consulted, *((owner.role,) if owner else ())):
        draft.role(role)
    for person in (owner.participant, owner.deputy) if owner else ():
        if person is not None:
            draft.participant(person)
    if owner and owner.deputy is not None and owner.deputy == owner.participant:
        raise RuleViolation(RuleCode.SAME_PERSON, draft.participant(owner.deputy).name)
    consulted = dict.fromkeys(decision.consulted)
    if owner:
        consulted.pop(owner.role, None)
    return replace(decision, consulted=tuple(consulted))


def write_decision(move: WriteDecision, draft: Draft) -> None:
    """Any text; a question is not empty."""
    decision = draft.decision(move.decision)
    one_line = move.text in {DecisionText.QUESTION, DecisionText.LIKELY_GUESS}
    value = cleaned(move.value, one_line=one_line)
    if move.text is DecisionText.QUESTION and not value:
        raise RuleViolation(RuleCode.NEEDS_A_NAME)
    draft.swap(Part.DECISIONS, decision, replace(decision, **{move.text.value: value}))


def set_area(move: SetArea, draft: Draft) -> None:
    """One of the eight areas."""
    decision = draft.decision(move.decision)
    draft.swap(Part.DECISIONS, decision, replace(decision, area=move.area))


def set_stakes(move: SetStakes, draft: Draft) -> None:
    """One of the three stakes."""
    decision = draft.decision(move.decision)
    draft.swap(Part.DECISIONS, decision, replace(decision, stakes=move.stakes))


def set_options(move: SetOptions, draft: Draft) -> None:
    """Empty lines are left out."""
    decision = draft.decision(move.decision)
    draft.swap(Part.DECISIONS, decision, replace(decision, options=_lines(move.options)))


def set_paths(move: SetPaths, draft: Draft) -> None:
    """Empty lines are left out."""
    decision = draft.decision(move.decision)
    draft.swap(Part.DECISIONS, decision, replace(decision, paths=_lines(move.paths)))


def move_decision(move: MoveDecision, draft: Draft) -> None:
    """The order on the board."""
    draft.shift(Part.DECISIONS, draft.decision(move.decision), move.to)


def delete_decision(move: DeleteDecision, draft: Draft) -> None:
    """Takes ballots, tallies and rounds along."""
    decision = draft.decision(move.decision)
    draft.take_all(Part.BALLOTS, lambda ballot: ballot.decision == decision.id)
    draft.take_all(Part.TALLIES, lambda tally: tally.decision == decision.id)
    draft.take_all(Part.ROUNDS, lambda tally: tally.decision == decision.id)
    session = draft.session
    draft.set(Field.REVEALED, tuple(one for one in session.revealed if one != decision.id))
    order = tuple(one for one in session.discussion_order if one != decision.id)
    draft.set(Field.DISCUSSION_ORDER, order)
    draft.take(Part.DECISIONS, decision)


def dismiss_card(move: DismissCard, draft: Draft) -> None:
    """Once is enough."""
    _a_card(move.card)
    if move.card not in draft.session.dismissed:
        draft.set(Field.DISMISSED, (*draft.session.dismissed, move.card))


def _a_card(card: CardId) -> None:
    if not is_card_id(card):
        raise RuleViolation(RuleCode.NOT_AN_ID, card)


def set_owner(move: SetOwner, draft: Draft) -> None:
    """One owner, always: a second one replaces the first. The void choices own nothing.

    The role that owns it already keeps its person where none is given, and its deputy.
    """
    decision = draft.decision(move.decision)
    if move.role in VOID_CHOICES:
        raise RuleViolation(RuleCode.NOT_AN_OWNER, move.role)
    card = draft.offered_role(move.role)
    if move.participant is not None:
        draft.participant(move.participant)
    owner = decision.owner
    if owner is None or owner.role != card.id:
        owner = Owner(card.id, move.participant)
    elif move.participant is not None:
        owner = _answered_by(owner, move.participant)
    consulted = tuple(role for role in decision.consulted if role != card.id)
    draft.swap(Part.DECISIONS, decision, replace(decision, owner=owner, consulted=consulted))


def clear_owner(move: ClearOwner, draft: Draft) -> None:
    """The person and the deputy go with it."""
    decision = draft.decision(move.decision)
    draft.swap(Part.DECISIONS, decision, replace(decision, owner=None))


def name_person(move: NamePerson, draft: Draft) -> None:
    """Only beside an owner's role card; the deputy becomes the person, no longer the deputy."""
    decision = draft.decision(move.decision)
    owner = _owner_of(decision)
    if move.participant is not None:
        draft.participant(move.participant)
    named = _answered_by(owner, move.participant)
    draft.swap(Part.DECISIONS, decision, replace(decision, owner=named))


def _answered_by(owner: Owner, person: ParticipantId | None) -> Owner:
    return replace(
        owner, participant=person, deputy=owner.deputy if owner.deputy != person else None
    )


def name_deputy(move: NameDeputy, draft: Draft) -> None:
    """Another person than the one who answers for it."""
    decision = draft.decision(move.decision)
    owner = _owner_of(decision)
    if move.participant is not None:
        person = draft.participant(move.participant)
        if owner.participant == person.id:
            raise RuleViolation(RuleCode.SAME_PERSON, person.name)
    named = replace(owner, deputy=move.participant)
    draft.swap(Part.DECISIONS, decision, replace(decision, owner=named))


def _owner_of(decision: Decision) -> Owner:
    if decision.owner is None:
        raise RuleViolation(RuleCode.OWNER_FIRST)
    return decision.owner


def consult(move: Consult, draft: Draft) -> None:
    """Beside the owner, not the owner again; once is enough."""
    decision = draft.decision(move.decision)
    if move.role in VOID_CHOICES:
        raise RuleViolation(RuleCode.NOT_AN_OWNER, move.role)
    card = draft.offered_role(move.role)
    if decision.owner and decision.owner.role == card.id:
        raise RuleViolation(RuleCode.OWNS_IT_ALREADY, card.name)
    if card.id not in decision.consulted:
        consulted = (*decision.consulted, card.id)
        draft.swap(Part.DECISIONS, decision, replace(decision, consulted=consulted))


def stop_consulting(move: StopConsulting, draft: Draft) -> None:
    """Taking off what is not there is no change."""
    decision = draft.decision(move.decision)
    consulted = tuple(role for role in decision.consulted if role != move.role)
    draft.swap(Part.DECISIONS, decision, replace(decision, consulted=consulted))


def set_latitude(move: SetLatitude, draft: Draft) -> None:
    """The team has the last word over the suggestion."""
    decision = draft.decision(move.decision)
    draft.swap(Part.DECISIONS, decision, replace(decision, latitude=move.latitude))
