"""The lines at a page's edges that say who made the page, and on which page one is."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import DESK
from newsarc.text.characters.classes import HAN
from newsarc.text.characters.numerals import NUMERALS

# The desk's titles that are too common a word to be one in a byline, and how to reach the desk.
_EDITORS = (
    "见习编辑 执行编辑 编审 美术编辑 版式设计 版式設計 組版 製版 制图 製圖 视觉 視覺 视觉设计 視覺設計 "
    "終審 审读 審讀 副主编 主任 值班总编 值班编辑 总编辑 总监制 设计 設計 电脑制作 照排 出品"
)
_CONTACTS = "邮箱 电话 投稿邮箱 本版邮箱 E-mail Email 新闻热线 热线"
_WORD = f"(?:{'|'.join(sorted(f'{DESK} {_EDITORS} {_CONTACTS}'.split(), key=len, reverse=True))})"
_SCOPE = rf"(?:本版|本期|今日|[{NUMERALS}A-Z]{{1,3}}版|第[{NUMERALS}]{{1,3}}版)?"
_NAMES = rf"[{HAN}·]{{1,4}}(?:[ \u3000、，,/][{HAN}·]{{1,4}}|[ \u3000]{{2,3}}[{HAN}]{{1,3}}){{0,5}}"
_STARTS = re.compile(
    rf"[□■◎●◇◆▲/|（(【\s]{{0,3}}{_SCOPE}{_WORD}(?:\s?[/、]\s?{_WORD}){{0,3}}\s?"
    rf"(?:[:：]|[ \u3000/]{{1,4}}(?={_NAMES}))"
)
_HAS_DESK = re.compile("编|編|校|版式|审|審|監|监|美|组版|組版|视觉|視覺|邮箱|电话|热线|mail")
_CONTACT_FIRST = re.compile("(?:[□■◎●◇◆▲\\s]{0,3})(?:电话|邮箱|热线|新闻热线|E-?mail)", re.IGNORECASE)
_CONTACT = re.compile(r"电话|热线|邮箱|[Ee]-?mail|投稿|[\w.]{1,40}@|QQ")
_SENTENCE = re.compile("[。！？；“”]")
_ENGLISH = re.compile(
    r"(?:Page |Section |Copy |Layout )?(?:[Ee]ditors?|EDITORS?|[Dd]esign(?:er)?|[Ll]ayout|Redaktion)"
    r"\s?:\s?\S.{2,80}"
)
_PAGE_NUMBER = re.compile(
    rf"[-–—·•\s]{{0,6}}(?:第\s?[A-Z]?[{NUMERALS}]{{1,3}}\s?[版页頁面]|[A-Z]?[{NUMERALS}]{{1,3}}\s?[版页頁面]"
    r"|[A-Z]{0,2}-?[0-9０-９]{1,3}|[0-9]{1,3}[A-F]"
    r"|(?:[Pp]age|PAGE|Seite|[Pp]\.|S\.)\s?[A-Z]?-?[0-9]{1,3}|[0-9]{1,3}\s?면)"
    r"[-–—·•\s]{0,6}"
)


def is_editors_line(text: str) -> bool:
    """Tell whether a line names those who edited, read and set the page, or how to reach them.

    >>> is_editors_line("本版责编：田一禾 校对：甘恬"), is_editors_line("编辑部来了一位老人")
    (True, False)
    """
    line = text.strip()
    if not 4 <= len(line) <= 160 or _SENTENCE.search(line):
        return False
    if _ENGLISH.fullmatch(line):
        return True
    if not _HAS_DESK.search(line[:24]) or not _STARTS.match(line):
        return False
    # A notice ends with a telephone number too: it takes a second way to reach the editors.
    if _CONTACT_FIRST.match(line):
        return len(_CONTACT.findall(line)) > 1
    return True


def is_page_number(text: str) -> bool:
    """Tell whether a line is only the label of a page.

    >>> [is_page_number(line) for line in ("第3版", "A07", "- 3 -", "3", "2021", "3.15")]
    [True, True, True, True, False, False]
    """
    return len(text) <= 24 and _PAGE_NUMBER.fullmatch(text.strip()) is not None
