"""One view for each step, and the tray, the board and home."""
