"""The library as a list: a page at a time, and in words that one would say."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.qt.sessions import workshop_session
from workshop.application.ports import SessionLine
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Mode
from workshop.qt.models import library_words
from workshop.qt.models.card_looks import words
from workshop.qt.models.library_model import PAGE, Column, LibraryModel

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=timezone(timedelta(hours=1)))

LINE = SessionLine(
    id=SessionId("s"),
    title="Add onboarding",
    team="Checkout",
    mode=Mode.TEAM,
    started=None,
    finished=None,
    changed=NOW,
    decisions=8,
    owned=5,
    exposure_before=0.71,
    exposure_after=0.1,
    place="own",
    open_commitments=0,
    archived=False,
)


def _filled(services: Services, count: int) -> LibraryModel:
    with services.library.all_or_none():
        for number in range(count):
            session = replace(
                workshop_session(f"s{number}"), title=f"Session {number}", decisions=()
            )
            services.library.add(session)
    model = LibraryModel(services.library, services.clock)
    model.show()
    return model


def test_only_a_page_is_read_until_more_is_asked_for(services: Services) -> None:
    model = _filled(services, PAGE + 7)
    root = QModelIndex()
    assert model.rowCount() == PAGE
    assert model.canFetchMore(root)
    model.fetchMore(root)
    assert model.rowCount() == PAGE + 7
    assert not model.canFetchMore(root)


@pytest.mark.parametrize("count", [0, 3, PAGE, PAGE + 7])
def test_qt_finds_nothing_to_object_to(services: Services, count: int) -> None:
    model = _filled(services, count)
    # the tester itself reads on to the last page
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    assert tester.model().rowCount() == count
    assert not model.canFetchMore(QModelIndex())


def test_the_last_changed_stands_first(services: Services) -> None:
    model = _filled(services, 3)
    shown = [model.index(row, Column.SESSION).data() for row in range(3)]
    assert shown == ["Session 2", "Session 1", "Session 0"]


def test_a_refresh_keeps_what_was_scrolled_to(services: Services) -> None:
    model = _filled(services, PAGE + 7)
    model.fetchMore(QModelIndex())
    model.refresh()
    assert model.rowCount() == PAGE + 7


def test_a_screen_reader_hears_the_whole_row(services: Services) -> None:
    services.library.add(workshop_session())
    model = LibraryModel(services.library, services.clock)
    model.show()
    said = model.index(0, Column.SESSION).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Add onboarding, Checkout team, today, ")
    assert "100\u00a0% before, 100\u00a0% now" in said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOW - timedelta(hours=8), "today, 09:00"),
        (NOW - timedelta(hours=20), "yesterday, 21:00"),
        (NOW - timedelta(days=3), "Thursday"),
        (NOW - timedelta(days=40), "13 October"),
        (NOW - timedelta(days=400), "18 October 2025"),
    ],
)
def test_when_is_said_as_one_says_it(moment: datetime, said: str) -> None:
    utc = moment.astimezone(timezone(timedelta(0)))
    assert library_words.when(utc, NOW, words()) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-22", "today"),
        ("2026-11-23", "tomorrow"),
        ("2026-11-27", "Friday"),
        ("2026-12-24", "24 December"),
        ("2026-10-16", "was due 16 October"),
        (None, "no date"),
    ],
)
def test_a_due_date_is_said_as_one_says_it(day: str | None, said: str) -> None:
    assert library_words.due(day, NOW, words()) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (LINE, "You were at Own, 5 of 8 decisions have an owner. Nothing was lost."),
        (
            replace(LINE, owned=1),
            "You were at Own, one of 8 decisions has an owner. Nothing was lost.",
        ),
        (replace(LINE, owned=8), "You were at Own, every decision has an owner. Nothing was lost."),
        (
            replace(LINE, place="surface"),
            "You were at Surface, 8 decisions are on the board. Nothing was lost.",
        ),
        (replace(LINE, place="brief", decisions=0), "You were at Brief. Nothing was lost."),
    ],
)
def test_where_somebody_left_off_is_told(line: SessionLine, said: str) -> None:
    assert library_words.left_off(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (LINE, "Own · 5 of 8 owned"),
        (replace(LINE, place="ballot"), "Ballot · 8 decisions"),
        (replace(LINE, finished="2026-10-14T10:00:00+02:00"), "finished"),
        (
            replace(LINE, finished="2026-10-14T10:00:00+02:00", open_commitments=2),
            "finished · 2 commitments open",
        ),
        (replace(LINE, mode=Mode.SOLO, place="brief", decisions=0), "On my own"),
        (replace(LINE, mode=Mode.SOLO, place="ballot"), "On my own · 8 decisions"),
        (replace(LINE, mode=Mode.SOLO, place="outcome"), "On my own · what I found"),
    ],
)
def test_a_state_is_told_in_a_line(line: SessionLine, said: str) -> None:
    assert library_words.state(line) == said


def test_an_undefined_exposure_is_said_in_words() -> None:
    assert library_words.exposure(replace(LINE, decisions=0), words()) == "no decisions yet"
    sealed = replace(LINE, exposure_before=None)
    assert library_words.exposure(sealed, words()) == "waits for its reveal, now 10\u00a0%"
    unknown = replace(LINE, exposure_before=None, exposure_after=None)
    assert library_words.exposure(unknown, words()) == "not known yet"
