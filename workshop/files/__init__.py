"""Session files and decks, from bytes to validated values and back."""
