"""Chinese, in both of its scripts; the words of a table are parted by spaces."""
