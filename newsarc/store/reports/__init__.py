"""Counts and lists over an archive."""
