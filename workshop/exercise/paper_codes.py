"""Short codes on printed decision cards, so that results on paper are typed back in quickly.

A code is three characters that follow from where the decision came from (its deck's card, else
its own id) and one that checks them, so that a slip of the finger names no other decision.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from typing import Final

from workshop.exercise.session import Decision, Session

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRTVWXYZ"
"""Digits and capitals without I, L, O, S, U. Their number is prime: so the check finds every
wrong character and every two that changed places."""

_SIDE: Final = len(_ALPHABET)
_READ_AS: Final = str.maketrans("ILOSU", "1105V")
_CHARACTERS: Final = 3
_TRIES: Final = 4
"""Codes of one key that are looked for: it took a later one where others had the first."""


def codes_for(keys: Sequence[str]) -> tuple[str, ...]:
    """A code for each key, all different; each follows from its key, and ties go by order.

    Two keys want the same code once in some thirty thousand pairs; then the later one takes its
    next, which `find` knows as well.
    """
    taken: set[str] = set()
    codes: list[str] = []
    for key in keys:
        code = next(one for one in _candidates(key) if one not in taken)
        taken.add(code)
        codes.append(code)
    return tuple(codes)


def code_key(decision: Decision) -> str:
    """What the code of a decision follows from: a deck's card, so that a printed deck fits."""
    return decision.card or decision.id


def decision_codes(session: Session) -> tuple[str, ...]:
    """The codes of a session's decisions, in board order."""
    return codes_for([code_key(one) for one in session.decisions])


def read_code(typed: str) -> str | None:
    """A typed code as it is printed; None where it is none, because of a typing error say.

    Capitals, spaces and hyphens do not matter, nor does O for 0, I or L for 1, S for 5, U for V.
    """
    said = "".join(one for one in typed.upper() if one.isalnum()).translate(_READ_AS)
    if len(said) != _CHARACTERS + 1 or any(one not in _ALPHABET for one in said):
        return None
    return said if said[-1] == _check(said[:-1]) else None


def find_decision(typed: str, session: Session) -> Decision | None:
    """The decision on the board that a typed code belongs to; None where there is none.

    A code is found too that was printed beside other cards, among which it was not free.
    """
    code = read_code(typed)
    if code is None:
        return None
    for decision, its_own in zip(session.decisions, decision_codes(session), strict=True):
        if its_own == code:
            return decision
    others = [
        one for one in session.decisions if code in islice(_candidates(code_key(one)), _TRIES)
    ]
    return others[0] if len(others) == 1 else None


def _candidates(key: str) -> Iterator[str]:
    for attempt in range(_SIDE**_CHARACTERS):
        digest = blake2b(f"{attempt}/{key}".encode(), digest_size=8, person=b"whosecall").digest()
        number = int.from_bytes(digest, "big")
        said = ""
        for _ in range(_CHARACTERS):
            number, place = divmod(number, _SIDE)
            said += _ALPHABET[place]
        yield said + _check(said)


def _check(said: str) -> str:
    """The sum of the places in the alphabet, each by its weight 1, 2, 3, modulo 31."""
    total = sum(weight * _ALPHABET.index(one) for weight, one in enumerate(said, 1))
    return _ALPHABET[total % _SIDE]
