"""Columns side by side, interleaved, or in the wrong order."""
