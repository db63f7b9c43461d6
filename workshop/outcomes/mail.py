"""A mail as a draft: the summary attached, and in a few plain lines what it says."""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from email.headerregistry import Group
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.report import Report, Sentences, report
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Session
from workshop.exercise.text import cleaned, shortened

_LONGEST_SUBJECT: Final = 120
_LONGEST_LINE: Final = 300
_MOST_OPEN: Final = 5
_MOST_COMMITMENTS: Final = 12
_NOT_IN_NAMES: Final = re.compile(r'[/\\:*?"<>|\s]+')
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


def mail_draft(session: Session, options: OutcomeOptions, summary: Made, now: datetime) -> Made:
    """A draft without recipients, which a mail program opens for writing (`X-Unsent: 1`).

    `summary` is the PDF that goes with it. It has no sender but a group without members, which
    RFC 6854 allows: whose mail it will be is for the mail program to say. The same session at
    the same time gives the same bytes.
    """
    words = Sentences(spoken(month_first=options.month_first))
    said = report(session, words, names=options.names, now=now)
    title = _line(said.title, _LONGEST_SUBJECT) or words.tr("Untitled session")
    draft = EmailMessage(policy=SMTP)
    draft["X-Unsent"] = "1"
    draft["Date"] = now
    draft["From"] = Group("Whose Call", ())
    draft["Subject"] = words.tr("Who decides what: {title}").replace("{title}", title)
    body = "\n".join(_lines(said, words)) + "\n"
    draft.set_content(body, cte="quoted-printable")
    draft.add_attachment(
        summary.content,
        maintype="application",
        subtype="pdf",
        filename=f"{_NOT_IN_NAMES.sub(' ', title).strip(' .') or 'summary'}.pdf",
    )
    # by itself it would be drawn by lot; quoted-printable and base64 hold no "=_"
    told = hashlib.sha256(body.encode("utf-8", "replace") + summary.content)
    draft.set_boundary(f"=_{told.hexdigest()[:32]}")
    return Made(draft.as_bytes(), summary.warnings)


def _lines(said: Report, words: Sentences) -> Iterator[str]:
    yield _line(said.headline.sentence)
    if said.open:
        yield ""
        yield words.tr("Still open:")
        for one in said.open[:_MOST_OPEN]:
            yield f"- {_line(one.question)} {_line(one.owner_word)}"
        more = len(said.open) - _MOST_OPEN
        if more > 0:
            yield words.count(
                more, words.tr("- and 1 more decision"), words.tr("- and {count} more decisions")
            )
    todo = [line for line in said.commitments if not line.done]
    if todo:
        yield ""
        yield words.tr("Who does what:")
        for line in todo[:_MOST_COMMITMENTS]:
            by = f" ({words.tr('by {day}').replace('{day}', line.by)})" if line.by else ""
            yield f"- {_line(line.person) or words.tr('Nobody yet')}: {_line(line.text)}{by}"
        more = len(todo) - _MOST_COMMITMENTS
        if more > 0:
            yield words.count(more, words.tr("- and 1 more"), words.tr("- and {count} more"))
    yield ""
    yield words.tr("The whole summary is attached as a PDF.")
    if said.facts:
        yield ""
        yield _line(" · ".join(said.facts))


def _line(text: str, length: int = _LONGEST_LINE) -> str:
    return shortened(_TURNING.sub("", cleaned(text)), length)
