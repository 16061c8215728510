"""What services write behind a text that they send: a line that leads to the rest, and who sent it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    class _Printed(Protocol):
        @property
        def text(self) -> str: ...


_Text = TypeVar("_Text", bound="_Printed")
_READ_ON = re.compile(
    r"(?:Continue reading|Read (?:more|on|the full \w+)|Weiterlesen|Lire la suite)\b.{0,80}"
    r"|The post .* (?:appeared first on|first appeared on) .*"
    r"|[\[(（]?(?:阅读|查看|閱讀)(?:全文|原文|更多|详情)[\])）]?[\s.…>»]*",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\W{0,2}(?:©|\(c\)\s|Copyright\b|版权所有|版權所有)|\ball rights reserved\b", re.IGNORECASE
)
_LONGEST = 300  # characters of a line in which a sender says so
_MOST_BELOW = 8  # lines of a sender below a text: rights, address, why one gets the letter


def without_read_on(texts: Sequence[_Text]) -> list[_Text]:
    """Leave out the lines below a text that lead to the rest of it on the site."""
    end = len(texts)
    while end > 1 and _READ_ON.fullmatch(texts[end - 1].text):
        end -= 1
    return list(texts[:end])


def without_sender(texts: Sequence[_Text]) -> list[_Text]:
    """Leave out what stands below the line in which a sender claims his rights, at the end of a letter."""
    start = max(1, len(texts) - _MOST_BELOW)
    lines = (at for at in range(start, len(texts)) if _is_of_rights(texts[at].text))
    return list(texts[: next(lines, len(texts))])


def _is_of_rights(text: str) -> bool:
    return len(text) <= _LONGEST and _RIGHTS.search(text) is not None
