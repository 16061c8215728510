"""What marks a file as an archive, and the version of its tables that this newsarc knows."""

APPLICATION_ID = 0x6E777361  # "nwsa"
SCHEMA = 12
"""The number of migrations; a test holds it to their list, which look-ups do not load."""
