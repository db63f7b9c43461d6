"""The files that hold the instructions whole: one for each reader."""

import re
from typing import Final

from workshop.application.agent_files import Target
from workshop.exercise.session import Decision
from workshop.outcomes.agents import front_matter
from workshop.outcomes.agents.blocks import Stamp, put_in
from workshop.outcomes.agents.folder import Refused
from workshop.outcomes.agents.globs import is_sound
from workshop.outcomes.agents.job import Job, review, team_key
from workshop.outcomes.agents.marked import blocks_in, remove_block, write_block
from workshop.outcomes.agents.wording import Occasion, cut_texts, instructions, one_decision

AGENTS: Final = "AGENTS.md"
CLAUDE: Final = "CLAUDE.md"
_IMPORTS: Final = "claude-import"
_IMPORT: Final = "@AGENTS.md"
_CURSOR_RULES: Final = ".cursor/rules"

WHOLE: Final[dict[Target, tuple[str, tuple[str, ...]]]] = {
    Target.AGENTS: (AGENTS, ()),
    Target.CLAUDE: (".claude/rules/decision-owners.md", ()),
    Target.CURSOR: (f"{_CURSOR_RULES}/decision-owners.mdc", tuple(front_matter.cursor_always())),
    Target.COWORK: ("cowork-instructions.md", ()),
    Target.KIRO: (".kiro/steering/decision-owners.md", tuple(front_matter.kiro_always())),
    Target.COPILOT: (
        ".github/instructions/decision-owners.instructions.md",
        tuple(front_matter.copilot_always()),
    ),
}
"""Where each target's instructions are, and what the file begins with."""

_LIMITS: Final = {
    Target.AGENTS: (32_768, "bytes, and Codex reads no more of it than 32,768"),
    Target.CURSOR: (20_000, "bytes, and Cursor advises rules of fewer than 500 lines"),
    Target.COPILOT: (4_000, "bytes, and Copilot's code review reads the first 4,000"),
}
"""What the readers say of sizes, in bytes, which are never fewer than characters."""

_MUST_SAY: Final = {
    Target.CURSOR: re.compile(r"^alwaysApply:\s*true\s*$", re.MULTILINE),
    Target.KIRO: re.compile(r"^inclusion:\s*always\s*$", re.MULTILINE),
    Target.COPILOT: re.compile(r"^applyTo:\s*['\"]?\*\*['\"]?\s*$", re.MULTILINE),
}
_PATHS: Final = re.compile(r"^paths:", re.MULTILINE)


def write_rules(job: Job, target: Target) -> None:
    """Plan the file of a target that takes the instructions whole. Raises Refused."""
    path, header = WHOLE[target]
    only_claude = job.pending.text(AGENTS) is None if target is Target.AGENTS else False

    def body(made: str, since: str) -> list[str]:
        return instructions(job.session, Occasion(made, job.enforced, since))

    write_block(job, path, body, header=header)
    written = job.pending.text(path) or ""
    _tell(job, target, path, written)
    if target is Target.AGENTS:
        _import_into_claude(job, only_claude)
    if target is Target.CURSOR:
        _write_path_rules(job)


def remove_rules(job: Job, target: Target) -> None:
    """Plan to take the team's block out of a target's file. Raises Refused."""
    path, header = WHOLE[target]
    remove_block(job, path, team_key(job.session), header=header)
    if target is Target.AGENTS and not _is_ours(job.pending.text(AGENTS)):
        remove_block(job, CLAUDE, _IMPORTS)
    if target is Target.CURSOR:
        for name in _path_rules(job):
            job.pending.remove(f"{_CURSOR_RULES}/{name}")


def _is_ours(text: str | None) -> bool:
    return text is not None and bool(blocks_in(AGENTS, text))


def _tell(job: Job, target: Target, path: str, text: str) -> None:
    limit = _LIMITS.get(target)
    size = len(text.encode("utf-8"))
    if limit and size > limit[0]:
        job.notes.append(f"{path} has {size:,} {limit[1]}.")
    must = _MUST_SAY.get(target)
    if must and not must.search(front_matter.matter(text) or ""):
        job.notes.append(f"{path} has front matter of its own: it may not be read always.")
    if target is Target.CLAUDE and _PATHS.search(front_matter.matter(text) or ""):
        job.notes.append(f"{path} has `paths:` of its own: it is loaded for that code alone.")
    cut = cut_texts(job.session)
    told = f"{cut} {'text is' if cut == 1 else 'texts are'} too long for a line, and cut."
    if cut and told not in job.notes:
        job.notes.append(told)


def _import_into_claude(job: Job, only_claude: bool) -> None:
    """Where only CLAUDE.md is read, let it read AGENTS.md too."""
    if job.chosen(Target.CLAUDE) or not job.pending.folder.exists(CLAUDE):
        return
    if job.pending.folder.place(CLAUDE) == job.pending.folder.place(AGENTS):
        return
    text = job.pending.text(CLAUDE) or ""
    if any(re.search(r"(?:^|\s)@(?:\./)?AGENTS\.md\b", line) for line in text.splitlines()):
        return
    if only_claude:
        today = job.today.isoformat()
        stamp = Stamp(_IMPORTS, "any", "", today, review(today))
        job.pending.write(CLAUDE, put_in(text, stamp, [_IMPORT]))
    else:
        job.notes.append(
            "CLAUDE.md does not import AGENTS.md, so Claude Code does not read it: "
            "choose the target claude too."
        )


def _write_path_rules(job: Job) -> None:
    """A rule of its own for each decision about some code; those no longer needed go."""
    stale = set(_path_rules(job))
    for decision in job.session.decisions:
        globs = [one for one in decision.paths if is_sound(one)]
        if not globs or not decision.question.strip():
            continue
        name = f"{_prefix(job)}{decision.id}.mdc"
        stale.discard(name)

        def body(made: str, since: str, one: Decision = decision) -> list[str]:
            return one_decision(job.session, one, Occasion(made, job.enforced, since))

        path, header = f"{_CURSOR_RULES}/{name}", front_matter.cursor_paths(globs)
        text = job.pending.text(path)
        if text is not None and front_matter.matter(text) != front_matter.inside(header):
            # the code it is about is another now
            job.pending.write(path, front_matter.exchanged(text, header))
        write_block(job, path, body, header=header, tell=False)
    for name in sorted(stale):
        job.pending.remove(f"{_CURSOR_RULES}/{name}")


def _prefix(job: Job) -> str:
    return f"decision-owner-{team_key(job.session)}-"


def _path_rules(job: Job) -> list[str]:
    """The names of the team's rules about some code that are there."""
    prefix = _prefix(job)
    found: list[str] = []
    for name in job.pending.folder.names(_CURSOR_RULES):
        if name.startswith(prefix) and name.endswith(".mdc"):
            text = job.pending.text(f"{_CURSOR_RULES}/{name}") or ""
            if not blocks_in(f"{_CURSOR_RULES}/{name}", text):
                raise Refused(f"{_CURSOR_RULES}/{name} has a name of ours, and is not ours.")
            found.append(name)
    return found
