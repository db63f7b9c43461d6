"""Property tests run the same way each time."""

import tests.exercise.profiles as profiles

__all__ = ["profiles"]
