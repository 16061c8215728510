"""Single articles and their changes."""
