"""What a report says of a session: its sentences, its figures, and what it keeps to itself."""

from dataclasses import replace

from tests.application.reported import ALIGNED, ALL_VOTED, STANDOFF, dana, one, owned, sealed
from tests.outcomes.sessions import empty, revealed, sample, small
from workshop.application.report import report
from workshop.exercise.cards import (
    DecisionId,
    Latitude,
    RoleId,
    Stakes,
)
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.moves import VoteAgain
from workshop.exercise.session import (
    Commitment,
    Finding,
    Mode,
    Owner,
)

# ---- the headline


def test_the_headline_says_what_was_found_and_what_came_of_it() -> None:
    session = owned(small(ALL_VOTED), d1=dana(), d2=dana("design"))
    said = report(session)
    assert said.headline.lead == "The agent was about to guess 77\u00a0% of what matters."
    assert said.headline.rest == (
        "After 40 minutes, 2 of 3 decisions have an owner; one is still open, and it is about"
        " delivery."
    )


def test_the_sample_is_told_in_the_words_of_the_exercise() -> None:
    said = report(sample())
    assert said.headline.sentence == (
        "The agent was about to guess 75\u00a0% of what matters. After an hour, 7 of 8 decisions"
        " have an owner; one is still open, and it is about measurement."
    )


def test_where_all_is_owned_nothing_is_called_open() -> None:
    session = owned(small(ALL_VOTED), d1=dana(), d2=dana(), d3=dana())
    said = report(session)
    assert said.headline.rest == "After 40 minutes, all 3 decisions have an owner."
    assert said.open == ()


def test_where_nothing_is_owned_it_says_so_without_listing_what_is_open() -> None:
    assert report(small(ALL_VOTED)).headline.rest == (
        "After 40 minutes, none of the 3 decisions has an owner yet."
    )


def test_several_open_decisions_are_counted_with_their_areas() -> None:
    said = report(owned(small(ALL_VOTED), d1=dana()))
    assert said.headline.rest.endswith(
        "1 of 3 decisions has an owner; 2 are still open, and they are about the experience and"
        " delivery."
    )


def test_a_session_in_full_agreement_was_about_to_guess_nothing() -> None:
    said = report(small({"d1": ALIGNED, "d2": ALIGNED, "d3": ALIGNED}))
    assert said.headline.lead == "The agent was about to guess nothing that matters."


def test_an_empty_board_has_a_plain_sentence_and_no_figures() -> None:
    said = report(empty())
    assert said.headline.sentence == "There are no decisions on the board yet."
    for figure in (said.before, said.after, said.agreement):
        assert (figure.value, figure.shown) == (None, "")
        assert figure.note == "not defined: there are no decisions yet"


def test_nobody_voted_is_no_percentage() -> None:
    assert report(small()).headline.lead == (
        "Nobody has voted yet: the agent would guess everything that matters."
    )


# ---- figures


def test_agreement_says_why_it_is_undefined() -> None:
    assert report(small()).agreement.note == "not defined: no decision has two answers to compare"
    same = report(small({"d1": ALIGNED, "d2": ALIGNED}))
    assert same.agreement.value is None
    assert same.agreement.note == "not defined: every ballot gives the same answer"


def test_alpha_comes_with_what_it_means() -> None:
    said = report(small(ALL_VOTED))
    assert said.agreement.value is not None
    assert said.agreement.shown.startswith("α\u00a0")
    assert said.agreement.note == "Answers overlap, but there is no shared picture."


def test_one_person_alone_has_no_agreement_and_no_exposure_after() -> None:
    said = report(replace(small({"d1": STANDOFF}), mode=Mode.SOLO))
    assert (said.after.value, said.agreement.value) == (None, None)
    assert said.after.note == said.agreement.note == "not defined for one person alone"
    assert said.headline.rest == ""


# ---- decisions


def test_decisions_come_in_the_order_for_discussion() -> None:
    assert [each.finding for each in report(small(ALL_VOTED)).decisions] == [
        Finding.UNOWNED,
        Finding.STANDOFF,
        Finding.ALIGNED,
    ]


def test_ballots_are_shown_by_choice_with_who_made_it() -> None:
    said = report(small(ALL_VOTED))
    lines = said.decisions[one(said, "d1")].votes
    assert [(line.hat.name, line.count) for line in lines] == [
        ("Product manager", 2),
        ("Product owner", 1),
    ]
    assert [(voter.name, voter.home_role) for voter in lines[0].voters] == [
        ("Ravi", "Product owner"),
        ("Mei", "Designer"),
    ]


def test_void_choices_come_last_with_marks_of_their_own() -> None:
    said = report(small({"d1": {"dana": "nobody", "ravi": "pm", "mei": "ai"}}))
    lines = said.decisions[0].votes
    assert [(line.hat.name, line.hat.mark, line.hat.void) for line in lines] == [
        ("Product manager", "M", False),
        ("Nobody", "∅", True),
        ("The AI", "AI", True),
    ]


def test_left_to_the_ai_has_its_own_word() -> None:
    said = report(small(ALL_VOTED)).decisions[0]
    assert (said.word, said.said) == (
        "Left to the AI",
        "Nobody owns this: it is left to the AI.",
    )


def test_one_ballot_is_said_to_be_one_only() -> None:
    said = report(small({"d1": {"dana": "pm"}})).decisions[0]
    assert (said.word, said.said, said.cast) == ("One ballot only", "One ballot only.", 1)


def test_an_absent_owner_is_flagged_beside_the_finding() -> None:
    said = report(small({"d1": {"dana": "eng", "ravi": "eng", "mei": "eng"}})).decisions[0]
    assert (said.finding, said.absent_owner) == (Finding.ALIGNED, True)


def test_a_latitude_nobody_set_is_marked_as_suggested() -> None:
    session = small()
    session = replace(
        session,
        decisions=(
            session.decisions[0],
            replace(session.decisions[1], latitude=Latitude.KEEP_OUT),
            session.decisions[2],
        ),
    )
    said = {each.id: each for each in report(session).decisions}
    suggested = said[DecisionId("d1")]
    assert (suggested.latitude_word, suggested.latitude_suggested) == ("Ask first", True)
    assert not said[DecisionId("d2")].latitude_suggested


def test_an_earlier_round_is_kept_as_counts_without_names() -> None:
    session = small({"d1": STANDOFF})
    session = applied(session, decide(session, VoteAgain(DecisionId("d1"))))
    session = revealed(sealed(session, "d1", "po"), "d1")
    (earlier,) = report(session).decisions[0].earlier
    assert (earlier.round, earlier.word) == (1, "Standoff")
    assert [(line.count, line.voters) for line in earlier.votes] == [(2, ()), (1, ())]


def test_an_open_decision_names_those_whom_the_ballots_point_at() -> None:
    said = report(small(ALL_VOTED))
    assert said.decisions[one(said, "d1")].owner_word == (
        "No owner yet. Ballots point at Product manager (Dana) and Product owner (Ravi)."
    )


def test_a_role_without_a_person_is_still_open() -> None:
    said = report(owned(small(ALL_VOTED), d1=Owner(RoleId("pm")), d2=dana(), d3=dana()))
    (left,) = said.open
    assert left.owner_word == "Product manager owns it; no person is named yet."


def test_what_is_open_is_listed_by_stakes() -> None:
    assert [each.stakes for each in report(small(ALL_VOTED)).open] == [
        Stakes.LASTING,
        Stakes.COSTLY,
        Stakes.COSMETIC,
    ]


def test_who_owes_an_answer_is_said_but_for_what_is_left_to_the_ai() -> None:
    session = owned(small(ALL_VOTED), d1=dana(), d2=dana(), d3=dana())
    last = replace(session.decisions[2], latitude=Latitude.GUESS_FREELY)
    session = replace(session, decisions=(*session.decisions[:2], last))
    assert report(session).to_answer == "Owned, and still to be answered by Dana (2)."
    assert [each.id for each in report(session).on_purpose] == ["d3"]


# ---- the rest


def test_facts_leave_out_what_is_not_known() -> None:
    assert report(small()).facts == (
        "Billing",
        "14 October 2026",
        "3 people",
        "3 decisions",
        "40 minutes",
        "facilitated by Sasha",
    )
    assert report(empty()).facts == ()


def test_load_names_a_bottleneck_or_says_why_not() -> None:
    assert report(small()).load_said == ""
    assert report(owned(small(), d1=dana())).load_said.startswith("Too little is shared out")
    assert report(sample()).load_said == (
        "Dana is a bottleneck: 44\u00a0% of the weight that named persons carry rests on one"
        " person."
    )


def test_hat_shift_marks_what_is_outside_a_remit() -> None:
    said = report(owned(small(), d1=dana("po"), d2=dana("po"), d3=dana("pm")))
    by_role = {line.hat.name: line for line in said.hat_shift}
    owner = by_role["Product owner"]
    assert [cell.area for cell in owner.cells if cell.outside] == ["experience"]
    assert owner.said == "1 of 2"
    assert by_role["Product manager"].share == 1.0


def test_a_role_without_a_remit_has_no_share() -> None:
    session = owned(small(), d1=dana("pm"))
    roles = tuple(replace(card, remit=()) for card in session.roles)
    (line,) = report(replace(session, roles=roles)).hat_shift
    assert (line.share, line.said) == (None, "no remit")
    assert not any(cell.outside for cell in line.cells)


def test_a_commitment_of_another_year_says_which() -> None:
    lines = tuple(
        Commitment(f"c{number}", "x", due=due)
        for number, due in enumerate(["2026-10-16", "2027-01-02", None])
    )
    said = report(replace(small(), commitments=lines))
    assert [line.by for line in said.commitments] == ["16 October", "2 January 2027", ""]
