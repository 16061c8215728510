"""The query language: text to nodes to SQL."""
