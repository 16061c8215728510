"""Columns that stand side by side, or were read in turns."""
