"""Web pages: e-papers in their layouts, and any article page by its metadata or its main text."""
