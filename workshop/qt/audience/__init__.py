"""The audience window: what the room should see at each step, and nothing else."""
