"""From what a structured format says of an article to a page of the archive; knows no format."""
