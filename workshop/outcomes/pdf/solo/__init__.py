"""The profile of one person's own decisions: two pages at most."""

from workshop.outcomes.pdf.solo.making import solo_pdf

__all__ = ["solo_pdf"]
