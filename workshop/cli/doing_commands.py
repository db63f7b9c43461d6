"""Commands that do: open, import, export, demo."""

import os
from pathlib import Path
from typing import Final

import click

from workshop.application.failures import BadInput
from workshop.application.importing import Fate, Imported, OnConflict, import_files
from workshop.application.outcome_ports import (
    Made,
    OutcomeKind,
    OutcomeOptions,
    Paper,
    Part,
    SoloPart,
)
from workshop.application.services import Services
from workshop.application.usual_dates import month_first_named_by
from workshop.application.usual_paper import paper_named_by
from workshop.bootstrap import build_outcomes, build_services
from workshop.cli.agent_export import (
    KIND,
    AgentArguments,
    export_for_agents,
    with_agent_arguments,
)
from workshop.cli.ending import DONE, tell
from workshop.cli.options import chosen_library, services_on, with_library
from workshop.cli.paper_options import PaperOptions, with_paper_options
from workshop.cli.session_argument import is_path, read_session, session_in_file, session_in_library
from workshop.cli.solo_options import summary_parts, with_earlier, without_parts
from workshop.cli.starting import open_window, prepare_demo
from workshop.cli.tables import plain
from workshop.exercise.cards import Deck, SessionId
from workshop.exercise.session import Mode, Session

_STANDARD_OUTPUT: Final = "-"
_LOOKED_AT: Final = 5
"""Lines on what a file left open, behind each that was taken in."""
_DATA: Final = frozenset({OutcomeKind.SESSION, OutcomeKind.JSON})
"""They hold what was said, notes to self where asked for, and each face-up ballot."""
_IN_PARTS: Final = frozenset({OutcomeKind.SUMMARY, OutcomeKind.HTML, OutcomeKind.MAIL})
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_KINDS_BY_ENDING: Final = {
    ".pdf": "summary",
    ".whosecall": "session",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".eml": "mail",
    ".csv": "csv",
    ".md": "markdown",
}


@click.command("open")
@click.argument("session", required=False)
@with_library
def open_session(session: str | None, library: Path | None) -> int:
    """Open the window, on SESSION where named.

    A file is imported first.
    """

    def choose(services: Services, on_conflict: OnConflict) -> SessionId:
        argument = session or ""
        if not is_path(argument):
            return session_in_library(argument, services)
        session_in_file(Path(argument))
        (imported,) = import_files(services, [Path(argument)], on_conflict)
        assert isinstance(imported.value, Session)
        return imported.value.id

    chosen = chosen_library(library)
    return open_window(lambda: chosen, choose if session is not None else None)


@click.command("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(path_type=Path, readable=False),
)
@click.option("--copy", "copy", is_flag=True, help="Keep what differs beside what is there.")
@click.option("--replace", "replace", is_flag=True, help="Replace what is there; its file is kept.")
@with_library
def import_(files: tuple[Path, ...], copy: bool, replace: bool, library: Path | None) -> int:
    """Take session and deck files in; all or none."""
    if copy and replace:
        raise click.UsageError("--copy and --replace exclude each other.")
    on_conflict = OnConflict.COPY if copy else OnConflict.REFUSE
    on_conflict = OnConflict.REPLACE if replace else on_conflict
    with services_on(library) as services:
        for one in import_files(services, files, on_conflict):
            click.echo(_told(one))
            for line in one.look_at[:_LOOKED_AT]:
                click.echo(f"  {one.path}: {line}", err=True)
            more = len(one.look_at) - _LOOKED_AT
            if more > 0:
                click.echo(f"  {one.path}: {more} more, which `check` tells", err=True)
    return DONE


def _told(one: Imported) -> str:
    value = one.value
    kind, name = ("deck", value.name) if isinstance(value, Deck) else ("session", value.title)
    what = {
        Fate.ADDED: "imported",
        Fate.UNCHANGED: "is there already, unchanged",
        Fate.COPIED: "imported as a copy",
        Fate.REPLACED: f"replaced; the old one is kept in {one.kept}",
    }[one.fate]
    return f'{value.id}  {kind} "{plain(name, 60)}" {what}'


@click.command()
@click.argument("session")
@click.option("--to", "to", required=True, metavar="PATH", help="The file; - is standard output.")
@click.option("--as", "kind", metavar="KIND", help="summary, csv, markdown …; else told by PATH.")
@click.option(
    "--paper",
    type=click.Choice([paper.value for paper in Paper]),
    help="Else what the locale's country prints on: letter or a4.",
)
@click.option("--names/--no-names", default=True, help="Whether voters are named.")
@click.option("--ink", is_flag=True, help="Save ink.")
@click.option("--notes", is_flag=True, help="With the facilitator's notes: session, json.")
@click.option(
    "--without",
    "without",
    multiple=True,
    metavar="PART",
    type=click.Choice([one.value for one in (*Part, *SoloPart)]),
    help=f"To leave out: {', '.join(Part)}; alone: {', '.join(SoloPart)}. Once for each.",
)
@with_paper_options
@with_agent_arguments
@with_library
def export(
    session: str,
    to: str,
    kind: str | None,
    paper: str | None,
    names: bool,
    ink: bool,
    notes: bool,
    without: tuple[str, ...],
    papers: PaperOptions,
    agents: AgentArguments,
    library: Path | None,
) -> int:
    """Write an outcome of SESSION to a file; agents' instructions into a project's folder."""
    if kind == KIND:
        if paper or ink or notes or without or not names or papers != PaperOptions():
            raise BadInput("Options of papers and data are not for agents.")
        return export_for_agents(read_session(session, chosen_library(library)), to, agents)
    agents.refuse()
    if is_path(session) and to != "-" and os.path.realpath(to) == os.path.realpath(session):
        raise BadInput(f"{to} is the session file itself, and is not written over: name another.")
    if kind is not None:
        _kind(kind)
    value = read_session(session, chosen_library(library))
    outcome = _kind(kind or _guessed(to, value))
    if notes and outcome not in _DATA:
        raise BadInput(f"Notes to self go into session and json alone, not into {outcome}.")
    if not names and outcome in _DATA:
        raise BadInput(f"--no-names is for papers: {outcome} tells who chose what.")
    alone = value.mode is Mode.SOLO
    if without and outcome not in _IN_PARTS and not alone:
        raise BadInput(
            f"--without is for the summary, as summary, html or mail: not for {outcome}."
        )
    papers.refuse_for(outcome)
    size = Paper(paper) if paper else paper_named_by(os.environ) or Paper.A4
    parts = frozenset[Part]() if alone else summary_parts(without)
    said = OutcomeOptions(
        size, names, ink, notes, parts, month_first=month_first_named_by(os.environ)
    )
    options = papers.added_to(said, chosen_library(library))
    if alone:
        options = without_parts(options, without)
        if not is_path(session):
            options = with_earlier(options, value, chosen_library(library))
    if to != _STANDARD_OUTPUT:
        _folder_is_there(Path(to))
    outcomes = build_outcomes(chosen_library(library))
    made = outcomes.make(outcome, value, options)
    if to == _STANDARD_OUTPUT:
        # bytes, as they are: a PDF is no text
        click.echo(_piped(outcome, made), nl=False)
    else:
        outcomes.save(made, Path(to))
    tell(*made.warnings)
    return DONE


def _piped(outcome: OutcomeKind, made: Made) -> bytes:
    """What goes to standard output: one file, without what only a spreadsheet asks for."""
    if outcome is not OutcomeKind.CSV:
        return made.content
    tell("Only the decisions are here; --to PATH writes the ballots too, in a file beside it.")
    return made.content.removeprefix(_BYTE_ORDER_MARK)


def _guessed(to: str, session: Session) -> str:
    if to == _STANDARD_OUTPUT:
        raise BadInput("Standard output has no ending that tells the kind: say it with --as KIND.")
    ending = Path(to).suffix.casefold()
    if ending == ".pdf" and session.mode is Mode.SOLO:
        return "solo"
    if ending not in _KINDS_BY_ENDING:
        raise BadInput(f"The ending of {to} tells no kind of outcome: say it with --as KIND.")
    return _KINDS_BY_ENDING[ending]


def _kind(name: str) -> OutcomeKind:
    there = ", ".join((*OutcomeKind, KIND))
    if name in set(OutcomeKind):
        return OutcomeKind(name)
    raise BadInput(f"There is no outcome {plain(name)}. What there is: {there}.")


def _folder_is_there(target: Path) -> None:
    if target.is_dir():
        raise BadInput(f"{target} is a folder: name a file in it.")
    if not target.parent.is_dir():
        raise BadInput(f"There is no folder {target.parent}.")


@click.command()
@click.option(
    "--to", "to", required=True, metavar="FOLDER", type=click.Path(path_type=Path, readable=False)
)
@with_library
def demo(to: Path, library: Path | None) -> int:
    """Play a whole sample workshop into FOLDER.

    No screen is needed; FOLDER gets every outcome and a picture of each step.
    """
    play = prepare_demo()
    # a file dialog takes a relative name as one in the folder of its own choice
    to = to.resolve()
    if to.exists() and not to.is_dir():
        raise BadInput(f"{to} is a file, and a folder is needed.")
    to.mkdir(parents=True, exist_ok=True)
    services = build_services(library or to / "library.db")
    try:
        play(services, to)
    finally:
        services.upkeep.close()
    click.echo(f"The workshop, its outcomes and a picture of each step are in {to}.")
    return DONE
