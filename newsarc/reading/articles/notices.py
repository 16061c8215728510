"""The words by which notices tell themselves: declarations, tenders, lost and found."""

from __future__ import annotations

import re

_NOTICE_HEAD = re.compile(r"(?:声明|公告|启事|通告)$|分类广告|^(?:PUBLIC|LEGAL) NOTICE")
_NOTICE_TEXT = re.compile(r"声明作废|特此(?:公告|声明|通告|启事)|遗失.{0,40}(?:作废|证|章)|聲明作廢")


def is_notice_head(text: str) -> bool:
    """Tell whether a headline is that of a notice column (遗失声明, 公告 …)."""
    return _NOTICE_HEAD.search(text) is not None


def is_notice_text(text: str) -> bool:
    """Tell whether a paragraph is worded as a notice (… 声明作废, 特此公告)."""
    return _NOTICE_TEXT.search(text) is not None
