"""Use cases: the desk, the library and the ports they need from outside."""
