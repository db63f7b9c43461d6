"""The rules of the exercise, one file for each stretch of it; `deciding.decide` asks them."""
