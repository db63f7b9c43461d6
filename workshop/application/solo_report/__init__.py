"""An assessment in, a report out: one frozen value that the screen and the paper show alike."""

from workshop.application.solo_report.making import solo_report
from workshop.application.solo_report.values import (
    AnswerLine,
    AreaBar,
    HatBar,
    Shift,
    SoloReport,
    SureBar,
    Talk,
    Then,
    Told,
    as_text,
)

__all__ = [
    "AnswerLine",
    "AreaBar",
    "HatBar",
    "Shift",
    "SoloReport",
    "SureBar",
    "Talk",
    "Then",
    "Told",
    "as_text",
    "solo_report",
]
