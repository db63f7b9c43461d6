"""What is said around a revealed decision: who might start, with which question, and the rest."""

from workshop.application.words import Words
from workshop.exercise.cards import NOT_SURE, VOID_CHOICES, DecisionId
from workshop.exercise.findings import Verdict
from workshop.exercise.seats import missing_on, not_done
from workshop.exercise.session import Finding, Participant, Session, Tally
from workshop.exercise.speakers import first_speakers
from workshop.exercise.text import shortened
from workshop.qt.models.card_looks import choice_look
from workshop.qt.texts import counted, tr

_MOST_NAMES = 4
_LONGEST_NAME = 32


def starter(session: Session, decision: DecisionId, said: Verdict) -> str:
    """A question to begin the conversation with, put to those who might start."""
    if said.cast == 1:
        return tr("What do the rest of you think?")
    sees_an_owner = bool(set(said.counts) - VOID_CHOICES) and first_speakers(session, decision)
    if said.finding is Finding.UNOWNED and sees_an_owner:
        return tr("Whom do you see here, and do they know it?")
    if said.left_to_ai:
        return tr("Would you put your name under whatever the agent decides here?")
    match said.finding:
        case Finding.UNOWNED:
            return tr("If this goes wrong, whose phone rings?")
        case Finding.STANDOFF:
            return tr("What did you expect the other to decide?")
        case Finding.TUG_OF_WAR:
            return tr("Where would you decide otherwise than the other?")
        case Finding.SPLIT:
            return tr("What did you have in mind when you chose?")
        case Finding.MAJORITY:
            return tr("What do you see that the others do not?")
        case Finding.ALIGNED:
            return tr("Do they know it, and would they have been asked in time?")
        case Finding.NOT_VOTED:
            return ""


def who_starts(session: Session, decision: DecisionId, said: Words) -> str:
    """Names of those who might start, in a sentence; without names where nobody is to be named."""
    names = [_name(session, one) for one in first_speakers(session, decision)]
    if not names:
        return tr("To begin with:")
    if len(names) > _MOST_NAMES:
        more = tr("{0} others", len(names) - _MOST_NAMES + 1)
        names = [*names[: _MOST_NAMES - 1], more]
    return tr("{0} might start:", said.listed(names))


def agreement(said: Verdict, words: Words) -> str:
    """The agreement on one decision as a share, or why there is none."""
    if said.agreement is None:
        return tr("Agreement is not defined below two answers.")
    share = words.percent(said.agreement)
    if said.counts.get(NOT_SURE):
        return tr(
            "Agreement: {0} of the pairs of ballots, those that are not sure left out.", share
        )
    return tr("Agreement: {0} of the pairs of ballots.", share)


def still_missing(session: Session, decision: DecisionId, said: Words) -> str:
    """Who has not answered a decision yet: names, and where ballots are anonymous only a count."""
    missing = missing_on(session, decision)
    if not missing:
        return ""
    who = _named(missing, session) or [said.people(len(missing))]
    one = tr("{0} has not answered this yet.", said.listed(who))
    many = tr("{0} have not answered this yet.", said.listed(who))
    return one if len(missing) == 1 else many


def second_look(session: Session, decision: DecisionId | None) -> str:
    """What is asked before a reveal that somebody would miss; empty where nobody is missing.

    With no decision it is asked of the first reveal, for which everybody should have finished:
    it fixes the order, and who is missing where would tell which decision it is.
    """
    missing = not_done(session) if decision is None else missing_on(session, decision)
    if not missing:
        return ""
    count, people = len(missing), len(session.seated())
    names = ", ".join(_named(missing, session))
    if decision is None:
        said = counted(count, "{0} of {1} has not finished", "{0} of {1} have not finished")
    else:
        said = counted(count, "{0} of {1} has not voted", "{0} of {1} have not voted")
    said = said.replace("{1}", str(people))
    return tr("{0}: {1}. Reveal anyway?", said, names) if names else tr("{0}. Reveal anyway?", said)


def waiting(count: int) -> str:
    """How many ballots lie face down."""
    return counted(count, "{0} ballot waits, face down.", "{0} ballots wait, face down.")


def earlier_rounds(session: Session, decision: DecisionId, said: Words) -> str:
    """The tallies of earlier rounds, a line each: counts and finding, never names."""
    kept = [tally for tally in session.rounds if tally.decision == decision]
    kept.sort(key=lambda tally: tally.round or 0)
    return "   ".join(
        tr(
            "Round {0}: {1} ({2}).",
            tally.round or place,
            said.finding_name(tally.finding),
            _counts(tally, session),
        )
        for place, tally in enumerate(kept, 1)
    )


def _counts(tally: Tally, session: Session) -> str:
    ordered = sorted(
        tally.counts.items(), key=lambda item: (item[0] in VOID_CHOICES, -item[1], item[0])
    )
    return ", ".join(
        f"{shortened(choice_look(choice, session).name, _LONGEST_NAME)} {count}"
        for choice, count in ordered
        if count
    )


def _named(people: tuple[Participant, ...], session: Session) -> list[str]:
    """Their names; none where nobody is to be named, or they are too many for a sentence."""
    if session.anonymous or len(people) > 2 * _MOST_NAMES:
        return []
    return [shortened(one.name, _LONGEST_NAME) for one in people]


def _name(session: Session, participant: str) -> str:
    person = session.participant(participant)
    return shortened(person.name, _LONGEST_NAME) if person else ""
