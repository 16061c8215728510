"""Formats of whole pages with their geometry: PDF, and the output of OCR."""
