"""Queries answered: conditions, plans, ranking, snippets, concordances and reprints."""
