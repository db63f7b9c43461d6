"""One run of planning: the session, the folder, and what is to be told about them."""

import zlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final

from workshop.application.agent_files import AgentOptions, Target
from workshop.application.naming import readable_id
from workshop.exercise.session import Session
from workshop.outcomes.agents.blocks import Stamp
from workshop.outcomes.agents.pending import Pending

_LOOK_AGAIN: Final = timedelta(days=90)


@dataclass(slots=True)
class Job:
    """What every target needs to plan its files."""

    session: Session
    options: AgentOptions
    pending: Pending
    today: date
    enforced: bool = False
    notes: list[str] = field(default_factory=list[str])
    problems: list[str] = field(default_factory=list[str])

    def stamp(self, made: str) -> Stamp:
        """The stamp of this session's blocks, for a text that was written that day."""
        held = moment(self.session.started or "")
        told = held.isoformat() if held else ""
        return Stamp(team_key(self.session), self.session.id, told, made, review(made))

    def chosen(self, target: Target) -> bool:
        """Whether a target is written, or taken out, in this run."""
        return target in self.options.targets


def team_key(session: Session) -> str:
    """By what a team's blocks are known: its name, however it is written; else the session."""
    name = " ".join(session.team.split()).casefold()
    if not name:
        return f"session-{_figure(session.id)}"
    return f"{readable_id(name, (), 'team')}-{_figure(name)}"


def review(made: str) -> str:
    """The day by which a text written then should be looked at again."""
    return (date.fromisoformat(made) + _LOOK_AGAIN).isoformat()


def moment(held: str) -> datetime | None:
    """When a session was held; None where its text does not say."""
    try:
        read = datetime.fromisoformat(held)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _figure(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"
