"""The windows: all that imports PySide6."""
