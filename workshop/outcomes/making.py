"""Makes what leaves a session: each kind by its own writer, each writer imported when needed."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Final

from workshop.application.failures import BadInput
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions, SoloPart
from workshop.application.ports import Clock
from workshop.exercise.session import Mode, Session
from workshop.outcomes import data
from workshop.outcomes.replacing import replace_files

_DATABASE: Final = b"SQLite format 3\0"
"""How every SQLite file begins. Source: sqlite.org/fileformat2.html, section 1.3."""


_WITHOUT_BALLOTS: Final = frozenset(
    (OutcomeKind.SHEET, OutcomeKind.GUIDE, OutcomeKind.BALLOTS, OutcomeKind.KIT)
)
"""What never tells how anybody voted: nothing is missing from it."""


class OutcomeMaker:
    """The outcomes there are. Sealed ballots are in none of them."""

    def __init__(self, clock: Clock, library: Path) -> None:
        """`library` is the one file that nothing is ever written over; it may be missing."""
        self._clock = clock
        self._library = library

    def make(self, kind: OutcomeKind, session: Session, options: OutcomeOptions) -> Made:
        """The outcome as bytes; a warning counts the sealed ballots it goes without.

        Raises KnownError; safe to call away from the UI thread.
        """
        if session.mode is Mode.SOLO:
            # here and not above: most of what leaves is of a team
            from workshop.application.solo_leaving_out import leaving_out, leaving_out_earlier

            session = leaving_out(session, options)
            options = leaving_out_earlier(options)
        made = self._made(kind, session, options)
        if kind in _WITHOUT_BALLOTS:
            return made
        return replace(made, warnings=(*made.warnings, *_left_out(session)))

    def _made(self, kind: OutcomeKind, session: Session, options: OutcomeOptions) -> Made:
        match kind:
            case OutcomeKind.SUMMARY:
                # here and not above: reportlab is not imported before a PDF is asked for
                from workshop.outcomes.pdf.summary import summary_pdf

                return summary_pdf(session, options, self._clock.now())
            case OutcomeKind.HTML:
                from workshop.outcomes.html import summary_html

                return summary_html(session, options, self._clock.now())
            case OutcomeKind.SESSION:
                return data.session_file(session, notes=options.notes)
            case OutcomeKind.JSON:
                return data.session_and_findings(
                    session,
                    notes=options.notes,
                    conversations=SoloPart.CONVERSATIONS not in options.solo_without,
                )
            case OutcomeKind.CSV:
                # these three as well: most of what leaves a session is none of them
                from workshop.outcomes.csv_tables import csv_tables

                return csv_tables(session, options)
            case OutcomeKind.MARKDOWN if session.mode is Mode.SOLO:
                from workshop.outcomes.solo_markdown import solo_markdown

                return solo_markdown(session, options, self._clock.now())
            case OutcomeKind.MARKDOWN:
                from workshop.outcomes.markdown import markdown_page

                return markdown_page(session, options, self._clock.now())
            case OutcomeKind.MAIL:
                from workshop.outcomes.mail import mail_draft

                summary = self._made(OutcomeKind.SUMMARY, session, options)
                return mail_draft(session, options, summary, self._clock.now())
            case OutcomeKind.SHEET:
                from workshop.outcomes.pdf.sheet import sheet_pdf

                return sheet_pdf(session, options, self._clock.now())
            case OutcomeKind.GUIDE:
                from workshop.outcomes.pdf.guide import guide_pdf

                return guide_pdf(session, options, self._clock.now())
            case OutcomeKind.BALLOTS:
                from workshop.outcomes.pdf.ballots import ballots_pdf

                return ballots_pdf(session, options, self._clock.now())
            case OutcomeKind.KIT:
                from workshop.outcomes.pdf.kit import kit_pdf

                return kit_pdf(session, options, self._clock.now())
            case OutcomeKind.SOLO:
                from workshop.outcomes.pdf.solo import solo_pdf

                return solo_pdf(session, options, self._clock.now())

    def save(self, made: Made, path: Path) -> None:
        """Write it, replacing what is there atomically. Raises StorageFailed, old files whole.

        All its files are written, or none. Raises BadInput where the library, or any database,
        would be replaced.
        """
        files = made.files(path)
        for target, _ in files:
            self._refuse_database(target)
        replace_files(files)

    def _refuse_database(self, path: Path) -> None:
        if os.path.realpath(path) == os.path.realpath(self._library) or _same(path, self._library):
            raise BadInput(f"{path} is the library itself, and is not written over: name another.")
        # never asked of the open library: reading it here would end its locks when closed
        if _is_database(path):
            raise BadInput(f"{path} is a database, and is not written over: name another file.")


def _left_out(session: Session) -> tuple[str, ...]:
    count = len(session.sealed_ballots())
    if count == 0:
        return ()
    if count == 1:
        return ("1 ballot is left out: it waits for its reveal.",)
    return (f"{count} ballots are left out: they wait for their reveal.",)


def _same(path: Path, library: Path) -> bool:
    try:
        return path.samefile(library)
    except OSError:
        return False


def _is_database(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except (OSError, ValueError):
        return False  # what cannot be read is told by what writes it
