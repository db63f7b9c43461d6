"""A team's block in one file: written once, kept while it says the same, then replaced."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from workshop.outcomes.agents.blocks import (
    Block,
    Damaged,
    beginning,
    find_blocks,
    made_for,
    put_in,
    replaced,
    taken_out,
)
from workshop.outcomes.agents.folder import Refused
from workshop.outcomes.agents.job import Job, moment

Body = Callable[[str, str], list[str]]
"""The lines of a block: for the day it was written, and the sentence on what changed since."""

_ITEM: Final = re.compile(r'- (?:Q: )?("[^"]*")(.*)')
_CHANGED: Final = "Since the session"
_MOST_TOLD: Final = 3


def blocks_in(path: str, text: str) -> tuple[Block, ...]:
    """The blocks of a file. Raises Refused where our markers were damaged."""
    try:
        return find_blocks(text)
    except Damaged as damaged:
        raise Refused(
            f"{path}: {damaged}. Mend or delete the marker lines by hand; nothing is guessed here."
        ) from None


def own_block(path: str, text: str, team: str) -> Block | None:
    """The team's one block in a file. Raises Refused where there are two, or damaged ones."""
    found = [block for block in blocks_in(path, text) if block.stamp.team == team]
    if len(found) > 1:
        raise Refused(f"{path} holds two blocks of this team: delete one of them by hand.")
    return found[0] if found else None


def write_block(
    job: Job,
    path: str,
    body: Body,
    *,
    header: Sequence[str] = (),
    place: Callable[[str], int | None] = lambda _: None,
    tell: bool = True,
) -> None:
    """Put the session's block into a file, or leave the file as it is where it says the same.

    `header` begins a file that is made for it; `place` says where in a text a new block goes,
    `tell` whether a person is told what changed since an older session.
    """
    text = job.pending.text(path)
    today = job.today.isoformat()
    stamp = job.stamp(today)
    block = own_block(path, text, stamp.team) if text is not None else None
    if text is None:
        job.pending.write(path, made_for(stamp, body(today, ""), header))
        return
    if block is None:
        job.pending.write(path, put_in(text, stamp, body(today, ""), place(text)))
        return
    since = ""
    if block.stamp.session == stamp.session:
        since = next((line for line in block.lines if line.startswith(_CHANGED)), "")
        if block.lines == tuple(body(block.stamp.made, since)):
            return
    else:
        if _is_newer(block.stamp.held, stamp.held):
            job.notes.append(f"{path} holds a newer session of this team, and stays as it is.")
            return
        since, told = _compared(block, body(today, ""))
        if tell:
            job.notes.append(f"{path}: replaces the team's older block. {told}")
    if block.by_hand:
        job.notes.append(f"{path}: the block was changed by hand; those changes are replaced.")
    job.pending.write(path, replaced(text, block, stamp, body(today, since)))


def remove_block(job: Job, path: str, team: str, *, header: Sequence[str] = ()) -> bool:
    """Take a team's block out of a file, and the file away where it was made for blocks."""
    text = job.pending.text(path)
    block = own_block(path, text, team) if text is not None else None
    if text is None or block is None:
        return False
    left = taken_out(text, block)
    was_there = not block.alone and block.gap == 0
    if left.replace("\r\n", "\n") in {"", beginning(header)} and not was_there:
        job.pending.remove(path)
    else:
        job.pending.write(path, left)
    return True


def _is_newer(there: str, ours: str) -> bool:
    held, ours_held = moment(there), moment(ours)
    return held is not None and ours_held is not None and held > ours_held


def _compared(block: Block, lines: Sequence[str]) -> tuple[str, str]:
    """What changed since a block, as a sentence for the agent, and one for the person."""
    before, after = _items(block.lines), _items(lines)
    new = [one for one in after if one not in before]
    gone = [one for one in before if one not in after]
    changed = [one for one in after if one in before and after[one] != before[one]]
    counts = f"{len(new)} new, {len(changed)} changed, {len(gone)} no longer listed"
    held = moment(block.stamp.held)
    of = f"{_CHANGED} of {held.date().isoformat()}" if held else f"{_CHANGED} before"
    told = [*new, *changed, *gone]
    more = f" and {len(told) - _MOST_TOLD} more" if len(told) > _MOST_TOLD else ""
    named = f": {', '.join(told[:_MOST_TOLD])}{more}" if told else ""
    return f"{of}: {counts}.", f"{of}: {counts}{named}."


def _items(lines: Sequence[str]) -> dict[str, str]:
    found = (_ITEM.fullmatch(line) for line in lines)
    return {item[1]: item[2] for item in found if item}
