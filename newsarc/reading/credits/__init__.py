"""Bylines, datelines and picture credits: people, roles, places."""
