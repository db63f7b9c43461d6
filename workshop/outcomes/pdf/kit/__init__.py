"""The card kit: everything to run the exercise on a table, to be printed, cut and laid out."""

from workshop.outcomes.pdf.kit.making import kit_pdf

__all__ = ["kit_pdf"]
