"""Queries answered: conditions, plans, ranking, snippets, the full-text index."""
