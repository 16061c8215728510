"""An archive in PostgreSQL, for many readers: published from the SQLite file, and asked as that is."""
