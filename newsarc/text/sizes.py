"""Sizes and times as people say them."""

from __future__ import annotations

_UNITS = ("kB", "MB", "GB", "TB")


def human_size(size: int) -> str:
    """Write a number of bytes in its unit, with two digits where one would be coarse.

    >>> human_size(0), human_size(999), human_size(1_240), human_size(536_576), human_size(668_823_552)
    ('0 B', '999 B', '1.2 kB', '537 kB', '669 MB')
    """
    if size < 1_000:
        return f"{size} B"
    value = float(size)
    for unit in _UNITS:
        value /= 1_000
        if value < 999.5 or unit == _UNITS[-1]:
            break
    return f"{value:.1f} {unit}" if value < 9.95 else f"{value:,.0f} {unit}"


def human_duration(seconds: int) -> str:
    """Write how long something took.

    >>> human_duration(0), human_duration(59), human_duration(200), human_duration(7_500)
    ('0 s', '59 s', '3 min 20 s', '2 h 5 min')
    """
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"
