"""The command that shows the settings."""
