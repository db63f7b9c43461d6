"""One frame of a drag over a board of two hundred decisions, on a screen that draws at scale 2.

A process of its own, begun by `bench_board`: it prints the seconds that one frame takes.
"""

import tempfile
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.bench_board import MANY, board_of
from tests.benchmarks.dressed import dressed
from tests.benchmarks.measure import usual
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.qt.models.mime import role_mime
from workshop.qt.painting.card_buttons import DecisionCardButton
from workshop.qt.theme import ThemeSource
from workshop.qt.views.own import OwnView

SCALE = 2


def frame_seconds(app: QApplication, services: Services, look: ThemeSource) -> float:
    """The usual frame while a role card is moved over two of them."""
    window, page = board_of(services, look, MANY)
    view = page.view
    assert isinstance(view, OwnView)
    app.processEvents()
    assert view.devicePixelRatio() == SCALE
    cards = [card for card in view.grid.cards if isinstance(card, DecisionCardButton)][:2]
    mime = role_mime("engineer")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    for card in cards:
        enter = QDragEnterEvent(QPointF(90, 90).toPoint(), copy, mime, left, none)
        app.sendEvent(card, enter)
    moves = [0]

    def frame() -> None:
        moves[0] += 1
        card = cards[moves[0] % 2]
        at = QPointF(card.width() * 0.2 + moves[0] % 40, card.height() - 30)
        app.sendEvent(card, QDragMoveEvent(at.toPoint(), copy, mime, left, none))
        card.repaint()

    taken = usual(frame, 101)
    page.close_session()
    window.close()
    return taken


if __name__ == "__main__":
    _app, _look = dressed()
    with tempfile.TemporaryDirectory() as _folder:
        _services = build_services(Path(_folder) / "library.db")
        print(frame_seconds(_app, _services, _look))
        _services.upkeep.close()
