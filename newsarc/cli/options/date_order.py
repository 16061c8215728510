"""Dates that may be two days, as 03/04/2021: the settings may say whether day or month comes first."""

from newsarc.cli.options.settings import setting


def is_day_first() -> bool | None:
    """Tell whether the day comes first; None where the settings say nothing, and such dates are refused."""
    order = setting("date_order")
    return None if order is None else order == "day first"
