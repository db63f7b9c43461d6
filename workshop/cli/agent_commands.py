"""Commands about agents: what they ask while they work."""

from pathlib import Path

import click

from workshop.cli.ending import DONE
from workshop.cli.options import chosen_library, with_library


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
