"""Draft decisions out of what a team has: a ticket, a specification, a list.

Only what a text leaves open in so many words becomes a draft; nothing is invented.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from workshop.application.draft_blocks import Block, Kind, blocks_of
from workshop.application.draft_leads import LEAD, with_leads
from workshop.application.draft_words import area_in, stakes_in
from workshop.exercise.cards import Area, DecisionId, Stakes
from workshop.exercise.session import Decision
from workshop.exercise.text import cleaned, shortened

_LONGEST_QUESTION: Final = 400
_LONGEST_SOURCE: Final = 300
_LONGEST_LEAD: Final = 60
_DEEPEST: Final = 6
_DEEPER: Final = 2
"""Columns by which an entry is a detail of the one above it."""
_NEVER: Final = 1_000
"""Deeper than any entry of a list."""
_FEWEST_LETTERS: Final = 6
"""Of a question that says what it is about: not "Why?", nor "OK?"."""

_CLARIFY: Final = re.compile(
    r"\[\s*NEEDS[ _-]CLARIFICATION\b\s*[:：–-]?\s*((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,2000})\]",
    re.IGNORECASE,
)
_LEFT_OPEN: Final = re.compile(
    r"\b(?:TBD|TBC|T\.B\.D\.|to be (?:decided|determined|defined|confirmed|clarified|agreed)"
    r"|not (?:yet )?decided(?: yet)?|undecided)\b",
    re.IGNORECASE,
)
_DECIDE: Final = r"(?:decide|agree|clarify|choose|confirm|settle|figure out|find out)"
_TO_DECIDE: Final = re.compile(
    rf"(?<!\w)(?:(?:TODO|FIXME|to[ -]do)\b\s*(?:\([^()]*\))?\s*[:：–-]?\s*{_DECIDE}\b"
    r"|(?:decision (?:needed|required|pending)|to decide|undecided|open (?:question|point|issue)"
    r"|question|decide|OPEN|Q)\s*[:：])\s*(?:on|upon|about|if|that)?\s*[:–-]?\s*(?P<what>\S.*)",
    re.IGNORECASE,
)
_BEGINS_TO_DECIDE: Final = re.compile(rf"{_DECIDE}\b\s*(?:on|upon|about)?\s*", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?:TODO|FIXME|NOTE|NB|OPEN|Q\d*|(?:open )?question(?: \d+)?)\s*[:：–-]\s*", re.IGNORECASE
)
_OPEN_SECTION: Final = re.compile(
    r"\b(?:open|unresolved|unanswered|outstanding|pending)\s+(?:\w+\s+)?"
    r"(?:questions?|decisions?|issues?|points?|items?|topics?)\b"
    r"|\b(?:questions?|decisions?)\s+(?:to\b.*|needed|required|pending|we (?:must|need).*|for .*)$"
    r"|^(?:questions|unknowns|unresolved|undecided|to (?:be )?decided?|tbd|open"
    r"|(?:needs? )?clarifications?(?: needed)?|decisions)$",
    re.IGNORECASE,
)
_TASKS: Final = re.compile(
    r"\b(?:tasks?|to-?dos?|done|checklist|acceptance|criteria|steps?|tests?|testing|review|plan"
    r"|deliverables?|requirements?|implementation)\b",
    re.IGNORECASE,
)
_WORK: Final = frozenset(
    """
    add adjust build bump call change check clean commit configure copy create delete deploy
    document draft draw enable ensure extend fix implement improve install integrate inform invite
    investigate make merge migrate move notify open prepare publish push read refactor release
    remove rename replace review rewrite run schedule send set setup ship show split start stop
    support switch tell test translate try update upgrade upload use validate verify wire write
    """.split()
)
"""What an entry begins with that is work to be done, and no decision."""
_HIDDEN: Final = re.compile(
    r"`[^`]*`|\b(?:https?://|ftp://|www\.)\S*[^\s.,;:!?)]|[\"“„«][^\"”“»]{0,200}[\"”»]|~~.{0,400}?~~"
)
"""Code, addresses, quoted words of a screen, and what was struck out ask nobody anything."""
_MARKS: Final = re.compile(r"[?？؟]+")
_SENTENCE: Final = re.compile(r"[.!:;]\s+(?=[\"“(A-ZÀ-Þ])|[。！]|\s[-–—•]\s")
_DECORATION: Final = " \t*_#>-–—:;,.•|("


class Mark(StrEnum):
    """Why a line became a draft."""

    QUESTION = "question"
    LEFT_OPEN = "left-open"
    TO_DECIDE = "to-decide"
    NEEDS_CLARIFICATION = "needs-clarification"
    OPEN_SECTION = "open-section"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision that a text leaves open, to be accepted, edited or dropped."""

    question: str
    line: int
    """Where it stands in the text, from 1."""
    source: str
    """The words it was made of, as they were written."""
    mark: Mark
    area: Area
    stakes: Stakes
    words: tuple[str, ...] = ()
    """The words that area and stakes were guessed from; empty where both are the usual ones."""


def drafts(text: str) -> tuple[Draft, ...]:
    """The decisions that a text leaves open, in its order, none twice."""
    found: dict[str, Draft] = {}
    for draft in _all(cleaned(text)):
        found.setdefault("".join(filter(str.isalnum, draft.question.casefold())), draft)
    return tuple(found.values())


def _all(text: str) -> Iterator[Draft]:
    section: Block | None = None
    beneath, settled, outermost = "", _NEVER, _NEVER
    for block in _with_plain_lists(blocks_of(text)):
        if block.kind is Kind.HEADING:
            if section is None or block.level <= section.level:
                section = block if _is_open_section(block.text) else None
            beneath = block.text
        elif block.kind is Kind.PROSE and section is not None and section.level > _DEEPEST:
            section, beneath = None, ""
        if block.kind is not Kind.ENTRY or block.level <= settled:
            settled = block.level if block.checked else _NEVER
        if block.kind is not Kind.ENTRY or block.level < outermost + _DEEPER:
            outermost = block.level if block.kind is Kind.ENTRY else _NEVER
        if not block.checked and settled == _NEVER:
            told = section is not None and block.level < outermost + _DEEPER
            yield from _in_block(block, beneath, is_open=told)


def _with_plain_lists(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks, where a line of prose that only names what follows is a heading.

    "Open questions:" in a ticket without any markup; the lines right below it are its entries.
    """
    for block in with_leads(blocks, _is_lead):
        lead = block.lines[0].strip(" *_")
        names = len(lead) < _LONGEST_LEAD and lead.endswith((":", "："))
        if block.kind is not Kind.PROSE or not (names or _is_open_section(lead)):
            yield block
        elif not _is_open_section(lead):
            yield block if len(block.lines) > 1 else replace(block, kind=Kind.HEADING, level=LEAD)
        elif names or (_OPEN_SECTION.fullmatch(lead) and not _LEFT_OPEN.fullmatch(lead)):
            yield Block(Kind.HEADING, (lead,), block.first, LEAD)
            for place, line in enumerate(block.lines[1:], 1):
                yield Block(Kind.ENTRY, (line,), block.first + place)
        else:
            yield block


def decision_of(draft: Draft, decision: DecisionId) -> Decision:
    """The draft as a decision for the board; what it was made of is in its notes."""
    notes = draft.source if draft.source != draft.question else ""
    return Decision(decision, draft.question, draft.area, draft.stakes, notes=notes)


def _is_lead(line: str) -> bool:
    lead = line.strip(" *_")
    named = lead.endswith((":", "：")) or _OPEN_SECTION.fullmatch(lead) is not None
    return named and len(lead) < _LONGEST_LEAD


def _is_open_section(heading: str) -> bool:
    return _OPEN_SECTION.search(heading.strip(_DECORATION)) is not None


def _in_block(block: Block, beneath: str, *, is_open: bool) -> Iterator[Draft]:
    text = block.text
    if block.kind is Kind.ROW:
        yield from _in_row(block)
        return
    said = False
    for clarify in _CLARIFY.finditer(text):
        said = True
        asked = clarify[1].strip() or _CLARIFY.sub(" ", text)
        yield from _draft(asked, Mark.NEEDS_CLARIFICATION, block, clarify.start())
    if said:
        # what was in brackets is told already
        text = _CLARIFY.sub(lambda found: " " * len(found[0]), text)
    hidden = _HIDDEN.sub(lambda found: "\x00" * len(found[0]), text)
    asked_here = list(_asked(text, hidden, block))
    if asked_here:
        yield from asked_here
        return
    if not said and block.kind is not Kind.HEADING:
        yield from _not_asked(text, hidden, block, beneath, is_open=is_open)


def _asked(text: str, hidden: str, block: Block) -> Iterator[Draft]:
    """The sentences of a block that end in a question mark."""
    after = 0
    for marks in _MARKS.finditer(hidden):
        start, after = after, marks.end()
        for sentence in _SENTENCE.finditer(hidden, start, marks.start()):
            start = sentence.end()
        asked = text[start:after]
        told = _TO_DECIDE.search(asked)
        mark = Mark.TO_DECIDE if told else Mark.QUESTION
        start += len(asked) - len(asked.lstrip())
        yield from _draft(told["what"] if told else asked, mark, block, start)


def _not_asked(
    text: str, hidden: str, block: Block, beneath: str, *, is_open: bool
) -> Iterator[Draft]:
    """What is left open without a question mark."""
    told = _TO_DECIDE.search(hidden)
    left = _LEFT_OPEN.search(hidden)
    if told:
        yield from _draft(text[told.start("what") :], Mark.TO_DECIDE, block, told.start())
    elif left:
        start = max((one.end() for one in _SENTENCE.finditer(hidden, 0, left.start())), default=0)
        # "Refund window: TBD" is about the window, so a colon parts nothing here
        if ":" in hidden[max(0, start - 2) : start]:
            start = 0
        following = _SENTENCE.search(hidden, left.end())
        sentence = text[start : following.start() if following else len(text)]
        about = _LEFT_OPEN.sub(" ", sentence).strip(_DECORATION + ")[]")
        about = re.sub(r"(?:\s+(?:is|are|was|were|still|yet))+$", "", " ".join(about.split()))
        yield from _draft(about or beneath, Mark.LEFT_OPEN, block, left.start())
    elif block.kind is Kind.ENTRY and (begins := _BEGINS_TO_DECIDE.match(text)):
        mark = Mark.UNCHECKED if block.checked is False else Mark.TO_DECIDE
        if is_open or block.checked is False:
            yield from _draft(text[begins.end() :], mark, block, 0)
    elif block.kind is Kind.ENTRY and is_open and hidden.strip("\x00 "):
        if not text.rstrip().endswith(":"):
            yield from _draft(text, Mark.OPEN_SECTION, block, 0)
    elif block.checked is False and not _TASKS.search(beneath) and not _is_work(text):
        yield from _draft(text, Mark.UNCHECKED, block, 0)


def _is_work(text: str) -> bool:
    first = text.strip(_DECORATION).partition(" ")[0].casefold().strip(_DECORATION)
    return first in _WORK


def _in_row(block: Block) -> Iterator[Draft]:
    """A row of a table: cells that ask, or a row of which a cell is left open."""
    cells = [cell.strip() for cell in block.text.strip().strip("|").split("|")]
    asked = False
    for cell in cells:
        one = Block(Kind.PROSE, (cell,), block.first)
        for draft in _in_block(one, "", is_open=False):
            if draft.mark is not Mark.LEFT_OPEN:
                asked = True
                yield from _draft(draft.question, draft.mark, block, 0)
    left = [cell for cell in cells if _LEFT_OPEN.search(cell)]
    if left and not asked:
        about = [rest for cell in cells if (rest := _LEFT_OPEN.sub("", cell).strip(_DECORATION))]
        yield from _draft(about[0] if about else "", Mark.LEFT_OPEN, block, 0)


def _without_label(text: str) -> str:
    label = _LABEL.match(text)
    return text[label.end() :] if label else text


def _draft(asked: str, mark: Mark, block: Block, offset: int) -> Iterator[Draft]:
    """The draft, where there are words enough to ask something."""
    question = _without_label(" ".join(asked.split()).strip(_DECORATION))
    question = question.replace("**", "").replace("__", "")
    if sum(map(str.isalnum, question)) < _FEWEST_LETTERS and question.isascii():
        return
    if not question:
        return
    if not question.rstrip(' )”"’*_').endswith(("?", "？", "؟")):
        question = f"{question.rstrip(' .;:!')}?"
    question = question[:1].upper() + question[1:]
    area, area_words = area_in(question)
    stakes, stakes_words = stakes_in(question)
    line = block.line_at(offset)
    source = block.lines[line - block.first]
    yield Draft(
        shortened(question, _LONGEST_QUESTION),
        line,
        shortened(source, _LONGEST_SOURCE),
        mark,
        area,
        stakes,
        tuple(dict.fromkeys((*area_words, *stakes_words))),
    )
