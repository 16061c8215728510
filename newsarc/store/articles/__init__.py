"""Articles as rows, their refs, versions and continuations."""
