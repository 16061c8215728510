"""Articles as rows: look-ups by name, refs, versions, continuations and kept sources."""
