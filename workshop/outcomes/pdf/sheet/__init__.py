"""The decision sheet: what was decided, for the wall."""

from workshop.outcomes.pdf.sheet.making import sheet_pdf

__all__ = ["sheet_pdf"]
