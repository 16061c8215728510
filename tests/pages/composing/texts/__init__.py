"""What is done to the text of articles and lines: sentences, wrapping, retelling, damage."""
