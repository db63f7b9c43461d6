"""Days are written as people write them where they are."""

from datetime import date

import pytest

from workshop.application.figure_words import FigureWords
from workshop.application.usual_dates import month_first_in, month_first_named_by, spoken

DAY = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("territory", "first"),
    [("US", True), ("ca", True), ("PH", True), ("GB", False), ("DE", False), ("", False)],
)
def test_some_countries_write_the_month_first(territory: str, first: bool) -> None:
    assert month_first_in(territory) is first


@pytest.mark.parametrize(
    ("environment", "first"),
    [
        ({"LANG": "en_US.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}, False),
        ({"LANG": "de_DE@euro", "LC_ALL": "en_CA"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({}, False),
    ],
)
def test_the_environment_names_a_country_or_none(environment: dict[str, str], first: bool) -> None:
    assert month_first_named_by(environment) is first


def test_a_day_is_written_either_way() -> None:
    there, here = (FigureWords(spoken(month_first=first)) for first in (True, False))
    assert (there.day(DAY), here.day(DAY)) == ("October 14, 2026", "14 October 2026")
    assert (there.day(DAY, year=False), here.day(DAY, year=False)) == ("October 14", "14 October")
    assert there.percent(0.5) == here.percent(0.5)
