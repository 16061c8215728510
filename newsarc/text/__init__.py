"""Pure functions on text: decoding, repairs, widths, folding, dates."""
