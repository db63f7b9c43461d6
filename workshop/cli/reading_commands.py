"""Commands that tell: list, findings, suggest, decks, check."""

from pathlib import Path

import click

from workshop.application.failures import KnownError
from workshop.application.library import card_habits
from workshop.application.ports import SessionLine
from workshop.application.report import Sentences
from workshop.application.suggest import DEFAULT_LIMIT, find_card, suggest
from workshop.bootstrap import SystemClock, build_reader, shipped_decks
from workshop.cli.ending import DONE
from workshop.cli.findings_text import findings_text
from workshop.cli.options import (
    chosen_library,
    print_json,
    rounded,
    services_on,
    with_json,
    with_library,
)
from workshop.cli.session_argument import read_session
from workshop.cli.tables import plain, table
from workshop.exercise.cards import Deck
from workshop.exercise.session import Mode, Session
from workshop.files.decode import Document
from workshop.outcomes.data import findings_object


@click.command("list")
@click.option("--search", default="", metavar="WORDS", help="Only sessions with these words.")
@with_json
@with_library
def list_sessions(search: str, as_json: bool, library: Path | None) -> int:
    """The library, newest first."""
    with services_on(library) as services:
        lines = services.library.lines(search)
    if as_json:
        print_json([_line_object(line) for line in lines])
    elif lines:
        headings = ("id", "title", "team", "started", "decisions", "before", "after")
        rows = [headings, *(_line_row(line) for line in lines)]
        click.echo("\n".join(table(rows, frozenset({4, 5, 6}))))
    elif search:
        click.echo(f'No session holds "{plain(search)}".')
    else:
        click.echo("There are no sessions yet.")
    return DONE


def _line_object(line: SessionLine) -> dict[str, object]:
    return {
        "id": line.id,
        "title": line.title,
        "team": line.team,
        "mode": line.mode.value,
        "started": line.started,
        "finished": line.finished,
        "decisions": line.decisions,
        "exposure_before": rounded(line.exposure_before),
        "exposure_after": rounded(line.exposure_after),
    }


def _line_row(line: SessionLine) -> tuple[str, ...]:
    words = Sentences()
    shares = (line.exposure_before, line.exposure_after)
    before, after = ("–" if share is None else words.percent(share) for share in shares)
    started = (line.started or "")[:16].replace("T", " ")
    return (
        *(line.id, plain(line.title, 40) or "Untitled", plain(line.team, 24), started),
        *(str(line.decisions), before, after),
    )


@click.command()
@click.argument("session")
@with_json
@with_library
def findings(session: str, as_json: bool, library: Path | None) -> int:
    """The findings and figures of SESSION."""
    value = read_session(session, chosen_library(library))
    if as_json:
        print_json(findings_object(value))
    elif value.mode is Mode.SOLO:
        # here and not above: most sessions are of a team
        from workshop.cli.solo_text import solo_text

        click.echo(solo_text(value, SystemClock().now()), nl=False)
    else:
        click.echo(findings_text(value, SystemClock().now()), nl=False)
    return DONE


@click.command("suggest")
@click.argument("text", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=DEFAULT_LIMIT, show_default=True)
@with_json
@with_library
def suggest_cards(text: tuple[str, ...], limit: int, as_json: bool, library: Path | None) -> int:
    """Decision cards for a brief, best first."""
    rows: list[tuple[str, str, str]] = []
    objects: list[dict[str, object]] = []
    with services_on(library) as services:
        habits = card_habits(services)
        proposals = suggest(
            " ".join(text), services.shelf, services.index, limit=limit, habits=habits
        )
        for one in proposals:
            found = find_card(services.shelf, one.card)
            question = found[1].question if found else ""
            rows.append((f"{one.score:.2f}", plain(question, 120), one.card))
            objects.append(
                {
                    "card": one.card,
                    "deck": one.deck,
                    "question": question,
                    "score": rounded(one.score),
                }
            )
    if as_json:
        print_json(objects)
    else:
        click.echo("\n".join(table(rows)) or "No card fits these words.")
    return DONE


@click.command()
@with_json
@with_library
def decks(as_json: bool, library: Path | None) -> int:
    """The decks at hand, the program's and your own."""
    with services_on(library) as services:
        shelved = services.shelf.decks()
    objects = [
        {
            "id": one.deck.id,
            "name": one.deck.name,
            "language": one.deck.language,
            "decisions": len(one.deck.decision),
            "source": "shipped" if one.shipped else "own",
        }
        for one in shelved
    ]
    if as_json:
        print_json(objects)
    else:
        headings = ("id", "name", "language", "decisions", "source")
        rows = [
            headings,
            *(tuple(plain(str(cell), 48) for cell in one.values()) for one in objects),
        ]
        click.echo("\n".join(table(rows, frozenset({3}))))
    return DONE


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(path_type=Path, readable=False),
)
@with_library
def check(files: tuple[Path, ...], library: Path | None) -> int:
    """Say whether files are sound, and what is not."""
    worst = DONE
    for path in files:
        try:
            document = build_reader().document(path)
        except KnownError as error:
            click.echo(error.sentence)
            for fault in error.faults:
                click.echo(f"  {fault}")
            worst = max(worst, error.exit_status)
            continue
        click.echo(f"{path} is sound: {_in_short(document)}.")
        for line in (*_why_not_imported(document.value), *document.notes):
            click.echo(f"  {line}")
    return worst


def _why_not_imported(value: Session | Deck) -> list[str]:
    """A file may be sound, and still not be taken in beside the program's own decks."""
    if isinstance(value, Deck):
        shipped = shipped_decks().get(value.id)
        if shipped is not None and shipped != value:
            return [
                f'import refuses it: "{value.id}" is the id of a deck that comes with the program'
            ]
    return []


def _in_short(document: Document) -> str:
    value = document.value
    words = Sentences()
    if isinstance(value, Deck):
        cards = "1 role card" if len(value.role) == 1 else f"{len(value.role)} role cards"
        roles = f" and {cards}" if value.role else ""
        return f'the deck "{plain(value.name, 60)}", {words.decisions(len(value.decision))}{roles}'
    title = plain(value.title, 60)
    return f'the session "{title}", {words.decisions(len(value.decisions))}'
