"""One view for each step, and the tray, the board, the presenter and home."""
