"""What a letter belongs to, where no font of ours can draw it: its script, and a stand-in."""

import unicodedata
from typing import Final

EMOJI: Final = "emoji"
UNKNOWN: Final = "unknown"
_EAST_ASIAN: Final = "Chinese"
_JAPANESE: Final = "Japanese"

_SCRIPT_NAMES: Final = {
    "CJK": _EAST_ASIAN,
    "KANGXI": _EAST_ASIAN,
    "BOPOMOFO": _EAST_ASIAN,
    "IDEOGRAPHIC": _EAST_ASIAN,
    "HIRAGANA": _EAST_ASIAN,
    "KATAKANA": _EAST_ASIAN,
    "HANGUL": "Korean",
}
_EAST_ASIAN_SIGNS: Final = range(0x3000, 0x3040)
_FLAG_LETTERS: Final = range(0x1F1E6, 0x1F200)
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)


def script_of(letter: str) -> str:
    """The script of a letter as one calls it: Chinese, Thai, …; or emoji, or unknown.

    Chinese and Japanese share letters: both are Chinese here, and told apart by `script_of_run`.
    """
    name = unicodedata.name(letter, "")
    kind = unicodedata.category(letter)
    if not name or kind == "Co":
        return UNKNOWN
    if ord(letter) in _EAST_ASIAN_SIGNS:
        return _EAST_ASIAN
    if kind.startswith("S"):
        return EMOJI
    if kind[0] not in "LMN":
        return UNKNOWN
    first = name.split()[0].split("-")[0]
    return _SCRIPT_NAMES.get(first, first.capitalize())


def script_of_run(run: str) -> str:
    """The script of a run of letters that `script_of` says the same of."""
    script = script_of(run[0])
    kana = any(unicodedata.name(one, "").startswith(("HIRAGANA", "KATAKANA")) for one in run)
    return _JAPANESE if script == _EAST_ASIAN and kana else script


def emoji_named(run: str) -> str:
    """Emoji by their names in brackets; the letters of a flag together, skin tones left out."""
    said: list[str] = []
    flag = ""
    for letter in run:
        if ord(letter) in _FLAG_LETTERS:
            flag += unicodedata.name(letter)[-1]
            if len(flag) == 2:
                said.append(f"[flag {flag}]")
                flag = ""
        elif ord(letter) not in _SKIN_TONES and not letter.isspace():
            said.append(f"[{unicodedata.name(letter).lower()}]")
    if flag:
        said.append(f"[flag {flag}]")
    return " ".join(said)
