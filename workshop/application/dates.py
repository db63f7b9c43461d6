"""Reads the day somebody types: "fri", "in 2 weeks", "1 Dec", "tomorrow", "2026-12-01"."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_COUNTS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
_SHORTEST: Final = 3
"""Letters by which a weekday or a month is told from any other."""

_COUNTED: Final = re.compile(r"(\d{1,3}|[a-z]+) (day|week|month|year)s?")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)(?: (\d{4}))?")
_MONTH_DAY: Final = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?")
_WITH_DOTS: Final = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?")
_LONGEST: Final = 60


def due_day(text: str, today: date) -> date | None:
    """The day a text says, seen from `today`; None where it says none, or one that is not.

    A weekday is the next one after today; with "next", that of the week after this one. A day
    without a year is the first that is not past. A month later is its last day where it is
    shorter. Slashes are not read: 3/4 is one day here and another there.
    """
    if len(text) > _LONGEST:
        return None
    words = " ".join(text.casefold().replace(",", " ").split())
    for lead in ("by ", "on ", "until "):
        words = words.removeprefix(lead)
    first, _, rest = words.partition(" ")
    if rest and _place(first, _WEEKDAYS) is not None:
        words = rest  # "Friday 27 November": the date says it all
    try:
        for reading in _READINGS:
            found = reading(words, today)
            if found is not None:
                return found
    except (ValueError, OverflowError):
        return None  # there is no such day: 31 February, or one beyond the calendar
    return None


def _iso(words: str, today: date) -> date | None:
    del today
    return date.fromisoformat(words) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words) else None


def _named(words: str, today: date) -> date | None:
    match words:
        case "today":
            return today
        case "tomorrow":
            return today + timedelta(days=1)
        case "next week":
            return today + timedelta(weeks=1)
        case "next month":
            return _months_on(today, 1)
        case "end of the week" | "end of week":
            return today + timedelta(days=(4 - today.weekday()) % 7)
        case "end of the month" | "end of month":
            return today.replace(day=monthrange(today.year, today.month)[1])
        case _:
            return None


def _weekday(words: str, today: date) -> date | None:
    later = words.startswith("next ")
    day = _place(words.removeprefix("next ").removeprefix("this "), _WEEKDAYS)
    if day is None:
        return None
    if later:
        return today + timedelta(days=7 - today.weekday() + day)
    return today + timedelta(days=(day - today.weekday() - 1) % 7 + 1)


def _counted(words: str, today: date) -> date | None:
    found = _COUNTED.fullmatch(words.removeprefix("in "))
    if found is None:
        return None
    count = int(found[1]) if found[1].isdecimal() else _COUNTS.get(found[1])
    if count is None:
        return None
    match found[2]:
        case "day":
            return today + timedelta(days=count)
        case "week":
            return today + timedelta(weeks=count)
        case "month":
            return _months_on(today, count)
        case _:
            return _months_on(today, 12 * count)


def _day_and_month(words: str, today: date) -> date | None:
    found = _DAY_MONTH.fullmatch(words)
    if found is not None:
        day, name, year = found[1], found[2], found[3]
    else:
        found = _MONTH_DAY.fullmatch(words)
        if found is None:
            return None
        name, day, year = found[1], found[2], found[3]
    month = _place(name, _MONTHS)
    return None if month is None else _in_year(int(day), month + 1, year, today)


def _with_dots(words: str, today: date) -> date | None:
    found = _WITH_DOTS.fullmatch(words)
    return None if found is None else _in_year(int(found[1]), int(found[2]), found[3], today)


def _in_year(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year), month, day)
    for ahead in range(8):  # a 29 February may be that far
        try:
            found = date(today.year + ahead, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError


def _months_on(today: date, count: int) -> date:
    years, month = divmod(today.month - 1 + count, 12)
    year = today.year + years
    if not date.min.year <= year <= date.max.year:
        raise ValueError
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _place(word: str, names: tuple[str, ...]) -> int | None:
    word = word.removesuffix(".")
    if len(word) < _SHORTEST:
        return None
    found = [place for place, name in enumerate(names) if name.startswith(word)]
    return found[0] if len(found) == 1 else None


_READINGS: Final[tuple[Callable[[str, date], date | None], ...]] = (
    _iso,
    _named,
    _weekday,
    _counted,
    _day_and_month,
    _with_dots,
)
