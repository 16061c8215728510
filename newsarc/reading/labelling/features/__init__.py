"""The features of lines: what is measured, seen and read of each, and of its neighbours and its page."""
