"""Pages of e-papers: what their systems mark in them."""
