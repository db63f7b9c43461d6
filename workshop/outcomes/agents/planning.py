"""From a session and a folder to the changes of its files; nothing is written by it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from workshop.application.agent_files import AgentOptions, AgentPlan, Target
from workshop.exercise.session import Session
from workshop.outcomes.agents import enforced, records, spec_kit
from workshop.outcomes.agents.folder import Folder, Refused
from workshop.outcomes.agents.job import Job
from workshop.outcomes.agents.pending import Pending
from workshop.outcomes.agents.rule_files import WHOLE, remove_rules, write_rules

_SIGNS: Final[dict[Target, tuple[str, ...]]] = {
    Target.AGENTS: ("AGENTS.md",),
    Target.CLAUDE: ("CLAUDE.md", ".claude"),
    Target.CURSOR: (".cursor", ".cursorrules"),
    Target.KIRO: (".kiro",),
    Target.COPILOT: (".github/copilot-instructions.md", ".github/instructions"),
    Target.SPEC_KIT: (".specify",),
    Target.RECORDS: records.FOLDERS,
    Target.COWORK: (WHOLE[Target.COWORK][0],),
    Target.ENFORCED: (enforced.RULES,),
}
"""What in a folder says that its people use something."""


def proposed(folder: Path) -> frozenset[Target]:
    """The targets whose files are in the folder; AGENTS.md where there are none."""
    there = Folder(folder)
    found = {target for target, signs in _SIGNS.items() if any(map(there.exists, signs))}
    if Target.SPEC_KIT in found and not spec_kit.specs(there):
        found.discard(Target.SPEC_KIT)
    return frozenset(found or {Target.AGENTS})


def plan(session: Session, options: AgentOptions, today: date) -> AgentPlan:
    """What writing would change. Raises BadInput where the folder is none."""
    folder = Folder(options.folder)
    targets = options.targets
    if not targets:
        targets = frozenset(Target) if options.remove else proposed(options.folder)
    options = replace(options, folder=folder.root, targets=targets)
    job = Job(session, options, Pending(folder), today)
    for step in _removing(job) if options.remove else _writing(job):
        try:
            step()
        except Refused as refused:
            job.problems.append(str(refused))
    if not options.remove:
        job.notes += _lacks(session)
    problems = tuple(dict.fromkeys(job.problems))
    return AgentPlan(options, job.pending.changes(), tuple(dict.fromkeys(job.notes)), problems)


def _lacks(session: Session) -> Iterator[str]:
    """What a person should know who writes the instructions of such a session."""
    if not session.team.strip():
        yield (
            "The session names no team: its block is known by the session alone, and no later "
            "session will replace it."
        )
    asked = [one for one in session.decisions if one.question.strip()]
    if not asked:
        yield "The session has no decisions: the agent is told how to tell one, and to ask."
    elif not any(one.owner or one.answer.strip() or one.latitude for one in asked):
        yield "Nothing is decided and nobody owns a decision yet: the agent has to ask about all."


def _writing(job: Job) -> list[Callable[[], None]]:
    """In this order: the text says whether something is enforced."""
    steps: list[Callable[[], None]] = []
    if job.chosen(Target.ENFORCED):
        steps.append(lambda: enforced.write(job))
    else:
        steps.append(lambda: enforced.look(job))
    for target in WHOLE:
        if job.chosen(target):
            steps.append(lambda target=target: write_rules(job, target))
    if job.chosen(Target.SPEC_KIT):
        steps.append(lambda: spec_kit.write(job))
    if job.chosen(Target.RECORDS):
        steps.append(lambda: records.write(job))
    return steps


def _removing(job: Job) -> list[Callable[[], None]]:
    steps: list[Callable[[], None]] = [
        (lambda target=target: remove_rules(job, target)) for target in WHOLE if job.chosen(target)
    ]
    if job.chosen(Target.SPEC_KIT):
        steps.append(lambda: spec_kit.remove(job))
    if job.chosen(Target.RECORDS):
        steps.append(lambda: records.remove(job))
    if job.chosen(Target.ENFORCED):
        steps.append(lambda: enforced.remove(job))
    return steps
