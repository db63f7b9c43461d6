"""The row of a session as a whole: its own fields, what the list shows, and its searched words."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from workshop.exercise.figures import exposure_after, exposure_before
from workshop.exercise.session import Mode, Session
from workshop.storage.codec import to_json

_OWN: Final = ("title", "team", "facilitator", "started", "finished", "brief", "follows")


def head(session: Session) -> dict[str, Any]:
    """The columns of the session's row that follow from the session alone.

    Figures are counted here, so that a list of ten thousand sessions reads nothing else. They
    tell nothing of sealed ballots.
    """
    return {
        **{column: getattr(session, column) for column in _OWN},
        "mode": session.mode.value,
        "anonymous": session.anonymous,
        "agenda": None if session.agenda is None else to_json(session.agenda),
        "dismissed": to_json(session.dismissed),
        "step": session.place.step.value,
        "place": to_json(session.place),
        "decisions": len(session.decisions),
        "owned": sum(one.owner is not None for one in session.decisions),
        "exposure_before": exposure_before(session),
        "exposure_after": exposure_after(session),
        "open_commitments": _left_to_do(session),
    }


def _left_to_do(session: Session) -> int:
    """Commitments that are not done; of one person alone, conversations they have not had."""
    if session.mode is not Mode.SOLO:
        return sum(not one.done for one in session.commitments)
    # here and not above: most libraries hold no such session when they are opened
    from workshop.exercise.solo import profile

    return sum(not talk.done for talk in profile(session).conversations)


_SEARCHED: Final = (
    *("title", "team", "facilitator", "brief", "roles", "participants"),
    *("decisions", "gut_checks", "commitments", "parking_lot", "notes"),
)


def searched_text(session: Session, unchanged_since: Session | None = None) -> str | None:
    """Every word a person wrote in a session; of ballots, nothing.

    None where no searched part differs from `unchanged_since`.
    """
    if unchanged_since is not None and all(
        getattr(session, field) is getattr(unchanged_since, field) for field in _SEARCHED
    ):
        return None
    return word_by_word("\n".join(text for text in _texts(session) if text))


def _texts(session: Session) -> Iterator[str]:
    yield from (session.title, session.team, session.facilitator, session.brief)
    for card in session.roles:
        yield card.name
    for person in session.participants:
        yield from (person.name, person.contact)
    for one in session.decisions:
        yield from (one.question, one.likely_guess, one.notes, one.answer)
        yield from (*one.options, *one.paths)
    for check in session.gut_checks:
        yield from (check.should_feel, check.does_feel, check.note)
    for commitment in session.commitments:
        yield commitment.text
    for line in session.parking_lot:
        yield line.text
    for note in session.notes:
        yield note.text


_WITHOUT_SPACES: Final = re.compile("([\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")


def word_by_word(text: str) -> str:
    """The text as it is searched, the same for what is looked for and what is looked in.

    Accents are taken off in every script (SQLite does it for Latin letters only), and letters of
    scripts that write no spaces are set apart, to be found by any run of them.
    """
    if text.isascii():
        return text
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return _WITHOUT_SPACES.sub(r" \1 ", bare)


def search_expression(words: str) -> str | None:
    """The full-text query for texts that hold a word beginning so for each word given.

    None where there is nothing to look for. Nothing in `words` is taken as query syntax.
    """
    found = [word for word in words.replace("\0", " ").split() if any(map(str.isalnum, word))]
    if not found:
        return None
    quoted = (word_by_word(word.replace('"', " ")).strip() for word in found)
    return " ".join(f'"{word}"*' for word in quoted)
