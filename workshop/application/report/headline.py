"""The figures of a report and the sentence that stands above them all."""

from workshop.application.figure_words import NO_BREAK
from workshop.application.report.sentences import Sentences
from workshop.application.report.values import Figure, Headline
from workshop.exercise.cards import Area
from workshop.exercise.figures import (
    exposed_before,
    exposure_after,
    exposure_before,
    session_alpha,
    unowned_now,
)
from workshop.exercise.findings import verdict
from workshop.exercise.session import Mode, Session


def headline(session: Session, words: Sentences, minutes: int | None) -> Headline:
    """What was found and what came of it, in plain words; undefined figures are said."""
    if not session.decisions:
        return Headline(words.empty_board(), "")
    return Headline(_lead(session, words), _rest(session, words, minutes))


def _lead(session: Session, words: Sentences) -> str:
    share = exposure_before(session)
    if share is None:
        return words.not_known_yet(sealed_decisions(session))
    if not session.ballots and not session.tallies:
        return words.nobody_voted()
    return words.about_to_guess(share, alone=session.mode is Mode.SOLO)


def _rest(session: Session, words: Sentences, minutes: int | None) -> str:
    if session.mode is Mode.SOLO:
        return ""
    unowned = unowned_now(session)
    owned = len(session.decisions) - len(unowned)
    said = words.owned_now(minutes, owned, len(session.decisions))
    if not unowned or not owned:
        return f"{said}."
    areas = [area for area in Area if any(one.area is area for one in unowned)]
    return f"{said}; {words.still_open_about(len(unowned), areas)}."


def sealed_decisions(session: Session) -> int:
    """How many decisions have ballots that wait for their reveal."""
    return len({ballot.decision for ballot in session.sealed_ballots()})


def before(session: Session, words: Sentences) -> Figure:
    """The exposure before."""
    share = exposure_before(session)
    if share is None:
        return Figure(None, "", _why_no_exposure(session, words))
    note = words.before_note(len(exposed_before(session)), len(session.decisions))
    return Figure(share, words.percent(share), note)


def after(session: Session, words: Sentences) -> Figure:
    """The exposure after."""
    share = exposure_after(session)
    if share is None:
        if session.mode is Mode.SOLO:
            return Figure(None, "", words.alone())
        return Figure(None, "", words.no_decisions())
    note = words.after_note(len(unowned_now(session)), len(session.decisions))
    return Figure(share, words.percent(share), note)


def _why_no_exposure(session: Session, words: Sentences) -> str:
    sealed = sealed_decisions(session)
    return words.waits_for_reveal(sealed) if sealed else words.no_decisions()


def agreed(session: Session, words: Sentences) -> Figure:
    """The agreement of the session."""
    value = session_alpha(session)
    if value is not None:
        return Figure(value, f"α{NO_BREAK}{words.alpha(value)}", words.alpha_meaning(value))
    return Figure(None, "", _why_no_agreement(session, words))


def _why_no_agreement(session: Session, words: Sentences) -> str:
    if session.mode is Mode.SOLO:
        return words.alone()
    sealed = sealed_decisions(session)
    if sealed:
        return words.waits_for_reveal(sealed)
    if not session.decisions:
        return words.no_decisions()
    comparable = any(verdict(session, one.id).agreement is not None for one in session.decisions)
    return words.one_answer_throughout() if comparable else words.nothing_to_compare()
