"""A session as two tables for spreadsheets: one row a decision, and the ballots beside it."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Final

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.report import Sentences
from workshop.exercise.cards import Choice, RoleId, suggested_latitude
from workshop.exercise.findings import Verdict, shown_verdict
from workshop.exercise.session import Ballot, Decision, Mode, Session, Tally

BALLOTS_TAIL: Final = "-ballots.csv"
"""What follows the name of the table of decisions to name that of the ballots."""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
"""Without it Excel takes UTF-8 for the code page of the machine, and spoils every accent."""

DECISION_COLUMNS: Final = (
    *("id", "question", "area", "stakes", "likely_guess", "options", "notes"),
    *("revealed", "finding", "left_to_ai", "absent_owner", "ballots", "agreement"),
    *("owner_role", "owner", "deputy", "consulted"),
    *("latitude", "suggested_latitude", "answer", "paths", "card"),
)
BALLOT_COLUMNS: Final = (
    *("decision", "question", "round", "participant", "name", "home_role"),
    *("choice", "choice_name", "count", "confidence", "guessed_last_time", "mine"),
)

_BEGINNINGS: Final = re.compile(r"""([\s";]+|^)([=+\-@＝＋－＠]?)""")
"""Where a spreadsheet could begin a formula: a cell, a line in it, and what would be cells of
their own to a program that parts them by semicolons or tabs, as Excel does in half of Europe."""
_SIGN: Final = re.compile("[=+\\-@＝＋－＠]")
_PARTING: Final = frozenset("\n;\t\r")

_Cell = str | int | float | bool | None


def csv_tables(session: Session, options: OutcomeOptions) -> Made:
    """The decisions in board order, and beside them the ballots that lie face up.

    UTF-8 with a byte order mark, commas, CRLF. Text that a spreadsheet could take for a formula
    has an apostrophe before it. Where ballots are anonymous or `options` leave names out, the
    ballots are counts; owners and deputies are named all the same, as they answer for it.
    """
    named = options.names and not session.anonymous
    decisions = _table(DECISION_COLUMNS, (_decision(one, session) for one in session.decisions))
    ballots = _table(BALLOT_COLUMNS, _ballots(session, named))
    return Made(decisions, beside=((BALLOTS_TAIL, ballots),))


def _decision(one: Decision, session: Session) -> tuple[_Cell, ...]:
    said = shown_verdict(session, one.id)
    owner = one.owner
    person = session.participant(owner.participant) if owner else None
    deputy = session.participant(owner.deputy) if owner else None
    return (
        *(one.id, one.question, one.area.value, one.stakes.value, one.likely_guess),
        *(_listed(one.options), one.notes, session.is_revealed(one.id)),
        *((said.finding.value, said.left_to_ai, said.absent_owner, said.cast) if said else _NONE),
        _agreement(said, session),
        _role_name(owner.role, session) if owner else None,
        *(person.name if person else None, deputy.name if deputy else None),
        _listed(_role_name(role, session) for role in one.consulted),
        one.latitude.value if one.latitude else None,
        *(suggested_latitude(one.stakes).value, one.answer, _listed(one.paths), one.card),
    )


_NONE: Final = (None, None, None, None)


def _agreement(said: Verdict | None, session: Session) -> float | None:
    if said is None or said.agreement is None or session.mode is Mode.SOLO:
        return None
    return round(said.agreement, 4)


def _ballots(session: Session, named: bool) -> Iterator[tuple[_Cell, ...]]:
    for one in session.decisions:
        earlier = sorted(
            (tally for tally in session.rounds if tally.decision == one.id),
            key=lambda tally: tally.round or 0,
        )
        for tally in earlier:
            yield from _counts(one, tally.round, tally.counts.items(), session)
        said = shown_verdict(session, one.id)
        if said is None:
            continue
        number = _next_round(earlier)
        if named and session.tally_of(one.id) is None:
            for ballot in session.ballots_on(one.id):
                yield _ballot(one, number, ballot, session)
        else:
            yield from _counts(one, number, said.counts.items(), session)


def _next_round(earlier: list[Tally]) -> int:
    return max((tally.round or 0 for tally in earlier), default=0) + 1


def _ballot(one: Decision, number: int, ballot: Ballot, session: Session) -> tuple[_Cell, ...]:
    person = session.participant(ballot.participant)
    guessed = ballot.guessed_last_time
    home = person.home_role if person else None
    return (
        *(one.id, one.question, number, ballot.participant, person.name if person else None),
        _role_name(home, session) if home else None,
        *(ballot.choice, _choice_name(ballot.choice, session), 1),
        ballot.confidence.value if ballot.confidence else None,
        *(guessed.value if guessed else None, ballot.mine),
    )


def _counts(
    one: Decision, number: int | None, counts: Iterable[tuple[Choice, int]], session: Session
) -> Iterator[tuple[_Cell, ...]]:
    for choice, count in counts:
        if count:
            name = _choice_name(choice, session)
            yield (one.id, one.question, number, *_NONE[:3], choice, name, count, *_NONE[:3])


def _choice_name(choice: Choice, session: Session) -> str:
    return Sentences().void_choice(choice) or _role_name(RoleId(choice), session)


def _role_name(role: RoleId, session: Session) -> str:
    card = session.role(role)
    return card.name if card else role


def _listed(texts: Iterable[str]) -> str:
    return " | ".join(texts)


def _table(columns: tuple[str, ...], rows: Iterable[tuple[_Cell, ...]]) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_shown(cell) for cell in row] for row in rows)
    # a lone half of a surrogate pair would not encode; every entrance takes them out already
    return _BYTE_ORDER_MARK + written.getvalue().encode("utf-8", "replace")


def _shown(cell: _Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int() | float():
            return str(cell)
        case str():
            return guarded(cell)


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula; all others stay as they are."""
    safe = _BEGINNINGS.sub(_guarded_one, text) if _SIGN.search(text) else text
    return f"'{safe}" if safe.startswith(("\t", "\r")) else safe


def _guarded_one(found: re.Match[str]) -> str:
    lead, sign = found.groups()
    begins = found.start() == 0 or not _PARTING.isdisjoint(lead)
    return f"{lead}'{sign}" if sign and begins else found[0]
