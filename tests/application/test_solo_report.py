"""What one person is told about their own decisions, in words and in figures."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.application.solo_people import IDS, LATER, ME, PEOPLE, answered, assessment, empty
from workshop.application.solo_report import Shift, SoloReport, as_text, solo_report
from workshop.application.solo_words import SoloWords, in_a_sentence, with_article
from workshop.exercise.cards import DecisionId, SessionId
from workshop.exercise.session import Commitment, GuessedLastTime, Session
from workshop.exercise.solo import conversation_id

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
WORDS = SoloWords()


def told(session: Session, *earlier: Session) -> SoloReport:
    return solo_report(session, WORDS, now=NOW, earlier=earlier)


@pytest.mark.parametrize(
    ("person", "said", "exposed"),
    [
        (
            "engineer",
            "Your badge says engineer. Most of what you decide is a product manager’s.",
            "As far as you know, the agent is about to guess 35\u00a0% of what matters.",
        ),
        (
            "pm",
            "Your badge says product manager. Most of what you decide is a product manager’s.",
            "As far as you know, every one of them has an owner.",
        ),
        (
            "po",
            "Your badge says product owner. All you decide is a product owner’s too.",
            "As far as you know, the agent is about to guess 23\u00a0% of what matters.",
        ),
        (
            "founder",
            "Your badge says founder. You wear seven hats, over 11 decisions.",
            "As far as you know, the agent is about to guess 6\u00a0% of what matters.",
        ),
    ],
)
def test_each_of_four_people_learns_something_else(person: str, said: str, exposed: str) -> None:
    report = told(assessment(person))
    assert (report.sum_up, report.exposed_said) == (said, exposed)


def test_the_four_differ_in_hats_areas_and_conversations() -> None:
    reports = [told(assessment(person)) for person in PEOPLE]
    assert len({report.hats for report in reports}) == len(PEOPLE)
    assert len({report.areas for report in reports}) == len(PEOPLE)
    assert [len(report.talks) for report in reports] == [6, 0, 5, 3]


def test_a_bar_for_each_hat_then_for_what_is_not_theirs() -> None:
    report = told(assessment("engineer"))
    assert [(bar.hat.name, bar.count, bar.remit) for bar in report.hats] == [
        ("Product manager", 6, None),
        ("Engineer", 2, 2),
        ("Designer", 1, None),
        ("Somebody else’s", 1, None),
        ("Nobody, as far as I know", 2, None),
    ]
    assert sum(bar.count for bar in report.hats) == report.decisions
    assert as_text(report.hats[0], 12, WORDS) == "Product manager: 6 of 12"
    assert as_text(report.areas[0], 9, WORDS) == "Direction: 1 of 9, outside the remit"


def test_the_home_role_has_its_bar_even_where_it_owns_nothing() -> None:
    report = told(answered(empty("designer"), "engineer*cn"))
    assert ("Designer", 0, 1) in [(bar.hat.name, bar.count, bar.remit) for bar in report.hats]


def test_the_first_conversations_are_about_what_lasts() -> None:
    talk, *_ = told(assessment("engineer")).talks
    assert (talk.whom, talk.question) == ("Security", "What do we keep of a closed account?")
    assert talk.opening == f"“{talk.question}” {talk.said}"
    assert talk.opening == (
        "“What do we keep of a closed account?” Last time the agent guessed: everything. "
        "As far as I know nobody owns that. Should it be you?"
    )


@pytest.mark.parametrize(
    ("answer", "whom", "ends"),
    [
        ("nobody:-n", "Product manager", "As far as I know nobody owns that. Should it be you?"),
        ("ai:-n", "Product manager", "Today we leave that to the agent. Is that what you want?"),
        ("unsure:-n", "Product manager", "I do not know who decides that. Do you?"),
        ("designer:gn", "Designer", "I think that is yours to decide. Is it?"),
        ("designer*gn", "Designer", "I have been deciding this by myself. Do you want it back?"),
        ("engineer*gn", "Product manager", "I have been deciding this by myself. Do you want it"),
    ],
)
def test_an_opening_asks_what_its_reason_asks(answer: str, whom: str, ends: str) -> None:
    (talk,) = told(answered(empty(), answer)).talks
    assert talk.whom in (whom, "Founder")
    assert ends in talk.opening


def test_what_is_not_answered_yet_is_said_where_it_counts() -> None:
    report = told(answered(empty(), "pm*cn nobody:-y"))
    assert report.exposed_said.startswith("10 of 12 are not answered yet. With them, the agent is")


def test_certainty_counts_every_answer_once() -> None:
    session = answered(empty(), "pm*cn po:fn ai:gn unsure:-n engineer*-n nobody:cn")
    bars = [(bar.name, bar.count, bar.uncertain) for bar in told(session).certainty]
    assert bars == [
        ("Certain", 2, False),
        ("Fairly sure", 1, False),
        ("A guess", 1, True),
        ("Not sure", 1, True),
        ("Not said", 1, None),
    ]
    assert told(empty()).certainty == ()


@pytest.mark.parametrize(
    ("guessed", "said"),
    [
        (["d5", "d7", "d8"], "3 of 3. All of them are lasting."),
        (["d5"], "1 of 3. It is lasting."),
        (["d1", "d5"], "2 of 3. One of them is lasting."),
        (["d1"], "1 of 3."),
    ],
)
def test_what_lasts_of_the_guesses_is_said_as_one_says_it(guessed: list[str], said: str) -> None:
    session = assessment("engineer")
    asked = {"d5", "d7", "d8"} if "d1" not in guessed else {"d1", "d5", "d7"}
    ballots = tuple(
        replace(
            one,
            guessed_last_time=GuessedLastTime("yes" if one.decision in guessed else "no"),
        )
        for one in session.ballots
        if one.decision in asked
    )
    assert told(replace(session, ballots=ballots)).guessed_said == said


def test_what_costs_most_stands_first_where_decisions_are_listed() -> None:
    report = told(assessment("engineer"))
    assert [one.stakes.weight for one in report.guessed] == [9, 9, 9, 3, 1]


def test_with_many_conversations_it_says_where_to_begin() -> None:
    assert told(assessment("engineer")).talks_said.startswith("Two are plenty")
    assert told(assessment("founder")).talks_said == ""


def test_where_no_card_is_near_the_team_is_asked() -> None:
    session = answered(empty(), "nobody:-n")
    nowhere = tuple(replace(card, remit=()) for card in session.roles)
    (talk,) = told(replace(session, roles=nowhere)).talks
    assert (talk.whom, talk.hat) == ("The team", None)
    assert talk.opening.endswith("Who should say?")


def test_what_is_undefined_is_said_in_words() -> None:
    nothing = told(replace(empty(), decisions=()))
    assert nothing.sum_up == "There are no decisions here yet."
    assert (nothing.exposure[-1].share, nothing.exposure[-1].shown) == (
        None,
        "not defined: there are no decisions yet",
    )
    unanswered = told(empty())
    assert unanswered.sum_up == "You have not answered anything yet."
    assert unanswered.guessed_said == "You did not say of any."
    assert unanswered.certainty_said == "You did not say how sure you were."
    assert "stands here" in unanswered.talks_said
    no_badge = told(replace(assessment("engineer"), participants=()))
    assert "no remit to compare with" in no_badge.hats_note
    assert no_badge.areas_note == ""
    without_remit = told(replace(empty(None), roles=()))
    assert "No home role was said" in without_remit.hats_note


def test_counts_are_said_true_to_the_count() -> None:
    said = [WORDS.part(some, 12) for some in (12, 7, 6, 4, 3, 5, 1)]
    assert said == ["All", "Most", "Half", "A third", "A quarter", "5 of 12", "1 of 12"]


def test_role_names_keep_their_initials_and_take_their_article() -> None:
    assert [with_article(name) for name in ("Engineer", "UX", "QA lead", "Product owner")] == [
        "an engineer",
        "a UX",
        "a QA lead",
        "a product owner",
    ]
    assert in_a_sentence("Legal") == "legal"


def test_the_second_time_says_what_moved() -> None:
    before = replace(assessment("engineer"), started="2026-07-02T09:00:00+02:00")
    had = Commitment(conversation_id(IDS[6]), "Asked", ME, done=True)
    before = replace(before, commitments=(had,))
    after = assessment("engineer", LATER)
    changed = tuple(
        replace(one, choice="security", mine=False) if one.decision == IDS[6] else one
        for one in after.ballots
    )
    after = replace(after, ballots=changed, follows=before.id)
    report = told(after, before)
    assert [(then.when, then.shown) for then in report.exposure] == [
        ("2 July", "35\u00a0%"),
        ("22 November", "17\u00a0%"),
    ]
    assert [then.today for then in report.exposure] == [False, True]
    assert report.moved_said == "Since 2 July one decision has changed hands."
    assert report.happened_said == "1 of the 6 conversations you meant to have happened."
    assert report.moved == (Shift("What do we keep of a closed account?", "Nobody", "Security"),)


def test_of_many_assessments_the_first_and_the_newest_are_told() -> None:
    months = [
        replace(assessment("engineer"), started=f"2025-{month:02}-01T09:00:00+00:00")
        for month in range(1, 13)
    ]
    then = told(assessment("po", LATER), *months).exposure
    assert [one.when for one in then[:2]] == ["1 January 2025", "1 July 2025"]
    assert len(then) == 8


def test_a_hat_that_was_given_back_has_moved() -> None:
    before = answered(empty(), "pm*cn pm*cn designer:cn")
    after = answered(empty(session=LATER), "pm:cn pm*cn designer:cn")
    given_back = Shift("Who is the new search for?", "You, as product manager", "Product manager")
    assert told(after, before).moved == (given_back,)
    unsaid = replace(after.ballots[0], mine=None)
    after = replace(after, ballots=(unsaid, *after.ballots[1:]))
    assert told(after, before).moved == (), "not said yet"


def test_the_first_time_says_nothing_of_moving() -> None:
    report = told(assessment("engineer"))
    assert (report.moved_said, report.happened_said, report.moved) == ("", "", ())
    assert len(report.exposure) == 1


def test_two_of_one_day_are_told_apart_by_their_time() -> None:
    before, after = assessment("engineer"), assessment("engineer", LATER)
    after = replace(after, started="2026-11-22T09:45:00+01:00", follows=before.id)
    report = told(after, before)
    assert [then.when for then in report.exposure] == ["22 November, 09:00", "22 November, 09:45"]


def test_what_has_not_been_answered_again_yet_has_not_moved() -> None:
    before = assessment("engineer")
    after = replace(empty(), id=SessionId(LATER), follows=before.id)
    assert told(after, before).moved == ()


def test_a_conversation_that_was_had_is_ticked_off() -> None:
    session = assessment("engineer")
    had = Commitment(conversation_id(DecisionId("d7")), "Asked", ME, done=True)
    report = told(replace(session, commitments=(had,)))
    assert [talk.decision for talk in report.talks if talk.done] == [DecisionId("d7")]
