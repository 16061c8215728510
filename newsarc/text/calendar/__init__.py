"""Dates, months and periods as newspapers write them."""
