"""One file per style: an item to a reference, and what styles share of names, titles and pages."""
