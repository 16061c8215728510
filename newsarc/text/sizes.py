"""Sizes as people say them."""

from __future__ import annotations

_UNITS = ("kB", "MB", "GB", "TB")


def human_size(size: int) -> str:
    """Write a number of bytes in its unit, with two digits where one would be coarse.

    >>> human_size(0), human_size(999), human_size(1_240), human_size(536_576), human_size(668_823_552)
    ('0 bytes', '999 bytes', '1.2 kB', '537 kB', '669 MB')
    """
    if size < 1_000:
        return f"{size} byte{'' if size == 1 else 's'}"
    value = float(size)
    for unit in _UNITS:
        value /= 1_000
        if value < 999.5 or unit == _UNITS[-1]:
            break
    return f"{value:.1f} {unit}" if value < 9.95 else f"{value:,.0f} {unit}"
