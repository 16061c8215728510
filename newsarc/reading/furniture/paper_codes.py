"""The short Latin codes by which e-paper systems name newspapers in their paths."""

from __future__ import annotations

import re

_LOOKED_FOR = (
    re.compile(r"n(?:w|bs)\.D\d{1,8}([a-z]{2,20})_"),
    re.compile(r"[A-Z0-9]{0,4}([A-Z]{4})\d\dB\d{8}C"),
    re.compile(r"(?:^|/)(?:\d{1,6}_)?([A-Za-z]{2,12})[-_]?(?:1[789]|20)\d\d[-_.]?\d\d[-_.]?\d\d[^/]*$"),
    re.compile(
        r"(?:^|/)([a-z]{2,12})/(?:(?:html?|page|pc|con|content|layout|images|epaper|\d{1,3})/){0,3}"
        r"(?:\d{4}/)?(?:1[789]|20)\d\d[-_/]?\d\d"
    ),
    re.compile(r"://(?:[a-z0-9]{1,20}\.){0,2}?([a-z0-9]{2,20})\.(?:com|cn|net|org)(?:\.[a-z]{2})?(?:/|$)"),
)
_NOT_CODES = frozenset(
    ("html", "htm", "page", "pages", "pc", "con", "content", "layout", "images", "epaper", "szb")
)


def read_code(path: str) -> str | None:
    """Find the code that a path has in the place where e-paper systems put it.

    >>> read_code("jxrb/page/186/2017-10-09/A01/1.jpg"), read_code("rmrb2021030901.pdf")
    ('jxrb', 'rmrb')
    >>> read_code("20220315_01.txt") is None
    True
    """
    for pattern in _LOOKED_FOR:
        for match in pattern.finditer(path):
            if match[1] not in _NOT_CODES:
                return match[1]
    return None
