"""The text of a file that is not promised to be UTF-8: what spreadsheets and editors write."""

import codecs
import re
from typing import Final

_OTHERS: Final = (b"SQLite format 3\x00", b"%PDF-")
_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f]")
_PROBE: Final = 200
"""Bytes that tell whether every other one is a zero."""


def plain_text(content: bytes) -> tuple[str, str] | None:
    """The text in some bytes and a note on its encoding, empty for UTF-8; None for no text."""
    if content.startswith(_OTHERS):
        return None
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(content, "utf-16", "UTF-16")
    probe = content[:_PROBE]
    if probe and not any(probe[1::2]):
        return _decoded(content, "utf-16-le", "UTF-16")
    if probe and not any(probe[::2]):
        return _decoded(content, "utf-16-be", "UTF-16")
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        pass
    look = ": look at its accented letters"
    western = _decoded(content, "cp1252", "Windows-1252", look)
    return western or _decoded(content, "latin-1", "Latin-1", look)


def _decoded(content: bytes, codec: str, called: str, hint: str = "") -> tuple[str, str] | None:
    try:
        text = content.decode(codec).lstrip("\ufeff")
    except UnicodeDecodeError:
        return None
    if _NO_TEXT.search(text):
        return None
    return text, f"read as {called}, as it is not UTF-8{hint}"
