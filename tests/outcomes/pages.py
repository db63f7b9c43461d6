"""Reads a PDF back, as a reader's program or a search would."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
from pypdf import PdfReader
from pypdf.generic import IndirectObject

_AS_WRITTEN = {ord("\u00a0"): " ", ord("\r"): None, ord("\ufffe"): "-"}
"""What pdfium says of hard spaces, ends of lines, and of hyphens at the end of a line."""


def read(content: bytes) -> PdfReader:
    """The document."""
    return PdfReader(BytesIO(content), strict=True)


def page_texts(content: bytes) -> list[str]:
    """The text of each page in the order it was set, its lines as lines, hard spaces as spaces.

    Read by pdfium: another reader takes twenty times as long.
    """
    document = cast(Any, pypdfium2.PdfDocument(content))
    return [page.get_textpage().get_text_range().translate(_AS_WRITTEN) for page in document]


def pages_on_a_line(content: bytes) -> list[str]:
    """The text of each page, on one line."""
    return [" ".join(page.split()) for page in page_texts(content)]


def text_of(content: bytes) -> str:
    """All text in reading order, on one line."""
    return " ".join(pages_on_a_line(content))


def body_of(content: bytes, title: str) -> str:
    """The letters of all pages without their heads and feet, which stand between its words."""
    pages = [letters_of(page) for page in page_texts(content)]
    kept: list[str] = []
    for number, page in enumerate(pages, 1):
        foot = f"WhoownsthedecisiontheAIisabouttoguess?{number}/{len(pages)}"
        assert foot in page
        kept.append(page.replace(foot, "").replace(letters_of(f"{title} · Summary"), ""))
    return "".join(kept)


def letters_of(text: str) -> str:
    """The text without any white space: where lines break says nothing."""
    return re.sub(r"\s", "", text)


def outline_of(content: bytes) -> list[tuple[int, str, int]]:
    """The bookmarks: level, title and page from 1."""
    document = read(content)

    def walk(entries: Any, level: int) -> Iterator[tuple[int, str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                page = cast(int, document.get_destination_page_number(entry))
                yield level, str(entry.title), page + 1

    return list(walk(document.outline, 0))


def objects_of(content: bytes) -> Iterator[dict[str, Any]]:
    """Every dictionary in the file."""
    document = read(content)
    for number in range(1, int(cast(Any, document.trailer)["/Size"])):
        found = document.get_object(IndirectObject(number, 0, document))
        if isinstance(found, dict):
            yield cast("dict[str, Any]", found)


def fonts_of(content: bytes) -> dict[str, bool]:
    """The fonts that are named anywhere, each with whether it is embedded."""
    return {
        str(found["/BaseFont"]): "/FontFile2" in found.get("/FontDescriptor", {})
        for found in objects_of(content)
        if found.get("/Type") == "/Font"
    }


def font_sizes_of(content: bytes) -> set[float]:
    """The sizes of all text that is set, on the pages and in what many of them share."""
    drawn: list[Any] = [page.get_contents() for page in read(content).pages]
    drawn += [found for found in objects_of(content) if found.get("/Subtype") == "/Form"]
    return {
        float(size)
        for stream in drawn
        for size in re.findall(rb"/F\S+ ([\d.]+) Tf", stream.get_data())
    }
