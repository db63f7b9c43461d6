"""The facilitator's guide: all that one needs to lead the hour, with or without a computer."""

from workshop.outcomes.pdf.guide.making import guide_pdf

__all__ = ["guide_pdf"]
