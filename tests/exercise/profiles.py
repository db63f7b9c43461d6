"""How property tests run: the same examples every time, few enough for each commit.

`HYPOTHESIS_PROFILE=thorough` looks further, with new examples each time.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "steady",
    max_examples=35,
    stateful_step_count=30,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough",
    settings.get_profile("steady"),
    max_examples=1000,
    stateful_step_count=60,
    derandomize=False,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
