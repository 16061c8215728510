"""A newspaper archive in one SQLite file, worked from the terminal."""
