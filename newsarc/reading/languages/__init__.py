"""Word forms of single languages."""
