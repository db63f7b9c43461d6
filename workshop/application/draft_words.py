"""Plain lists of words by which a draft gets an area and stakes; nothing else is read into it."""

import re
from typing import Final

from workshop.exercise.cards import Area, Stakes

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")

_AREAS: Final = {
    Area.DIRECTION: """
        audience goal goals market positioning price prices pricing segment strategy tier tiers
        value vision competitor competitors churn revenue""",
    Area.SCOPE: """
        scope include included includes exclude excluded mvp phase release-one optional out-of-scope
        in-scope feature features support supported""",
    Area.EXPERIENCE: """
        button colour color confirmation copy design dialog empty error-message feel flow font icon
        label layout message messages page placeholder screen screens text tone tooltip wording
        words onboarding skip banner navigation""",
    Area.RULES: """
        allowed approve approved approval cancel cancelled deadline duplicate duplicates eligible
        expire expires expiry limit limits maximum minimum per refund refunds refunded rule rules
        rounding trial trials validation valid invalid""",
    Area.TRUST: """
        access admin admins audit authentication authorise authorize compliance consent cookie
        cookies delete deleted deletion encrypt encrypted encryption gdpr law legal login password
        passwords permission permissions personal privacy private retention secure security share
        terms verify verified verification sso""",
    Area.TECHNICAL: """
        api architecture cache caching database endpoint framework integration integrations
        latency library migrate migration performance queue schema server service sync storage
        webhook webhooks vendor version""",
    Area.DELIVERY: """
        beta date deploy deployment flag launch milestone monitoring on-call release rollback
        rollout schedule ship support-team timeline""",
    Area.EVIDENCE: """
        analytics baseline experiment kpi measure measured measurement metric metrics success target
        track tracked tracking test-group""",
}
_STAKES: Final = {
    Stakes.LASTING: """
        authentication bill billed billing charge charged compliance consent contract contracts
        currency delete deleted deletion encrypt encrypted encryption gdpr invoice invoices law
        legal liability migrate migration money password passwords pay payment payments permission
        permissions personal price prices pricing privacy refund refunds refunded retention secure
        security tax taxes verify verified verification""",
    Stakes.COSMETIC: """
        banner button colour color copy font icon icons label labels layout logo placeholder
        spacing tone tooltip wording""",
}
_AREA_OF: Final = {word: area for area, words in _AREAS.items() for word in words.split()}
_STAKES_OF: Final = {word: stakes for stakes, words in _STAKES.items() for word in words.split()}


def area_in(text: str) -> tuple[Area, tuple[str, ...]]:
    """The area that most words of a text stand for, with those words; scope where none does."""
    found: dict[Area, list[str]] = {}
    for word in _words(text):
        if word in _AREA_OF:
            found.setdefault(_AREA_OF[word], []).append(word)
    if not found:
        return Area.SCOPE, ()
    area = max(found, key=lambda one: len(found[one]))
    return area, tuple(found[area])


def stakes_in(text: str) -> tuple[Stakes, tuple[str, ...]]:
    """The highest stakes that a word of a text stands for, with those words; costly for none."""
    found = [word for word in _words(text) if word in _STAKES_OF]
    for stakes in (Stakes.LASTING, Stakes.COSMETIC):
        words = tuple(word for word in found if _STAKES_OF[word] is stakes)
        if words:
            return stakes, words
    return Stakes.COSTLY, ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_WORD.findall(text.casefold())))
