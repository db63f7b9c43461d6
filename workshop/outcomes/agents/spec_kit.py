"""Answers and open questions for a spec-kit specification, under the headings it knows."""

import re
from collections.abc import Iterator
from typing import Final

from workshop.exercise.session import Session
from workshop.outcomes.agents import people
from workshop.outcomes.agents.blocks import find_blocks
from workshop.outcomes.agents.folder import Folder, Refused
from workshop.outcomes.agents.job import Job, team_key
from workshop.outcomes.agents.marked import remove_block, write_block
from workshop.outcomes.agents.quoting import ANSWER, QUESTION, quoted
from workshop.outcomes.agents.wording import held

_HEADING: Final = "## Clarifications"
_HEADING_LINE: Final = re.compile(r"^##[ \t]+Clarifications[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def specs(folder: Folder) -> list[str]:
    """The specifications in a folder: its own `spec.md`, or those under `specs`."""
    if folder.exists("spec.md"):
        return ["spec.md"]
    found = [f"specs/{name}/spec.md" for name in folder.names("specs")]
    return [path for path in found if folder.exists(path)]


def write(job: Job) -> None:
    """Plan the block in the one specification that is meant. Raises Refused."""
    path = _meant(job)

    def body(made: str, since: str) -> list[str]:
        del since  # a specification keeps no news
        text = job.pending.text(path)
        return [*_lines(job.session, made, with_heading=_people_s_heading(text) is None)]

    write_block(job, path, body, place=_people_s_heading)


def remove(job: Job) -> None:
    """Plan to take the team's block out of every specification. Raises Refused."""
    found = [job.options.spec] if job.options.spec else specs(job.pending.folder)
    for path in found:
        remove_block(job, path, team_key(job.session))


def _meant(job: Job) -> str:
    if job.options.spec:
        return job.options.spec
    found = specs(job.pending.folder)
    if not found:
        raise Refused("There is no spec.md and no specs/*/spec.md here: name the specification.")
    if len(found) > 1:
        raise Refused(f"Which specification is meant? Name one: {', '.join(found)}.")
    return found[0]


def _lines(session: Session, made: str, *, with_heading: bool) -> Iterator[str]:
    day = held(session)
    if with_heading:
        yield _HEADING
        yield ""
    yield f"### Session {day.isoformat() if day else made}"
    yield ""
    decisions = [one for one in session.decisions if one.question.strip()]
    for one in decisions:
        if one.answer.strip():
            yield f"- Q: {_field(one.question, QUESTION)} → A: {_field(one.answer, ANSWER)}"
    for one in decisions:
        if not one.answer.strip():
            asked = people.told_owner(session, one).replace("[", "(").replace("]", ")")
            yield f"- [NEEDS CLARIFICATION: {_field(one.question, QUESTION)} (owner: {asked})]"


def _field(text: str, length: int) -> str:
    """A quoted field that ends no bracket, and holds no arrow of ours."""
    return quoted(text.replace("[", "(").replace("]", ")").replace("→", "->"), length)


def _people_s_heading(text: str | None) -> int | None:
    """Where the people's own heading ends; None where there is none outside our blocks."""
    if text is None:
        return None
    blocks = find_blocks(text)
    for found in _HEADING_LINE.finditer(text):
        if not any(one.start <= found.start() < one.stop for one in blocks):
            return found.end()
    return None
