"""What an import did, and how a page was read."""
