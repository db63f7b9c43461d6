"""The Markdown page: GitHub shows what was said, and nothing that people wrote is markup."""

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import tests.exercise.profiles as profiles
from tests.exercise.strategies import sessions
from tests.outcomes.sessions import HOSTILE, NOW, crowded, empty, sample, small
from tests.outcomes.summaries import VOTES
from workshop.application.outcome_ports import OutcomeOptions
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Session
from workshop.outcomes.markdown import markdown_page
from workshop.outcomes.markdown_text import escaped

__all__ = ["profiles"]

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {"h1", "h2", "h3", "p", "strong", "br", "ul", "li", "blockquote"} | {
    *("table", "thead", "tbody", "tr", "th", "td")
}


def page(session: Session, *, names: bool = True) -> str:
    return markdown_page(session, OutcomeOptions(names=names), NOW).content.decode("utf-8")


def shown(text: str) -> str:
    """The text of a page as a reader sees it, without tags and what cannot be seen."""
    html = GITHUB.render(text)
    plain = re.sub(r"<[^>]*>", "", html.replace("<br>", " "))
    return " ".join(unescape(plain).replace("\u2060", "").split())


def tags(text: str) -> set[str]:
    return set(re.findall(r"<(\w+)", GITHUB.render(text)))


def test_the_page_says_headline_decisions_and_what_is_to_be_done() -> None:
    text = page(sample())
    assert text.startswith("# Add onboarding\n\nCheckout team · 14 October 2026")
    assert "**The agent was about to guess 75\u00a0% of what matters.** After an hour" in text
    assert "\n| Must an e-mail address be verified before someone gets in? | Lasting |" in text
    assert "| **Still open** | Offer options (suggested) |" in text
    assert "\n- [x] **Jonas**: Draw the brisk first minute" in text
    assert "\n- [ ] **Dana**: Ask legal counsel" in text
    assert "## Parking lot\n\n- Do we even want trials?" in text
    assert tags(text) <= OURS


def test_contested_decisions_say_who_voted_what_only_where_names_are_asked_for() -> None:
    named, unnamed = page(small(VOTES)), page(small(VOTES), names=False)
    assert "- Product manager: 2 · Ravi (Product owner), Mei (Designer)" in named
    assert "- Product manager: 2\n" in unnamed
    for name in ("Ravi", "Mei", "Dana"):
        assert name not in unnamed
    assert "Ravi" not in page(small(VOTES, anonymous=True))


def test_sealed_ballots_are_not_on_the_page() -> None:
    sealed = replace(small(VOTES), revealed=(DecisionId("d2"),), discussion_order=())
    other = replace(sealed, ballots=tuple(b for b in sealed.ballots if b.decision == "d2"))
    assert "Waiting for its reveal" in page(sealed)
    assert "Standoff" not in page(sealed)
    assert "Not voted" in page(other)


def test_an_empty_session_is_a_page_too() -> None:
    assert page(empty()) == ("# Untitled session\n\n**There are no decisions on the board yet.**\n")


def test_what_is_undefined_is_said_in_words() -> None:
    text = page(small())
    assert "Not voted" in text
    assert not re.search(r"\b(nan|None|α)\b", text)


def test_a_crowded_page_holds_every_decision_and_only_our_markup() -> None:
    text = page(crowded(60, 15))
    assert tags(text) <= OURS
    assert GITHUB.render(text).count("<tr>") >= 60
    assert " ".join(("Whoever pays decides what it is worth. " * 256).split()) in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "<script>alert(1)</script>",
        "<img src=https://example.com/a.png>",
        "[a](https://example.com) ![b](c)",
        "<https://example.com>",
        "**bold** _it_ ~~no~~ `code` $x$",
        "# not a heading #",
        "1. not a list",
        "99) not a list",
        "- [x] not a task",
        "> not a quotation",
        "a | b | c",
        "back\\slash \\| \\",
        "&lt;b&gt; &#60; R&D",
        "a\n\n---\n\n# b",
        "```\nfence\n```",
        "===",
        "    four spaces",
        "[^1]: note",
        "| --- |",
    ],
)
def test_a_text_is_shown_as_it_was_written(text: str) -> None:
    expected = " ".join("".join(c for c in text if c not in "\x07\x00\u202e\u202c").split())
    for place in ("{}", "# {}", "- {}", "- [ ] **x**: {}", "> {}", "| a |\n| --- |\n| {} |"):
        source = place.replace("{}", escaped(text))
        assert tags(source) <= OURS
        assert shown(source).endswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        *("https://example.com/a", "see http://a.b", "www.example.com", "WWW.example.com"),
        *("a@example.com", "ask @dana", "#12", "see GH-12", "dana/repo#3", ":tada:"),
    ],
)
def test_nothing_becomes_a_link_a_mention_or_a_sign(text: str) -> None:
    safe = escaped(text)
    for found in (r"://", r"(?i)www\.", r"@\w", r"#\d", r"(?i)gh-\d", r":\w+:"):
        assert not re.search(found, safe)
    assert shown(safe) == text


@given(st.text(alphabet="*_[]()<>`#-+=.1|\\&;~!$ \nab", max_size=40))
def test_no_text_opens_markup(text: str) -> None:
    safe = escaped(text)
    assert tags(f"- [ ] **x**: {safe}\n\n{safe}\n\n| a |\n| --- |\n| {safe} |") <= OURS
    wanted = " ".join(text.split())
    assert wanted in shown(safe)


@given(sessions())
def test_every_session_becomes_a_page(session: Session) -> None:
    assert tags(page(session)) <= OURS
