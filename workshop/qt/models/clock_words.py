"""How a step's clock is said."""


def clock_figures(seconds: float) -> str:
    """`mm:ss`, with a plus in front in overtime."""
    whole = round(abs(seconds))
    sign = "+" if seconds < 0 and whole else ""
    return f"{sign}{whole // 60:02d}:{whole % 60:02d}"
