"""Reads what a person typed for a cross on a paper ballot."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice
from workshop.exercise.session import Session

_KEYS = {NOBODY: "0", THE_AI: "A", NOT_SURE: "U"}


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """A choice as it stands on the slips: its key, its mark and its name."""

    choice: Choice
    key: str
    mark: str
    name: str


def paper_choices(session: Session, names: tuple[str, str, str]) -> tuple[PaperChoice, ...]:
    """The columns of a slip, in its order; `names` are those of Nobody, The AI and Not sure."""
    roles = (
        PaperChoice(Choice(card.id), str(number), card.mark, card.name)
        for number, card in enumerate(session.offered_roles(), 1)
    )
    voids = (NOBODY, THE_AI, NOT_SURE)
    return (
        *roles,
        *(
            PaperChoice(Choice(void), _KEYS[void], "", name)
            for void, name in zip(voids, names, strict=True)
        ),
    )


def read_choice(typed: str, offered: Sequence[PaperChoice]) -> PaperChoice | None:
    """Which of them is meant; None where none is, or more than one may be.

    By its key; by its place on the slip, which stands there where many roles are written as
    numbers; by the mark; by the beginning of the name.
    """
    said = typed.strip().casefold()
    if not said:
        return None
    keyed = [one for one in offered if one.key.casefold() == said]
    if keyed:
        return keyed[0]
    if said.isdecimal():
        place = int(said)
        return offered[place - 1] if 1 <= place <= len(offered) else None
    for matches in (
        [one for one in offered if one.name.casefold() == said],
        [one for one in offered if one.mark.casefold() == said],
        [one for one in offered if one.name.casefold().startswith(said)],
    ):
        if matches:
            return matches[0] if len(matches) == 1 else None
    return None
