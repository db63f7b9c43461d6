"""Which paper people print on, by where they are: Letter in a few countries, else A4."""

from collections.abc import Mapping
from typing import Final

from workshop.application.outcome_ports import Paper

_LETTER: Final = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())
"""Source: Unicode CLDR, supplemental data, measurementData/paperSize."""

_NAMED_BY: Final = ("LC_ALL", "LC_PAPER", "LANG")
"""The first of these that says anything is the one that counts, as POSIX has it."""


def paper_of(territory: str) -> Paper:
    """The paper of a country (ISO 3166, two letters, in capitals or not); A4 for any other text."""
    return Paper.LETTER if territory.upper() in _LETTER else Paper.A4


def paper_named_by(environment: Mapping[str, str]) -> Paper | None:
    """The paper of the locale that an environment names; None where it names no country."""
    named = next((environment[one] for one in _NAMED_BY if environment.get(one)), "")
    language, _, country = named.partition(".")[0].partition("@")[0].partition("_")
    return paper_of(country) if language and country else None
