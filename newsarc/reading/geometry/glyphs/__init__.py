"""From the glyphs of a page to its printed lines."""
