"""Cards in every state, with words of every length, for the tests of painting."""

from dataclasses import replace
from typing import Final

from workshop.qt.painting.looks import (
    CardState,
    DecisionLook,
    FindingLook,
    LatitudeLook,
    RoleLook,
    StakesLook,
    StakesShape,
    Target,
)

ENGINEER: Final = RoleLook("Engineer", "E", "#0072B2", "1")
MANAGER: Final = RoleLook("Product manager", "M", "#D55E00", "2", note="Dana")
OWNER: Final = RoleLook("Product owner", "O", "#009E73", "3")
DESIGNER: Final = RoleLook("Designer", "D", "#A4508B", "4")
SECURITY: Final = RoleLook("Security", "S", "#3F4A8A", "6")
YELLOW: Final = RoleLook("Growth", "Gr", "#F0E442", "9")
ENDLESS: Final = RoleLook(
    "Beauftragte für Donaudampfschifffahrtsangelegenheiten" * 3, "W", "#56B4E9"
)
HEBREW: Final = RoleLook("מנהלת מוצר", "מ", "#8C6D00", "7", note="דנה")
ROLES: Final = (ENGINEER, MANAGER, OWNER, DESIGNER, SECURITY, YELLOW, HEBREW, ENDLESS)

LASTING: Final = StakesLook(StakesShape.TRIANGLE, "Lasting")
COSTLY: Final = StakesLook(StakesShape.DIAMOND, "Costly")
COSMETIC: Final = StakesLook(StakesShape.CIRCLE, "Cosmetic")

OPEN: Final = DecisionLook(
    question="Which data may we send to the payment provider before consent?",
    likely_guess="everything the form has",
    finding=FindingLook("Unowned · left to the AI", "unowned"),
    area="trust",
    stakes=LASTING,
    latitude=LatitudeLook("Ask first", suggested=True),
    number="3 of 8",
)
OWNED: Final = DecisionLook(
    question="Does onboarding collect an e-mail, or verify who someone is?",
    likely_guess="collects an e-mail, verifies nothing",
    finding=FindingLook("Standoff", "standoff"),
    flag="Absent owner",
    area="scope",
    stakes=LASTING,
    owner=replace(MANAGER, note=""),
    person="Dana",
    consulted=(SECURITY,),
    latitude=LatitudeLook("Ask first"),
    answer="Collect an e-mail; verify it at the first payment.",
    number="1 of 8",
)
SHORT: Final = DecisionLook(
    question="May someone skip a step?",
    finding=FindingLook("Split", "split"),
    area="rules",
    stakes=COSMETIC,
    owner=OWNER,
    person="Ravi",
    latitude=LatitudeLook("Guess and flag"),
)
CROWDED: Final = replace(
    OWNED,
    question="<b>What</b> happens & who says so? " * 30,
    likely_guess="a\nguess\tof many words " * 20,
    owner=ENDLESS,
    person="Wilhelmine von und zu Hohenlohe-Schillingsfürst",
    consulted=ROLES,
    area="experience",
    finding=FindingLook("Tug-of-war", "tug-of-war"),
    answer="🙂 " * 200,
)
HEBREW_DECISION: Final = replace(
    OPEN, question="האם לאמת כתובת דוא״ל לפני שמישהו נכנס?", likely_guess="לא", owner=HEBREW
)
UNBROKEN: Final = replace(OPEN, question="x" * 10_000, area="y" * 300, number="8 of 15")
PLAIN: Final = DecisionLook(question="Only a question?", places=False)
EMPTY: Final = DecisionLook(question="")

DECISIONS: Final = {
    "open": OPEN,
    "owned": OWNED,
    "short": SHORT,
    "focused": replace(OPEN, state=CardState.FOCUSED),
    "hovered": replace(OWNED, state=CardState.HOVERED),
    "selected": replace(SHORT, state=CardState.SELECTED),
    "welcome to own": replace(OPEN, state=CardState.WELCOME, target=Target.OWNER),
    "welcome to own instead": replace(OWNED, state=CardState.WELCOME, target=Target.OWNER),
    "welcome to be consulted": replace(OPEN, state=CardState.WELCOME, target=Target.CONSULTED),
    "refused": replace(
        OWNED,
        state=CardState.REFUSED,
        target=Target.CONSULTED,
        refusal="Security is consulted on this already.",
    ),
    "lifted": replace(SHORT, state=CardState.LIFTED),
    "away": replace(SHORT, state=CardState.AWAY),
    "disabled": replace(SHORT, state=CardState.DISABLED),
    "crowded": CROWDED,
    "hebrew": HEBREW_DECISION,
    "unbroken": UNBROKEN,
    "plain": PLAIN,
    "empty": EMPTY,
}
