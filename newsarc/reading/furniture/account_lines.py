"""Lines that an app prints between a headline and its text: whose account it is, how long ago it wrote."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import pages as words

_LONGEST = 40  # characters
_NAME = r"[^\W\d_]{2,16}"
_GAP = r"\s*[·•|]?\s*"
_AGO = re.compile(
    rf"(?:{_NAME})?(?:{words.ACCOUNTS})?{_GAP}(?:{words.TIMES_AGO})(?:{_GAP}{_NAME})?|{_NAME}(?:{words.ACCOUNTS})"
)
_FOLLOW = re.compile(words.FOLLOW)
_COMMENTS = re.compile(words.COMMENTS)


def says_how_long_ago(text: str) -> bool:
    """Tell whether a line says how long ago an account wrote, or that it is one.

    >>> [says_how_long_ago(text) for text in ("刚刚 · 澄浦", "澄浦日报官方账号 2天前", "3小时前 回复 赞6")]
    [True, True, False]
    """
    return len(text) <= _LONGEST and _AGO.fullmatch(text.strip()) is not None


def is_button_to_follow(text: str) -> bool:
    """Tell the button beside an account that one may follow.

    >>> is_button_to_follow("+ 关注"), is_button_to_follow("关注民生")
    (True, False)
    """
    return len(text) <= _LONGEST and _FOLLOW.fullmatch(text.strip()) is not None


def is_head_of_comments(text: str) -> bool:
    """Tell the line over what readers wrote below an article.

    >>> is_head_of_comments("全部评论（79）"), is_head_of_comments("全部评论都说好")
    (True, False)
    """
    return len(text) <= _LONGEST and _COMMENTS.fullmatch(text.strip()) is not None
