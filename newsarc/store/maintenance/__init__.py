"""Checks, copies, repairs and removals of an archive."""
