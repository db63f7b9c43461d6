"""What a benchmark tells: one time against another of the same run."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Measure:
    """A time in seconds, beside the baseline it is judged by."""

    name: str
    value: float
    baseline: float
    limit: float
    """The largest ratio of value to baseline that is good enough."""

    @property
    def ratio(self) -> float:
        """How many times the baseline the value is."""
        return self.value / self.baseline

    @property
    def good(self) -> bool:
        """Whether the ratio keeps to its limit."""
        return self.ratio <= self.limit


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes, once."""
    start = perf_counter()
    work()
    return perf_counter() - start


def usual(work: Callable[[], object], times: int) -> float:
    """The median of so many runs, after one that is not counted."""
    work()
    return median(seconds(work) for _ in range(times))
