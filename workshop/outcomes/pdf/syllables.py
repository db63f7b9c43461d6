"""Where a line may end in the scripts that write no spaces between words.

Without a dictionary nobody can tell their words. A line ends before what certainly begins a
syllable, and never between a letter and what is written around it.
"""

from collections.abc import Iterator
from typing import Final

_LAO_OVER_THAI: Final = 0x80
"""Both alphabets lie in the same order. Source: The Unicode Standard, 16.2."""
_LEADING: Final = range(0x0E40, 0x0E45)
"""Thai vowels that are written before the consonant they are spoken after."""
_CONSONANTS: Final = range(0x0E01, 0x0E2F)
_BEHIND: Final = frozenset([0x0E2F, *range(0x0E30, 0x0E3E), *range(0x0E45, 0x0E4F)])
"""Vowels, tones and signs that stand over, under or behind what they belong to."""
_ENDING: Final = frozenset((0x0E2F, 0x0E30, 0x0E33, 0x0E46))
"""Signs that only the end of a syllable has."""
_OWN_VOWEL: Final = frozenset((*range(0x0E30, 0x0E3A), 0x0E3B, *range(0x0E47, 0x0E4C)))
_SILENT: Final = 0x0E4C
_SECOND: Final = frozenset(map(ord, "รลว"))
_AFTER_HO_HIP: Final = frozenset(map(ord, "งญนมยรลว"))
_HO_HIP: Final = ord("ห")

_KHMER: Final = range(0x1780, 0x17B4)
_KHMER_VOWELS: Final = range(0x17B6, 0x17CB)
_COENG: Final = 0x17D2
_KHMER_SIGNS: Final = range(0x17B4, 0x17D8)

_BURMESE: Final = frozenset((*range(0x1000, 0x102B), 0x103F, 0x104E))
_BURMESE_SIGNS: Final = frozenset((*range(0x102B, 0x103F), *range(0x1056, 0x105A)))
_ASAT: Final = 0x103A
_STACKER: Final = 0x1039
_DOT_BELOW: Final = 0x1037


def has_syllables(text: str) -> bool:
    """Whether any letter is of a script whose words nothing parts."""
    return any("\u0e01" <= letter <= "\u0eff" or _is_further(letter) for letter in text)


def _is_further(letter: str) -> bool:
    return "\u1000" <= letter <= "\u109f" or "\u1780" <= letter <= "\u17ff"


def syllable_starts(word: str) -> Iterator[int]:
    """The places inside a word before which a line may end."""
    codes = [_as_thai(ord(letter)) for letter in word]
    seam = 0
    for place in range(1, len(codes)):
        if _starts(codes, seam, place) and not stay_together(word[place - 1], word[place]):
            yield place
            seam = place


def stay_together(left: str, right: str) -> bool:
    """Whether two letters are written around each other, so that no line may part them."""
    before, after = _as_thai(ord(left)), _as_thai(ord(right))
    return (
        before in _LEADING
        or after in _BEHIND
        or before in (_COENG, _STACKER)
        or after in _KHMER_SIGNS
        or after in _BURMESE_SIGNS
    )


def _as_thai(code: int) -> int:
    return code - _LAO_OVER_THAI if 0x0E80 <= code <= 0x0EFF else code


def _starts(codes: list[int], seam: int, place: int) -> bool:
    before, code = codes[place - 1], codes[place]
    following = codes[place + 1] if place + 1 < len(codes) else 0
    if code in _KHMER:
        return before != _COENG and (following in _KHMER_VOWELS or following == _COENG)
    if code in _BURMESE:
        return before != _STACKER and not _is_final(codes, place)
    if code in _LEADING:
        return before in _CONSONANTS or before in _BEHIND
    if code not in _CONSONANTS or before in _LEADING:
        return False
    if before in _ENDING:
        return True
    if following not in _OWN_VOWEL or _SILENT in codes[place + 1 : place + 3]:
        return False
    if before not in _CONSONANTS:
        return before in _BEHIND
    # the consonant before may belong to this syllable, or be all there is of its own
    return not _may_be_one(before, code) and place - seam > 1 and codes[place - 2] not in _LEADING


def _may_be_one(first: int, second: int) -> bool:
    """Whether two consonants may begin a syllable together."""
    return second in _SECOND or (first == _HO_HIP and second in _AFTER_HO_HIP)


def _is_final(codes: list[int], place: int) -> bool:
    """Whether a Burmese consonant ends a syllable, or has another under it."""
    behind = codes[place + 1 : place + 3]
    if behind[:1] == [_DOT_BELOW]:
        behind = behind[1:]
    return behind[:1] in ([_ASAT], [_STACKER])
