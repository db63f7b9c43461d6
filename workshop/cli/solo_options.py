"""What `export` takes for an assessment: what it goes without, and what came before it."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from workshop.application.failures import BadInput
from workshop.application.outcome_ports import OutcomeOptions, Part, SoloPart
from workshop.bootstrap import build_services
from workshop.exercise.session import Session


def summary_parts(without: Collection[str]) -> frozenset[Part]:
    """The parts of a summary among these. Raises BadInput for what only an assessment has."""
    unknown = [part for part in without if part not in set(Part)]
    if unknown:
        raise BadInput(f"--without {unknown[0]} is for a solo assessment. Here: {', '.join(Part)}.")
    return frozenset(map(Part, without))


def without_parts(options: OutcomeOptions, without: Collection[str]) -> OutcomeOptions:
    """The options with what an assessment goes without.

    Raises BadInput for a part that only a summary has.
    """
    unknown = [part for part in without if part not in set(SoloPart)]
    if unknown:
        parts = ", ".join(SoloPart)
        raise BadInput(f"--without {unknown[0]} is for a team's summary. Alone: {parts}.")
    return replace(options, solo_without=frozenset(map(SoloPart, without)))


def with_earlier(options: OutcomeOptions, session: Session, library: Path) -> OutcomeOptions:
    """The options with the assessments in the library that this one takes again."""
    if session.follows is None:
        return options
    # here and not above: most assessments take none again
    from workshop.application.solo import earlier

    services = build_services(library)
    try:
        return replace(options, earlier=earlier(services, session))
    finally:
        services.upkeep.close()
