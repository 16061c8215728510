"""A line and what can be measured and mended of it."""
