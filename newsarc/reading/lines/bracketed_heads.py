"""Headlines in Chinese brackets that run into their texts: 【白鹭堤提前合龙】今天上午."""

from __future__ import annotations

import re

from newsarc.reading.lines.run_in_heads import RunInHead
from newsarc.text.characters.classes import HAN

# Behind the hour or the tag of an item: 15:35 【…】, #…#【…】.
_BEFORE_BRACKET = r"(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?\s?|#[^#【]{1,30}#\s?|[^\w\s]{0,2}\s?)"
_BRACKETED = re.compile(
    rf"(?P<before>{_BEFORE_BRACKET}[【［\[])(?P<head>[^】\]］]{{2,60}})(?P<behind>[】\]］]\s?)(?P<text>.+)"
)
_WORDS = re.compile(f"[{HAN}]{{4}}.{{4}}")


def read_bracketed_head(line: str) -> RunInHead | None:
    """Part a headline in brackets from the text behind it on its line, and from the hour before it.

    >>> read_bracketed_head("15:35 【白鹭堤提前合龙】今天上午")
    RunInHead(before='15:35 【', head='白鹭堤提前合龙', behind='】', text='今天上午')
    """
    match = _BRACKETED.match(line)
    return RunInHead(*(match[part].strip() for part in RunInHead._fields)) if match else None


def is_headline_in_brackets(found: RunInHead) -> bool:
    """Tell a headline from a mere word in brackets: it has several words, and no colon stands behind it."""
    return _WORDS.search(found.head) is not None and not found.text.startswith(("：", ":"))
