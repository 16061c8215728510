"""Dates that may be two days, as 03/04/2021: the settings may say whether day or month comes first."""

from newsarc.cli.options.settings import setting


def in_date_order(text: str) -> str:
    """Write a date that may be two days as the one that the settings' order makes it; others stay."""
    order = setting("date_order")
    if order is None:
        return text
    from newsarc.text.calendar.dates import both_readings

    days = both_readings(text.strip())
    if len(days) != 2:
        return text
    month_first, day_first = days
    return (day_first if order == "day first" else month_first).isoformat()
