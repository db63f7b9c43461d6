"""What all card widgets share: a painted button that can be lifted and dragged."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QHelpEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QToolTip, QWidget

from workshop.qt.painting.drag_picture import drag_hot_spot
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import CardState
from workshop.qt.painting.text import tooltip
from workshop.qt.theme import ThemeSource

MimeFactory = Callable[[], QMimeData]


class CardButton(QAbstractButton):
    """A card that is a button: Tab reaches it, Space and Enter click it, a drag lifts it.

    The card is painted CARD_MARGIN inside the widget, so that its ring has room. A drag offers
    only a copy: Qt would delete what was moved.
    """

    lifted = Signal(bool)
    """True when the card goes up in a drag, False when it is down again, wherever."""

    def __init__(
        self,
        source: ThemeSource,
        carried: MimeFactory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._carried = carried
        self._grip: QPointF | None = None
        self._is_away = False
        self._derived_name = ""
        self._derived_description = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        source.changed.connect(self._restyle)

    def picture(self) -> QPixmap:
        """What is seen under the pointer while the card is dragged."""
        raise NotImplementedError

    @property
    def in_the_air(self) -> bool:
        """Whether it is being dragged; one that is let go of meanwhile never says that it fell."""
        return self._is_away

    def card_rect(self) -> QRectF:
        """The card itself, inside the widget's margin."""
        margin = float(CARD_MARGIN)
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)

    def hasHeightForWidth(self) -> bool:
        """Cards grow taller where they are narrow."""
        return True

    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Remembers where the card is held."""
        if e.button() == Qt.MouseButton.LeftButton:
            self._grip = e.position()
        super().mousePressEvent(e)

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Lifts the card once the pointer has gone far enough."""
        grip = self._grip
        held = grip is not None and bool(e.buttons() & Qt.MouseButton.LeftButton)
        if grip is not None and held and self._carried is not None:
            way = (e.position() - grip).manhattanLength()
            if way >= QApplication.startDragDistance():
                self._grip = None
                self._lift(self._carried(), grip)
                return
        super().mouseMoveEvent(e)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Lets go of the card."""
        self._grip = None
        super().mouseReleaseEvent(e)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter clicks, as Space does."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(e)

    def changeEvent(self, e: QEvent) -> None:
        """Lays the card out again where direction or font changed."""
        if e.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._restyle()
        super().changeEvent(e)

    def event(self, e: QEvent) -> bool:
        """Shows the whole text where the card had to leave some of it out."""
        if isinstance(e, QHelpEvent) and e.type() == QEvent.Type.ToolTip and not self.toolTip():
            text = self._full_text()
            if text:
                QToolTip.showText(e.globalPos(), tooltip(text), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(e)

    def _state(self) -> CardState:
        state = CardState.NORMAL
        if not self.isEnabled():
            return CardState.DISABLED
        if self._is_away:
            state |= CardState.AWAY
        if self.underMouse():
            state |= CardState.HOVERED
        if self.hasFocus():
            state |= CardState.FOCUSED
        if self.isChecked():
            state |= CardState.SELECTED
        return state

    def _full_text(self) -> str:
        """What a tooltip must say because the card has no room for it; empty where it has."""
        raise NotImplementedError

    def _describe(self, name: str, description: str) -> None:
        """Names the card for screen readers, unless the caller has given it names of its own."""
        if self.accessibleName() == self._derived_name:
            self._derived_name = name
            self.setAccessibleName(name)
        if self.accessibleDescription() == self._derived_description:
            self._derived_description = description
            self.setAccessibleDescription(description)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _lift(self, carried: QMimeData, grip: QPointF) -> None:
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(carried)
        picture = self.picture()
        card = self.card_rect()
        drag.setPixmap(picture)
        held_at = grip - card.topLeft()
        drag.setHotSpot(drag_hot_spot(held_at, card.size(), picture, self._source.metrics))
        self._set_away(True)
        drag.exec(Qt.DropAction.CopyAction)
        # The drop may have rebuilt the board, and this card with it.
        if shiboken6.isValid(self):
            self._set_away(False)

    def _set_away(self, away: bool) -> None:
        self._is_away = away
        self.lifted.emit(away)
        self.update()
