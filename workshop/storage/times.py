"""Times as the library keeps them: sortable as text, and back."""

from datetime import UTC, datetime


def stamp(time: datetime) -> str:
    """The moment in UTC, to the microsecond, in a form that sorts as text."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """The moment that a stamp means."""
    return datetime.fromisoformat(text)
