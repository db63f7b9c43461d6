"""What leaves a session: papers, pages and data."""
