"""One file per source format: bytes to Pages."""
