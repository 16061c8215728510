"""The commands that change what was read."""
