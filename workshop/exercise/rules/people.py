"""Brief: the session's texts, participants and role cards."""

from collections.abc import Collection
from dataclasses import replace

from workshop.exercise.cards import VOID_CHOICES, RoleCard, RoleId, dressed, is_colour
from workshop.exercise.changes import Field, Part
from workshop.exercise.moves import (
    AddParticipants,
    AddRoles,
    ChangeParticipant,
    ChangeRole,
    DeleteParticipant,
    DeleteRole,
    MoveParticipant,
    MoveRole,
    RuleCode,
    RuleViolation,
    SessionText,
    WriteSession,
)
from workshop.exercise.rules.draft import Draft
from workshop.exercise.session import Decision, Participant
from workshop.exercise.text import cleaned


def write_session(move: WriteSession, draft: Draft) -> None:
    """Any text, the title on one line."""
    one_line = move.text is not SessionText.BRIEF
    draft.set(Field(move.text.value), cleaned(move.value, one_line=one_line))


def add_participants(move: AddParticipants, draft: Draft) -> None:
    """Names are needed, ids are new, a home role is one of the session's or comes along.

    People come first among the changes: they are what the move is about.
    """
    brought = {card.id for card in move.roles}
    for participant in move.participants:
        draft.fresh_id(participant.id, (one.id for one in draft.session.participants))
        draft.put(Part.PARTICIPANTS, _named(participant, draft, brought))
    for card in move.roles:
        there = draft.session.role(card.id)
        if there is None:
            add_roles(AddRoles((replace(card, hidden=False),)), draft)
        else:
            draft.swap(Part.ROLES, there, replace(there, hidden=False))


def change_participant(move: ChangeParticipant, draft: Draft) -> None:
    """Everything but the id may change."""
    before = draft.participant(move.participant.id)
    draft.swap(Part.PARTICIPANTS, before, _named(move.participant, draft))


def _named(participant: Participant, draft: Draft, brought: Collection[RoleId] = ()) -> Participant:
    name = cleaned(participant.name, one_line=True)
    if not name:
        raise RuleViolation(RuleCode.NEEDS_A_NAME)
    if participant.home_role is not None and participant.home_role not in brought:
        draft.role(participant.home_role)
    return replace(participant, name=name, contact=cleaned(participant.contact, one_line=True))


def move_participant(move: MoveParticipant, draft: Draft) -> None:
    """The seat order is the order of participants."""
    draft.shift(Part.PARTICIPANTS, draft.participant(move.participant), move.to)


def delete_participant(move: DeleteParticipant, draft: Draft) -> None:
    """Takes ballots and gut check along; decisions and commitments lose the name."""
    person = draft.participant(move.participant)
    for decision in draft.session.decisions:
        draft.swap(Part.DECISIONS, decision, _without_person(decision, person))
    for commitment in draft.session.commitments:
        if commitment.participant == person.id:
            draft.swap(Part.COMMITMENTS, commitment, replace(commitment, participant=None))
    draft.take_all(Part.BALLOTS, lambda ballot: ballot.participant == person.id)
    _hide_what_has_no_ballots_left(draft)
    draft.take_all(Part.GUT_CHECKS, lambda check: check.participant == person.id)
    draft.take(Part.PARTICIPANTS, person)


def _without_person(decision: Decision, person: Participant) -> Decision:
    owner = decision.owner
    if owner is None or person.id not in {owner.participant, owner.deputy}:
        return decision
    if owner.participant == person.id:
        owner = replace(owner, participant=None)
    if owner.deputy == person.id:
        owner = replace(owner, deputy=None)
    return replace(decision, owner=owner)


def _hide_what_has_no_ballots_left(draft: Draft) -> None:
    """A decision whose last revealed ballot went is not voted on, and can be voted on afresh."""
    session = draft.session
    voted = {ballot.decision for ballot in session.ballots}
    voted |= {tally.decision for tally in session.tallies}
    draft.set(Field.REVEALED, tuple(one for one in session.revealed if one in voted))


def add_roles(move: AddRoles, draft: Draft) -> None:
    """Names are needed, ids are new and no void choice's; colour and mark are chosen if need be."""
    for card in move.roles:
        draft.fresh_id(card.id, (*VOID_CHOICES, *(one.id for one in draft.session.roles)))
        draft.put(Part.ROLES, dressed(_named_role(card), draft.session.roles))


def change_role(move: ChangeRole, draft: Draft) -> None:
    """Everything but the id may change."""
    before = draft.role(move.role.id)
    others = tuple(card for card in draft.session.roles if card.id != before.id)
    draft.swap(Part.ROLES, before, dressed(_named_role(move.role), others))


def _named_role(card: RoleCard) -> RoleCard:
    name = cleaned(card.name, one_line=True)
    if not name:
        raise RuleViolation(RuleCode.NEEDS_A_NAME)
    return replace(
        card,
        name=name,
        colour=card.colour if is_colour(card.colour) else "",
        mark=cleaned(card.mark, one_line=True)[:2].strip(),
        remit=tuple(dict.fromkeys(card.remit)),
    )


def move_role(move: MoveRole, draft: Draft) -> None:
    """The order of the tray, and of the number keys."""
    draft.shift(Part.ROLES, draft.role(move.role), move.to)


def delete_role(move: DeleteRole, draft: Draft) -> None:
    """Clears home roles, owners and consulted places, and takes revealed ballots along.

    Refused while any ballot is sealed, whatever it names: how many went along would tell. Refused
    where a tally names the role: that can only be hidden.
    """
    session = draft.session
    card = draft.role(move.role)
    if session.sealed_ballots():
        raise RuleViolation(RuleCode.BALLOTS_SEALED, card.name)
    if any(card.id in tally.counts for tally in (*session.tallies, *session.rounds)):
        raise RuleViolation(RuleCode.KEPT_BY_A_TALLY, card.name)
    for person in session.participants:
        if person.home_role == card.id:
            draft.swap(Part.PARTICIPANTS, person, replace(person, home_role=None))
    for decision in session.decisions:
        draft.swap(Part.DECISIONS, decision, _without_role(decision, card))
    draft.take_all(Part.BALLOTS, lambda ballot: ballot.choice == card.id)
    _hide_what_has_no_ballots_left(draft)
    draft.take(Part.ROLES, card)


def _without_role(decision: Decision, card: RoleCard) -> Decision:
    owner = None if decision.owner and decision.owner.role == card.id else decision.owner
    consulted = tuple(role for role in decision.consulted if role != card.id)
    return replace(decision, owner=owner, consulted=consulted)
