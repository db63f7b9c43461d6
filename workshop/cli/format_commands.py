"""Commands about what goes in and out: the schemas of the files."""

import click

from workshop.cli.ending import DONE


@click.command()
@click.argument("shape", metavar="session|deck", type=click.Choice(["session", "deck"]))
def schema(shape: str) -> int:
    """Print the JSON Schema of session or deck files."""
    # here and not above: no other command needs it
    from workshop.files.schema import Shape, schema_text

    click.echo(schema_text(Shape(shape)), nl=False)
    return DONE
