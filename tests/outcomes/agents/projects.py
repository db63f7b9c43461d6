"""Project folders and sessions that instructions for agents are made from in tests."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.outcomes.sessions import sample
from workshop.application.agent_files import AgentOptions, AgentPlan, Target
from workshop.exercise.session import Decision, Session
from workshop.outcomes.agents.applying import apply
from workshop.outcomes.agents.planning import plan

DAY = date(2026, 11, 22)
LATER = date(2026, 12, 24)
EVERY = frozenset(Target)


def planned(
    folder: Path,
    *targets: Target,
    session: Session | None = None,
    day: date = DAY,
    remove: bool = False,
    spec: str = "",
) -> AgentPlan:
    """What writing the session, by default the sample, would change."""
    options = AgentOptions(folder, frozenset(targets), remove, spec)
    return plan(session or sample(), options, day)


def written(
    folder: Path,
    *targets: Target,
    session: Session | None = None,
    day: date = DAY,
    remove: bool = False,
    spec: str = "",
) -> AgentPlan:
    """The same, and written."""
    made = planned(folder, *targets, session=session, day=day, remove=remove, spec=spec)
    apply(made)
    return made


def changed(session: Session, number: int, **fields: object) -> Session:
    """The session with another decision in a place of the board."""
    decisions = list(session.decisions)
    decisions[number] = replace(decisions[number], **fields)  # pyright: ignore[reportArgumentType]
    return replace(session, decisions=tuple(decisions))


def newer(session: Session) -> Session:
    """The same team, a month later."""
    return replace(session, id="newer-session", started="2026-11-20T09:00:00+01:00")  # pyright: ignore[reportArgumentType]


def billing() -> Session:
    """The session of another team."""
    return replace(sample(), team="Billing", id="billing-1")  # pyright: ignore[reportArgumentType]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


def only(session: Session, decision: Decision) -> Session:
    """The session with one decision."""
    return replace(session, decisions=(decision,))
