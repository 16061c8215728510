"""The order of articles whose columns an extractor read in the wrong order."""
