"""Articles as they are sent: feeds and newsletters."""
