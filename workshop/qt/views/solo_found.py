"""What an assessment comes to: hats, areas, what the AI guessed, exposure over time, certainty."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.solo_report import (
    AreaBar,
    HatBar,
    SoloReport,
    SureBar,
    Then,
    Told,
    as_text,
)
from workshop.application.solo_words import SoloWords
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, Theme, ThemeSource
from workshop.qt.views.solo_charts import (
    SIDE,
    ChartRow,
    Part,
    ShiftLine,
    StakesLine,
    colour_of,
    look_of,
)
from workshop.qt.views.step_view import clear

_SHOWN: Final = 6


class SoloFound(QWidget):
    """The findings, part under part; built anew where the report says something else."""

    def __init__(self, look: ThemeSource, words: SoloWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._shown: SoloReport | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.metrics.space(3))

    def show_report(self, report: SoloReport) -> None:
        """Show a report; nothing is rebuilt where it is the same."""
        if report == self._shown:
            return
        self._shown = report
        clear(self._column)
        lead = QWidget()
        inside = QVBoxLayout(lead)
        inside.setContentsMargins(SIDE, 0, SIDE, 0)
        inside.setSpacing(self._look.metrics.space(2))
        inside.addWidget(ClampedLabel(report.sum_up, self._look, step=TextStep.TITLE, lines=5))
        if report.exposed_said:
            inside.addWidget(
                ClampedLabel(report.exposed_said, self._look, step=TextStep.QUESTION, weight=400)
            )
        self._column.addWidget(lead)
        for part in self._parts(report):
            self._column.addWidget(part.finish())

    def _parts(self, report: SoloReport) -> Iterator[Part]:
        if not report.answered:
            return
        again = bool(report.moved_said)
        yield self._hats(report)
        if again:
            yield self._exposure(report)
        if report.areas:
            yield self._areas(report)
        yield self._guessed(report)
        if not again:
            yield self._exposure(report)
        yield self._certainty(report)

    def _hats(self, report: SoloReport) -> Part:
        part = Part(self._words.hats_heading(report.decisions), self._look)
        for bar in report.hats:
            part.add(self._hat(bar, report.decisions))
        part.say(report.hats_note, quiet=True, step=TextStep.NOTE)
        return part

    def _hat(self, bar: HatBar, whole: int) -> ChartRow:
        line = None if bar.remit is None or not whole else bar.remit / whole
        return ChartRow(
            bar.hat.name,
            str(bar.count),
            bar.count / whole if whole else None,
            colour_of(bar.hat),
            self._look,
            spoken=as_text(bar, whole, self._words),
            mark=None if bar.hat.void else look_of(bar.hat),
            line=line,
            numbers=str(whole),
        )

    def _areas(self, report: SoloReport) -> Part:
        whole = sum(one.count for one in report.areas)
        part = Part(tr("Areas you decide in"), self._look)
        for bar in report.areas:
            part.add(self._area(bar, whole))
        part.say(report.areas_note, quiet=True, step=TextStep.NOTE)
        return part

    def _area(self, bar: AreaBar, whole: int) -> ChartRow:
        outside = bar.inside is False
        number = tr("{0} · outside", bar.count) if outside else str(bar.count)
        return ChartRow(
            bar.name,
            number,
            bar.count / whole,
            _before if outside else _now,
            self._look,
            spoken=as_text(bar, whole, self._words),
            numbers=tr("{0} · outside", whole),
        )

    def _guessed(self, report: SoloReport) -> Part:
        part = Part(tr("The AI guessed last time"), self._look)
        part.say(report.guessed_said)
        self._questions(part, report.guessed)
        return part

    def _exposure(self, report: SoloReport) -> Part:
        part = Part(tr("Exposure on your watch"), self._look)
        for then in report.exposure:
            part.add(self._then(then, report.exposure))
        part.say(report.moved_said)
        for one in report.moved[:_SHOWN]:
            part.add(
                ShiftLine(one.question, self._words.changed_hands(one.before, one.after), part.look)
            )
        if len(report.moved) > _SHOWN:
            part.say(tr("And {0} more.", len(report.moved) - _SHOWN), quiet=True)
        part.say(report.happened_said)
        if report.moved and report.exposed:
            part.say(tr("Nobody’s still, as far as you know:"), quiet=True, step=TextStep.NOTE)
        self._questions(part, report.exposed)
        return part

    def _then(self, then: Then, all_of_them: Sequence[Then]) -> ChartRow:
        last = then is all_of_them[-1]
        when = tr("Today") if last and then.today else then.when
        return ChartRow(
            when,
            then.shown,
            then.share,
            _now if last else _before,
            self._look,
            spoken=tr("{0}: {1}", when, then.shown),
            numbers="100 %",
        )

    def _certainty(self, report: SoloReport) -> Part:
        part = Part(tr("Certain against uncertain"), self._look)
        for bar in report.certainty:
            part.add(self._sure(bar, report.answered))
        if not report.certainty:
            part.say(report.certainty_said)
        return part

    def _sure(self, bar: SureBar, whole: int) -> ChartRow:
        return ChartRow(
            bar.name,
            str(bar.count),
            bar.count / whole,
            _unsaid if bar.uncertain is None else _before if bar.uncertain else _now,
            self._look,
            spoken=tr("{0}: {1}", bar.name, self._words.of(bar.count, whole)),
            numbers=str(whole),
        )

    def _questions(self, part: Part, told: Sequence[Told]) -> None:
        for one in told[:_SHOWN]:
            part.add(StakesLine(one.question, one.stakes, one.stakes_word, self._look))
        if len(told) > _SHOWN:
            part.say(tr("And {0} more.", len(told) - _SHOWN), quiet=True)


def _before(theme: Theme) -> str:
    return theme.bar_before


def _unsaid(theme: Theme) -> str:
    return theme.nobody


def _now(theme: Theme) -> str:
    return theme.bar_now
