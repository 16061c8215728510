"""How things look to people: tables, hits, articles and reports; the only home of rich."""
