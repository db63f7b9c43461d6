"""Commands about agents: what they ask while they work, and what they guessed."""

from pathlib import Path

import click

from workshop.application.failures import BadInput
from workshop.cli.ending import DONE
from workshop.cli.options import chosen_library, print_json, with_json, with_library
from workshop.cli.tables import plain, table


@click.command("mcp")
@click.option("--no-questions", is_flag=True, help="Look only: record_question is left out.")
@with_library
def mcp(no_questions: bool, library: Path | None) -> int:
    """Let agents ask who owns a decision, over MCP.

    Speaks on standard input and output, and ends with them. The library is only looked at.
    """
    # here and not above: no other command needs it
    from workshop.cli.mcp_server import build_server

    server = build_server(chosen_library(library), questions=not no_questions)
    server.run("stdio")
    return DONE


@click.command("guesses")
@click.option("--project", default="", metavar="WORDS", help="Part of the folder worked in.")
@click.option(
    "--transcripts",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the transcripts are; else ~/.claude/projects.",
)
@with_json
def guesses(project: str, transcripts: Path | None, as_json: bool) -> int:
    """List what Claude Code asked or assumed.

    Reads its transcripts on this machine: questions, with the answers or the silence, and
    sentences in which it states an assumption. Nothing is written, and nothing is sent.
    """
    # here and not above: no other command needs it
    from workshop.files.transcripts import guesses_in, transcripts_folder

    folder = transcripts or transcripts_folder(Path.home())
    if not folder.is_dir():
        raise BadInput(f"There are no transcripts: {folder} is no folder.")
    found = guesses_in(folder, project)
    if as_json:
        print_json(
            [
                {
                    "sign": one.sign.value,
                    "said": one.said,
                    "answer": one.answer,
                    "options": list(one.options),
                    "project": one.project,
                    "at": one.at,
                    "file": one.file,
                    "line": one.line,
                    "question": one.as_draft().question,
                    "area": one.as_draft().area.value,
                    "stakes": one.as_draft().stakes.value,
                }
                for one in found
            ]
        )
        return DONE
    rows = [
        (
            one.sign.value,
            plain(one.said, 90),
            plain(one.answer, 40) or _silence(one.sign.value),
            f"{plain(one.file, 90)}:{one.line}",
        )
        for one in found
    ]
    click.echo("\n".join(table(rows)) or "No question and no assumption was found.")
    return DONE


def _silence(sign: str) -> str:
    return "no answer" if sign == "asked" else ""
