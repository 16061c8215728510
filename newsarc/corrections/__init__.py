"""Corrections: the fields a user can mend, a record with and without them, and the text to edit."""
