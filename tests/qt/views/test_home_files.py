"""Home: files that people bring along."""

from pathlib import Path

from tests.qt.views.homes import ONE, MakeHome, add, chosen_in, drop, session_file, titles
from workshop.application.services import Services
from workshop.exercise.cards import SessionId


def test_a_dropped_session_file_is_imported_and_chosen(
    make_home: MakeHome, services: Services, tmp_path: Path
) -> None:
    home = make_home()
    chosen = chosen_in(home)
    drop(home, session_file(tmp_path / "a.whosecall", ONE))
    assert services.store.load(SessionId(ONE)).title == "From a file"
    assert home.message.text == "“From a file” is in the library now."
    current = home.list.current()
    assert current is not None
    assert current.id == ONE
    assert chosen == []


def test_every_fault_of_a_bad_file_can_be_read(
    make_home: MakeHome, services: Services, tmp_path: Path
) -> None:
    home = make_home()
    bad = session_file(
        tmp_path / "bad.whosecall",
        ONE,
        roles=[{"id": "pm", "name": "<b>PM</b>", "remit": ["nowhere"]}],
        decisions=[{"id": "d1", "question": "Q?", "stakes": "huge"}],
    )
    home.import_files([bad])
    shown = home.faults.lines.toPlainText()
    assert home.faults.isVisible()
    assert "roles[0].remit" in shown
    assert "decisions[0].stakes" in shown
    assert not home.faults.as_copy.isVisible()
    assert services.library.count() == 0


def test_what_differs_under_the_same_id_is_kept_as_a_copy_or_replaces_it(
    make_home: MakeHome, services: Services, tmp_path: Path
) -> None:
    add(services, ONE, "In the library")
    home = make_home()
    path = session_file(tmp_path / "a.whosecall", ONE)
    home.import_files([path])
    assert home.faults.as_copy.isVisible()
    home.faults.as_copy.click()
    assert set(titles(home)) == {"In the library", "From a file"}
    assert not home.faults.isVisible()
    home.import_files([path])
    home.faults.instead.click()
    assert services.store.load(SessionId(ONE)).title == "From a file"


def test_a_session_file_that_is_opened_is_shown_at_once(
    make_home: MakeHome, tmp_path: Path
) -> None:
    home = make_home()
    chosen = chosen_in(home)
    home.import_files([session_file(tmp_path / "a.whosecall", ONE)], then_open=True)
    assert chosen == [ONE]


def test_letters_that_had_to_be_guessed_at_are_told_where_a_deck_is_taken_in(
    make_home: MakeHome, tmp_path: Path
) -> None:
    home = make_home()
    table = tmp_path / "Geld.csv"
    table.write_bytes("question;area;stakes\nWer überweist?;trust;lasting\n".encode("cp1252"))
    home.import_files([table])
    assert home.message.text == "“Geld” is among your decks now."
    assert home.faults.text == "“Geld” is among your decks now. Look it over:"
    assert home.faults.lines.toPlainText() == (
        "read as Windows-1252, as it is not UTF-8: look at its accented letters"
    )
    home.import_files([table])
    assert not home.faults.isVisible(), "nothing new"


def test_of_very_many_faults_the_first_are_shown(make_home: MakeHome, tmp_path: Path) -> None:
    home = make_home()
    table = tmp_path / "many.csv"
    table.write_text("question,stakes\n" + "Who?,huge\n" * 700)
    home.import_files([table])
    lines = home.faults.lines.toPlainText().splitlines()
    assert len(lines) == 501
    assert lines[-1] == "… and 200 more. “whosecall check” tells them all."
