"""A ticket, a specification or a list in blocks: what may ask something, with its lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

_FENCE: Final = re.compile(r"\s{0,12}(```+|~~~+)")
_HEADING: Final = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)[\s#]*")
_UNDERLINE: Final = re.compile(r"\s{0,3}(?:=+|-{2,})\s*")
_ENTRY: Final = re.compile(r"(\s*)(?:[-*+•–]|\d{1,3}[.)]|[a-z][.)])\s+(?:\[([ xX])\]\s*)?(.*)")
_BARE_BOX: Final = re.compile(r"(\s*)\[([ xX])\]\s+(.*)")
_ROW: Final = re.compile(r"\s*\|.*\|\s*")
_RULE: Final = re.compile(r"[\s|:=_*-]+")
_CODE_INDENT: Final = 4
_MOST_LINES: Final = 60
"""Of one block: no paragraph that asks something has more."""
_LONGEST_LINE: Final = 2_000
"""Characters looked at in one line; reading one may take the square of its length."""


class Kind(Enum):
    """What a block is."""

    HEADING = auto()
    ENTRY = auto()
    ROW = auto()
    PROSE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines that belong together, joined by spaces; marks of lists are taken off."""

    kind: Kind
    lines: tuple[str, ...]
    first: int
    """The number of its first line, from 1."""
    level: int = 0
    """Of a heading 1 to 6; of an entry the column it begins at."""
    checked: bool | None = None
    """Of an entry with a box: whether it is ticked."""

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join(self.lines)

    def line_at(self, offset: int) -> int:
        """The number of the line that a place in `text` is on."""
        starts, length = [0], 0
        for line in self.lines[:-1]:
            length += len(line) + 1
            starts.append(length)
        return self.first + bisect_right(starts, offset) - 1


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a text in their order; code, comments and front matter are passed over."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    open_block: Block | None = None
    for number, line in _without_code(lines):
        following = lines[number] if number < len(lines) else ""
        block = _block(number, line, following, open_block)
        if block is not None and block is not open_block:
            if open_block is not None and not _goes_on(open_block, block):
                yield open_block
            open_block = block
        elif block is None and open_block is not None:
            yield open_block
            open_block = None
    if open_block is not None:
        yield open_block


def _goes_on(before: Block, after: Block) -> bool:
    return after.first == before.first and len(after.lines) > len(before.lines)


def _block(number: int, line: str, following: str, before: Block | None) -> Block | None:
    """The block that a line begins or goes on with; None where it says nothing."""
    if not line.strip() or _RULE.fullmatch(line):
        return None
    if heading := _HEADING.fullmatch(line):
        return Block(Kind.HEADING, (heading[2],), number, len(heading[1]))
    if _ROW.fullmatch(line):
        return Block(Kind.ROW, (line.strip(),), number)
    if entry := _ENTRY.fullmatch(line) or _BARE_BOX.fullmatch(line):
        level = len(entry[1].expandtabs(4))
        checked = None if entry[2] is None else entry[2] in "xX"
        return Block(Kind.ENTRY, (entry[3].strip(),), number, level, checked)
    said = line.strip().lstrip(">").strip()
    if (
        before is not None
        and before.kind in {Kind.PROSE, Kind.ENTRY}
        and said
        and _has_room(before)
    ):
        lines = (*before.lines, said)
        return Block(before.kind, lines, before.first, before.level, before.checked)
    if _UNDERLINE.fullmatch(following):
        return Block(Kind.HEADING, (said,), number, 1 if "=" in following else 2)
    return Block(Kind.PROSE, (said,), number) if said else None


def _has_room(block: Block) -> bool:
    return len(block.lines) < _MOST_LINES


def _without_code(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; a blank one for each of code, comments, front matter."""
    fence = ""
    comment = False
    front = bool(lines) and lines[0].strip() == "---" and "---" in (s.strip() for s in lines[1:40])
    blank, in_list = True, False
    for number, line in _in_pieces(lines):
        shown = line
        mark = _FENCE.match(line)
        if front:
            shown, front = "", not (number > 1 and line.strip() == "---")
        elif fence:
            shown = ""
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            shown, fence = "", mark[1]
        else:
            shown, comment = _without_comments(line, comment)
            indented = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()) >= _CODE_INDENT
            if blank and indented and not in_list:
                shown = ""
            elif line.strip():
                in_list = bool(_ENTRY.fullmatch(line)) or (in_list and indented)
        blank = not shown.strip()
        yield number, shown


def _in_pieces(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, long ones cut between words into lines of their own."""
    for number, line in enumerate(lines, 1):
        while len(line) > _LONGEST_LINE:
            cut = max(line.rfind(end, 0, _LONGEST_LINE) for end in (". ", "? ", "! ")) + 1
            cut = cut or line.rfind(" ", 0, _LONGEST_LINE) + 1 or _LONGEST_LINE
            yield from ((number, line[:cut]), (number, ""))
            line = line[cut:]
        yield number, line


def _without_comments(line: str, inside: bool) -> tuple[str, bool]:
    """What of a line is outside `<!-- … -->`, and whether the next line begins inside."""
    if not inside and "<!--" not in line:
        return line, False
    kept = ""
    while line:
        if inside:
            _, found, line = line.partition("-->")
            inside = not found
        else:
            before, found, line = line.partition("<!--")
            kept += before
            inside = bool(found)
    return kept, inside
