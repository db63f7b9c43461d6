"""Reads transcripts of Claude Code: what the agent asked, and what it said it assumed.

The format is not promised to anyone, so it is read tolerantly: lines, fields and whole files
that are not as expected are passed over, and nothing in a transcript makes reading fail. Nothing
is written, and nothing leaves the machine.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from workshop.application.failures import BadInput
from workshop.application.guesses import Guess, Sign
from workshop.exercise.text import cleaned, shortened

_LARGEST: Final = 200_000_000
_LONGEST_LINE: Final = 4_000_000
_LONGEST_TEXT: Final = 40_000
_MOST_FILES: Final = 400
_MOST_FOUND: Final = 500
_LONGEST: Final = 400
_FEWEST: Final = 12
"""Characters of a question or an assumption that says something."""

_ASSUMES: Final = re.compile(
    "|".join(
        (
            r"\bI(?:['’]ll| will|['’]m going to| am going to|['’]ve| have)?(?: just)?"
            r" assum(?:e|ed|ing)\b",
            r"\bassuming\b",
            r"\bmy assumption\b",
            r"\bI(?:['’]ll| will)(?: just)? (?:default to|go with)\b",
            r"\bdefault(?:ing|ed) to\b",
            r"\bsince (?:it|this|that|you|the \w+) (?:was|were|is|did|does)(?:n['’]t| not)"
            r" (?:specif|say|said|mention|clear|defin|stat|given|provid)\w*",
            r"(?:\bnot |n['’]t |\bun)specified,? so\b",
            r"\bin the absence of\b",
            r"\bunless you (?:say|tell me|prefer|want) (?:otherwise|something else)\b",
        )
    ),
    re.IGNORECASE,
)
"""The words by which an agent says that it assumes something."""
_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:[.!?](?![\s\n]|$)[^.!?\n]*)*[.!?]?")
_CODE: Final = re.compile(r"```.*?(?:```|\Z)|^\s*>.*$", re.DOTALL | re.MULTILINE)
_POLITE: Final = re.compile(
    r"^(?:would you like|do you want|shall i|should i (?:go ahead|proceed|continue|start)|want me"
    r"|can i|may i|is (?:that|this) (?:ok|okay|right|good)|does (?:that|this) (?:look|sound)"
    r"|anything else|what would you like|how can i help|ready)\b",
    re.IGNORECASE,
)
"""Questions about how to go on, not about the product."""


_NOT_SAID: Final = ("isMeta", "isCompactSummary", "isVisibleInTranscriptOnly", "isApiErrorMessage")
"""What marks an entry that neither a person nor the agent said in this run."""


@dataclass(slots=True)
class _Run:
    """One transcript while it is read."""

    file: str
    found: list[Guess] = field(default_factory=list[Guess])
    waiting: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    """By the id of a tool call: the places of its questions in `found`."""
    open_questions: list[int] = field(default_factory=list[int])
    """Questions in plain text that the next words of a person answer."""


def transcripts_folder(home: Path) -> Path:
    """Where Claude Code keeps its transcripts."""
    return home / ".claude" / "projects"


def guesses_in(folder: Path, project: str = "") -> list[Guess]:
    """What agents asked and assumed, newest transcript first, none twice.

    `project` is part of the folder that the agent worked in; empty for all. Of more than a few
    hundred transcripts the newest are read.
    """
    found: dict[tuple[Sign, str], Guess] = {}
    for path in _files(folder):
        for guess in _in_file(path, folder):
            if project.casefold() not in guess.project.casefold():
                continue
            key = (guess.sign, "".join(filter(str.isalnum, guess.said.casefold())))
            if key not in found or (guess.answer and not found[key].answer):
                found[key] = guess
        if len(found) >= _MOST_FOUND:
            break
    return list(found.values())


class TranscriptFinder:
    """Finds guesses in the transcripts of the person who runs the program."""

    def find(self, folder: Path | None = None) -> tuple[Guess, ...]:
        """Guesses, newest transcript first. Raises BadInput where there is no such folder."""
        where = folder or transcripts_folder(Path.home())
        if not where.is_dir():
            raise BadInput(f"There are no transcripts: {where} is no folder.")
        return tuple(guesses_in(where))


def _files(folder: Path) -> list[Path]:
    timed: list[tuple[float, Path]] = []
    try:
        for path in folder.glob("*/*.jsonl"):
            told = path.stat()
            if path.is_file() and told.st_size <= _LARGEST:
                timed.append((told.st_mtime, path))
    except OSError:
        pass  # what cannot be looked at is passed over
    return [path for _, path in sorted(timed, key=lambda one: -one[0])][:_MOST_FILES]


def _in_file(path: Path, folder: Path) -> list[Guess]:
    run = _Run(path.relative_to(folder).as_posix())
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if len(line) <= _LONGEST_LINE:
                    _read_line(run, number, line)
    except OSError:
        pass  # the rest of it cannot be read
    return run.found


def _read_line(run: _Run, number: int, line: bytes) -> None:
    try:
        entry = json.loads(line.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return
    if not isinstance(entry, dict):
        return
    told = cast("dict[str, Any]", entry)
    message = told.get("message")
    if not isinstance(message, dict) or any(told.get(name) is True for name in _NOT_SAID):
        return
    said = cast("dict[str, Any]", message)
    role = said.get("role") or told.get("type")
    for part in _parts(said.get("content")):
        if role == "assistant":
            _agent_said(run, part, told, number)
        elif role == "user" and told.get("isSidechain") is not True:
            # in a side chain it is the agent who asks another one
            _person_said(run, part, told)


def _parts(content: object) -> Iterator[dict[str, Any]]:
    """The parts of a message, whichever way it holds them."""
    if isinstance(content, str):
        yield {"type": "text", "text": content}
    elif isinstance(content, list):
        for part in cast("list[object]", content):
            if isinstance(part, dict):
                yield cast("dict[str, Any]", part)


def _agent_said(run: _Run, part: dict[str, Any], entry: dict[str, Any], number: int) -> None:
    if part.get("type") == "tool_use" and part.get("name") == "AskUserQuestion":
        given = part.get("input")
        asked = cast("dict[str, Any]", given).get("questions") if isinstance(given, dict) else None
        places: list[int] = []
        for one in cast("list[object]", asked) if isinstance(asked, list) else []:
            if isinstance(one, dict):
                fields = cast("dict[str, Any]", one)
                places += _add(
                    run, Sign.ASKED, _text(fields.get("question")), entry, number, _options(fields)
                )
        run.waiting[_text(part.get("id"))] = places
    elif part.get("type") == "text":
        text = _CODE.sub("\n", _text(part.get("text"))[:_LONGEST_TEXT])
        asked_here: list[int] = []
        for sentence in _SENTENCE.findall(text):
            said = sentence.strip(" \t-*_#>•")
            if said.endswith("?") and not _POLITE.search(said):
                asked_here += _add(run, Sign.ASKED, said, entry, number)
            elif _ASSUMES.search(said):
                _add(run, Sign.ASSUMED, said, entry, number)
        if asked_here:
            run.open_questions = asked_here


def _options(fields: dict[str, Any]) -> tuple[str, ...]:
    options = fields.get("options")
    found: list[str] = []
    for one in cast("list[object]", options) if isinstance(options, list) else []:
        named: object = one
        if isinstance(one, dict):
            named = cast("dict[str, Any]", one).get("label")
        text = cleaned(_text(named), one_line=True)
        if text:
            found.append(shortened(text, 120))
    return tuple(found)


def _add(
    run: _Run,
    sign: Sign,
    said: str,
    entry: dict[str, Any],
    number: int,
    options: tuple[str, ...] = (),
) -> list[int]:
    """Keep what was found; says its place."""
    text = shortened(cleaned(said, one_line=True), _LONGEST)
    if sum(map(str.isalnum, text)) < _FEWEST or len(run.found) >= _MOST_FOUND:
        return []
    guess = Guess(
        sign,
        text,
        project=cleaned(_text(entry.get("cwd")), one_line=True),
        at=cleaned(_text(entry.get("timestamp")), one_line=True),
        file=run.file,
        line=number,
        options=options,
    )
    run.found.append(guess)
    return [len(run.found) - 1]


def _person_said(run: _Run, part: dict[str, Any], entry: dict[str, Any]) -> None:
    if part.get("type") == "tool_result":
        places = run.waiting.pop(_text(part.get("tool_use_id")), [])
        if part.get("is_error") is True:
            return  # the person turned the question away: silence
        answers = _answers(entry.get("toolUseResult"))
        if answers:
            for place in places:
                _answer(run, [place], answers.get(run.found[place].said, ""))
        else:
            texts = [_text(one.get("text")) for one in _parts(part.get("content"))]
            _answer(run, places, " ".join(texts))
    elif part.get("type") == "text":
        text = _text(part.get("text")).strip()
        if text and not text.startswith(("<", "[Request interrupted")):
            _answer(run, run.open_questions, text)
            run.open_questions = []


def _answers(result: object) -> dict[str, str]:
    """What was answered to each question, where the transcript keeps it beside the message."""
    given = cast("dict[str, Any]", result).get("answers") if isinstance(result, dict) else None
    if not isinstance(given, dict):
        return {}
    told = cast("dict[object, object]", given)
    return {
        shortened(cleaned(question, one_line=True), _LONGEST): answer
        for question, answer in told.items()
        if isinstance(question, str) and isinstance(answer, str)
    }


def _answer(run: _Run, places: list[int], text: str) -> None:
    said = shortened(cleaned(text, one_line=True), _LONGEST)
    for place in places:
        one = run.found[place]
        if not one.answer:
            run.found[place] = Guess(
                one.sign, one.said, said, one.project, one.at, one.file, one.line, one.options
            )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
