"""Formats for readers: plain text, a web page, a book, a feed."""
