"""The files that SQLite keeps beside an archive."""
