"""Pages go to the printer as they are shown: their sizes, their number, their order."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.outcomes.pages import read
from tests.qt.views.outcomes.windows import OpenWindow, open_preview
from workshop.application.failures import Cancelled
from workshop.application.outcome_ports import OutcomeKind, OutcomeOptions, Paper
from workshop.application.services import Services
from workshop.exercise.session import Session
from workshop.qt.views.outcomes.pdf_images import Pages, pages_of
from workshop.qt.views.outcomes.printing import print_pages


@pytest.fixture
def pages(services: Services, sample: Session, qtbot: QtBot) -> Pages:
    del qtbot  # there is a QApplication
    options = OutcomeOptions(Paper.LETTER)
    return pages_of(services.outcomes.make(OutcomeKind.SUMMARY, sample, options).content)


def _printer(to: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(to))
    printer.setResolution(150)
    return printer


def _said(share: float, sentence: str) -> None:
    del share, sentence


def test_every_page_is_printed_at_its_size(pages: Pages, tmp_path: Path) -> None:
    printer = _printer(tmp_path / "a.pdf")
    told: list[str] = []
    count = print_pages(printer, pages, lambda _share, sentence: told.append(sentence))
    del printer
    printed = read((tmp_path / "a.pdf").read_bytes())
    assert len(printed.pages) == count == len(pages.sizes)
    assert told[0] == f"page 1 of {count}"
    box = printed.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (612, 792)


def test_a_range_of_pages_is_printed(pages: Pages, tmp_path: Path) -> None:
    printer = _printer(tmp_path / "a.pdf")
    printer.setFromTo(2, 3)
    assert print_pages(printer, pages, _said) == 2


def test_printing_can_be_cancelled(pages: Pages, tmp_path: Path) -> None:
    def stop(share: float, sentence: str) -> None:
        del sentence
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(_printer(tmp_path / "a.pdf"), pages, stop)


def test_the_worker_prints_and_says_so(
    sample: Session, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, pages: Pages
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SHEET, qtbot)
    window.printing.print(_printer(tmp_path / "a.pdf"), "Decision sheet", pages)
    qtbot.waitUntil(lambda: window.message.text == "Decision sheet is with the printer.")


def test_print_asks_in_the_dialog_of_the_system_and_prints_what_is_shown(
    sample: Session, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.SHEET, qtbot)
    window.preview.print.click()
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    assert (dialog.minPage(), dialog.maxPage()) == (1, 1)
    name = dialog.findChild(QLineEdit, "filename")
    assert isinstance(name, QLineEdit)
    name.setText(str(tmp_path / "a.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: window.message.text.endswith("is with the printer."))
    assert len(read((tmp_path / "a.pdf").read_bytes()).pages) == 1
