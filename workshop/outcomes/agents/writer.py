"""The port's implementation: imports what plans and writes only when it is asked to."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.application.ports import Clock
from workshop.exercise.session import Session

if TYPE_CHECKING:
    from workshop.application.agent_files import AgentOptions, AgentPlan, Target


class AgentWriter:
    """Instructions for agents, planned and written; nothing outside a folder is touched."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def proposed(self, folder: Path) -> "frozenset[Target]":
        """The targets whose files are in the folder; AGENTS.md where there are none."""
        # here and below, not above: hardly any start of the program needs it
        from workshop.outcomes.agents.planning import proposed

        return proposed(folder)

    def plan(self, session: Session, options: "AgentOptions") -> "AgentPlan":
        """What writing would change. Raises BadInput where the folder is none."""
        from workshop.outcomes.agents.planning import plan

        return plan(session, options, self._clock.now().date())

    def apply(self, plan: "AgentPlan") -> None:
        """Write all of it, or nothing. Raises BadInput or StorageFailed, every file as it was."""
        from workshop.outcomes.agents.applying import apply

        apply(plan)

    def text(self, session: Session) -> str:
        """The instructions alone, to paste where a tool takes them."""
        from workshop.outcomes.agents.wording import Occasion, instructions

        made = self._clock.now().date().isoformat()
        return "\n".join(instructions(session, Occasion(made))) + "\n"

    def matches(self, folder: Path, globs: Collection[str]) -> dict[str, int | None]:
        """How many files of the folder each glob matches; None for what is no glob."""
        from workshop.outcomes.agents.folder import Folder
        from workshop.outcomes.agents.globs import counted

        return counted(Folder(folder).files() if globs else [], globs)
