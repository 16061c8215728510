"""Queries answered on a server: nodes as SQL, phrases verified by their places, ranks as SQLite has them."""
