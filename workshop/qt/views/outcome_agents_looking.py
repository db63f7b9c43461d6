"""A look at a project's folder, away from the screen: what would change, and what is there."""

from dataclasses import dataclass, replace

from workshop.application.agent_files import AgentFiles, AgentOptions, AgentPlan, Target
from workshop.exercise.session import Session


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen."""

    plan: AgentPlan
    proposed: frozenset[Target]
    matches: dict[str, int | None]
    """How many files each glob of the session matches; None for what is no glob."""


def look_at(
    agents: AgentFiles, session: Session, options: AgentOptions, *, nothing_chosen: bool
) -> Looked:
    """Look at the folder; with no target chosen nothing would be written. Raises KnownError."""
    globs = {glob for decision in session.decisions for glob in decision.paths}
    matches = agents.matches(options.folder, globs)
    proposed = agents.proposed(options.folder)
    if nothing_chosen:
        return Looked(AgentPlan(options), proposed, matches)
    if not options.targets and not options.remove:
        options = replace(options, targets=proposed)
    return Looked(agents.plan(session, options), proposed, matches)
