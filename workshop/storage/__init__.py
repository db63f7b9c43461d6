"""The library on disk: SQLite, migrations, journal, backups and the lease."""
