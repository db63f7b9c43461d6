"""`python -m tests.benchmarks [NAME…]`: runs each `bench_NAME.py` beside this file.

Prints a table of ratios within this run, and what a benchmark has `said` besides; ends with 1
where a ratio is over its limit.
"""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measure import Measure

Bench = tuple[str, Callable[[], list[Measure]], Callable[[], list[str]]]


def benches(names: Sequence[str]) -> list[Bench]:
    """The benchmarks asked for, all of them where none is; by name."""
    found = sorted(file.stem for file in Path(__file__).parent.glob("bench_*.py"))
    asked = [one for one in found if not names or one.removeprefix("bench_") in names]
    modules = [(one, import_module(f"tests.benchmarks.{one}")) for one in asked]
    return [(one, module.run, getattr(module, "said", list[str])) for one, module in modules]


def main(names: Sequence[str]) -> int:
    """Run them, print the table, and say how it went as an exit status."""
    print(f"{'':44}{'measured':>12}{'baseline':>12}{'ratio':>8}{'limit':>8}")
    bad = 0
    for name, run, said in benches(names):
        print(f"  measuring {name.removeprefix('bench_')} …", file=sys.stderr, flush=True)
        for one in run():
            bad += not one.good
            print(
                f"{one.name:44}{one.value * 1000:9.2f} ms{one.baseline * 1000:9.2f} ms"
                f"{one.ratio:8.2f}{one.limit:8.2f}{'' if one.good else '  over its limit'}",
                flush=True,
            )
        for line in said():
            print(line, flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
