"""The few words that a decision card says of itself."""

from PySide6.QtCore import QCoreApplication

from workshop.qt.painting.looks import DecisionLook


def owner_words(look: DecisionLook) -> str:
    """What the owner's place says while no role card lies there, or while another is over it."""
    if look.owner is not None:
        return QCoreApplication.translate("DecisionCard", "Drop to own instead")
    return QCoreApplication.translate("DecisionCard", "Drop to own")


def consulted_words(look: DecisionLook) -> str:
    """What the empty consulted place says; only a plus where somebody is consulted already."""
    return "+" if look.consulted else QCoreApplication.translate("DecisionCard", "Consulted")


def guess_words(look: DecisionLook) -> str:
    """The line of the likely guess; empty where there is none."""
    return _labelled(QCoreApplication.translate("DecisionCard", "Likely guess:"), look.likely_guess)


def answer_words(look: DecisionLook) -> str:
    """The line of the answer; empty where there is none."""
    return _labelled(QCoreApplication.translate("DecisionCard", "Answer:"), look.answer)


def agent_words() -> str:
    """What stands before the latitude."""
    return QCoreApplication.translate("DecisionCard", "Agent:")


def latitude_words(look: DecisionLook) -> str:
    """The latitude, as a question while it is only suggested; empty where none is shown."""
    if look.latitude is None:
        return ""
    return f"{look.latitude.text}?" if look.latitude.suggested else look.latitude.text


def _labelled(label: str, text: str) -> str:
    return f"{label} {text}" if text else ""
