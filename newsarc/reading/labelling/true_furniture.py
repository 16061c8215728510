"""The true labels of what is no article: furniture, notices, tables, page heads, editors, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsarc.reading.credits.captions import is_caption
from newsarc.reading.furniture.editors import is_editors_line, is_page_number
from newsarc.reading.furniture.masthead import read_masthead
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.page_text import skeleton
from newsarc.reading.languages.chinese.line_words import ISSUED, NOTICES
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsarc.reading.labelling.page_text import LabelledText

_NOTICE_HEAD = re.compile(NOTICES)
_SCORE = re.compile(r"\d\s*[∶:]\s*\d")
_DATED = re.compile(rf"(?:1[5-9]|20)\d\d|{ISSUED}")


def label_furniture(page: LabelledText, truth: Mapping[str, Any]) -> None:
    """Label the lines that the truth lists as furniture, listings, section heads and jump lines."""
    furniture = {skeleton(text): text for text in truth.get("furniture") or []}
    loose = {
        skeleton(t) for a in truth["articles"] for key in ("loose", "signature") for t in a.get(key) or []
    }
    others = {skeleton(text): _kind_of_other(o) for o in truth.get("others") or [] for text in _texts(o)}
    captions = {skeleton(text) for article in truth["articles"] for text in article.get("captions") or []}
    quotes = {skeleton(text) for article in truth["articles"] for text in article.get("pull_quote") or []}
    heads = {skeleton(text) for text in _texts(truth.get("section_heads") or [])}
    jumps = {skeleton(t) for article in truth["articles"] for t in article.get("jump_lines") or []}
    in_notice = False
    for index, bone in enumerate(page.bones):
        if page.labels[index] is not None:
            in_notice = False
            continue
        text = page.texts[index]
        if bone in furniture or (not bone and text.strip() in set(truth.get("furniture") or [])):
            in_notice = in_notice or (_NOTICE_HEAD.search(text) is not None and len(text) < 12)
            page.labels[index] = Label.NOTICE if in_notice else _kind_of(text)
        elif bone in others:
            page.labels[index] = others[bone]
        elif bone in captions:
            page.labels[index] = Label.CAPTION
        elif bone in quotes or bone in heads:
            page.labels[index] = Label.FURNITURE
        elif bone in jumps:
            page.labels[index] = Label.JUMP
        elif bone in loose:
            page.labels[index] = Label.CAPTION if is_caption(text) else None


def _kind_of_other(other: object) -> Label:
    is_notice = isinstance(other, dict) and other.get("kind") == "notice"
    return Label.NOTICE if is_notice else Label.TABLE


def _texts(other: object) -> Iterable[str]:
    if isinstance(other, str):
        yield from other.split("\n")
    elif isinstance(other, dict):
        for value in other.values():
            yield from _texts(value)
    elif isinstance(other, list):
        for value in other:
            yield from _texts(value)


def _kind_of(text: str) -> Label:
    if is_editors_line(text):
        return Label.EDITORS
    if is_page_number(text) or read_masthead(text):
        return Label.MASTHEAD
    if _is_row(text):
        return Label.TABLE
    return Label.FURNITURE


def _is_row(text: str) -> bool:
    """Tell whether a line holds a score or a time, and no date, as the rows of listings do."""
    return _SCORE.search(text) is not None and not _DATED.search(text)


def label_rest(page: LabelledText) -> None:
    """Label by their own words the lines of which the truth says nothing."""
    for index, text in enumerate(page.texts):
        if page.labels[index] is not None or not text.strip():
            continue
        line = recognize(text)
        if line.jump_to or line.jump_from:
            page.labels[index] = Label.JUMP
        elif is_editors_line(text):
            page.labels[index] = Label.EDITORS
        elif is_page_number(text) or read_masthead(text):
            page.labels[index] = Label.MASTHEAD
        elif is_caption(text):
            page.labels[index] = Label.CAPTION
        elif not page.bones[index]:
            page.labels[index] = Label.FURNITURE
