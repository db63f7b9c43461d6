"""The outcomes window: what leaves a session, seen as it will be before it is saved or printed."""
