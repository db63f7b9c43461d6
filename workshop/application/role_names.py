"""Recognises a role card by what people write for it: another case, a plural, a short form."""

import re
from collections.abc import Iterable
from typing import Final

from workshop.exercise.cards import RoleCard, RoleId

_SAID_AS: Final = {
    "engineer": "eng engineering dev developer development swe programmer coder software backend "
    "frontend fullstack ios android mobile devops sre platform",
    "tech-lead": "tl tech-lead technical-lead engineering-lead lead-engineer lead-developer "
    "lead-dev dev-lead architect software-architect engineering-manager em cto",
    "pm": "pm product-management product-mgr prod-manager product-lead head-of-product cpo",
    "po": "po product-owner",
    "designer": "ux ui ux-ui ui-ux design product-design ux-research ux-researcher uxer "
    "user-researcher researcher design-lead head-of-design",
    "quality": "qa quality-assurance tester testing test qa-lead test-manager sdet",
    "data": "analyst analytics data-analyst data-scientist data-science bi data-analytics",
    "security": "sec infosec appsec ciso privacy",
    "legal": "lawyer counsel legal-counsel compliance dpo law",
    "support": "cs customer-support customer-success customer-service customer-care helpdesk "
    "help-desk service-desk success",
    "marketing": "mkt mktg marketer pmm product-marketing growth",
    "founder": "ceo cofounder co-founder managing-director",
}
"""Standard role cards, and how else they are called; a hyphen is any break between words."""

_STANDINGS: Final = frozenset(
    "senior sr junior jr principal staff associate interim acting our the a an my lead".split()
)
_TITLES: Final = frozenset(
    "engineer developer dev designer analyst tester manager lead officer specialist expert person "
    "people team".split()
)
"""Words behind a short form that leave it what it is: QA engineer, UX person."""

_NOT_LETTERS: Final = re.compile(r"[\W_]+")


class RoleNames:
    """The role cards of a session, and the standard ones that it could have as well."""

    def __init__(self, there: Iterable[RoleCard], standard: Iterable[RoleCard]) -> None:
        self._cards: dict[RoleId, RoleCard] = {}
        self._named: dict[str, RoleId] = {}
        for card in (*there, *standard):
            if card.id not in self._cards:
                self._cards[card.id] = card
                self._named.setdefault(_key(card.name), card.id)
        for role, said in _SAID_AS.items():
            meant = self._named.get(_key(role), RoleId(role))
            for words in said.split():
                if meant in self._cards:
                    self._named.setdefault(_key(words), meant)

    def find(self, words: str) -> RoleCard | None:
        """The role card that somebody means by these words; None where they mean none."""
        parts = _NOT_LETTERS.sub(" ", words.casefold()).split()
        while parts:
            role = self._named.get(_singular(parts))
            if role is None and len(parts) > 1 and parts[-1].rstrip("s") in _TITLES:
                role = self._named.get(_singular(parts[:-1]))
            if role is not None:
                return self._cards[role]
            if parts[0] not in _STANDINGS:
                return None
            parts = parts[1:]
        return None


def _key(words: str) -> str:
    return _singular(_NOT_LETTERS.sub(" ", words.casefold()).split())


def _singular(parts: list[str]) -> str:
    """Joined in one piece: Front-end, front end and Frontends are the same."""
    joined = "".join(parts)
    return joined[:-1] if len(joined) > 3 and joined.endswith("s") else joined
