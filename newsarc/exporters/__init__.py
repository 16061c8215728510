"""One file per export format: entries to text, streaming."""
