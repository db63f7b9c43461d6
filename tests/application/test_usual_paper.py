"""People get the paper that lies in the printers of their country."""

import pytest

from workshop.application.outcome_ports import Paper
from workshop.application.usual_paper import paper_named_by, paper_of


@pytest.mark.parametrize(
    ("territory", "paper"),
    [
        ("US", Paper.LETTER),
        ("ca", Paper.LETTER),
        ("MX", Paper.LETTER),
        ("GB", Paper.A4),
        ("DE", Paper.A4),
        ("", Paper.A4),
        ("001", Paper.A4),
    ],
)
def test_letter_lies_in_the_printers_of_a_few_countries(territory: str, paper: Paper) -> None:
    assert paper_of(territory) is paper


@pytest.mark.parametrize(
    ("environment", "paper"),
    [
        ({"LANG": "en_US.UTF-8"}, Paper.LETTER),
        ({"LANG": "en_GB.UTF-8"}, Paper.A4),
        ({"LANG": "de_DE@euro"}, Paper.A4),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, Paper.A4),
        ({"LANG": "de_DE.UTF-8", "LC_PAPER": "en_US.UTF-8", "LC_ALL": "fr_CA"}, Paper.LETTER),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, Paper.LETTER),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "C", "LC_ALL": "en_US"}, Paper.LETTER),
        ({"LANG": "en_US", "LC_ALL": "POSIX"}, None),
        ({}, None),
    ],
)
def test_the_environment_names_a_country_or_none(
    environment: dict[str, str], paper: Paper | None
) -> None:
    assert paper_named_by(environment) is paper
