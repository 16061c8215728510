"""What pdfium tells of the pages of a PDF."""
