"""Documents that hold an article or a few."""
