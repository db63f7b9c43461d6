"""A TrueType font that can draw glyphs which no single letter stands for."""

from dataclasses import dataclass
from threading import RLock
from typing import Any, Final

from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.ttfonts import TTFont

_FIRST_GLYPH: Final = 0xF0000
"""Where the code points begin that stand for shaped glyphs: a plane for private use."""
_LOCK: Final = RLock()
_UNSEEN: Final = "\u200b"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a shaped text; lengths are thousandths of the font's size."""

    number: int
    advance: float
    right: float
    up: float
    """How far from the line it stands, and from where the one before it ended."""
    text: str
    """What it says, for copying and searching; nothing where another glyph says it."""


class PaperFont(TTFont):
    """Draws letters, and glyphs under code points of its own; both can be copied as text."""

    def __init__(self, name: str, file: str) -> None:
        base: Any = super()
        base.__init__(name, file, shapable=False)
        face: Any = self.face
        if name.endswith(" strong"):  # objects in a document are told apart by this name
            face.name += b"-Strong"
        self.letters = frozenset(
            code for code, glyph in face.charToGlyph.items() if glyph and code < _FIRST_GLYPH
        )
        self.moved: dict[str, tuple[float, float]] = {}
        """Glyphs that do not stand where they come: how far right and up, in thousandths."""
        self._codes: dict[Glyph, str] = {}
        self._said: dict[int, str] = {}

    @property
    def units(self) -> int:
        """How many units of the font's outlines its size has."""
        face: Any = self.face
        return int(face.unitsPerEm)

    @property
    def file_bytes(self) -> bytes:
        """The font's file."""
        face: Any = self.face
        return bytes(face._ttf_data)

    def code_of(self, glyph: Glyph) -> str:
        """The character that draws this glyph in this font, and in no other."""
        known = self._codes.get(glyph)
        return known if known is not None else self._new_code(glyph)

    def _new_code(self, glyph: Glyph) -> str:
        with _LOCK:  # papers are made in a pool of threads
            if glyph in self._codes:
                return self._codes[glyph]
            code = _FIRST_GLYPH + len(self._codes)
            face: Any = self.face
            face.charToGlyph[code] = glyph.number
            face.charWidths[code] = glyph.advance
            self._said[code] = glyph.text
            if glyph.right or glyph.up:
                self.moved[chr(code)] = (glyph.right, glyph.up)
            self._codes[glyph] = chr(code)
            return self._codes[glyph]

    def width(self, text: str) -> float:
        """How wide a text is that is ready to be drawn, in thousandths of the size."""
        base: Any = super()
        return float(base.stringWidth(text, 1000))

    def pieces(self, text: str, document: Any) -> list[tuple[str, bytes]]:
        """A text as codes of the subsets that a document has of this font, each with its name."""
        base: Any = super()
        return [
            (base.getSubsetInternalName(subset, document), codes)
            for subset, codes in base.splitString(text, document)
        ]

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Put the subsets that a document uses into it, with what their glyphs say."""
        with _LOCK:  # reading outlines moves a place in the file that all documents share
            state: Any = self
            subsets = [list(subset) for subset in state.state[doc].subsets]
            base: Any = super()
            base.addObjects(doc)
            face: Any = self.face
            tools: Any = ttfonts
            for number, subset in enumerate(subsets):
                prefix: bytes = tools.SUBSETN(number)
                name = b"".join((prefix, b"+", face.name, face.subfontNameX)).decode("latin-1")
                stream = doc.idToObject["toUnicodeCMap:" + name]
                stream.content = _to_unicode(name, [self.text_of(chr(code)) for code in subset])

    def text_of(self, letter: str) -> str:
        """What one of its characters says when it is copied."""
        code = ord(letter)
        return self._said[code] or _UNSEEN if code in self._said else letter


def _to_unicode(name: str, subset: list[str]) -> str:
    """What each code of a subset says. Source: PDF 1.7, 9.10.3, and Adobe's note 5411."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def /CMapType 2 def",
        f"1 begincodespacerange <00> <{len(subset) - 1:02X}> endcodespacerange",
    ]
    for start in range(0, len(subset), 100):  # as many as one section may hold
        part = subset[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        for code, text in enumerate(part, start):
            lines.append(f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>")
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines)
