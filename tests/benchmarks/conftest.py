"""Nothing here is a test: it measures, and is run by hand."""

collect_ignore_glob = ["*.py"]
