"""The page for readers that paper does not reach: sound, whole, self-contained."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outcomes.sessions import HOSTILE, NOW, OVERRIDE, crowded, empty, sample, small
from tests.outcomes.summaries import VOTES
from workshop.application.outcome_ports import OutcomeOptions, Part
from workshop.exercise.cards import Choice, DecisionId, ParticipantId
from workshop.exercise.session import Ballot, GutCheck, Session, WouldPay
from workshop.outcomes.html import summary_html
from workshop.outcomes.html.elements import el

_VOID = {"meta", "col"}
_SESSIONS = {
    "sample": sample(),
    "empty": empty(),
    "nobody voted": small(),
    "anonymous": small(VOTES, anonymous=True),
    "crowded": crowded(12),
}


class Page(HTMLParser):
    """Reads a page strictly: every element is closed where it was opened."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self._open: list[str] = []
        self.feed(content.decode("utf-8"))
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute of <{tag}> is there twice"
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.said.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.said).replace("\u00a0", " ").split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(session: Session, *, names: bool = True, left_out: frozenset[Part] = frozenset()) -> Page:
    options = OutcomeOptions(names=names, left_out=left_out)
    return Page(summary_html(session, options, NOW).content)


@pytest.mark.parametrize("name", _SESSIONS)
def test_every_element_is_closed_and_every_name_of_one_is_there_once(name: str) -> None:
    read = page(_SESSIONS[name])
    ids = [one["id"] for _, one in read.elements if "id" in one]
    assert len(ids) == len(set(ids))
    for _, one in read.elements:
        if "aria-labelledby" in one:
            assert one["aria-labelledby"] in ids
    assert {"#found"} == {one["href"] for one in read.all("a")}
    assert "found" in ids


@pytest.mark.parametrize("name", _SESSIONS)
def test_headings_go_down_one_level_at_a_time(name: str) -> None:
    levels = [
        int(tag[1]) for tag, _ in page(_SESSIONS[name]).elements if re.fullmatch("h[1-6]", tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", _SESSIONS)
def test_every_table_has_a_caption_and_every_head_a_scope(name: str) -> None:
    read = page(_SESSIONS[name])
    assert len(read.all("caption")) == len(read.all("table")) > 0
    assert all(head["scope"] in {"col", "row"} for head in read.all("th"))


@pytest.mark.parametrize("name", _SESSIONS)
def test_every_chart_says_in_words_what_it_shows(name: str) -> None:
    for chart in page(_SESSIONS[name]).all("svg"):
        assert chart["role"] == "img"
        assert chart["aria-label"]


@pytest.mark.parametrize("name", _SESSIONS)
def test_nothing_is_fetched_and_nothing_runs(name: str) -> None:
    content = summary_html(_SESSIONS[name], OutcomeOptions(), NOW).content
    read = Page(content)
    assert {tag for tag, _ in read.elements}.isdisjoint(
        {"script", "link", "img", "iframe", "object"}
    )
    for _, one in read.elements:
        assert {"src", "srcset", "onload", "onclick", "data"}.isdisjoint(one)
    assert b"@import" not in content
    assert b"url(" not in content
    (policy,) = [one for one in read.all("meta") if "http-equiv" in one]
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_the_page_names_its_language_title_and_author() -> None:
    read = page(sample())
    assert read.all("html") == [{"lang": "en"}]
    assert "Add onboarding – Summary" in read.text
    assert {"name": "author", "content": "Dana"} in read.all("meta")


def test_what_looks_like_markup_is_shown_as_it_was_written() -> None:
    session = small()
    first = replace(session.decisions[0], question=HOSTILE, answer=HOSTILE)
    read = page(replace(session, title=HOSTILE, decisions=(first, *session.decisions[1:])))
    shown = " ".join(HOSTILE.replace("\x07", "").replace("\x00", "").split())
    assert read.text.count(shown) >= 3
    assert read.all("img") == []


@given(st.text(st.characters(blacklist_categories=[]), max_size=80))
@settings(max_examples=60)
def test_any_text_stays_text(text: str) -> None:
    made = el("p", text, title=text).encode("utf-8")
    read = Page(made)
    assert [tag for tag, _ in read.elements] == ["p"]


def test_no_text_can_turn_the_letters_of_another() -> None:
    people = (replace(small().participants[0], name=OVERRIDE), *small().participants[1:])
    content = summary_html(replace(small(), participants=people), OutcomeOptions(), NOW).content
    assert "\u202e" not in content.decode("utf-8")


def test_an_empty_session_says_so_in_words() -> None:
    said = page(empty()).text
    assert "There are no decisions on the board yet." in said
    assert said.count("not defined: there are no decisions yet") == 3
    assert "0 %" not in said


@pytest.mark.parametrize("choice", ["pm", "nobody", "ai"])
def test_a_sealed_ballot_changes_no_byte(choice: str) -> None:
    def with_sealed(says: str) -> bytes:
        ballot = Ballot(ParticipantId("mei"), DecisionId("d1"), Choice(says))
        session = small({"d2": VOTES["d2"]})
        sealed = replace(session, ballots=(*session.ballots, ballot))
        return summary_html(sealed, OutcomeOptions(), NOW).content

    assert with_sealed(choice) == with_sealed("design")


@pytest.mark.parametrize("anonymous", [False, True])
def test_without_names_no_voter_is_on_the_page(anonymous: bool) -> None:
    session = replace(
        small(VOTES, anonymous=anonymous),
        gut_checks=(GutCheck(ParticipantId("mei"), WouldPay.YES, "calm", "loud", "Hm."),),
    )
    said = page(session, names=anonymous).text
    for name in ("Dana", "Ravi", "Mei"):
        assert name not in said
    assert "Hm." in said


def test_voters_are_named_beside_what_they_said() -> None:
    assert "Ravi (Product owner), Mei (Designer)" in page(small(VOTES)).text


@pytest.mark.parametrize("part", Part)
def test_a_part_is_left_out(part: Part) -> None:
    whole = [one["id"] for one in page(sample()).all("h2")]
    rest = [one["id"] for one in page(sample(), left_out=frozenset({part})).all("h2")]
    assert len(rest) == len(whole) - 1
    assert [one for one in whole if one in rest] == rest


def test_the_same_session_at_the_same_time_gives_the_same_bytes() -> None:
    first, second = (summary_html(sample(), OutcomeOptions(), NOW).content for _ in range(2))
    assert first == second
