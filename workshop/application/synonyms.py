"""Words that mean nearly the same, as a small list names them."""

from collections.abc import Mapping

from workshop.application.brief_words import stem, words_of

Synonyms = Mapping[str, frozenset[str]]
"""For the stem of a word the stems of the others in its groups."""


def read_synonyms(text: str) -> Synonyms:
    """The groups of a list: one a line, its words between commas; `#` begins a remark."""
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        group = {stem(word) for word in words_of(line.partition("#")[0], plain=True)}
        for one in group:
            found.setdefault(one, set()).update(group - {one})
    return {one: frozenset(others) for one, others in found.items()}
