"""Instructions for coding agents: planned as changes of files, then written all or none."""
