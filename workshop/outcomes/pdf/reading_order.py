"""Which way a text runs, letter by letter: the order in which one line of it is drawn.

The Unicode bidirectional algorithm (UAX #9) for texts without directional controls, which
are taken out of every text before it is set.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_STRONG: Final = {"L", "R", "AL"}
_NUMBERS: Final = {"EN", "AN"}
_RIGHT_LEFT: Final = {"R", "AL", "AN"}
_NEUTRAL: Final = {"B", "S", "WS", "ON"}
_BRACKETS: Final = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "〈": "〉", "「": "」", "『": "』"}
_FIRST_RIGHT_LEFT: Final = "\u0590"
_PAIRS: Final = "()[]{}<>«»‹›≤≥⟨⟩"
_MIRRORED: Final = {
    **dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)),
    **dict(zip(_PAIRS[1::2], _PAIRS[::2], strict=True)),
}


def runs_left(text: str) -> bool:
    """Whether a text of several lines begins at the right: its first letter of either way does."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _STRONG:
            return kind != "L"
    return False


def has_two_ways(text: str) -> bool:
    """Whether anything in the text runs from right to left."""
    if text.isascii():
        return False
    return any(
        letter >= _FIRST_RIGHT_LEFT and unicodedata.bidirectional(letter) in _RIGHT_LEFT
        for letter in text
    )


def mirrored(text: str) -> str:
    """Brackets and their like turned round, as they are drawn from right to left."""
    return "".join(_MIRRORED.get(letter, letter) for letter in text)


@lru_cache(maxsize=2048)
def levels(text: str, base: int) -> tuple[int, ...]:
    """The level of each letter: odd ones run from right to left. `base` is that of the text."""
    kinds = _weak_kinds(text, "R" if base else "L")
    _settle_brackets(text, kinds, base)
    _settle_neutrals(kinds, base)
    found = [_level(kind, base) for kind in kinds]
    for place in range(len(text) - 1, -1, -1):  # L1: spaces at the end follow the text
        if unicodedata.bidirectional(text[place]) not in {"WS", "S", "B", "BN"}:
            break
        found[place] = base
    return tuple(found)


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base % 2 == 0:
        return base + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return base + (0 if kind == "R" else 1)


def _weak_kinds(text: str, start: str) -> list[str]:
    """Rules W1 to W7."""
    kinds: list[str] = []
    before, strong = start, start
    for letter in text:
        kind = unicodedata.bidirectional(letter) or "L"
        if kind in {"NSM", "BN"}:  # W1; what joins letters goes with the one before it
            kind = before
        elif kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        if kind in _STRONG:
            strong = kind
        before = kind
        kinds.append(kind)
    kinds = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for place in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[place - 1 : place + 2]
        if left == right and (
            (kind in {"ES", "CS"} and left == "EN") or (kind == "CS" and left == "AN")
        ):
            kinds[place] = left
    _join_signs_to_numbers(kinds)
    strong = start
    for place, kind in enumerate(kinds):  # W6, W7
        if kind in {"ES", "ET", "CS"}:
            kinds[place] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return kinds


def _join_signs_to_numbers(kinds: list[str]) -> None:
    """Rule W5: the signs of money and percent beside a number belong to it."""
    place = 0
    while place < len(kinds):
        if kinds[place] != "ET":
            place += 1
            continue
        end = place
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        touches = (place > 0 and kinds[place - 1] == "EN") or (
            end < len(kinds) and kinds[end] == "EN"
        )
        if touches:
            kinds[place:end] = ["EN"] * (end - place)
        place = end


def _settle_brackets(text: str, kinds: list[str], base: int) -> None:
    """Rule N0: a pair of brackets runs with what is in it, or with what is around it."""
    along = "R" if base else "L"
    for first, last in _bracket_pairs(text, kinds):
        inside = {_way(kind) for kind in kinds[first + 1 : last]} - {""}
        if not inside:
            continue
        way = along
        if along not in inside:
            before = (_way(kind) for kind in reversed(kinds[:first]))
            around = next((kind for kind in before if kind), along)
            way = around if around in inside else along
        kinds[first] = kinds[last] = way


def _bracket_pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Rule BD16."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, letter in enumerate(text):
        if kinds[place] != "ON":
            continue
        if letter in _BRACKETS:
            waiting.append((_BRACKETS[letter], place))
            continue
        for depth in range(len(waiting) - 1, -1, -1):
            if waiting[depth][0] == letter:
                pairs.append((waiting[depth][1], place))
                del waiting[depth:]
                break
    return sorted(pairs)


def _way(kind: str) -> str:
    return "R" if kind == "R" or kind in _NUMBERS else "L" if kind == "L" else ""


def _settle_neutrals(kinds: list[str], base: int) -> None:
    """Rules N1 and N2."""
    along = "R" if base else "L"
    place = 0
    while place < len(kinds):
        if kinds[place] not in _NEUTRAL:
            place += 1
            continue
        end = place
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _way(kinds[place - 1]) if place else along
        after = _way(kinds[end]) if end < len(kinds) else along
        kinds[place:end] = [before if before == after else along] * (end - place)
        place = end


def drawn_order(found: Sequence[int]) -> list[int]:
    """The places of levels from left to right, as they are drawn (rule L2)."""
    order = list(range(len(found)))
    if not found:
        return order
    lowest_odd = min((level for level in found if level % 2), default=max(found) + 1)
    for level in range(max(found), lowest_odd - 1, -1):
        place = 0
        while place < len(order):
            if found[order[place]] < level:
                place += 1
                continue
            end = place
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[place:end] = reversed(order[place:end])
            place = end
    return order
