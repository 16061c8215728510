"""Lists, counts, contexts and charts."""
