"""`export --as agents`: instructions for agents into a project's folder, or shown as a diff."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from workshop.application.agent_files import AgentFiles, AgentOptions, AgentPlan, Target
from workshop.application.failures import BadInput
from workshop.bootstrap import build_agent_files
from workshop.cli.ending import DONE, tell
from workshop.exercise.session import Session

KIND: Final = "agents"
_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class AgentArguments:
    """What was said on the command line for agents alone."""

    targets: tuple[str, ...] = ()
    remove: bool = False
    dry_run: bool = False
    spec: str = ""

    def refuse(self) -> None:
        """Raise BadInput where one of them is given to another outcome."""
        given = (
            ("--target", self.targets),
            ("--remove", self.remove),
            ("--dry-run", self.dry_run),
            ("--spec", self.spec),
        )
        for name, value in given:
            if value:
                raise BadInput(f"{name} is for agents: say --as agents.")


def with_agent_arguments(command: _Command) -> _Command:
    """Give a command these options, as its argument `agents`."""

    @click.option(
        "--target",
        "targets",
        multiple=True,
        metavar="TARGET",
        type=click.Choice([target.value for target in Target]),
        help=f"agents: {', '.join(Target)}. Once for each; else those the folder has files of.",
    )
    @click.option("--remove", is_flag=True, help="agents: take out what the team has there.")
    @click.option("--dry-run", is_flag=True, help="agents: print the diff, write nothing.")
    @click.option("--spec", default="", metavar="PATH", help="agents: the file for spec-kit.")
    @wraps(command)
    def with_agents(
        *args: Any, targets: tuple[str, ...], remove: bool, dry_run: bool, spec: str, **others: Any
    ) -> Any:
        return command(*args, agents=AgentArguments(targets, remove, dry_run, spec), **others)

    return with_agents  # pyright: ignore[reportReturnType] (takes what click gives it)


def export_for_agents(session: Session, to: str, said: AgentArguments) -> int:
    """Write the instructions into the folder `to`, or print them where it is `-`."""
    files = build_agent_files()
    if to == "-":
        if said.targets or said.remove:
            raise BadInput("Standard output takes the text alone: --target and --remove need --to.")
        # as bytes: a terminal's own encoding has not every letter
        click.echo(files.text(session).encode("utf-8"), nl=False)
        return DONE
    targets = frozenset(map(Target, said.targets))
    plan = files.plan(session, AgentOptions(Path(to), targets, said.remove, said.spec))
    if said.dry_run:
        from workshop.application.agent_diff import diff_of  # only a preview needs it

        click.echo(diff_of(plan).encode("utf-8"), nl=False)
        tell(*plan.notes)
    else:
        _write(files, plan)
    if plan.problems:
        raise BadInput("This is in the way, so nothing is written.", _told(plan))
    return DONE


def _told(plan: AgentPlan) -> tuple[str, ...]:
    """What is in the way, and the option that may help."""
    if Target.SPEC_KIT in plan.options.targets and not plan.options.spec:
        return (*plan.problems, "For spec-kit, --spec PATH names the specification.")
    return plan.problems


def _write(files: AgentFiles, plan: AgentPlan) -> None:
    if plan.problems:
        return
    files.apply(plan)
    for change in plan.changes:
        click.echo(f"{change.told:8} {change.path}")
    if not plan.changes:
        click.echo("Nothing changes: the files say this already.")
    tell(*plan.notes)
