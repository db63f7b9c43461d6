"""Which view shows which step; each is imported when its step is first shown (start-up time)."""

from typing import Final

from workshop.exercise.agenda import Step
from workshop.qt.stage import Stage
from workshop.qt.views.session_page import StepViews
from workshop.qt.views.step_view import StepView


def _brief(stage: Stage) -> StepView:
    from workshop.qt.views.brief import BriefView

    return BriefView(stage)


def _surface(stage: Stage) -> StepView:
    from workshop.qt.views.surface import SurfaceView

    return SurfaceView(stage)


def _ballot(stage: Stage) -> StepView:
    from workshop.qt.views.ballot import BallotView

    return BallotView(stage)


def _reveal(stage: Stage) -> StepView:
    from workshop.qt.views.reveal import RevealView

    return RevealView(stage)


def _own(stage: Stage) -> StepView:
    from workshop.qt.views.own import OwnView

    return OwnView(stage)


def _gut_check(stage: Stage) -> StepView:
    from workshop.qt.views.gut_check import GutCheckView

    return GutCheckView(stage)


def _commit(stage: Stage) -> StepView:
    from workshop.qt.views.commit import CommitView

    return CommitView(stage)


def _outcome(stage: Stage) -> StepView:
    from workshop.qt.views.outcome import OutcomeView

    return OutcomeView(stage)


STEP_VIEWS: Final[StepViews] = {
    Step.BRIEF: _brief,
    Step.SURFACE: _surface,
    Step.BALLOT: _ballot,
    Step.REVEAL: _reveal,
    Step.OWN: _own,
    Step.GUT_CHECK: _gut_check,
    Step.COMMIT: _commit,
    Step.OUTCOME: _outcome,
}
