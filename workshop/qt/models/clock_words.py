"""How clocks are said: of a step, and of the whole hour."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QDate, QLocale, QTime

from workshop.application.ports import Holder
from workshop.exercise.outlook import Outlook, StepTime
from workshop.qt.texts import tr

BEAT_MS: Final = 10_000
"""How often what is said of the whole hour is looked at anew."""


def clock_figures(seconds: float) -> str:
    """`mm:ss`, with a plus in front in overtime."""
    whole = round(abs(seconds))
    sign = "+" if seconds < 0 and whole else ""
    return f"{sign}{whole // 60:02d}:{whole % 60:02d}"


def time_of_day(moment: datetime) -> str:
    """Hours and minutes as this person's system writes them."""
    time = QTime(moment.hour, moment.minute)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def held_since(holder: Holder, now: datetime) -> str:
    """Who has a session open, and since when: "Another window has it open since 14:05."."""
    since = time_of_day(holder.since)
    if holder.since.date() != now.date():
        day = QLocale().toString(
            QDate(holder.since.year, holder.since.month, holder.since.day),
            QLocale.FormatType.ShortFormat,
        )
        since = f"{day}, {since}"
    return tr("{0} has this session open since {1}; here it can only be read.", holder.name, since)


def whole_minutes(seconds: float) -> int:
    """Minutes as people say them: nearest, a half up."""
    return int(seconds / 60 + 0.5)


def outlook_said(outlook: Outlook) -> str:
    """How the hour stands, in one sentence: "Ends about 11:08, 12 min over."."""
    end, over = time_of_day(outlook.ends_at), whole_minutes(abs(outlook.over))
    left = whole_minutes(outlook.left)
    if not outlook.begun:
        if outlook.left <= 0:
            return tr("{0} min planned; no clock was started.", whole_minutes(outlook.planned))
        if outlook.untimed:
            return tr("{0} min planned from here; started now, it ends about {1}.", left, end)
        return tr("{0} min planned; started now, it ends about {1}.", left, end)
    if outlook.left <= 0:
        return _took(outlook, over)
    if not over:
        return tr("Ends about {0}, on time.", end)
    if outlook.over > 0:
        return tr("Ends about {0}, {1} min over.", end, over)
    return tr("Ends about {0}, {1} min in hand.", end, over)


def _took(outlook: Outlook, over: int) -> str:
    spent = whole_minutes(outlook.spent)
    if outlook.untimed:
        return tr("The clock ran for {0} min; some steps went by without it.", spent)
    if not over:
        return tr("It took {0} min, as planned.", spent)
    if outlook.over > 0:
        return tr("It took {0} min, {1} more than planned.", spent, over)
    return tr("It took {0} min, {1} less than planned.", spent, over)


def spent_said(time: StepTime) -> str:
    """What a step took so far, against its plan: "6 of 5 min"; only the plan while it took none."""
    planned = whole_minutes(time.planned)
    if not time.spent:
        return tr("{0} min planned", planned)
    return tr("{0} of {1} min", whole_minutes(time.spent), planned)
