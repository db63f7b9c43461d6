"""Whose Call: a team finds out who owns the decisions an AI agent is about to guess."""

__version__ = "0.1.0"
