"""What a genre shows by its form: letters, interviews, law reports, news kept as messages."""
