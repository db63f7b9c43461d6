"""What a document without pages says, as text: as much of it as one reads, never as markup."""

from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from typing import Final, cast

from workshop.application.outcome_ports import Made, OutcomeKind
from workshop.qt.texts import counted, tr

_MOST: Final = 60_000
"""Characters that are shown: more freezes the field that shows them."""
_LONGEST_LINE: Final = 2_000


def text_of(kind: OutcomeKind, made: Made) -> str:
    """The text of a preview, cut where it is long; it says so."""
    if kind is OutcomeKind.MAIL:
        return _shortened(_mail(made.content))
    if kind is OutcomeKind.HTML:
        reader = _Reader()
        reader.feed(made.content.decode("utf-8", "replace"))
        return _shortened(reader.text())
    said = _decoded(made.content)
    for tail, content in made.beside:
        said += "\n\n" + tr("… and beside it, …{0}:", tail) + "\n\n" + _decoded(content)
    return _shortened(said)


def _decoded(content: bytes) -> str:
    return content[: 4 * _MOST].decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _mail(content: bytes) -> str:
    draft = message_from_bytes(content, policy=default)
    body = draft.get_body(("plain",))
    lines = [tr("Subject: {0}", draft["Subject"] or ""), ""]
    lines.append(str(cast(object, body.get_content())) if body is not None else "")
    for one in draft.iter_attachments():
        attached = one.get_payload(decode=True)
        size = len(attached) if isinstance(attached, bytes) else 0
        kilobytes = max(1, round(size / 1000))
        lines.append(tr("Attached: {0} ({1} kB)", one.get_filename() or "", kilobytes))
    return "\n".join(lines)


class _Reader(HTMLParser):
    """What a web page says, a line for each piece: what a screen reader would read out."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pieces begin lines, but for those within a line."""
        del attrs
        if tag in _UNREAD:
            self._unread += 1
        elif tag in _CELLS:
            self._pieces.append("  ·  ")
        elif tag not in _WITHIN:
            self._pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Pieces end lines as well."""
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag not in _WITHIN and tag not in _CELLS:
            self._pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Text is kept, white space as one space."""
        if not self._unread:
            self._pieces.append(" ".join(data.split()) + " " if data.strip() else "")

    def text(self) -> str:
        """All of it, at most one empty line in a row."""
        lines = [line.strip(" ·") for line in "".join(self._pieces).split("\n")]
        kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
        return "\n".join(kept).strip()


_UNREAD: Final = frozenset({"style", "script", "title", "svg"})
_CELLS: Final = frozenset({"td", "th"})
_WITHIN: Final = frozenset({"span", "b", "strong", "em", "i", "a", "small", "abbr", "time", "br"})


def _shortened(text: str) -> str:
    lines = [
        one if len(one) <= _LONGEST_LINE else one[:_LONGEST_LINE] + "…" for one in text.split("\n")
    ]
    shown = "\n".join(lines)
    if len(shown) <= _MOST:
        return shown
    rest = shown[_MOST:].count("\n") + 1
    more = counted(rest, "… and {0} more line", "… and {0} more lines and all that is behind them")
    return shown[:_MOST] + "\n\n" + more
