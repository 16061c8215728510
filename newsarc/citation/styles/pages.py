"""Page labels in references: one page or several, and ranges with their dash."""

from __future__ import annotations

import re
from string import ascii_letters

_LABEL = r"[A-Za-z]*\d+"
_RANGE = re.compile(rf"({_LABEL})\s*[-–]\s*({_LABEL})")
_LIST = re.compile(rf"{_LABEL}(?:\s*[-–]\s*{_LABEL})?(?:(?:, ?| & |; ){_LABEL}(?:\s*[-–]\s*{_LABEL})?)*")
_SEVERAL = re.compile(r"\d\s*[-–—,&;]\s*[A-Za-z]*\d")


def dashed_pages(page: str) -> str:
    """Write the ranges of a list of pages with an en dash; other labels stay as printed.

    >>> dashed_pages("A1, A6-A7"), dashed_pages("第1-2页")
    ('A1, A6–A7', '第1-2页')
    """
    return _RANGE.sub(r"\1–\2", page) if _LIST.fullmatch(page) else page


def shortened_pages(page: str) -> str:
    """Write ranges as MLA does: of the second number only what differs, two digits of it at least.

    >>> shortened_pages("A1, A6-A7"), shortened_pages("101-108"), shortened_pages("98-103")
    ('A1, A6–7', '101–08', '98–103')
    """
    return _RANGE.sub(_shortened_range, page) if _LIST.fullmatch(page) else page


def are_several(page: str) -> bool:
    """Tell whether a label names more than one page.

    >>> are_several("A1, A6-A7"), are_several("B2—B3"), are_several("第1张第4版")
    (True, True, False)
    """
    return _SEVERAL.search(page) is not None


def _shortened_range(found: re.Match[str]) -> str:
    first, second = (page.lstrip(ascii_letters) for page in found.groups())
    if found[1].removesuffix(first) != found[2].removesuffix(second):
        return f"{found[1]}–{found[2]}"
    return f"{found[1]}–{_last_digits(first, second)}"


def _last_digits(first: str, second: str) -> str:
    is_same_hundred = len(first) == len(second) > 2 and first[:-2] == second[:-2]
    return second[-2:] if is_same_hundred else second.lstrip("0") or second
