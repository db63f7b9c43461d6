"""The accessible twin of the summary: one page that needs nothing but a browser."""

from workshop.outcomes.html.summary import summary_html

__all__ = ["summary_html"]
