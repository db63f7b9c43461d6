"""The words, rules and figures of the exercise: pure values, standard library only."""
