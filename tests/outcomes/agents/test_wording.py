"""The instructions say what is decided, what is open and whom to ask, in few lines."""

from dataclasses import replace

import pytest

from tests.outcomes.agents.projects import changed, only
from tests.outcomes.sessions import crowded, empty, sample
from workshop.exercise.cards import Latitude
from workshop.exercise.session import Session
from workshop.outcomes.agents.wording import Occasion, instructions

OCCASION = Occasion("2026-11-22")


def told(session: Session, occasion: Occasion = OCCASION) -> str:
    return "\n".join(instructions(session, occasion))


def part(session: Session, heading: str) -> list[str]:
    """The entries below a heading."""
    below = told(session).partition(f"### {heading}")[2].partition("\n### ")[0]
    return [line for line in below.split("\n") if line.startswith("- ")]


def test_an_answer_is_to_be_built_and_says_who_is_asked_about_the_rest() -> None:
    (first, *_) = part(sample(), "Decided")
    assert first == (
        '- "Must an e-mail address be verified before someone gets in?" → "Yes, before they '
        'invite anyone or pay. Looking around needs no verified address." What it leaves open: '
        'ask "Dana" (deputy "Ravi") first. Code: "app/signup/**", "app/mail/verify_*".'
    )


def test_an_open_decision_without_an_owner_goes_to_who_finds_one() -> None:
    assert part(sample(), "Open") == [
        '- "What would make us call the new onboarding a failure?" No owner yet: ask "Dana" '
        '(who finds the owner). Do not assume "Nothing: no measurement is added".'
    ]


@pytest.mark.parametrize(
    ("latitude", "heading", "says"),
    [
        (Latitude.KEEP_OUT, "Open", 'Keep out: "Dana" (deputy "Ravi") does this, not you.'),
        (Latitude.ASK_FIRST, "Open", 'Ask "Dana" (deputy "Ravi"), and wait.'),
        (None, "Open", 'Ask "Dana" (deputy "Ravi"), and wait.'),
        (Latitude.OFFER_OPTIONS, "Open", 'Offer "Dana" (deputy "Ravi") two or three options'),
        (Latitude.GUESS_AND_FLAG, "Guess and flag", 'For "Dana" (deputy "Ravi").'),
        (Latitude.GUESS_FREELY, "Guess freely", '"Must an e-mail'),
    ],
)
def test_each_latitude_has_its_place(latitude: Latitude | None, heading: str, says: str) -> None:
    (line,) = part(
        only(sample(), changed(sample(), 0, answer="", latitude=latitude).decisions[0]), heading
    )
    assert says in line


@pytest.mark.parametrize("latitude", [None, *Latitude])
def test_an_answer_that_nobody_owns_names_who_finds_an_owner(latitude: Latitude | None) -> None:
    (line,) = part(
        only(sample(), changed(sample(), 0, owner=None, latitude=latitude).decisions[0]), "Decided"
    )
    assert line.count('"Dana" (who finds the owner)') == (latitude is not Latitude.GUESS_FREELY)


def test_silence_is_not_consent_and_a_question_that_waits_is_written_down() -> None:
    text = told(sample())
    assert "Silence is not consent" in text
    assert "under `## Questions` in `open-decisions.md`, leave that part undone" in text
    assert "costly or lasting to undo" in text


def test_it_says_when_it_was_written_and_when_to_look_again() -> None:
    assert "Written 2026-11-22; look at it again by 2027-02-20." in told(sample())


def test_it_claims_to_be_enforced_only_where_it_is() -> None:
    assert "nothing enforces them" in told(sample())
    enforced = told(sample(), replace(OCCASION, enforced=True))
    assert "nothing enforces them" not in enforced
    assert "hooks stop edits" in enforced


def test_the_highest_stakes_come_first() -> None:
    found = part(sample(), "Decided")
    assert [line[:12] for line in found[-2:]] == ['- "How shoul', '- "Does a ne']


def test_thirty_decisions_take_fewer_than_eighty_lines() -> None:
    for session in (crowded(30, 15), replace(crowded(30), decisions=sample().decisions * 4)):
        assert len(instructions(session, OCCASION)) < 80


def test_an_empty_session_still_says_how_to_tell_a_decision() -> None:
    text = told(empty())
    assert "### Decided" not in text
    assert "ask the team (which names an owner)" in text
