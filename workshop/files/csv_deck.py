"""A deck as a table: a heading for each column, a row for each card."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from workshop.application.failures import BadInput
from workshop.exercise.text import LONGEST_TEXT
from workshop.files.faults import Fault, Where, quoted
from workshop.files.listed_deck import Card, ListedDeck, Place, deck_tree, entries_of

COLUMNS: Final = (
    *("id", "question", "area", "stakes", "likely_guess", "options", "keywords", "notes"),
)
_LISTS: Final = frozenset({"options", "keywords"})
_CHOICES: Final = frozenset({"area", "stakes"})
_NOTHING: Final = "\x1f"
"""Parts the cells of a table with one column: nobody writes it."""
_PARTING: Final = (",", ";", "\t")
_EXCEL_SAYS: Final = "sep="
"""A first line that tells Excel what parts the cells; it is no row."""


def has_question_column(text: str) -> bool:
    """Whether a text is a table with a column `question`."""
    return _parting(text) is not None


def csv_deck(text: str, name: str) -> ListedDeck:
    """The deck that a table says. Raises BadInput where its rows cannot be told apart."""
    parting = _parting(text) or ","
    rows = _rows(_without_excel_s_line(text), parting, name)
    number, heads = next((number, row) for number, row in rows if any(row))
    table = _Table(number, [_heading(head) for head in heads], heads)
    for number, row in rows:
        table.take(number, row)
    if not table.cards:
        raise BadInput(f"{name} has headings, and no question below them.")
    return ListedDeck(deck_tree(name, "", "", table.cards), table.place, tuple(table.faults))


def _parting(text: str) -> str | None:
    """What parts the cells, told by the row of headings; None where there is no such row."""
    table = _without_excel_s_line(text)
    best: tuple[int, str] | None = None
    for sign in (*_PARTING, _NOTHING):
        heads = _heads(table, sign)
        if "question" in heads and (best is None or len(heads) > best[0]):
            best = len(heads), sign
    return _NOTHING if best and best[0] == 1 else best and best[1]


def _heads(table: str, sign: str) -> list[str]:
    try:
        rows = csv.reader(io.StringIO(table[:20_000], newline=""), delimiter=sign)
        for row in rows:
            if any(row):
                return [_heading(head) for head in row]
    except csv.Error:
        pass  # told with its row once the table is read
    return []


def _heading(cell: str) -> str:
    return "_".join(cell.casefold().replace("-", " ").replace("_", " ").split())


def _without_excel_s_line(text: str) -> str:
    first, _, rest = text.partition("\n")
    return rest if first.casefold().startswith(_EXCEL_SAYS) and len(first.strip()) <= 5 else text


def _rows(table: str, sign: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with their numbers as a spreadsheet counts them, from 1, empty ones included."""
    rows = csv.reader(io.StringIO(table, newline=""), delimiter=sign, strict=True)
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            raise BadInput(
                f"{name} cannot be read as a table from row {number} on.",
                [
                    f"row {number}: a quotation mark is opened and never closed, something "
                    f"stands behind a closing one, or a cell is over {LONGEST_TEXT:,} characters"
                ],
            ) from None
        yield number, [cell.strip() for cell in row]


@dataclass(slots=True)
class _Table:
    """Collects cards and faults, and knows where each of them stood."""

    head_row: int
    heads: list[str]
    written: list[str]
    cards: list[Card] = field(default_factory=list[Card])
    rows: list[int] = field(default_factory=list[int])
    faults: list[Fault] = field(default_factory=list[Fault])

    def __post_init__(self) -> None:
        for column, head in enumerate(self.heads):
            where: Where = ("heading", column)
            if head in self.heads[:column] and head:
                self.faults.append(Fault(where, f"a second column {quoted(head)}"))
            elif head and head not in COLUMNS:
                known = ", ".join(COLUMNS)
                sentence = f"{quoted(self.written[column])} is no column of a deck: {known}"
                self.faults.append(Fault(where, sentence))

    def take(self, number: int, row: Sequence[str]) -> None:
        """Take one row in; one without any text is passed over."""
        if not any(row):
            return
        card: Card = {}
        for column, cell in enumerate(row):
            head = self.heads[column] if column < len(self.heads) else ""
            if not head and cell:
                where = ("decision", len(self.cards), column)
                self.faults.append(Fault(where, "this column has no heading"))
            elif cell and head in COLUMNS:
                card.setdefault(head, _value(head, cell))
        self.cards.append({"question": "", **card})
        self.rows.append(number)

    def place(self, where: Where) -> tuple[Place, str]:
        """Row and column of a path, and how they are called."""
        match where:
            case ("heading", int(column), *_):
                return (self.head_row, column), f"row {self.head_row}, column {_letters(column)}"
            case ("decision", int(card), str(head), *_) if head in self.heads:
                column = self.heads.index(head)
                row = self.rows[card]
                return (row, column), f"row {row}, column {_letters(column)} ({head})"
            case ("decision", int(card), str(head), *_):
                return (self.rows[card], -1), f"row {self.rows[card]} ({head})"
            case ("decision", int(card), int(column), *_):
                row = self.rows[card]
                return (row, column), f"row {row}, column {_letters(column)}"
            case ("decision", int(card), *_):
                row = self.rows[card]
                return (row, -1), f"row {row}"
            case _:
                return (0, 0), ".".join(str(step) for step in where)


def _value(head: str, cell: str) -> str | list[str]:
    if head in _LISTS:
        return entries_of(cell)
    return cell.casefold() if head in _CHOICES else cell


def _letters(column: int) -> str:
    """A column as spreadsheets call it: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
