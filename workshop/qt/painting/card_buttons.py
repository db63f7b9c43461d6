"""The cards that are widgets, in one place to import from."""

from workshop.qt.painting.card_button import CardButton, MimeFactory
from workshop.qt.painting.decision_card_button import DecisionCardButton, DropRules
from workshop.qt.painting.role_card_button import RoleCardButton

__all__ = ["CardButton", "DecisionCardButton", "DropRules", "MimeFactory", "RoleCardButton"]
