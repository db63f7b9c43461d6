"""An assessment as Markdown: a page for one's own notes, its conversations as boxes to tick."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from workshop.application.outcome_ports import Made, OutcomeOptions, SoloPart
from workshop.application.solo_report import AnswerLine, SoloReport, Told, solo_report
from workshop.application.solo_words import SoloWords
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Session
from workshop.outcomes.markdown_text import escaped

_LONGEST: Final = 240
"""Characters of a question in a cell."""


def solo_markdown(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """What the profile says, on one page; no text of a person opens markup in it.

    What the options leave out has no section in it.
    """
    words = SoloWords(spoken(month_first=options.month_first))
    said = solo_report(session, words, now=now, earlier=options.earlier)
    page = _Page(said, words, options.solo_without)
    return Made(("\n\n".join(page.blocks()) + "\n").encode("utf-8", "replace"))


class _Page:
    def __init__(self, said: SoloReport, words: SoloWords, without: frozenset[SoloPart]) -> None:
        self._said, self._words, self._without = said, words, without

    def blocks(self) -> Iterator[str]:
        said, words = self._said, self._words
        yield f"# {escaped(said.title, _LONGEST) or words.tr('Untitled session')}"
        home = said.home.name if said.home else ""
        facts = [said.person, home, said.day]
        facts.append(f"{words.of(said.answered, said.decisions)} {words.tr('answered')}")
        yield escaped(" · ".join(one for one in facts if one))
        if said.brief.strip():
            yield f"> {escaped(said.brief)}"
        lead = "" if self._is_out(SoloPart.HATS) else f"**{escaped(said.sum_up)}** "
        if lead or said.exposed_said:
            yield f"{lead}{escaped(said.exposed_said)}".strip()
        if said.answered:
            yield from self._found()
        yield from self._talks()
        yield from self._answers()

    def _found(self) -> Iterator[str]:
        said, words = self._said, self._words
        if not self._is_out(SoloPart.HATS):
            yield f"## {words.hats_heading(said.decisions)}"
            bars = ((bar.hat.name, words.of(bar.count, said.decisions)) for bar in said.hats)
            yield _table((words.tr("Hat"), words.tr("Decisions")), bars)
            yield escaped(said.remit_said)
            yield from self._areas()
        yield f"## {words.tr('Exposure on your watch')}"
        yield _table(
            (words.tr("When"), words.tr("Exposure")),
            ((one.when, one.shown) for one in said.exposure),
        )
        yield from self._moved()
        yield from self._listed(said.exposed)
        if not self._is_out(SoloPart.GUESSED):
            yield f"## {words.tr('The AI guessed last time')}"
            yield escaped(said.guessed_said)
            yield from self._listed(said.guessed)
        if not self._is_out(SoloPart.SURE):
            yield f"## {words.tr('Certain against uncertain')}"
            yield escaped(said.certainty_said)

    def _areas(self) -> Iterator[str]:
        said, words = self._said, self._words
        if not said.areas:
            return
        whole = sum(bar.count for bar in said.areas)
        outside, inside = words.tr("outside the remit"), words.tr("inside the remit")
        yield f"## {words.tr('Areas you decide in')}"
        yield _table(
            (words.tr("Area"), words.tr("Decisions"), ""),
            (
                (
                    bar.name,
                    words.of(bar.count, whole),
                    "" if bar.inside is None else inside if bar.inside else outside,
                )
                for bar in said.areas
            ),
        )

    def _moved(self) -> Iterator[str]:
        said, words = self._said, self._words
        happened = "" if self._is_out(SoloPart.CONVERSATIONS) else said.happened_said
        lines = " ".join(one for one in (said.moved_said, happened) if one)
        if lines:
            yield escaped(lines)
        if said.moved:
            yield _list(
                f"{escaped(words.changed_hands(one.before, one.after))}: {escaped(one.question)}"
                for one in said.moved
            )

    def _talks(self) -> Iterator[str]:
        said, words = self._said, self._words
        if self._is_out(SoloPart.CONVERSATIONS):
            return
        yield f"## {words.tr('Conversations to have this week')}"
        if not said.talks:
            yield escaped(said.talks_said)
            return
        yield _list(
            f"[{'x' if talk.done else ' '}] **{escaped(talk.whom)}:** {escaped(talk.opening)}"
            for talk in said.talks
        )

    def _answers(self) -> Iterator[str]:
        said, words = self._said, self._words
        if not said.answers:
            return
        heads = [words.tr("Decision"), words.tr("Stakes"), words.tr("Owns it today")]
        if not self._is_out(SoloPart.SURE):
            heads.append(words.tr("How sure"))
        if not self._is_out(SoloPart.GUESSED):
            heads.append(words.tr("The AI guessed"))
        yield f"## {words.tr('What I answered')}"
        yield _table(heads, (self._answer(one) for one in said.answers))

    def _answer(self, one: AnswerLine) -> list[str]:
        words = self._words
        owner = one.hat.name if one.hat else words.not_answered()
        cells = [
            one.told.question,
            one.told.stakes_word,
            words.you_as(owner) if one.mine else owner,
        ]
        if not self._is_out(SoloPart.SURE):
            cells.append(one.sure)
        if not self._is_out(SoloPart.GUESSED):
            cells.append(one.guessed)
        return cells

    def _listed(self, told: Sequence[Told]) -> Iterator[str]:
        if told:
            yield _list(f"{escaped(one.question)} ({one.stakes_word})" for one in told)

    def _is_out(self, part: SoloPart) -> bool:
        return part in self._without


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    cells = ([escaped(cell, _LONGEST) or " " for cell in row] for row in rows)
    lines = [heads, ["---"] * len(heads), *cells]
    return "\n".join(f"| {' | '.join(cell or ' ' for cell in line)} |" for line in lines)
