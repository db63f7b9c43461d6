"""Commands about what goes in: drafts out of a text, and the schemas of the files."""

import sys
from pathlib import Path

import click

from workshop.bootstrap import build_reader
from workshop.cli.ending import DONE
from workshop.cli.options import print_json, with_json
from workshop.cli.tables import plain, table
from workshop.files.reader import text_in


@click.command()
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@with_json
def drafts(file: Path, as_json: bool) -> int:
    """Draft decisions out of a ticket, a specification or a list.

    FILE is any text, in Markdown or not; - is standard input. What it leaves open in so many
    words is listed with its line: questions, TBD, TODO: decide, [NEEDS CLARIFICATION: ...], what
    stands under "Open questions", unticked boxes. Nothing is written anywhere.
    """
    # here and not above: no other command needs it
    from workshop.application.drafts import drafts as drafts_in

    if str(file) == "-":
        text = text_in(sys.stdin.buffer.read(), "Standard input")
    else:
        text = build_reader().text(file)
    found = drafts_in(text)
    if as_json:
        print_json(
            [
                {
                    "question": one.question,
                    "line": one.line,
                    "source": one.source,
                    "mark": one.mark.value,
                    "area": one.area.value,
                    "stakes": one.stakes.value,
                    "words": list(one.words),
                }
                for one in found
            ]
        )
        return DONE
    rows = [(f"line {one.line}", one.area, one.stakes, plain(one.question)) for one in found]
    click.echo("\n".join(table(rows)) or "Nothing in this text is left open in so many words.")
    return DONE


@click.command()
@click.argument("shape", metavar="session|deck", type=click.Choice(["session", "deck"]))
def schema(shape: str) -> int:
    """Print the JSON Schema of session or deck files."""
    # here and not above: no other command needs it
    from workshop.files.schema import Shape, schema_text

    click.echo(schema_text(Shape(shape)), nl=False)
    return DONE
