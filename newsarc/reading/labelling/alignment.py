"""From a page's lines and its truth to the label that each line should get: what learning learns from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from newsarc.reading.credits.captions import is_caption
from newsarc.reading.furniture.editors import is_editors_line, is_page_number
from newsarc.reading.furniture.jump import find_jump_from, find_jump_to
from newsarc.reading.furniture.masthead import read_masthead
from newsarc.reading.labelling.labels import BODY, HEADS, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Truth = "Mapping[str, Any]"

_NOT_TEXT = re.compile(r"[\W_]+")
_NUMBERING = re.compile(r"^\W{0,4}\d{1,3}\W{1,2}(?=\S)")
_NOTICE_HEAD = re.compile(r"公告|声明|通知|启事|通告|聲明|啟事")
_SCORE = re.compile(r"\d\s*[∶:]\s*\d")
_DATED = re.compile(r"(?:1[5-9]|20)\d\d|来源|发布")
_SHORTEST = 4  # letters of a line that can be told by its words alone


def skeleton(text: str) -> str:
    """Return the letters and digits of a text, in lower case: what no setting and no damage changes.

    >>> skeleton("3 月14日，“wea-")
    '3月14日wea'
    """
    return _NOT_TEXT.sub("", unicodedata.normalize("NFKC", text)).lower()


@dataclass(slots=True)
class _Page:
    """The lines' letters one after another, and which of them are labelled."""

    texts: Sequence[str]
    bones: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    whole: str = ""
    labels: list[Label | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bones = [skeleton(text) for text in self.texts]
        self.starts = [0, *accumulate(len(bone) for bone in self.bones)]
        self.whole = "".join(self.bones)
        self.labels = [None] * len(self.texts)

    def lines_of(self, start: int, end: int) -> list[int]:
        """Return the lines that hold the letters from start to end."""
        return [
            index
            for index in range(len(self.bones))
            if self.bones[index] and self.starts[index] < end and self.starts[index + 1] > start
        ]


def align(texts: Sequence[str], truth: Mapping[str, Any]) -> list[Label | None]:
    """Return the true label of each line; None where the truth does not tell."""
    page = _Page(texts)
    firsts: list[int] = []
    for article in truth["articles"]:
        _label_paragraphs(page, article, firsts)
    for article in truth["articles"]:
        _label_heads(page, article)
    _mark_openings(page, firsts)
    _label_furniture(page, truth)
    for article in truth["articles"]:
        _label_people(page, article)
    _label_rest(page)
    if any(not article.get("paragraphs_known", True) for article in truth["articles"]):
        _guess_paragraphs(page)
    return page.labels


def _label_paragraphs(page: _Page, article: Mapping[str, Any], firsts: list[int]) -> None:
    crossheads = {skeleton(text) for text in article.get("crossheads") or []}
    at = _body_start(page, article)
    first = True
    for text in article["paragraphs"]:
        bone = skeleton(text)
        if not bone:
            continue
        found = _find(page, bone, at)
        if found is None:
            continue
        lines = [index for index in page.lines_of(*found) if page.labels[index] is None]
        if found[1] - found[0] != len(bone):  # a page's foot stands inside it
            lines = [index for index in lines if page.bones[index] in bone or index == lines[0]]
        label = Label.START
        if article.get("verse"):
            label = Label.VERSE
        elif bone in crossheads:
            label = Label.CROSSHEAD
        for number, index in enumerate(lines):
            is_first = (number == 0 and page.starts[index] >= found[0] - 1) or label is not Label.START
            page.labels[index] = label if is_first else Label.CONTINUATION
        if lines and first and label is Label.START:
            firsts.append(lines[0])
        first = False
        at = found[1]


def _guess_paragraphs(page: _Page) -> None:
    """Begin paragraphs where the truth has none: behind a sentence that ends with a short line."""
    usual = sorted(len(text) for text in page.texts)[len(page.texts) * 3 // 4] if page.texts else 0
    for index in range(1, len(page.texts)):
        before, text = page.texts[index - 1], page.texts[index]
        ended = before.rstrip("\"'”»").endswith((".", "!", "?")) and len(before) < 0.85 * usual
        if page.labels[index] is Label.CONTINUATION and ended and text[:1].isupper():
            page.labels[index] = Label.START


def _body_start(page: _Page, article: Mapping[str, Any]) -> int:
    """Return where the longest paragraph's article may begin: near its first long paragraph."""
    for text in article["paragraphs"]:
        bone = skeleton(text)
        if len(bone) > 12 and (at := page.whole.find(bone)) >= 0:
            return max(
                0,
                at
                - sum(
                    len(skeleton(before))
                    for before in article["paragraphs"][: article["paragraphs"].index(text)]
                )
                - 40,
            )
    return 0


def _find(page: _Page, bone: str, at: int) -> tuple[int, int] | None:
    """Find a paragraph's letters; where damage changed some, find its beginning and its end."""
    start = page.whole.find(bone, at)
    if start < 0 and len(bone) > 12:
        start = page.whole.find(bone)
    if start >= 0:
        return start, start + len(bone)
    if len(bone) < 30:
        return None
    for begin in (at, 0):
        head = page.whole.find(bone[:12], begin)
        tail = page.whole.find(bone[-12:], head + 1) if head >= 0 else -1
        if tail > 0 and tail + 12 - head < 1.3 * len(bone) + 40:
            return head, tail + 12
    return None


def _mark_openings(page: _Page, firsts: Sequence[int]) -> None:
    """Part the first lines of texts by what stands over them: a headline, or none."""
    for line in firsts:
        over = (page.labels[index] for index in reversed(range(line)))
        above = next((label for label in over if label in (*HEADS, *BODY)), None)
        if page.labels[line] is not Label.RUN_IN:
            page.labels[line] = Label.LEAD if above in HEADS else Label.OPENING


def _label_heads(page: _Page, article: Mapping[str, Any]) -> None:
    used: set[int] = set()
    body = next((skeleton(text) for text in article["paragraphs"] if skeleton(text)), "")
    near = page.whole.find(body[:40]) if body else 0
    for text, label in _head_lines(article):
        head = skeleton(text)
        index = _find_line(page, head, near, used)
        if index is None:
            _label_broken_head(page, head, label, near)
            continue
        used.add(index)
        bone = page.bones[index]
        is_run_in = len(bone) > len(head) + 12 and bone.startswith(head)
        page.labels[index] = Label.RUN_IN if is_run_in else label


def _label_broken_head(page: _Page, head: str, label: Label, near: int) -> None:
    """Label the lines over which a part of a headline was broken; the truth has it in one piece."""
    start = page.whole.rfind(head, 0, near + 1) if head else -1
    start = page.whole.find(head) if start < 0 and len(head) > 8 else start
    if start < 0:
        return
    for index in page.lines_of(start, start + len(head)):
        is_inside = page.starts[index] >= start - 3 and page.starts[index + 1] <= start + len(head) + 1
        if page.labels[index] is None and is_inside:
            page.labels[index] = label


def _head_lines(article: Mapping[str, Any]) -> list[tuple[str, Label]]:
    """Return the printed lines of display type, each with the part that it belongs to."""
    parts = (("kicker", Label.KICKER), ("headline", Label.HEADLINE), ("deck", Label.DECK))
    ends: list[tuple[int, Label]] = []
    size = 0
    for name, label in parts:
        size += len(skeleton("".join(article.get(name) or [])))
        ends.append((size, label))
    found: list[tuple[str, Label]] = []
    at = 0
    for text in article["headline_lines"]:
        label = next((label for end, label in ends if at < end), Label.HEADLINE)
        found.append((text, label))
        at += len(skeleton(text))
    return found


def _find_line(page: _Page, head: str, near: int, used: set[int]) -> int | None:
    """Find the line of display type that says this, nearest to its article's text."""
    fits = [
        index
        for index, bone in enumerate(page.bones)
        if head and index not in used and _says(page, index, bone, head)
    ]
    return min(fits, key=lambda index: (abs(page.starts[index + 1] - near), index), default=None)


def _says(page: _Page, index: int, bone: str, head: str) -> bool:
    if bone == head:
        return True
    if bone.startswith(head) and page.texts[index].lstrip("\u3000 ").startswith(("【", "▲", "■", "●")):
        return True
    if len(head) > 3 and bone.endswith(head) and len(bone) - len(head) <= 6:
        return page.labels[index] is None
    # A stray glyph of a symbol font.
    return len(head) > 5 and bone[:-1] == head


def _label_furniture(page: _Page, truth: Mapping[str, Any]) -> None:
    furniture = {skeleton(text): text for text in truth.get("furniture") or []}
    loose = {
        skeleton(t) for a in truth["articles"] for key in ("loose", "signature") for t in a.get(key) or []
    }
    others = {skeleton(text) for other in truth.get("others") or [] for text in _texts(other)}
    heads = {skeleton(text) for text in _texts(truth.get("section_heads") or [])}
    jumps = {skeleton(t) for article in truth["articles"] for t in article.get("jump_lines") or []}
    captions = _skeletons(truth, "captions")
    quotes = _skeletons(truth, "pull_quote")
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
            page.labels[index] = Label.TABLE
        elif bone in heads:
            page.labels[index] = Label.FURNITURE
        elif bone in jumps:
            page.labels[index] = Label.JUMP
        elif bone in captions:
            page.labels[index] = Label.CAPTION
        elif bone in quotes:
            page.labels[index] = Label.FURNITURE
        elif bone in loose:
            page.labels[index] = Label.CAPTION if is_caption(text) else None


def _skeletons(truth: Mapping[str, Any], key: str) -> set[str]:
    return {skeleton(text) for article in truth["articles"] for text in article.get(key) or []} - {""}


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


def _label_people(page: _Page, article: Mapping[str, Any]) -> None:
    """Label as bylines the lines that name the article's people, above its text; below it, as signatures."""
    names = [skeleton(person["name"]) for person in article.get("byline") or [] if skeleton(person["name"])]
    printed = {skeleton(text) for text in article.get("byline_lines") or []}
    signature = {skeleton(text) for key in ("signature", "loose") for text in article.get(key) or []}
    body = next((skeleton(text) for text in article["paragraphs"] if skeleton(text)), "")
    near = page.whole.find(body[:40]) if body else 0
    for index, bone in enumerate(page.bones):
        is_named = any(name in bone for name in names) and len(bone) < 60
        if (
            page.labels[index] is not None
            or not bone
            or not (is_named or bone in printed or bone in signature)
        ):
            continue
        if is_caption(page.texts[index]):
            page.labels[index] = Label.CAPTION
        else:
            is_above = page.starts[index] <= near
            page.labels[index] = Label.BYLINE if is_above else Label.SIGNATURE


def _label_rest(page: _Page) -> None:
    for index, text in enumerate(page.texts):
        if page.labels[index] is not None or not text.strip():
            continue
        if find_jump_to(text) or find_jump_from(text):
            page.labels[index] = Label.JUMP
        elif is_editors_line(text):
            page.labels[index] = Label.EDITORS
        elif is_page_number(text) or read_masthead(text):
            page.labels[index] = Label.MASTHEAD
        elif is_caption(text):
            page.labels[index] = Label.CAPTION
        elif not page.bones[index]:
            page.labels[index] = Label.FURNITURE
