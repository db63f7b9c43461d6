"""What the steps of the demo share: the window, the hands, and the sample that is played."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from workshop.exercise.agenda import Step
from workshop.exercise.cards import RoleId
from workshop.exercise.session import Session
from workshop.qt.demo.hands import Hands, Stuck
from workshop.qt.main_window import MainWindow
from workshop.qt.views.session_page import SessionPage
from workshop.qt.views.step_view import StepView

Shown = TypeVar("Shown", bound=StepView)


@dataclass(frozen=True, slots=True)
class Play:
    """One run of the demo. Everything typed and chosen comes from `sample`."""

    hands: Hands
    window: MainWindow
    sample: Session
    folder: Path

    @property
    def page(self) -> SessionPage:
        """The open session on the screen."""
        page = self.window.session_page
        if page is None:
            raise Stuck("the demo has no session open")
        return page

    @property
    def session(self) -> Session:
        """The session as it has come about so far."""
        return self.page.stage.bridge.session

    def view(self, kind: type[Shown]) -> Shown:
        """The main area, of the step where the demo believes to be."""
        view = self.page.view
        if not isinstance(view, kind):
            raise Stuck(f"the demo is at {type(view).__name__} instead of {kind.__name__}")
        return view

    def go_to(self, step: Step) -> None:
        """Click a step along the top."""
        self.hands.click(self.page.step_bar.button(step))

    def key_of(self, role: RoleId | str) -> str:
        """The number key of a role card, by its place in the tray."""
        offered = [card.id for card in self.session.offered_roles()]
        return str(offered.index(RoleId(role)) + 1)

    def name_of(self, participant: str | None) -> str:
        """The name of somebody of the sample."""
        person = self.sample.participant(participant)
        return person.name if person else ""

    def picture(self, name: str) -> None:
        """Take a picture, and say where it is."""
        self.hands.picture(self.folder / name)
        self.tell(name)

    def tell(self, name: str) -> None:
        """Say that a file was written."""
        print(self.folder / name, flush=True)
