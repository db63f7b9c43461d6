"""Surface and Own: decisions on the board, their stakes, owners and latitude."""

from dataclasses import replace

from workshop.exercise.cards import VOID_CHOICES
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
        if draft.session.decision(decision.id):
            raise RuleViolation(RuleCode.TAKEN_ID, decision.id)
        question = cleaned(decision.question, one_line=True)
        if not question:
            raise RuleViolation(RuleCode.NEEDS_A_NAME)
        at = None if move.at is None else move.at + offset
        _only_what_is_there(decision, draft)
        draft.put(Part.DECISIONS, replace(decision, question=question), at)


def _only_what_is_there(decision: Decision, draft: Draft) -> None:
    for role in (*decision.consulted, *((decision.owner.role,) if decision.owner else ())):
        draft.role(role)
    if decision.owner:
        for person in (decision.owner.participant, decision.owner.deputy):
            if person is not None:
                draft.participant(person)


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
    options = tuple(line for text in move.options if (line := cleaned(text, one_line=True)))
    draft.swap(Part.DECISIONS, decision, replace(decision, options=options))


def set_paths(move: SetPaths, draft: Draft) -> None:
    """Empty lines are left out."""
    decision = draft.decision(move.decision)
    paths = tuple(line for text in move.paths if (line := cleaned(text, one_line=True)))
    draft.swap(Part.DECISIONS, decision, replace(decision, paths=paths))


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
    if move.card not in draft.session.dismissed:
        draft.set(Field.DISMISSED, (*draft.session.dismissed, move.card))


def set_owner(move: SetOwner, draft: Draft) -> None:
    """One owner, always: a second one replaces the first. The void choices own nothing."""
    decision = draft.decision(move.decision)
    if move.role in VOID_CHOICES:
        raise RuleViolation(RuleCode.NOT_AN_OWNER, move.role)
    card = draft.offered_role(move.role)
    if move.participant is not None:
        draft.participant(move.participant)
    owner = decision.owner
    if owner and owner.role == card.id and move.participant in {None, owner.participant}:
        return
    consulted = tuple(role for role in decision.consulted if role != card.id)
    owned = replace(decision, owner=Owner(card.id, move.participant), consulted=consulted)
    draft.swap(Part.DECISIONS, decision, owned)


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
    deputy = None if owner.deputy == move.participant else owner.deputy
    named = replace(owner, participant=move.participant, deputy=deputy)
    draft.swap(Part.DECISIONS, decision, replace(decision, owner=named))


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
