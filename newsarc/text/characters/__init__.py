"""Single characters: classes, widths, folding, numerals, controls."""
