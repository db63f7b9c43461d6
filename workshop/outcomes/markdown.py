"""A session as Markdown: what a ticket, a pull request or a wiki page takes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.report import (
    CommitmentLine,
    DecisionReport,
    Figure,
    OwnerLine,
    Report,
    Sentences,
    VoteLine,
    Voter,
    report,
)
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Mode, Session
from workshop.outcomes.markdown_text import escaped

_LONGEST_CELL: Final = 240
"""Characters; longer answers stand in full below the table."""
_LONGEST_HEADING: Final = 160


def markdown_page(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """The session on one page of GitHub's Markdown; no text of a person opens markup in it.

    Sealed ballots are not in it, nor voters' names where `options` or the session leave them
    out.
    """
    words = Sentences(spoken(month_first=options.month_first))
    said = report(session, words, names=options.names, now=now)
    blocks = (block for block in _blocks(said, words) if block)
    return Made(("\n\n".join(blocks) + "\n").encode("utf-8", "replace"))


def _blocks(said: Report, words: Sentences) -> Iterator[str]:
    yield f"# {escaped(said.title, _LONGEST_HEADING) or words.tr('Untitled session')}"
    yield escaped(" · ".join(said.facts))
    if said.brief.strip() and said.brief.strip() != said.title.strip():
        yield f"> {escaped(said.brief)}"
    yield f"**{escaped(said.headline.lead)}** {escaped(said.headline.rest)}".rstrip()
    yield from _figures(said, words)
    yield from _decisions(said, words)
    yield from _contested(said, words)
    yield from _on_purpose(said, words)
    yield from _load(said, words)
    yield from _section(words.tr("Commitments"), [_commitment(c, words) for c in said.commitments])
    yield from _gut_check(said, words)
    yield from _section(words.tr("Parking lot"), [f"- {escaped(t)}" for t in said.parking_lot])
    yield from _in_full(said, words)


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield "\n".join(lines)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell or ' ' for cell in line)} |" for line in lines)


def _figures(said: Report, words: Sentences) -> Iterator[str]:
    if said.decisions:
        rows = [
            _figure(words.tr("Exposure before"), said.before),
            _figure(words.tr("Exposure after"), said.after),
            _figure(words.tr("Agreement"), said.agreement),
        ]
        shown = [row for row in rows if any(row[1:])]
        yield _table([words.tr("Figure"), "", words.tr("What it means")], shown)


def _figure(name: str, figure: Figure) -> tuple[str, str, str]:
    return name, escaped(figure.shown), escaped(figure.note)


def _decisions(said: Report, words: Sentences) -> Iterator[str]:
    if not said.decisions:
        return
    yield f"## {words.tr('Decisions')}"
    heads = [
        *(words.tr("Decision"), words.tr("Stakes"), words.tr("Ballots said")),
        *(words.tr("Owner"), words.tr("The agent may"), words.tr("Answer")),
    ]
    yield _table(heads, [_decision(one, words) for one in said.decisions])
    yield escaped(said.to_answer)


def _decision(one: DecisionReport, words: Sentences) -> tuple[str, ...]:
    suggested = f" ({words.suggested()})" if one.latitude_suggested else ""
    finding = f"{one.word}, {words.absent_owner().lower()}" if one.absent_owner else one.word
    return (
        *(escaped(one.question, _LONGEST_CELL), one.stakes_word, escaped(finding)),
        _owner(one.owner, words),
        f"{one.latitude_word}{suggested}",
        escaped(one.answer, _LONGEST_CELL) if _is_long(one.answer) else escaped(one.answer),
    )


def _is_long(text: str) -> bool:
    return len(text) > _LONGEST_CELL


def _owner(owner: OwnerLine | None, words: Sentences) -> str:
    if owner is None:
        return f"**{words.still_open()}**"
    if not owner.person:
        return f"{escaped(owner.hat.name)}<br>{words.tr('no person yet')}"
    deputy = f"<br>{words.tr('deputy')} {escaped(owner.deputy)}" if owner.deputy else ""
    return f"{escaped(owner.person)}<br>{escaped(owner.hat.name)}{deputy}"


def _contested(said: Report, words: Sentences) -> Iterator[str]:
    if not said.contested:
        return
    yield f"## {words.tr('How the contested ones looked')}"
    for one in said.contested:
        yield f"### {escaped(one.question, _LONGEST_HEADING)}"
        absent = words.absent_owner_said() if one.absent_owner else ""
        yield f"**{escaped(one.word)}.** {escaped(f'{one.said} {absent}')}"
        yield "\n".join(_vote(line) for line in one.votes)
        for earlier in one.earlier:
            counts = ", ".join(f"{line.hat.name} {line.count}" for line in earlier.votes)
            pattern = words.tr("Round {round} had said: {finding}.")
            told = pattern.replace("{round}", str(earlier.round))
            yield escaped(f"{told.replace('{finding}', earlier.word)} {counts}")


def _vote(line: VoteLine) -> str:
    voters = ", ".join(_voter(one) for one in line.voters)
    return f"- {escaped(line.hat.name)}: {line.count}{f' · {voters}' if voters else ''}"


def _voter(one: Voter) -> str:
    return escaped(f"{one.name} ({one.home_role})" if one.home_role else one.name)


def _on_purpose(said: Report, words: Sentences) -> Iterator[str]:
    lines = [
        f"- {escaped(one.question, _LONGEST_CELL)} · {escaped(one.owner_word)} {one.latitude_word}."
        for one in said.on_purpose
    ]
    yield from _section(words.tr("Left to the AI on purpose"), lines)


def _load(said: Report, words: Sentences) -> Iterator[str]:
    if said.load and said.mode is not Mode.SOLO:
        yield from _section(
            words.tr("Who carries what"),
            [f"- {escaped(line.person)}: {escaped(line.said)}" for line in said.load],
        )
        yield escaped(said.load_said)


def _commitment(line: CommitmentLine, words: Sentences) -> str:
    person = escaped(line.person) or words.tr("Nobody yet")
    by = f" ({words.tr('by {day}').replace('{day}', line.by)})" if line.by else ""
    return f"- [{'x' if line.done else ' '}] **{person}**: {escaped(line.text)}{by}"


def _gut_check(said: Report, words: Sentences) -> Iterator[str]:
    if not said.gut_checks:
        return
    yield f"## {words.tr('Gut check')}"
    yield escaped(said.gut_said)
    heads = [
        *((words.tr("Who"),) if said.named else ()),
        *(words.tr("Would pay"), words.tr("It should feel"), words.tr("It does feel")),
        words.tr("In one sentence"),
    ]
    rows = [
        (
            *((escaped(line.person),) if said.named else ()),
            *(line.word, escaped(line.should_feel), escaped(line.does_feel), escaped(line.note)),
        )
        for line in said.gut_checks
    ]
    yield _table(heads, rows)


def _in_full(said: Report, words: Sentences) -> Iterator[str]:
    long = [one for one in said.decisions if _is_long(one.answer) or _is_long(one.question)]
    if not long:
        return
    yield f"## {words.tr('In full')}"
    for one in long:
        yield f"### {escaped(one.question, _LONGEST_HEADING)}"
        if _is_long(one.question):
            yield escaped(one.question)
        yield escaped(one.answer)
