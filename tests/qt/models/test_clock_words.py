"""Clocks and the hour as people say them."""

from datetime import UTC, datetime, timedelta

import pytest

from workshop.application.ports import Holder
from workshop.exercise.agenda import Step
from workshop.exercise.outlook import Outlook, StepTime
from workshop.qt.models.clock_words import (
    clock_figures,
    held_since,
    outlook_said,
    spent_said,
    time_of_day,
)

ELEVEN = datetime(2026, 10, 14, 11, 8, tzinfo=UTC)


def _hour(
    left: float, over: float, *, spent: float = 60, begun: bool = True, untimed: float = 0
) -> Outlook:
    return Outlook((StepTime(Step.OWN, 900, spent, left),), left, over, ELEVEN, begun, untimed)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "00:00"), (-0.4, "00:00"), (61, "01:01"), (-75, "+01:15")]
)
def test_figures_count_down_and_then_over(seconds: float, shown: str) -> None:
    assert clock_figures(seconds) == shown


@pytest.mark.parametrize(
    ("outlook", "said"),
    [
        (_hour(3600, 0, begun=False), "60 min planned; started now, it ends about {0}."),
        (
            _hour(1500, 0, begun=False, untimed=60),
            "25 min planned from here; started now, it ends about {0}.",
        ),
        (_hour(0, 0, spent=0, begun=False), "15 min planned; no clock was started."),
        (_hour(600, 29), "Ends about {0}, on time."),
        (_hour(600, -29), "Ends about {0}, on time."),
        (_hour(600, 720), "Ends about {0}, 12 min over."),
        (_hour(600, -300), "Ends about {0}, 5 min in hand."),
        (
            _hour(0, -120, spent=780, untimed=2700),
            "The clock ran for 13 min; some steps went by without it.",
        ),
        (_hour(0, 480, spent=3780), "It took 63 min, 8 more than planned."),
        (_hour(0, -480, spent=3120), "It took 52 min, 8 less than planned."),
        (_hour(0, 0, spent=3600), "It took 60 min, as planned."),
    ],
)
def test_the_hour_in_one_sentence(outlook: Outlook, said: str) -> None:
    assert outlook_said(outlook) == said.replace("{0}", time_of_day(ELEVEN))


def test_minutes_are_rounded_to_the_nearest() -> None:
    assert spent_said(StepTime(Step.OWN, 900, 389, 0)) == "6 of 15 min"
    assert spent_said(StepTime(Step.OWN, 900, 0, 900)) == "15 min planned"


def test_who_has_a_session_open_is_said_with_the_time_and_the_day_where_it_is_another() -> None:
    holder = Holder("Another window", ELEVEN)
    at = time_of_day(ELEVEN)
    assert held_since(holder, ELEVEN) == (
        f"Another window has this session open since {at}; here it can only be read."
    )
    tomorrow = held_since(holder, ELEVEN + timedelta(days=1))
    assert f", {at}; here" in tomorrow
    assert "14" in tomorrow
