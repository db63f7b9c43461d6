"""A decision record (MADR) for each answered decision, one file each."""

import re
from typing import Final

from workshop.application.naming import readable_id
from workshop.exercise.session import Decision, Session
from workshop.outcomes.agents import front_matter, people
from workshop.outcomes.agents.job import Job, review, team_key
from workshop.outcomes.agents.marked import blocks_in, remove_block, write_block
from workshop.outcomes.agents.quoting import ANSWER, NAME, QUESTION, plain, quoted
from workshop.outcomes.agents.wording import held

FOLDERS: Final = ("docs/decisions", "docs/adr", "doc/adr", "docs/architecture/decisions")
"""Where projects keep decision records; the first is made where there is none."""
_NUMBERED: Final = re.compile(r"(\d{4})-.*\.md")
_OPTION: Final = 200


def write(job: Job) -> None:
    """Plan a record for each answered decision; one that is there is kept. Raises Refused."""
    folder = _folder(job)
    names = [name for name in job.pending.folder.names(folder) if _NUMBERED.fullmatch(name)]
    there = _own(job, folder, names)
    number = max((int(name[:4]) for name in names), default=0)
    for decision in job.session.decisions:
        if not decision.answer.strip() or not decision.question.strip():
            continue
        path = there.get(_title(decision))
        if path is None:
            number += 1
            slug = readable_id(decision.question, (), decision.id)
            path = f"{folder}/{number:04d}-{slug}.md"
        _write_one(job, path, decision)


def remove(job: Job) -> None:
    """Plan to take the team's records out. Raises Refused."""
    for folder in FOLDERS:
        names = [name for name in job.pending.folder.names(folder) if _NUMBERED.fullmatch(name)]
        for path in _own(job, folder, names).values():
            text = job.pending.text(path) or ""
            remove_block(job, path, team_key(job.session), header=_header(text))


def _folder(job: Job) -> str:
    return next((one for one in FOLDERS if job.pending.folder.exists(one)), FOLDERS[0])


def _own(job: Job, folder: str, names: list[str]) -> dict[str, str]:
    """The team's records that are there, by the title of their decision."""
    found: dict[str, str] = {}
    for name in names:
        path = f"{folder}/{name}"
        if not job.pending.folder.holds(path, "whosecall:begin"):
            continue  # somebody else's, whatever it is
        text = job.pending.text(path) or ""
        for block in blocks_in(path, text):
            if block.stamp.team == team_key(job.session) and block.lines:
                found[block.lines[0]] = path
    return found


def _write_one(job: Job, path: str, decision: Decision) -> None:
    text = job.pending.text(path)
    day = held(job.session)

    def body(made: str, since: str) -> list[str]:
        del since
        return _lines(job.session, decision, made)

    # a date that is kept with the text it belongs to
    date = day.isoformat() if day else job.today.isoformat()
    header = front_matter.record("accepted", date, *_who(job.session, decision))
    if text is not None and day is not None and _is_made_here(text):
        job.pending.write(path, front_matter.exchanged(text, header))
    write_block(job, path, body, header=header, tell=False)


def _who(session: Session, decision: Decision) -> tuple[list[str], list[str]]:
    makers: list[str] = []
    if decision.owner is not None:
        person = session.participant(decision.owner.participant)
        role = session.role(decision.owner.role)
        makers = [plain(person.name if person else role.name if role else "", NAME)]
    consulted = [
        plain(role.name, NAME) for one in decision.consulted if (role := session.role(one))
    ]
    return [one for one in makers if one], consulted


def _title(decision: Decision) -> str:
    return f"# {quoted(decision.question, QUESTION)}"


def _lines(session: Session, decision: Decision, made: str) -> list[str]:
    lines = [
        _title(decision),
        "",
        "## Context and Problem Statement",
        "",
        f"The brief {quoted(session.title, NAME)} left this open. Stakes: {decision.stakes.value}.",
    ]
    if decision.likely_guess.strip():
        guess = quoted(decision.likely_guess, _OPTION)
        lines.append(f"Without an answer, an agent would likely have guessed {guess}.")
    options = [one for one in decision.options if one.strip()]
    if options:
        lines += ["", "## Considered Options", ""]
        lines += [f"* {quoted(one, _OPTION)}" for one in options]
    lines += [
        "",
        "## Decision Outcome",
        "",
        f"Chosen option: {quoted(decision.answer, ANSWER)}",
        "",
        "## More Information",
        "",
        f"Owner: {people.told_owner(session, decision)}. Written {made}; "
        f"look at it again by {review(made)}.",
    ]
    return lines


_MADE_HERE: Final = re.compile(
    r"status: accepted\ndate: [^\n]*\ndecision-makers: \[[^\n]*\]\nconsulted: \[[^\n]*\]\n"
)


def _is_made_here(text: str) -> bool:
    """Whether nobody has written into the front matter since."""
    return _MADE_HERE.fullmatch(front_matter.matter(text) or "") is not None


def _header(text: str) -> list[str]:
    """The front matter of a record where it is ours alone, so that it goes with its block."""
    if not _is_made_here(text):
        return []
    return ["---", *(front_matter.matter(text) or "").splitlines(), "---"]
