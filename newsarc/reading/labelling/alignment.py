"""From a page's lines and its truth to the label that each line should get: what learning learns from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsarc.reading.credits.captions import is_caption
from newsarc.reading.labelling.labels import BODY, HEADS, Label
from newsarc.reading.labelling.page_text import LabelledText, find_paragraph, skeleton
from newsarc.reading.labelling.true_furniture import label_furniture, label_rest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SURE = 8  # letters of a line that hardly stand in two paragraphs by chance
_FIELD_NAME = re.compile(r"^\W*[^\W\d_]{2,12} ?[:：]")  # before a headline: Headline: Überschrift：


def align(texts: Sequence[str], truth: Mapping[str, Any]) -> list[Label | None]:
    """Return the true label of each line; None where the truth does not tell."""
    page = LabelledText(texts, frozenset(skeleton(text) for text in truth.get("furniture") or ()))
    firsts: list[int] = []
    for article in truth["articles"]:
        _label_paragraphs(page, article, firsts)
    for article in truth["articles"]:
        _label_heads(page, article)
    _mark_openings(page, firsts)
    label_furniture(page, truth)
    for article in truth["articles"]:
        _label_people(page, article)
    _label_strays(page, truth)
    label_rest(page)
    if any(not article.get("paragraphs_known", True) for article in truth["articles"]):
        _guess_paragraphs(page)
    return page.labels


def _label_paragraphs(page: LabelledText, article: Mapping[str, Any], firsts: list[int]) -> None:
    crossheads = {skeleton(text) for text in article.get("crossheads") or []}
    at = _body_start(page, article)
    first = True
    for text in article["paragraphs"]:
        bone = skeleton(text)
        if not bone:
            continue
        found = find_paragraph(page, bone, at)
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


def _label_strays(page: LabelledText, truth: Mapping[str, Any]) -> None:
    """Label the lines of text that an extractor left out of order: the text that has them tells."""
    bones = [skeleton(text) for article in truth["articles"] for text in article["paragraphs"]]
    for index, bone in enumerate(page.bones):
        if page.labels[index] is None and len(bone) >= _SURE and bone not in page.furniture:
            whole = next((text for text in bones if bone in text), None)
            if whole is not None:
                page.labels[index] = Label.START if whole.startswith(bone) else Label.CONTINUATION


def _guess_paragraphs(page: LabelledText) -> None:
    """Begin paragraphs where the truth has none: behind a sentence that ends with a short line."""
    usual = sorted(len(text) for text in page.texts)[len(page.texts) * 3 // 4] if page.texts else 0
    for index in range(1, len(page.texts)):
        before, text = page.texts[index - 1], page.texts[index]
        ended = before.rstrip("\"'”»").endswith((".", "!", "?")) and len(before) < 0.85 * usual
        if page.labels[index] is Label.CONTINUATION and ended and text[:1].isupper():
            page.labels[index] = Label.START


def _body_start(page: LabelledText, article: Mapping[str, Any]) -> int:
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


def _mark_openings(page: LabelledText, firsts: Sequence[int]) -> None:
    """Part the first lines of texts by what stands over them: a headline, or none."""
    for line in firsts:
        over = (page.labels[index] for index in reversed(range(line)))
        above = next((label for label in over if label in (*HEADS, *BODY)), None)
        if page.labels[line] is not Label.RUN_IN:
            page.labels[line] = Label.LEAD if above in HEADS else Label.OPENING


def _label_heads(page: LabelledText, article: Mapping[str, Any]) -> None:
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


def _label_broken_head(page: LabelledText, head: str, label: Label, near: int) -> None:
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


def _find_line(page: LabelledText, head: str, near: int, used: set[int]) -> int | None:
    """Find the line of display type that says this, nearest to its article's text."""
    fits = [
        index
        for index, bone in enumerate(page.bones)
        if head and index not in used and _says(page, index, bone, head)
    ]
    return min(fits, key=lambda index: (abs(page.starts[index + 1] - near), index), default=None)


def _says(page: LabelledText, index: int, bone: str, head: str) -> bool:
    if bone == head:
        return True
    if bone in page.furniture and page.bones.count(bone) == 1:  # a link that names the article
        return False
    if bone.startswith(head) and page.texts[index].lstrip("\u3000 ").startswith(("【", "▲", "■", "●")):
        return True
    has_mark = bone.endswith(head) and len(bone) - len(head) <= 6
    if len(head) > 3 and (has_mark or skeleton(_FIELD_NAME.sub("", page.texts[index])) == head):
        return page.labels[index] is None
    # A stray glyph of a symbol font.
    return len(head) > 5 and bone[:-1] == head


def _label_people(page: LabelledText, article: Mapping[str, Any]) -> None:
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
