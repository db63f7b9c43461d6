"""Lines that name the list below them, in a ticket without any markup."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from workshop.application.draft_blocks import Block, Kind

LEAD: Final = 7
"""The level of a line of prose that stands as a heading: below every heading."""


def with_leads(blocks: Iterator[Block], names: Callable[[str], bool]) -> Iterator[Block]:
    """The blocks, where a last line that names the list below it is no part of what it ends.

    Nobody leaves a line free between one list and the "Open questions" of the next.
    """
    before: Block | None = None
    for block in blocks:
        if before is not None:
            yield from _parted(before) if _is_led(before, block, names) else (before,)
        before = block
    if before is not None:
        yield before


def _is_led(before: Block, after: Block, names: Callable[[str], bool]) -> bool:
    # what is set further in is a detail of the entry itself
    beside = before.kind is Kind.PROSE or after.level <= before.level
    last = before.lines[-1]
    two = after.kind is Kind.ENTRY and len(before.lines) > 1
    return two and beside and last[:1].isupper() and names(last)


def _parted(block: Block) -> Iterator[Block]:
    *lines, lead = block.lines
    yield replace(block, lines=tuple(lines))
    yield Block(Kind.HEADING, (lead,), block.first + len(lines), LEAD)
