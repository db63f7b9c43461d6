"""What rests on whom, and which hats own what lies outside their remit."""

import pytest
from hypothesis import strategies as st

from tests.exercise.rooms import decision, people, room
from workshop.exercise import moves
from workshop.exercise.cards import (
    Area,
    Choice,
    RoleId,
    Stakes,
)
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.figures import (
    bottleneck,
    hat_shift,
    loads,
)
from workshop.exercise.session import Session

CHOICES = tuple(map(Choice, ("pm", "po", "eng", "nobody", "ai", "unsure")))
LASTING, COSTLY, COSMETIC = Stakes.LASTING, Stakes.COSTLY, Stakes.COSMETIC

tables = st.lists(
    st.dictionaries(st.sampled_from(CHOICES), st.integers(0, 6), max_size=6), max_size=8
)


def carried(*owners: str, stakes: tuple[Stakes, ...] = (), badges: int = 3) -> Session:
    board = tuple(
        decision(f"d{number}", stakes[number] if stakes else COSTLY, owner=owner)
        for number, owner in enumerate(owners)
    )
    return room(people(*["pm"] * badges), board)


def test_load_is_heaviest_first_then_in_participants_order() -> None:
    session = carried(
        "pm/p3", "pm/p2", "eng/p1", "pm", "", "pm/p1", stakes=(COSTLY, LASTING, COSMETIC) * 2
    )
    told = [(one.participant, one.weight, one.count, one.share) for one in loads(session)]
    assert told == [("p2", 9, 1, 9 / 14), ("p3", 3, 1, 3 / 14), ("p1", 2, 2, 2 / 14)]
    tie = carried("pm/p3", "pm/p1")
    assert [one.participant for one in loads(tie)] == ["p1", "p3"]


def test_a_role_without_a_person_carries_nothing() -> None:
    session = carried("pm", "pm")
    assert loads(session) == ()
    assert bottleneck(session) is None


@pytest.mark.parametrize(
    ("session", "who"),
    [
        # 3 of 5 costly ones: 60 %
        (carried("pm/p1", "pm/p1", "pm/p1", "pm/p2", "pm/p3"), "p1"),
        # four named decisions are too few, a fifth without a person does not help
        (carried("pm/p1", "pm/p1", "pm/p1", "pm/p2"), None),
        (carried("pm/p1", "pm/p1", "pm/p1", "pm/p2", "pm"), None),
        # two participants are too few
        (carried(*["pm/p1"] * 4, "pm/p2", badges=2), None),
        (carried(*["pm/p1"] * 5, badges=3), "p1"),
        # exactly 40 % is not over it: 2 of 5
        (carried("pm/p1", "pm/p1", "pm/p2", "pm/p3", "pm/p4", badges=4), None),
        # 4 of 10 weights and 2 of 10 each for the rest is 40 %, by weight, not by count
        (
            carried(
                "pm/p1", "pm/p2", "pm/p2", "pm/p2", "pm/p3", "pm/p3", "pm/p3",
                stakes=(LASTING, COSTLY, COSTLY, COSTLY, COSMETIC, COSMETIC, COSMETIC),
            ),
            None,  # a tie of p1 and p2, 9 of 21 each, is over 40 % twice
        ),
        (
            carried(
                "pm/p1", "pm/p2", "pm/p2", "pm/p3", "pm/p3", "pm/p3",
                stakes=(LASTING, COSTLY, COSTLY, COSMETIC, COSMETIC, COSMETIC),
            ),
            "p1",  # 9 of 18
        ),
    ],
)  # fmt: skip
def test_a_bottleneck_is_one_person_over_forty_percent(session: Session, who: str | None) -> None:
    assert bottleneck(session) == who


# Hat shift


def test_hat_shift_is_the_share_of_owned_decisions_outside_the_remit() -> None:
    board = (
        decision("a", area=Area.DIRECTION, owner="pm"),
        decision("b", area=Area.TRUST, owner="pm"),
        decision("c", area=Area.TRUST, owner="pm/p1"),
        decision("d", area=Area.EVIDENCE, owner="pm"),
        decision("e", area=Area.TECHNICAL, owner="eng"),
        decision("f", area=Area.SCOPE, owner="guest"),
        decision("g", area=Area.SCOPE),
    )
    shifts = hat_shift(room(people("pm"), board))
    assert [(one.role, one.owned, one.outside, one.share) for one in shifts] == [
        ("pm", 4, 2, 0.5),
        ("eng", 1, 0, 0.0),
        ("guest", 1, 0, None),  # without a remit nothing is outside it
    ]
    assert shifts[0].by_area == {Area.DIRECTION: 1, Area.TRUST: 2, Area.EVIDENCE: 1}


def test_hat_shift_lists_roles_in_the_order_of_the_tray() -> None:
    board = (decision("a", owner="eng"), decision("b", owner="pm"))
    session = room(people("pm"), board)
    assert [one.role for one in hat_shift(session)] == ["pm", "eng"]
    moved = applied(session, decide(session, moves.MoveRole(RoleId("eng"), 0)))
    assert [one.role for one in hat_shift(moved)] == ["eng", "pm"]
