"""One page for each scene: from what is seen to where it stands."""

from dataclasses import replace
from typing import Final

from workshop.qt.audience.pages.asking import lay_out_ask, lay_out_title
from workshop.qt.audience.pages.ballot import lay_out_ballot
from workshop.qt.audience.pages.brief import lay_out_brief
from workshop.qt.audience.pages.commit import lay_out_commit
from workshop.qt.audience.pages.gut_check import lay_out_gut_check
from workshop.qt.audience.pages.outcome import lay_out_outcome
from workshop.qt.audience.pages.own import lay_out_own
from workshop.qt.audience.pages.reveal import lay_out_reveal
from workshop.qt.audience.pages.sealed import lay_out_sealed
from workshop.qt.audience.pages.surface import lay_out_surface
from workshop.qt.audience.scene import (
    AskScene,
    BallotScene,
    BriefScene,
    CommitScene,
    GutCheckScene,
    OutcomeScene,
    OwnScene,
    RevealScene,
    Scene,
    SealedScene,
    SurfaceScene,
    TitleScene,
)
from workshop.qt.audience.sheet import Page, Sheet

_ZOOM_STEP: Final = 0.2


def lay_out(scene: Scene, sheet: Sheet) -> Page:
    """The page of a scene, set as large as `sheet` asks for and the page has room.

    Nothing on it is below the smallest size, outside the sheet or over something else.
    """
    plain = _set(scene, replace(sheet, zoom=1.0))
    zoom = sheet.zoom
    while zoom > 1:
        page = _set(scene, replace(sheet, zoom=zoom))
        if page.sound and not page.cut and (plain.head_cut or not page.head_cut):
            return page
        zoom = max(1.0, zoom - _ZOOM_STEP)
    return plain


def _set(scene: Scene, sheet: Sheet) -> Page:
    match scene:
        case TitleScene():
            return lay_out_title(scene, sheet)
        case AskScene():
            return lay_out_ask(scene, sheet)
        case BriefScene():
            return lay_out_brief(scene, sheet)
        case SurfaceScene():
            return lay_out_surface(scene, sheet)
        case BallotScene():
            return lay_out_ballot(scene, sheet)
        case SealedScene():
            return lay_out_sealed(scene, sheet)
        case RevealScene():
            return lay_out_reveal(scene, sheet)
        case OwnScene():
            return lay_out_own(scene, sheet)
        case GutCheckScene():
            return lay_out_gut_check(scene, sheet)
        case CommitScene():
            return lay_out_commit(scene, sheet)
        case OutcomeScene():
            return lay_out_outcome(scene, sheet)
