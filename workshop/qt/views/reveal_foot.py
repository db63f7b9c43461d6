"""The foot of Reveal: voting again, from decision to decision, and on once all lie face up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.qt.texts import tr
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.step_view import label


class RevealFoot(QWidget):
    """Its buttons; what they do is the view's."""

    again_asked = Signal()
    earlier_asked = Signal()
    later_asked = Signal()
    on_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        does = tr("Opens another round on this decision. A tally of these ballots is kept.")
        self.vote_again = EnterButton(tr("Vote again"))
        self.vote_again.setAccessibleDescription(does)
        self._does = label(does, "note", wraps=True)
        self._roomy = self._revealed = True
        self.earlier = EnterButton(tr("← Back"))
        self.later = EnterButton(tr("Next decision →"))
        self.on = EnterButton("", "primary")
        for button, asked in (
            (self.vote_again, self.again_asked),
            (self.earlier, self.earlier_asked),
            (self.later, self.later_asked),
            (self.on, self.on_asked),
        ):
            button.clicked.connect(asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 12)
        row.setSpacing(12)
        row.addWidget(self.vote_again)
        row.addWidget(self._does, 1)
        row.addStretch(0)
        for button in (self.earlier, self.later, self.on):
            row.addWidget(button)

    def set_roomy(self, roomy: bool) -> None:
        """Say beside it what voting again does; in little room only as its description."""
        self._roomy = roomy
        self._does.setVisible(roomy and self._revealed)

    def show_place(self, here: int, count: int, *, revealed: bool) -> None:
        """Show which ways lead on from the decision at `here` of `count`; before all of them -1."""
        self._revealed = revealed
        self.vote_again.setVisible(revealed)
        self.set_roomy(self._roomy)
        self.earlier.setEnabled(here > 0)
        self.later.setEnabled(0 <= here < count - 1)

    def show_on(self, following: Step | None) -> None:
        """Let the way to the following step stand out, where there is one; at the end for Next."""
        if following is not None:
            self.on.say(tr("Go on to {0}", tr(GUIDANCE[following].name, context="Steps")))
        self.on.setVisible(following is not None)
        self.later.setVisible(following is None or self.later.isEnabled())
