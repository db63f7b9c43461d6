"""The command table, and how click's own refusals are told."""

from pathlib import Path
from typing import Any

import click

from workshop import __version__
from workshop.cli import agent_commands, doing_commands, format_commands, reading_commands
from workshop.cli.ending import DONE, INTERRUPTED, WRONG_USE, tell
from workshop.cli.options import chosen_library, with_library
from workshop.cli.starting import open_window


@click.group(
    "whosecall",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="whosecall %(version)s")
@with_library
@click.pass_context
def whosecall(context: click.Context, library: Path | None) -> int:
    """A team finds out who owns the decisions the AI is about to guess.

    Without a command, the window opens. SESSION is the id of a session in the library, an
    unambiguous beginning of one, or the path of a session file.
    """
    if context.invoked_subcommand is None:
        chosen = chosen_library(library)
        return open_window(lambda: chosen)
    return DONE


for _command in (
    doing_commands.open_session,
    reading_commands.list_sessions,
    doing_commands.import_,
    doing_commands.export,
    reading_commands.findings,
    reading_commands.suggest_cards,
    reading_commands.decks,
    reading_commands.check,
    format_commands.drafts,
    format_commands.schema,
    doing_commands.demo,
    agent_commands.mcp,
    agent_commands.guesses,
):
    whosecall.add_command(_command)


def run(arguments: list[str]) -> int:
    """Run one command; returns its exit status. Raises KnownError, which `ended` tells."""
    try:
        status: Any = whosecall.main(arguments, prog_name="whosecall", standalone_mode=False)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.Abort:
        return INTERRUPTED
    except SystemExit:
        # only where whoever read our output has gone: there is nothing more to do for them
        return DONE
    except click.ClickException as refused:
        tell(_sentence(refused))
        return WRONG_USE
    return status if isinstance(status, int) else DONE


def _sentence(refused: click.ClickException) -> str:
    sentence = " ".join(refused.format_message().split()).rstrip(".") + "."
    context = refused.ctx if isinstance(refused, click.UsageError) else None
    command = context.command_path if context else "whosecall"
    return f"{sentence} See `{command} --help`."
