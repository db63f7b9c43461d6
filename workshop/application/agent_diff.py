"""A change of a file as people read it: a unified diff, with line ends and missing ones told."""

import difflib

from workshop.application.agent_files import AgentPlan, FileChange

_NO_END = "\\ No newline at end of file\n"


def diff_of(plan: AgentPlan) -> str:
    """Every change of a plan as a unified diff; empty where nothing changes."""
    return "".join(unified(change) for change in plan.changes)


def unified(change: FileChange) -> str:
    """The change as a unified diff that `patch` and `git apply` understand."""
    before, after = _lines(change.before), _lines(change.after)
    old = "/dev/null" if change.before is None else f"a/{change.path}"
    new = "/dev/null" if change.after is None else f"b/{change.path}"
    lines = difflib.unified_diff(before, after, old, new)
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_END}" for line in lines)


def _lines(content: bytes | None) -> list[str]:
    """Split at line feeds alone: a carriage return stays part of its line."""
    if not content:
        return []
    text = content.decode("utf-8", "replace")
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
