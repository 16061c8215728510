"""Answers of look-ups, counts and explanations in the forms that programs read: whole, the same for ever."""
