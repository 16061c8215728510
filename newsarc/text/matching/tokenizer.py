"""The version of the index text, which look-ups compare and do not make."""

from __future__ import annotations

TOKENIZER_VERSION = 4
"""Raise it with every change to what `index_tokens` or `index_characters` return: archives then build
their index anew."""
