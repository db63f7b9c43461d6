"""The mail is a sound draft with the summary in it."""

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.application.fakes import FakeClock
from tests.outcomes.pages import text_of
from tests.outcomes.sessions import HOSTILE, crowded, empty, sample, small
from tests.outcomes.summaries import VOTES
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions
from workshop.exercise.session import Session
from workshop.outcomes.making import OutcomeMaker

MAKER = OutcomeMaker(FakeClock(), Path("no library"))


def made(session: Session, *, names: bool = True) -> Made:
    return MAKER.make(OutcomeKind.MAIL, session, OutcomeOptions(names=names))


def read(content: bytes) -> EmailMessage:
    mail = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    for part in mail.walk():
        assert not part.defects
        for header in part.values():
            assert not header.defects
    return mail


def body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return part.get_content().replace("\r\n", "\n")


def attached(mail: EmailMessage) -> EmailMessage:
    (pdf,) = mail.iter_attachments()
    assert isinstance(pdf, EmailMessage)
    return pdf


def test_it_opens_as_a_draft_without_recipients() -> None:
    mail = read(made(sample()).content)
    assert mail["X-Unsent"] == "1"
    assert mail["Subject"] == "Who decides what: Add onboarding"
    assert mail["To"] is None
    assert mail["Date"].datetime == FakeClock().now()
    assert mail["From"].addresses == ()


def test_the_body_says_in_plain_words_what_came_out() -> None:
    text = body(read(made(sample()).content))
    assert text.startswith("The agent was about to guess 75 % of what matters. After an hour")
    assert "Still open:\n- What would make us call the new onboarding a failure? No owner" in text
    assert "- Dana: Ask legal counsel for the words beside the two boxes (by 16 October)" in text
    assert "Draw the brisk first minute" not in text, "it is done"
    assert "The whole summary is attached as a PDF." in text


def test_the_summary_is_attached_under_the_session_s_name() -> None:
    pdf = attached(read(made(sample()).content))
    assert pdf.get_content_type() == "application/pdf"
    assert pdf.get_filename() == "Add onboarding.pdf"
    options = OutcomeOptions()
    assert pdf.get_content() == MAKER.make(OutcomeKind.SUMMARY, sample(), options).content


def test_no_names_holds_for_the_body_and_for_what_is_attached() -> None:
    mail = read(made(small(VOTES), names=False).content)
    told = body(mail) + text_of(attached(mail).get_content())
    for name in ("Ravi", "Mei"):
        assert name not in told
    named = read(made(small(VOTES)).content)
    assert "Mei" in text_of(attached(named).get_content())


@pytest.mark.parametrize(
    "title",
    [HOSTILE, "a\r\nBcc: x@example.com", "Zoë 田中 🚀", "W" * 5000, "\u202ea", 'a"b\\c/d', " . "],
)
def test_no_title_makes_another_header(title: str) -> None:
    mail = read(made(replace(small(VOTES), title=title)).content)
    assert mail.keys() == ["X-Unsent", "Date", "From", "Subject", "MIME-Version", "Content-Type"]
    name = attached(mail).get_filename()
    assert name is not None
    assert name.endswith(".pdf")
    assert not set(name) & set('/\\:*?"<>|\r\n')


def test_lines_are_no_longer_than_mail_allows() -> None:
    content = made(crowded(12, 9)).content
    assert max(len(line) for line in content.split(b"\r\n")) <= 998
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert content.isascii()
    read(content)


def test_an_empty_session_has_a_mail_too() -> None:
    mail = read(made(empty()).content)
    assert mail["Subject"] == "Who decides what: Untitled session"
    assert body(mail).startswith("There are no decisions on the board yet.\n")


def test_the_same_session_at_the_same_time_gives_the_same_bytes() -> None:
    assert made(sample()).content == made(sample()).content


def test_sealed_ballots_are_counted_and_not_told() -> None:
    told = made(replace(small(VOTES), revealed=(), discussion_order=()))
    assert told.warnings == ("9 ballots are left out: they wait for their reveal.",)
    assert "wait for their reveal" in body(read(told.content))
