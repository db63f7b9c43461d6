"""Blank ballots and the sign-in list: for the people and the decisions of a session."""

from workshop.outcomes.pdf.ballots.making import ballots_pdf

__all__ = ["ballots_pdf"]
