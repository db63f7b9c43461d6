"""The library on disk: SQLite, its guards, its migrations, leases and backups."""
