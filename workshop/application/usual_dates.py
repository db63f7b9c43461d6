"""How people write a day, by where they are: month first in some countries, else day first."""

from collections.abc import Mapping
from typing import Final

from workshop.application.figure_words import Translate

_MONTH_FIRST: Final = frozenset("AS CA GU MH MP PH PR UM US VI".split())
"""Source: Unicode CLDR, dates of English in each territory, the long format."""

_NAMED_BY: Final = ("LC_ALL", "LC_TIME", "LANG")
"""The first of these that says anything is the one that counts, as POSIX has it."""

_TURNED: Final = {
    "{day} {month} {year}": "{month} {day}, {year}",
    "{day} {month}": "{month} {day}",
}


def month_first_in(territory: str) -> bool:
    """Whether a country (ISO 3166, two letters, in capitals or not) writes the month first."""
    return territory.upper() in _MONTH_FIRST


def month_first_named_by(environment: Mapping[str, str]) -> bool:
    """The same of the locale that an environment names; not where it names no country."""
    named = next((environment[one] for one in _NAMED_BY if environment.get(one)), "")
    _, _, country = named.partition(".")[0].partition("@")[0].partition("_")
    return month_first_in(country)


def spoken(*, month_first: bool) -> Translate:
    """English, with its days written either way."""

    def said(text: str) -> str:
        return _TURNED.get(text, text) if month_first else text

    return said
