"""The parts of the summary, each with what it says: one that says the same is left alone."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from workshop.application.report import Report
from workshop.qt.theme import ThemeSource
from workshop.qt.views.outcome_decisions import contested, decisions
from workshop.qt.views.outcome_figures import found, hat_shift, load
from workshop.qt.views.outcome_lists import commitments, gut_checks, on_purpose, parking_lot
from workshop.qt.views.outcome_section import Section


class Part:
    """Makes its section anew only where `says` gives something else of the report."""

    def __init__(
        self,
        make: Callable[[Report, ThemeSource], Section | None],
        says: Callable[[Report], object],
    ) -> None:
        self._make, self._says = make, says
        self._said: object = None
        self._made = False
        self._section: Section | None = None

    @property
    def section(self) -> Section | None:
        """What is shown; None where there is nothing to say."""
        return self._section

    def put(self, report: Report, look: ThemeSource, column: QVBoxLayout, at: int) -> int:
        """Show it in a column from place `at` on; gives the place behind it."""
        said = self._says(report)
        if not self._made or said != self._said:
            self.forget()
            self._said, self._made = said, True
            self._section = self._make(report, look)
            if self._section is not None:
                column.insertWidget(at, self._section)
        return at if self._section is None else at + 1

    def forget(self) -> None:
        """Let go of what is shown: it is to be painted another way."""
        self._made = False
        if self._section is not None:
            self._section.hide()
            self._section.setParent(None)
            self._section.deleteLater()
            self._section = None


def first_parts() -> tuple[Part, ...]:
    """What a director reads: what was found, and every decision."""
    return (
        Part(
            found, lambda one: (one.headline, one.before, one.after, one.agreement, one.to_answer)
        ),
        Part(decisions, lambda one: one.decisions),
    )


def main_parts() -> tuple[Part, ...]:
    """Who does what, and where the room did not agree."""
    return (
        Part(commitments, lambda one: one.commitments),
        Part(contested, lambda one: one.contested),
    )


def further_parts() -> tuple[Part, ...]:
    """What stands beside it."""
    return (
        Part(on_purpose, lambda one: one.on_purpose),
        Part(load, lambda one: (one.load, one.load_said)),
        Part(hat_shift, lambda one: one.hat_shift),
        Part(gut_checks, lambda one: (one.gut_checks, one.gut_said)),
        Part(parking_lot, lambda one: one.parking_lot),
    )
