"""The words by which notices tell themselves: declarations, tenders, lost and found."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import pages as words
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either

_HEADS = either(*(language.notice_heads for language in LANGUAGES))
_NOTICE_HEAD = re.compile(f"(?:{words.NOTICE_HEAD_ENDS})$|{words.NOTICE_HEADS}|^(?:{_HEADS})")
_NOTICE_TEXT = re.compile(words.NOTICE_TEXT)


def is_notice_head(text: str) -> bool:
    """Tell whether a headline is that of a notice column (遗失声明, 公告 …)."""
    return _NOTICE_HEAD.search(text) is not None


def is_notice_text(text: str) -> bool:
    """Tell whether a paragraph is worded as a notice (… 声明作废, 特此公告)."""
    return _NOTICE_TEXT.search(text) is not None
