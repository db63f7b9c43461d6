"""Files are taken in all together, or not at all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.files.samples import DECK, FIXTURE, changed
from workshop.application.failures import BadInput, StorageFailed
from workshop.application.importing import AlreadyThere, Fate, OnConflict, import_files
from workshop.application.outcome_ports import OutcomeKind, OutcomeOptions
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import Deck, SessionId
from workshop.exercise.session import Session

ID = SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77")


def file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def other(folder: Path) -> Path:
    """The sample session with another title under the same id."""
    return file(folder, "other", changed(lambda tree: tree.update(title="Another")))


def fates(services: Services, *paths: Path, how: OnConflict = OnConflict.REFUSE) -> list[Fate]:
    return [one.fate for one in import_files(services, paths, how)]


def titles(services: Services) -> set[str]:
    return {line.title for line in services.library.lines()}


def test_a_session_that_is_there_already_is_no_change(services: Services, tmp_path: Path) -> None:
    assert fates(services, FIXTURE) == [Fate.ADDED]
    assert fates(services, FIXTURE) == [Fate.UNCHANGED]
    assert fates(services, FIXTURE, FIXTURE, how=OnConflict.COPY) == [Fate.UNCHANGED] * 2
    services.store.save_place(ID, Place(Step.OWN))
    assert fates(services, FIXTURE) == [Fate.UNCHANGED], "where it stands is no difference"
    assert services.library.count() == 1


def test_a_different_one_is_refused_and_says_which(services: Services, tmp_path: Path) -> None:
    import_files(services, [FIXTURE])
    deck = file(tmp_path, "deck", DECK.encode())
    path = other(tmp_path)
    with pytest.raises(BadInput) as refused:
        import_files(services, [deck, path])
    assert refused.value.faults == (
        f'{path}: "Another" is in the library already, and different there',
    )
    assert services.deck_store.decks() == [], "all or none"
    assert titles(services) == {"Add onboarding"}


def test_notes_to_self_stay_where_a_file_says_none(services: Services, tmp_path: Path) -> None:
    notes = [{"step": "own", "text": "Ravi leaves at ten"}]
    import_files(
        services, [file(tmp_path, "noted", changed(lambda tree: tree.update(notes=notes)))]
    )
    assert fates(services, FIXTURE) == [Fate.UNCHANGED], "an export leaves notes out"
    assert fates(services, other(tmp_path), how=OnConflict.REPLACE) == [Fate.REPLACED]
    assert services.store.load(ID).note(Step.OWN) == "Ravi leaves at ten"
    rewritten = [{"step": "own", "text": "x"}]
    fresh = file(tmp_path, "fresh", changed(lambda tree: tree.update(notes=rewritten)))
    assert fates(services, fresh, how=OnConflict.REPLACE) == [Fate.REPLACED]
    assert services.store.load(ID).note(Step.OWN) == "x"


def test_a_different_one_is_kept_as_a_copy(services: Services, tmp_path: Path) -> None:
    import_files(services, [FIXTURE])
    (one,) = import_files(services, [other(tmp_path)], OnConflict.COPY)
    assert one.fate is Fate.COPIED
    assert isinstance(one.value, Session)
    assert one.value.id != ID
    assert titles(services) == {"Add onboarding", "Another"}


def test_a_different_one_takes_the_place_of_what_is_there(
    services: Services, tmp_path: Path
) -> None:
    import_files(services, [FIXTURE])
    before = services.store.load(ID)
    (one,) = import_files(services, [other(tmp_path)], OnConflict.REPLACE)
    assert one.fate is Fate.REPLACED
    assert titles(services) == {"Another"}
    assert services.store.load(ID).title == "Another"
    assert one.kept is not None
    assert fates(services, one.kept, how=OnConflict.REPLACE) == [Fate.REPLACED]
    assert services.store.load(ID) == before, "what was replaced can be had back"


def test_two_files_of_one_import_may_not_differ_under_one_id(
    services: Services, tmp_path: Path
) -> None:
    with pytest.raises(BadInput) as refused:
        import_files(services, [FIXTURE, other(tmp_path)], OnConflict.REPLACE)
    assert "in another of these files" in refused.value.faults[0]
    assert services.library.count() == 0
    assert fates(services, FIXTURE, other(tmp_path), how=OnConflict.COPY) == [
        Fate.ADDED,
        Fate.COPIED,
    ]


def test_one_bad_file_keeps_all_out(services: Services, tmp_path: Path) -> None:
    bad = file(tmp_path, "bad", changed(lambda tree: tree.pop("title")))
    with pytest.raises(BadInput) as refused:
        import_files(services, [FIXTURE, bad])
    assert refused.value.sentence == "Nothing was imported: 1 of 2 files cannot be."
    assert refused.value.faults == (
        f"{bad} is not sound: one thing in it must be put right.",
        "title: is missing",
        "Sound, and not imported either:",
        str(FIXTURE),
    )
    with pytest.raises(BadInput) as refused:
        import_files(services, [bad])
    assert refused.value.faults == ("title: is missing",)
    with pytest.raises(BadInput) as refused:
        import_files(services, [bad, tmp_path / "gone", FIXTURE])
    assert "title: is missing" in refused.value.faults
    assert f"There is no file {tmp_path / 'gone'}." in refused.value.faults
    assert services.library.count() == 0


def test_a_write_that_fails_halfway_leaves_nothing(services: Services, tmp_path: Path) -> None:
    class Failing:
        """A library whose second write fails."""

        def __init__(self) -> None:
            self.inner = services.library
            self.writes = 0

        def __getattr__(self, name: str) -> object:
            return getattr(self.inner, name)

        def add(self, session: Session) -> None:
            self.writes += 1
            if self.writes == 2:
                raise StorageFailed("There is no room left.")
            self.inner.add(session)

    failing = replace(services, library=Failing())  # pyright: ignore[reportArgumentType]
    second = changed(lambda tree: tree.update(id="0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b78"))
    paths = [FIXTURE, file(tmp_path, "deck", DECK.encode()), file(tmp_path, "second", second)]
    with pytest.raises(StorageFailed):
        import_files(failing, paths)
    assert services.library.count() == 0
    assert services.deck_store.decks() == []


class Overtaken:
    """A library into which another program writes just before we may."""

    def __init__(self, services: Services, write: Callable[[], object]) -> None:
        self.inner = services.library
        self.write = write

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)

    def all_or_none(self) -> object:
        self.write()
        return self.inner.all_or_none()


def test_what_another_program_imported_meanwhile_is_looked_at_again(
    services: Services, tmp_path: Path
) -> None:
    def overtaken(path: Path) -> Services:
        library = Overtaken(services, lambda: import_files(services, [path], OnConflict.REPLACE))
        return replace(services, library=library)  # pyright: ignore[reportArgumentType]

    assert fates(overtaken(FIXTURE), FIXTURE) == [Fate.UNCHANGED]
    assert services.library.count() == 1
    services.library.take_out(ID)
    with pytest.raises(AlreadyThere):
        fates(overtaken(other(tmp_path)), FIXTURE)
    assert titles(services) == {"Another"}


def test_a_session_open_elsewhere_is_not_replaced(services: Services, tmp_path: Path) -> None:
    import_files(services, [FIXTURE])
    elsewhere = build_services(tmp_path / "library.db")
    desk = elsewhere.open_desk(ID)
    with pytest.raises(StorageFailed, match="Another window has a session open that"):
        import_files(services, [other(tmp_path)], OnConflict.REPLACE)
    desk.close()
    elsewhere.upkeep.close()
    assert fates(services, other(tmp_path), how=OnConflict.REPLACE) == [Fate.REPLACED]


def test_an_export_does_not_wipe_the_ballots_that_wait(services: Services, tmp_path: Path) -> None:
    import_files(services, [FIXTURE])
    session = services.store.load(ID)
    services.library.replace(replace(session, revealed=()))
    sealed = services.store.load(ID)
    assert len(sealed.sealed_ballots()) == 2
    exported = file(
        tmp_path,
        "exported",
        changed(lambda tree: tree.update(revealed=[], ballots=[])),
    )
    assert fates(services, exported, how=OnConflict.REPLACE) == [Fate.UNCHANGED]
    assert services.store.load(ID) == sealed


def test_an_export_before_the_last_reveal_is_no_change(services: Services, tmp_path: Path) -> None:
    sample = services.reader.read(services.samples / "add-onboarding.whosecall")
    assert isinstance(sample, Session)
    last = sample.decisions[-1].id
    order = tuple(one.id for one in reversed(sample.decisions))
    revealed = tuple(one for one in sample.revealed if one != last)
    services.library.add(replace(sample, revealed=revealed, discussion_order=order))
    there = services.store.load(sample.id)
    made = services.outcomes.make(OutcomeKind.SESSION, there, OutcomeOptions())
    assert fates(services, file(tmp_path, "exported", made.content)) == [Fate.UNCHANGED]


def test_decks_become_the_user_s_own(services: Services, tmp_path: Path) -> None:
    path = file(tmp_path, "deck", DECK.encode())
    assert fates(services, path) == [Fate.ADDED]
    assert fates(services, path) == [Fate.UNCHANGED]
    path.write_text(DECK.replace("Greetings", "Salutes"), encoding="utf-8")
    with pytest.raises(BadInput, match="Nothing was imported"):
        import_files(services, [path])
    (copy,) = import_files(services, [path], OnConflict.COPY)
    assert isinstance(copy.value, Deck)
    assert copy.value.id == "greetings-2"
    (one,) = import_files(services, [path], OnConflict.REPLACE)
    assert one.kept is not None
    assert services.reader.read(one.kept) == services.reader.read(
        file(tmp_path, "before", DECK.encode())
    )
    own = [one.deck.name for one in services.shelf.decks() if not one.shipped]
    assert own == ["Salutes", "Salutes"]


@pytest.mark.parametrize("how", [OnConflict.REFUSE, OnConflict.REPLACE])
def test_a_deck_may_not_take_a_shipped_deck_s_id(
    services: Services, tmp_path: Path, how: OnConflict
) -> None:
    path = file(tmp_path, "deck", DECK.replace('"greetings"', '"billing"').encode())
    with pytest.raises(BadInput) as refused:
        import_files(services, [path], how)
    assert "among the decks of the program" in refused.value.faults[0]
    assert services.deck_store.decks() == []


def test_ballots_that_wait_for_their_reveal_are_not_replaced_away(
    services: Services, tmp_path: Path
) -> None:
    session = services.reader.read(FIXTURE)
    assert isinstance(session, Session)
    services.library.add(replace(session, revealed=()))
    path = other(tmp_path)
    with pytest.raises(AlreadyThere, match="--copy") as refused:
        import_files(services, [path], OnConflict.REPLACE)
    assert "wait for their reveal" in refused.value.faults[0]
    assert len(services.store.load(ID).sealed_ballots()) == 2
    assert fates(services, path, how=OnConflict.COPY) == [Fate.COPIED]
