"""From glyphs and lines with boxes to lines in reading order; pure, and of no file format."""
