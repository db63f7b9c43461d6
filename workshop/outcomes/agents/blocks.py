"""Our blocks in other people's files: found, put in, replaced and taken out, and nothing else.

A block stands between two comment lines. Text is kept as it is: its line ends, a byte order
mark and a missing newline at its end included.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_OURS: Final = re.compile(r"[ \t]*<!--\s*whosecall:", re.IGNORECASE)
_BEGIN: Final = re.compile(
    r'<!-- whosecall:begin team="([a-z0-9-]{1,64})" session="([A-Za-z0-9._-]{1,64})" '
    r'held="([0-9T:.+Z-]{0,40})" made="(\d{4}-\d\d-\d\d)" again="(\d{4}-\d\d-\d\d)" '
    r'gap="([012]|new)" sum="([0-9a-f]{8})" -->'
)
_END: Final = re.compile(r'<!-- whosecall:end team="([a-z0-9-]{1,64})" -->')


class Damaged(Exception):
    """Our markers are not as we wrote them; the text says which line, from 1."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a begin marker says of its block."""

    team: str
    """The key of the team that the block belongs to."""
    session: str
    held: str
    """When the session was held, in ISO 8601; empty where nobody knows."""
    made: str
    """The day the text was written."""
    again: str
    """The day by which people should look at it again."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block in a text: where it is, what it says, and what was put before it."""

    stamp: Stamp
    start: int
    """Of its begin marker; the line feeds that were put before it come earlier."""
    stop: int
    """Behind the line end of its end marker."""
    lines: tuple[str, ...]
    """What is between the markers."""
    gap: int
    """How many line ends were put before it."""
    end: str
    """Its line end."""
    alone: bool
    """Whether the file was made for it."""
    by_hand: bool
    """Whether somebody changed what is between the markers."""


def find_blocks(text: str) -> tuple[Block, ...]:
    """Every block in a text. Raises Damaged where markers do not pair up, or are changed."""
    found: list[Block] = []
    begun: tuple[Stamp, int, re.Match[str], str] | None = None
    inside: list[str] = []
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.removesuffix("\r").removeprefix("\ufeff" if number == 1 else "")
        start, at = at, at + len(line) + 1
        if not _OURS.match(bare):
            inside.append(bare)
            continue
        begin, end = _BEGIN.fullmatch(bare), _END.fullmatch(bare)
        if begin and begun is None:
            start += len(line.removesuffix("\r")) - len(bare)
            ending = "\r\n" if line.endswith("\r") else "\n"
            begun = Stamp(*begin.groups()[:5]), start, begin, ending
            inside = []
        elif end and begun is not None and end[1] == begun[0].team:
            stamp, first, told, ending = begun
            alone = told[6] == "new"
            found.append(
                Block(
                    stamp,
                    first,
                    min(at, len(text)),
                    tuple(inside),
                    0 if alone else int(told[6]),
                    ending,
                    alone,
                    told[7] != checksum(inside),
                )
            )
            begun = None
        else:
            raise Damaged(f"line {number} is no whole marker of ours, or has none to pair with")
    if begun is not None:
        line = text.count("\n", 0, begun[1]) + 1
        raise Damaged(f"the block that begins in line {line} has no end")
    return tuple(found)


def checksum(lines: Sequence[str]) -> str:
    """A figure by which a change made by hand is seen."""
    return f"{zlib.crc32(chr(10).join(lines).encode('utf-8', 'replace')):08x}"


def line_end(text: str) -> str:
    """The line end that a text uses: that of its first line."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def made_for(stamp: Stamp, lines: Sequence[str], header: Sequence[str] = ()) -> str:
    """The text of a file that is made for a block, what its reader wants before it included."""
    return beginning(header) + _rendered(stamp, lines, "new", "\n")


def beginning(header: Sequence[str]) -> str:
    """What a file that is made for a block begins with."""
    return "".join(f"{line}\n" for line in (*header, "")) if header else ""


def put_in(text: str, stamp: Stamp, lines: Sequence[str], at: int | None = None) -> str:
    """The text with a new block, one blank line before it; at the end where no place is named."""
    place = len(text) if at is None else at
    before, end = text[:place], line_end(text)
    gap = _gap(before)
    return before + end * gap + _rendered(stamp, lines, str(gap), end) + text[place:]


def replaced(text: str, block: Block, stamp: Stamp, lines: Sequence[str]) -> str:
    """The text with another block in the place of one; everything around it stays."""
    new = _rendered(stamp, lines, "new" if block.alone else str(block.gap), block.end)
    if not text[: block.stop].endswith("\n"):
        new = new.removesuffix(block.end)
    return text[: block.start] + new + text[block.stop :]


def taken_out(text: str, block: Block) -> str:
    """The text without a block and what was put before it: as it was without us."""
    before = text[: block.start]
    for _ in range(block.gap):
        before = before.removesuffix(block.end)
    return before + text[block.stop :]


def _gap(before: str) -> int:
    """How many line ends part a block from what is before it by a blank line."""
    seen = before.removeprefix("\ufeff").replace("\r\n", "\n")
    if not seen or seen.endswith("\n\n"):
        return 0
    return 1 if seen.endswith("\n") else 2


def _rendered(stamp: Stamp, lines: Sequence[str], gap: str, end: str) -> str:
    begin = (
        f'<!-- whosecall:begin team="{stamp.team}" session="{stamp.session}" '
        f'held="{stamp.held}" made="{stamp.made}" again="{stamp.again}" '
        f'gap="{gap}" sum="{checksum(lines)}" -->'
    )
    return "".join(
        f"{line}{end}" for line in (begin, *lines, f'<!-- whosecall:end team="{stamp.team}" -->')
    )
