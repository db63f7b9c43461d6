"""What every step's main area has in common."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.outcome_ports import OutcomeOptions
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, ParticipantId
from workshop.exercise.session import Session
from workshop.qt.stage import Stage
from workshop.qt.theme import label

__all__ = ["StepView", "clear", "label"]


class StepView(QWidget):
    """The main area of one step. Made when first shown; told of changes only while shown."""

    step: ClassVar[Step]
    wants_side_pane: ClassVar[bool] = True
    """Whether the facilitator's pane stands beside it without being asked for."""
    allows_side_pane: ClassVar[bool] = True
    """Whether it may stand there at all: never while people vote."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.stage.bridge.session

    def refresh(self, changes: object) -> None:
        """Show what changed (tuple[Change, ...]); empty: look at everything anew."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        self.setFocus()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What actions of the table do while this step is shown, by their ids."""
        return {}

    def key_hints(self) -> str:
        """The keys that work here, in one line for the foot of the window."""
        return ""

    def go_to_decision(self, decision: DecisionId) -> bool:
        """Put the focus on a decision; False where this step has no place for it."""
        del decision
        return False

    def go_to_person(self, person: ParticipantId) -> bool:
        """Put the focus on somebody; False where this step has no place for them."""
        del person
        return False

    def side_extra(self) -> QWidget | None:
        """What stands above the words to say in the facilitator's pane: the figures of a board."""
        return None

    def beside_pane(self, shown: bool) -> None:
        """The facilitator's pane, with what it has of this step, stands beside it, or not."""
        del shown

    def side_more(self) -> QWidget | None:
        """What stands last in the facilitator's pane, because it grows: the load of a board."""
        return None

    def summary_options(self) -> OutcomeOptions | None:
        """How a summary is made that is asked for here; None where the step does not say."""
        return None

    def going_on_is_early(self) -> bool:
        """Whether Next is there but never stands out.

        Because people are still busy here, or because the step has a way on of its own that does.
        """
        return False

    def type_paper(self) -> None:
        """Type in what was voted on paper; only Ballot knows how."""

    def asks_before_leaving(self, to: Step) -> bool:
        """Whether the way there has to wait: a question was put in place; its answer goes on."""
        del to
        return False

    def leave(self) -> None:
        """The step is about to be left: save what is being typed, draw the curtain."""


def clear(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            # one that was just put in is still to be shown: without this, as a window of its own
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
