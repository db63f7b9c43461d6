"""A push button for a window that is no dialog."""

from PySide6.QtWidgets import QPushButton, QWidget


class PressButton(QPushButton):
    """Enter presses it as Space does; Qt keeps that for dialogs."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAutoDefault(True)
