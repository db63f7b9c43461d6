"""The outcomes window: pictures of all documents, true previews, and files that replace nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, PM, VERIFY, workshop_session
from tests.qt.views.outcomes.windows import OpenWindow, accept, open_preview
from workshop.application.failures import StorageFailed
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions, Part
from workshop.application.services import Services
from workshop.exercise.cards import Choice
from workshop.exercise.session import Ballot, Session
from workshop.qt.views.outcomes.window import OutcomesWindow


class _Failing:
    """Real makers, of which those of some kinds fail."""

    def __init__(self, services: Services, *kinds: OutcomeKind) -> None:
        self._services, self._kinds = services, kinds

    def make(self, kind: OutcomeKind, session: Session, options: OutcomeOptions) -> Made:
        if kind in self._kinds:
            raise StorageFailed("The fonts for paper are not there.")
        return self._services.outcomes.make(kind, session, options)

    def save(self, made: Made, path: Path) -> None:
        self._services.outcomes.save(made, path)


def _all_pictured(window: OutcomesWindow) -> bool:
    return not window.shelf.making and all(
        one.is_made or one.trouble for one in window.shelf.buttons.values()
    )


def test_every_document_has_a_picture(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(sample)
    qtbot.waitUntil(lambda: bool(window.shelf.making))
    first, *_ = window.shelf.buttons.values()
    place = first.mapTo(window, QPoint())
    qtbot.waitUntil(lambda: _all_pictured(window), timeout=40_000)
    QApplication.processEvents()
    assert first.mapTo(window, QPoint()) == place, "nothing moves from under the pointer"
    names = [one.name for one in window.shelf.buttons]
    assert names[:2] == ["Summary", "Decision sheet"]
    summary = next(iter(window.shelf.buttons.values()))
    image = summary.picture()
    assert image is not None
    assert image.height() > image.width(), "an upright page"
    lines = range(0, image.height() // 2, 4)
    colours = {image.pixel(x, y) for x in range(image.width()) for y in lines}
    assert len(colours) > 1, "and not a blank one"
    assert "pages" in summary.accessibleDescription()
    assert all(one.is_made for one in window.shelf.buttons.values())


def test_a_document_that_fails_says_why_and_holds_up_no_other(
    sample: Session,
    services: Services,
    open_window: Callable[..., OutcomesWindow],
    qtbot: QtBot,
) -> None:
    window = open_window(sample, _Failing(services, OutcomeKind.SHEET, OutcomeKind.CSV))
    qtbot.waitUntil(lambda: _all_pictured(window), timeout=40_000)
    troubled = [one.kind for one, button in window.shelf.buttons.items() if button.trouble]
    assert troubled == [OutcomeKind.SHEET, OutcomeKind.CSV]
    window.show_document(OutcomeKind.SHEET)
    qtbot.waitUntil(lambda: bool(window.preview.trouble.text()))
    assert window.preview.trouble.text() == "The fonts for paper are not there."
    assert not window.preview.save.isEnabled()
    assert not window.preview.print.isEnabled()


def test_making_pictures_can_be_stopped(sample: Session, open_window: OpenWindow) -> None:
    window = open_window(sample)
    QTest.qWait(60)
    window.shelf.stop.click()
    assert window.shelf.making == ""
    made = [one.is_made for one in window.shelf.buttons.values()]
    QTest.qWait(300)
    assert [one.is_made for one in window.shelf.buttons.values()] == made
    assert not all(made)


def test_the_preview_shows_the_true_pages(
    sample: Session, open_window: OpenWindow, qtbot: QtBot, services: Services
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SUMMARY, qtbot)
    shown = window.preview.showing
    assert shown is not None
    assert shown.pages is not None
    wanted = window.preview.wanted
    assert wanted is not None
    made = services.outcomes.make(OutcomeKind.SUMMARY, sample, wanted.options)
    assert len(shown.made.content) == pytest.approx(len(made.content), abs=200)
    model = window.preview.list.model()
    assert model.rowCount() == len(shown.pages.sizes)
    window.preview.list.setCurrentIndex(model.index(2, 0))
    assert window.preview.pages.page == 2
    assert window.preview.bar.place.text().startswith("Page 3 of ")


def test_the_preview_follows_a_choice_and_the_newest_wins(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SUMMARY, qtbot)
    before = window.preview.showing
    assert before is not None
    options = window.preview.options
    for part in (Part.METHOD, Part.PEOPLE, Part.DECISIONS):
        options.parts[part].click()
    assert window.preview.showing is None, "what is shown is not what is chosen any more"
    qtbot.waitUntil(lambda: window.preview.showing is not None)
    after = window.preview.showing
    assert after is not None
    assert after.pages is not None
    assert before.pages is not None
    assert len(after.pages.sizes) < len(before.pages.sizes)
    for part in (Part.METHOD, Part.PEOPLE, Part.DECISIONS):
        options.parts[part].click()
    qtbot.waitUntil(lambda: window.preview.showing is before, timeout=3000)


def test_a_paper_held_across_is_previewed_across(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SHEET, qtbot)
    choice = window.preview.options.orientation
    choice.setCurrentIndex(choice.findText("Landscape"))
    qtbot.waitUntil(lambda: window.preview.showing is not None)
    shown = window.preview.showing
    assert shown is not None
    assert shown.pages is not None
    assert shown.pages.sizes[0].width() > shown.pages.sizes[0].height()
    window.show_document(OutcomeKind.KIT)
    assert not choice.isVisible(), "cards lie on their sheets as most of them fit"


def test_pages_are_zoomed_by_keys_and_wheel(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SHEET, qtbot)
    view = window.preview.pages
    assert view.fits_width
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1.0
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(1.2)
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    place = QPointF(50, 50)
    turn = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)
    assert view.zoom == pytest.approx(1.2)
    QTest.keyClick(view, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert view.fits_width
    assert view.horizontalScrollBar().maximum() == 0


def test_data_is_previewed_as_text_and_markdown_is_copied(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.CSV, qtbot)
    assert window.preview.text.toPlainText().startswith("id,question,")
    assert "-ballots.csv:" in window.preview.text.toPlainText()
    open_preview(window, OutcomeKind.MAIL, qtbot)
    assert window.preview.text.toPlainText().startswith("Subject: Who decides what")
    assert "Attached: Add onboarding.pdf" in window.preview.text.toPlainText()
    open_preview(window, OutcomeKind.HTML, qtbot)
    assert "<" not in window.preview.text.toPlainText()
    open_preview(window, OutcomeKind.MARKDOWN, qtbot)
    window.preview.copy.click()
    assert QApplication.clipboard().text().startswith("# Add onboarding")
    assert window.message.text.startswith("Copied")


def test_sealed_ballots_are_in_no_preview(open_window: OpenWindow, qtbot: QtBot) -> None:
    voted = replace(workshop_session(), ballots=(Ballot(DANA, VERIFY, Choice(PM)),))
    window = open_window(voted)
    assert window.shelf.sealed.text().startswith("One ballot waits for its reveal")
    for kind in (OutcomeKind.SESSION, OutcomeKind.JSON, OutcomeKind.CSV):
        open_preview(window, kind, qtbot)
        assert "Product manager,1" not in window.preview.text.toPlainText()
        assert '"choice"' not in window.preview.text.toPlainText()
        assert "1 ballot is left out" in window.preview.told.text()


def test_a_document_is_saved_under_a_name_that_says_what_it_is(
    sample: Session, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SHEET, qtbot)
    window.preview.save.click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "Add onboarding – decision sheet.pdf"
    accept(window, tmp_path / "wall")
    qtbot.waitUntil(lambda: window.message.text.startswith("Saved to"))
    assert (tmp_path / "wall.pdf").read_bytes().startswith(b"%PDF")
    assert window.message.offer.text() == "Show in folder"


def test_the_file_beside_a_table_is_not_replaced_unasked(
    sample: Session, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    mine = tmp_path / "out-ballots.csv"
    mine.write_text("mine", encoding="utf-8")
    window = open_window(sample)
    open_preview(window, OutcomeKind.CSV, qtbot)
    window.preview.save.click()
    accept(window, tmp_path / "out.csv")
    qtbot.waitUntil(lambda: window.message.text.startswith("out-ballots.csv is in this folder"))
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "out.csv").exists()
    window.message.offer.click()
    qtbot.waitUntil(lambda: window.message.text.startswith("Saved to"))
    assert (tmp_path / "out.csv").exists()
    assert mine.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_file_that_was_asked_for_is_written_though_the_window_is_closed(
    sample: Session, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SUMMARY, qtbot)
    window.preview.options.parts[Part.METHOD].click()
    window.save_now()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    window.close()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_written_is_one_sentence(
    sample: Session, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.MARKDOWN, qtbot)
    folder = tmp_path / "gone"
    folder.mkdir()
    window.preview.save.click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    folder.rmdir()
    dialog.fileSelected.emit(str(folder / "a.md"))
    qtbot.waitUntil(lambda: "was not written" in window.message.text)


def test_the_window_follows_the_session(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.MARKDOWN, qtbot)
    window.follow(replace(sample, title="Second thoughts"))
    qtbot.waitUntil(lambda: "# Second thoughts" in window.preview.text.toPlainText())
    assert window.windowTitle() == "Outcomes: Second thoughts"


def test_escape_leads_to_all_documents_and_then_out(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.MARKDOWN, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.shelf.isVisible()
    assert [one.kind for one, button in window.shelf.buttons.items() if button.hasFocus()] == [
        OutcomeKind.MARKDOWN
    ]
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window, Qt.Key.Key_Escape)


def test_anonymous_ballots_offer_no_names(
    sample: Session, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(replace(sample, anonymous=True, ballots=()))
    open_preview(window, OutcomeKind.SUMMARY, qtbot)
    assert not window.preview.options.names.isEnabled()
    assert not window.preview.options.options().names
