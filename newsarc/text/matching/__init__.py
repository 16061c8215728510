"""Tokens, matches and likenesses of texts."""
