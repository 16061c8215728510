"""The text of an article on a page: which of the paragraphs it is, and what stands above and among them."""
