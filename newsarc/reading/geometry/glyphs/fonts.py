"""What the name of a font tells: whether its type is bold."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.reading.languages.chinese.pages import BOLD_FACE

if TYPE_CHECKING:
    from collections.abc import Iterable

# As foundries write it; TeX has CMBX, URW "Medi" for the bolder one of two, Chinese fonts are called Hei.
_BOLD = re.compile(
    rf"(?i)bold|black|heavy|demi|[-, ]bd(?![a-z])|^cmbx|-medi$|(?-i:Hei|HEI)(?![a-z])|{BOLD_FACE}"
)


@lru_cache(maxsize=1024)
def is_bold(font: str | None) -> bool:
    """Tell a bold font by its name.

    >>> is_bold("Arial-BoldMT"), is_bold("SimHei"), is_bold("Minion-Regular"), is_bold(None)
    (True, True, False, False)
    """
    return font is not None and _BOLD.search(font) is not None


def body_font(fonts: Iterable[tuple[str | None, int]]) -> str | None:
    """Return the font in which most characters of a page are set.

    >>> body_font([("Times-Roman", 400), ("Times-Bold", 12), (None, 30)])
    'Times-Roman'
    """
    counts: Counter[str | None] = Counter()
    for font, characters in fonts:
        counts[font] += characters
    return max(counts, key=lambda font: (counts[font], font or ""), default=None)
