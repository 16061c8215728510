"""Where a command's output goes, and how."""
