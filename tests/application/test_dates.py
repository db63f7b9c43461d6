"""What somebody types for "by when" is read as they meant it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.application.dates import due_day

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("today", SUNDAY),
        ("Tomorrow", date(2026, 11, 23)),
        ("fri", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("by Friday", date(2026, 11, 27)),
        ("sun", date(2026, 11, 29)),
        ("this thu", date(2026, 11, 26)),
        ("next fri", date(2026, 11, 27)),
        ("next sunday", date(2026, 11, 29)),
        ("in 2 weeks", date(2026, 12, 6)),
        ("2 weeks", date(2026, 12, 6)),
        ("in a week", date(2026, 11, 29)),
        ("in three days", date(2026, 11, 25)),
        ("in 1 month", date(2026, 12, 22)),
        ("in a year", date(2027, 11, 22)),
        ("next week", date(2026, 11, 29)),
        ("end of the month", date(2026, 11, 30)),
        ("end of week", date(2026, 11, 27)),
        ("1 Dec", date(2026, 12, 1)),
        ("1st of december", date(2026, 12, 1)),
        ("Dec 1, 2027", date(2027, 12, 1)),
        ("december 1st", date(2026, 12, 1)),
        ("Friday 27 November 2026", date(2026, 11, 27)),
        ("fri, 27 nov", date(2026, 11, 27)),
        ("22 nov", SUNDAY),
        ("21 nov", date(2027, 11, 21)),
        ("3 sept", date(2027, 9, 3)),
        ("29 feb", date(2028, 2, 29)),
        ("1.12.", date(2026, 12, 1)),
        ("1.12.2027", date(2027, 12, 1)),
        ("  in   2   weeks ", date(2026, 12, 6)),
    ],
)
def test_a_day_is_read_as_it_is_said(typed: str, day: date) -> None:
    assert due_day(typed, SUNDAY) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "31 feb",
        "31 february 2027",
        "2026-02-30",
        "3/4",
        "in 9 fortnights",
        "ju 3",
        "t",
        "in 999 years and a day",
        "99.99.",
        "1 dec 0000",
        "x" * 10_000,
    ],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert due_day(typed, SUNDAY) is None


def test_next_friday_said_on_a_wednesday_is_in_the_week_after() -> None:
    wednesday = date(2026, 11, 18)
    assert due_day("fri", wednesday) == date(2026, 11, 20)
    assert due_day("next fri", wednesday) == date(2026, 11, 27)


def test_a_month_after_the_31st_is_the_last_of_a_shorter_one() -> None:
    assert due_day("in a month", date(2027, 1, 31)) == date(2027, 2, 28)


def test_the_end_of_the_calendar_is_no_day() -> None:
    assert due_day("in 5 years", date(9996, 1, 1)) is None
    assert due_day("tomorrow", date.max) is None


@given(st.text(max_size=80), st.dates())
def test_any_text_is_a_day_or_none(typed: str, today: date) -> None:
    found = due_day(typed, today)
    assert found is None or isinstance(found, date)


@given(st.dates(), st.dates(max_value=date(9999, 12, 30)))
def test_a_day_typed_as_it_is_shown_back_is_that_day(day: date, today: date) -> None:
    assert due_day(day.isoformat(), today) == day


@given(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), st.dates())
def test_a_weekday_lies_within_the_next_seven_days(typed: str, today: date) -> None:
    found = due_day(typed, today)
    assert found is None or 1 <= (found - today).days <= 7
