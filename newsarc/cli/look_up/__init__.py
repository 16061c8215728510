"""The commands that find, list, show and count."""
