"""Own, Gut check, Commit and Outcome: what came of it, and what leaves the session."""

from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton

from workshop.application.failures import StorageFailed
from workshop.application.outcome_ports import OutcomeKind, OutcomeOptions
from workshop.exercise.agenda import Step
from workshop.exercise.session import Commitment, Decision, GutCheck, Owner, WouldPay
from workshop.qt.demo.hands import Stuck
from workshop.qt.demo.play import Play
from workshop.qt.models.card_looks import words
from workshop.qt.texts import tr
from workshop.qt.views.commit import CommitView
from workshop.qt.views.gut_check import GutCheckView
from workshop.qt.views.gut_check_form import Subject
from workshop.qt.views.outcome import OutcomeView
from workshop.qt.views.own import OwnView

SUMMARY: Final = "summary.pdf"
SESSION_FILE: Final = "add-onboarding.whosecall"
MADE: Final = {
    OutcomeKind.JSON: "findings.json",
    OutcomeKind.HTML: "summary.html",
    OutcomeKind.MARKDOWN: "summary.md",
    OutcomeKind.MAIL: "summary.eml",
    OutcomeKind.CSV: "decisions.csv",
    OutcomeKind.SHEET: "decision-sheet.pdf",
    OutcomeKind.GUIDE: "guide.pdf",
    OutcomeKind.BALLOTS: "ballots.pdf",
    OutcomeKind.KIT: "card-kit.pdf",
}
"""Every outcome of a team session but the two that are saved by their buttons."""

_ON_THE_CARD: Final = QPoint(24, 40)
"""Where a decision card is nothing but itself."""

_PAY_KEYS: Final = {WouldPay.YES: "y", WouldPay.NOT_YET: "t", WouldPay.NO: "n"}


def own(play: Play) -> None:
    """Owners, people, consulted roles, latitude and answers; the first by clicks alone."""
    play.go_to(Step.OWN)
    view = play.view(OwnView)
    for place, decision in enumerate(play.sample.decisions):
        if decision.owner is None:
            continue
        if place == 0:
            _take_up_and_put_down(play, view, decision.owner)
        else:
            play.hands.click(view.grid.cards[place], _ON_THE_CARD)
            play.hands.press_letter(play.key_of(decision.owner.role))
        for role in decision.consulted:
            play.hands.press_letter("c")
            play.hands.press_letter(play.key_of(role))
        _fill_in(play, decision, decision.owner)
    play.hands.click(view.grid.cards[0], _ON_THE_CARD)
    play.picture("06-own.png")


def _take_up_and_put_down(play: Play, view: OwnView, owner: Owner) -> None:
    """Click, and click again: the way of the mouse without a drag."""
    card = view.tray.buttons()[int(play.key_of(owner.role)) - 1]
    play.hands.click(card)
    play.hands.click(view.grid.cards[0], _ON_THE_CARD)


def _fill_in(play: Play, decision: Decision, owner: Owner) -> None:
    hands = play.hands
    for name, person in ((tr("Answers for it"), owner.participant), (tr("Deputy"), owner.deputy)):
        if person is not None:
            hands.choose(hands.see(QComboBox, name), play.name_of(person))
    if decision.latitude is not None:
        hands.choose(hands.see(QComboBox, tr("The agent")), words().latitude(decision.latitude))
    if decision.answer:
        hands.rewrite(hands.see(QPlainTextEdit, tr("Answer")), decision.answer)
        hands.press(Qt.Key.Key_Escape)


def gut_check(play: Play) -> None:
    """One person after the other, chosen by name; an answer, two feelings, one sentence."""
    play.go_to(Step.GUT_CHECK)
    view = play.view(GutCheckView)
    checks = play.sample.gut_checks
    for place, check in enumerate(checks):
        _give(play, view, check)
        if place == len(checks) // 2:
            play.picture("07-gut-check.png")


def _give(play: Play, view: GutCheckView, check: GutCheck) -> None:
    hands = play.hands
    name = play.name_of(check.participant)
    chip = next(chip for chip in view.chips() if chip.look.name == name)
    hands.click(chip)
    if check.would_pay is not None:
        hands.press_letter(_PAY_KEYS[check.would_pay])
    for field, text in (
        (view.form.should_feel, check.should_feel),
        (view.form.does_feel, check.does_feel),
        (view.form.note, check.note),
    ):
        hands.rewrite(field, text)
    hands.press(Qt.Key.Key_Return)
    if view.form.subject == Subject(None):
        raise Stuck("the gut check lost its people")


def commit(play: Play) -> None:
    """Who does what by when, by keys; and a tick on what is done already."""
    play.go_to(Step.COMMIT)
    view = play.view(CommitView)
    for commitment in play.sample.commitments:
        _commit(play, view, commitment)
    for row, commitment in zip(view.rows(), play.sample.commitments, strict=True):
        if commitment.done:
            row.take_focus()
            play.hands.press(Qt.Key.Key_Space)
    view.take_focus()
    play.picture("08-commit.png")


def _commit(play: Play, view: CommitView, commitment: Commitment) -> None:
    hands, line = play.hands, view.add_line
    hands.choose(line.person, play.name_of(commitment.participant))
    hands.rewrite(line.text, commitment.text)
    hands.rewrite(line.due, _by_when(play, commitment))
    hands.press(Qt.Key.Key_Return)


def _by_when(play: Play, commitment: Commitment) -> str:
    """As many days from now as it was from the day of the sample, as one says it."""
    started, due = play.sample.started, commitment.due
    if started is None or due is None:
        return ""
    days = (date.fromisoformat(due) - datetime.fromisoformat(started).date()).days
    return {1: "tomorrow", 7: "in a week"}.get(days, f"in {days} days")


def outcome(play: Play) -> None:
    """Finish, save the summary and the session file, and every other outcome beside them."""
    hands = play.hands
    play.go_to(Step.OUTCOME)
    view = play.view(OutcomeView)
    hands.click(hands.see(QPushButton, tr("Finish session")))
    view.take_focus()
    play.picture("09-outcome.png")
    for button, name in ((view.bar.save_summary, SUMMARY), (view.bar.save_session, SESSION_FILE)):
        hands.click(button)
        _save(play, play.folder / name)
    services = play.page.stage.services
    for kind, name in MADE.items():
        made = services.outcomes.make(kind, play.session, OutcomeOptions())
        services.outcomes.save(made, play.folder / name)
        for path, _ in made.files(play.folder / name):
            play.tell(path.name)


def _save(play: Play, path: Path) -> None:
    written: list[object] = []
    saving = play.page.saving
    connection = saving.saved.connect(written.append)
    play.hands.save_as(path)
    play.hands.wait_until(lambda: bool(written) or not saving.busy, f"{path} to be written")
    saving.saved.disconnect(connection)
    if not written:
        raise StorageFailed(play.page.message.text)
    play.tell(path.name)
