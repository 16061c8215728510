"""Datasette at home: pages to search and to read, a plugin that knows our query language, and a server."""
