"""Tokens, matches and similarities of texts."""
