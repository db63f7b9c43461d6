"""What a person does not want to leave their assessment is taken out before anything is made."""

from dataclasses import replace

from workshop.application.outcome_ports import OutcomeOptions, SoloPart
from workshop.application.solo import WHO
from workshop.exercise.session import Commitment, Mode, Session
from workshop.exercise.solo import conversation_id


def leaving_out_earlier(options: OutcomeOptions) -> OutcomeOptions:
    """The options with the assessments that are taken again without what they leave out, too."""
    earlier = () if SoloPart.OVER_TIME in options.solo_without else options.earlier
    return replace(options, earlier=tuple(leaving_out(one, options) for one in earlier))


def leaving_out(session: Session, options: OutcomeOptions) -> Session:
    """The assessment without what the options leave out; a team session as it is.

    Every outcome is made of what is left, so that no kind of file can tell more than another.
    """
    if session.mode is not Mode.SOLO:
        return session
    without, home = options.solo_without, options.without_decisions
    parts: dict[SoloPart, dict[str, object]] = {
        SoloPart.HATS: {"mine": None},
        SoloPart.SURE: {"confidence": None},
        SoloPart.GUESSED: {"guessed_last_time": None},
    }
    cleared = {
        field: value for part in without & parts.keys() for field, value in parts[part].items()
    }
    kept = replace(
        session,
        decisions=tuple(one for one in session.decisions if one.id not in home),
        ballots=tuple(
            replace(one, **cleared)  # pyright: ignore[reportArgumentType] (fields of a ballot)
            for one in session.ballots
            if one.decision not in home
        ),
        revealed=tuple(one for one in session.revealed if one not in home),
        discussion_order=tuple(one for one in session.discussion_order if one not in home),
        commitments=_commitments(session, options),
    )
    if SoloPart.NAME in without:
        people = tuple(replace(one, name=WHO, contact="") for one in kept.participants)
        kept = replace(kept, participants=people, facilitator="")
    if SoloPart.BRIEF in without:
        kept = replace(kept, brief="")
    return replace(kept, follows=None) if SoloPart.OVER_TIME in without else kept


def _commitments(session: Session, options: OutcomeOptions) -> tuple[Commitment, ...]:
    if SoloPart.CONVERSATIONS in options.solo_without:
        return ()
    gone = {conversation_id(one) for one in options.without_decisions}
    return tuple(one for one in session.commitments if one.id not in gone)
