"""What the name of a font tells: whether its type is bold."""

from __future__ import annotations

import re
from functools import lru_cache

# As foundries write it; TeX has CMBX, URW "Medi" for the bolder one of two, Chinese fonts are called Hei.
_BOLD = re.compile(r"(?i)bold|black|heavy|demi|[-, ]bd(?![a-z])|^cmbx|-medi$|(?-i:Hei|HEI)(?![a-z])|黑")


@lru_cache(maxsize=1024)
def is_bold(font: str | None) -> bool:
    """Tell a bold font by its name.

    >>> is_bold("Arial-BoldMT"), is_bold("SimHei"), is_bold("Minion-Regular"), is_bold(None)
    (True, True, False, False)
    """
    return font is not None and _BOLD.search(font) is not None
