"""What every command takes, and how what it prints is written."""

import json
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from workshop.application.services import Services
from workshop.bootstrap import build_services, default_library

_Command = TypeVar("_Command", bound=Callable[..., Any])


def with_library(command: _Command) -> _Command:
    """Give a command the option --library."""
    return click.option(
        "--library",
        type=click.Path(path_type=Path, readable=False),
        metavar="PATH",
        help="The library; else $WHOSECALL_LIBRARY, else the one in the usual data folder.",
    )(command)


def with_json(command: _Command) -> _Command:
    """Give a command the option --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for scripts.")(command)


def with_files(command: _Command) -> _Command:
    """Give a command the argument FILE…, one or more."""
    return click.argument(
        "files",
        nargs=-1,
        required=True,
        metavar="FILE...",
        type=click.Path(path_type=Path, readable=False),
    )(command)


def chosen_library(library: Path | None) -> Path:
    """The library named beside the command, before it, in the environment, or the usual one."""
    before: Path | None = click.get_current_context().find_root().params.get("library")
    return library or before or usual_library()


def usual_library() -> Path:
    """The library where none is named: the environment's, else the platform's."""
    named = os.environ.get("WHOSECALL_LIBRARY")
    return Path(named) if named else default_library()


@contextmanager
def services_on(library: Path | None) -> Generator[Services]:
    """The services on the chosen library, given back at the end."""
    services = build_services(chosen_library(library))
    try:
        yield services
    finally:
        services.upkeep.close()


def print_json(value: object) -> None:
    """A value on standard output, for scripts."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def rounded(figure: float | None) -> float | None:
    """A figure as it is published: four decimals, None where undefined."""
    return None if figure is None else round(figure, 4)
