"""Drafts are what a text leaves open in so many words, with the line it stands on."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.exercise.profiles as profiles
from workshop.application.drafts import Draft, Mark, decision_of, drafts
from workshop.exercise.cards import Area, DecisionId, Stakes

__all__ = ["profiles"]

SPEC = """\
---
title: is this a question?
---
# Onboarding

We want customers to sign up. Do we verify the e-mail address? And
what about people who were invited, do they need it too?

```python
# is this code?
```

    is_this_code_too ?

<!-- nor
this? -->
- **FR-006**: Users sign in via [NEEDS CLARIFICATION: method not specified: SSO, OAuth?]
- **FR-007**: Data is kept for [NEEDS CLARIFICATION: retention period not specified]
- Refund window: TBD
- TODO: decide on the trial length
- TODO: write the tests

## Open questions
1. Tax handling in other countries
   - as sales told us
2. [x] Is the name settled?
3. Do we verify the e-mail address?

## Tasks
- [ ] Tidy the folder

## Decisions
- [ ] Length of the pause
- [x] Colour of the bar
"""


def told(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.question) for one in drafts(text)]


def test_a_specification_leaves_open_what_it_says() -> None:
    assert [(one.line, one.mark, one.question) for one in drafts(SPEC)] == [
        (6, Mark.QUESTION, "Do we verify the e-mail address?"),
        (6, Mark.QUESTION, "And what about people who were invited, do they need it too?"),
        (17, Mark.NEEDS_CLARIFICATION, "Method not specified: SSO, OAuth?"),
        (18, Mark.NEEDS_CLARIFICATION, "Retention period not specified?"),
        (19, Mark.LEFT_OPEN, "Refund window?"),
        (20, Mark.TO_DECIDE, "The trial length?"),
        (24, Mark.OPEN_SECTION, "Tax handling in other countries?"),
        (33, Mark.OPEN_SECTION, "Length of the pause?"),
    ]


def test_a_draft_quotes_the_line_it_was_made_of() -> None:
    for one in drafts(SPEC):
        assert one.source in SPEC.split("\n")[one.line - 1]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Who may refund?", "Who may refund?"),
        ("* who may refund?", "Who may refund?"),
        ("> Who may refund?", "Who may refund?"),
        ("1) Who may refund?", "Who may refund?"),
        ("**Who may refund?**", "Who may refund?"),
        ("## Who may refund?", "Who may refund?"),
        ("Q: who may refund?", "Who may refund?"),
        ("Open question: who may refund", "Who may refund?"),
        ("TODO: decide who may refund", "Who may refund?"),
        ("TODO(dana): clarify who may refund", "Who may refund?"),
        ("Decision needed: who may refund", "Who may refund?"),
        ("TODO: do we refund trials?", "Do we refund trials?"),
        ("- [ ] Decide who may refund", "Who may refund?"),
        ("- [ ] Who may refund?", "Who may refund?"),
        ("[ ] Who may refund?", "Who may refund?"),
        ("Refund window: TBD", "Refund window?"),
        ("The refund window is still to be decided.", "The refund window?"),
        ("We ship in May. Refund window: tbd.", "Refund window?"),
        ("# Refund window\nTBD", "Refund window?"),
        ("Refund window\n-----\nTBC", "Refund window?"),
        ("| Refund window | TBD |", "Refund window?"),
        ("| TBD | Who may refund? |", "Who may refund?"),
        ("See [NEEDS CLARIFICATION: who may refund?].", "Who may refund?"),
        ("[needs clarification] Who may refund", "Who may refund?"),
        ("誰が返金できますか？", "誰が返金できますか？"),
        ("من يمكنه استرداد المال؟", "من يمكنه استرداد المال؟"),
        ("Open questions:\nwho may refund", "Who may refund?"),
        ("**Unresolved questions**\n\n- who may refund", "Who may refund?"),
        ("Open questions:\n- who may refund", "Who may refund?"),
        ("To be decided\n=====\n* who may refund", "Who may refund?"),
        ("Is it 30 days (e.g. as in the EU)?", "Is it 30 days (e.g. as in the EU)?"),
        ("See https://a.b/?c=d. Who may refund?", "Who may refund?"),
        ('Show "Sure?" first. Who may refund?', "Who may refund?"),
        ("<b>Who</b> may <img src=x> refund?", "<b>Who</b> may <img src=x> refund?"),
    ],
)
def test_what_is_left_open_becomes_a_question(text: str, question: str) -> None:
    assert [one.question for one in drafts(text)] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We refund within thirty days.",
        "Why? OK?",
        "TODO: write the tests",
        "- [ ] Write the tests",
        "- [x] Who may refund?",
        "- [x] Refunds\n  - who may?\n  - is it us or them?",
        "## Tasks\n- [ ] The refund page",
        'The button says "Forgot your password?".',
        "The button says “Forgot your password?”.",
        "`who() ? may() : refund()`",
        "https://example.com/who?may=refund",
        "~~Who may refund?~~",
        "~~~\nWho may refund?\n~~~",
        "```\nWho may refund?",
        "<!-- Who may refund? -->",
        "## Open questions\n\n## Answers\n- we refund",
        "Our FAQ: done",
        "TBD",
        "| --- | --- |",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert told(text) == []


def test_every_question_of_a_paragraph_has_its_own_line() -> None:
    text = "First we ship.\nThen who may\nrefund? And\nwhen does it end?\n"
    assert told(text) == [(2, "Then who may refund?"), (3, "And when does it end?")]


def test_nothing_is_drafted_twice() -> None:
    text = "Who may refund?\n\n- who may **refund**?\n- Who may refund ?\n\nOpen: who may refund"
    assert told(text) == [(1, "Who may refund?")]


def test_a_line_that_names_the_list_below_it_is_no_part_of_what_stands_above() -> None:
    text = (
        "CHK-412 Refunds\nAcceptance criteria:\n- [ ] The customer gets a letter\n"
        "- [ ] TBD: how long do we keep photos\nOpen questions\n* the list of reasons\n"
        "- One of these\n  Options:\n  - the first one?\n"
    )
    assert [(one.question, one.line) for one in drafts(text)] == [
        ("How long do we keep photos?", 4),
        ("The list of reasons?", 6),
        ("The first one?", 9),
    ]


def test_a_section_ends_at_the_next_heading_of_its_rank() -> None:
    text = (
        "## Open questions\n- one thing here\n### Of money\n- another one\n## Notes\n- we agreed\n"
    )
    assert told(text) == [(2, "One thing here?"), (4, "Another one?")]
    plain = "Open questions:\n- one thing here\n\nBesides, we agreed.\n- on this\n"
    assert told(plain) == [(2, "One thing here?")]


@pytest.mark.parametrize(
    ("text", "area", "stakes", "words"),
    [
        ("How long do we keep personal data?", Area.TRUST, Stakes.LASTING, ("personal",)),
        ("Which colour has the button?", Area.EXPERIENCE, Stakes.COSMETIC, ("colour", "button")),
        ("Who may refund?", Area.RULES, Stakes.LASTING, ("refund",)),
        ("What are we to do there?", Area.SCOPE, Stakes.COSTLY, ()),
    ],
)
def test_area_and_stakes_come_from_plain_words_or_are_the_usual_ones(
    text: str, area: Area, stakes: Stakes, words: tuple[str, ...]
) -> None:
    (one,) = drafts(text)
    assert (one.area, one.stakes, one.words) == (area, stakes, words)


def test_an_accepted_draft_keeps_what_it_was_made_of() -> None:
    draft = Draft(
        "Refund window?", 3, "Refund window: TBD", Mark.LEFT_OPEN, Area.RULES, Stakes.LASTING
    )
    decision = decision_of(draft, DecisionId("d1"))
    assert (decision.question, decision.notes) == ("Refund window?", "Refund window: TBD")
    assert (decision.area, decision.stakes) == (Area.RULES, Stakes.LASTING)


def test_long_lines_are_read_to_their_end() -> None:
    text = "We talked about it at length. " * 400 + "Who may refund? " + "And so on. " * 400
    assert told(text) == [(1, "Who may refund?")]


@pytest.mark.parametrize(
    "text",
    [
        SPEC * 60,
        *("?" * 50_000, "a " * 25_000, "- [ ] " * 8_000, "[NEEDS CLARIFICATION: " * 2_000),
        *('"' * 50_000, "“" * 50_000, "`" * 50_000, "~~" * 25_000, "<!--" * 12_000),
        *("x\n" * 25_000, "TODO: " * 8_000, "[" * 50_000, "a. " * 16_000 + "?"),
        *("Open questions:\n" + "- one thing\n" * 4_000, "open " * 10_000, "to be " * 8_000),
        *("\t" * 50_000, "  - a?\n" * 7_000, "|a" * 25_000 + "|", "#" * 50_000, "> " * 25_000),
    ],
)
def test_fifty_kilobytes_of_anything_are_read_at_once(text: str) -> None:
    started = time.process_time()
    drafts(text[:50_000])
    assert time.process_time() - started < 3, "seconds, where a twentieth of one is usual"


@given(st.text(alphabet='ab ?.:-*#[]x|>`~<!\n\t"1)TBD', max_size=120))
def test_every_draft_is_a_question_at_a_line_that_is_there(text: str) -> None:
    lines = text.split("\n")
    for one in drafts(text):
        assert one.question.rstrip(' )”"’*_').endswith("?")
        assert 1 <= one.line <= len(lines)
        assert one.source.split()[0] in lines[one.line - 1]
