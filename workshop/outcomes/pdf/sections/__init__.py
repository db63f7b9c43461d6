"""The sections of the summary, one file for what is read together."""
