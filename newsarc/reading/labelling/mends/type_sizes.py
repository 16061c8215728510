"""Mend the labels of a text in one column by its type: there a line's size and indent say what it is.

A digest of articles, printed by a program, has all its headlines in one size. On a newspaper's page the
headlines are of many sizes, and these mends do nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from newsarc.reading.credits.names import is_name
from newsarc.reading.furniture.editors import is_editors_line
from newsarc.reading.furniture.record_fields import is_field_or_button
from newsarc.reading.geometry.drawing import body_size
from newsarc.reading.labelling.labels import BODY, BYLINES, HEADS, IN_TEXT, Label, label_at
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_DASHES = "—–-－ "
_CREDITS = (*BYLINES, Label.MASTHEAD)
_OTHERWISE = (*HEADS, Label.FURNITURE)
_KEPT = (Label.EDITORS, Label.MASTHEAD, Label.JUMP)
_FEWEST_VERSES = 3
_FEWEST_HEADS = 3
_LONGEST_INITIAL = 2  # characters: a drop cap with its quotation mark
_LARGER = 1.1  # than the text's type
_AS_LARGE = 0.04  # by which sizes of one style differ
_IN_COLUMN = 4.0  # ems from the column's left edge
_NEARLY_ALL = 0.95
_INDENTS = (1.5, 2.5)  # ems of a paragraph's first line
_INDENTED = (0.1, 0.8)  # of the lines of text


@dataclass(frozen=True, slots=True)
class _Type:
    """The type of a flowing text, in points: its body's, its headlines', and where its lines begin.

    `has_indents` says that the first line of each paragraph is indented.
    """

    body: float
    heads: float
    left: float
    has_indents: bool

    def is_head(self, line: Line) -> bool:
        return line.size is not None and abs(line.size / self.heads - 1) <= _AS_LARGE

    def is_larger(self, line: Line) -> bool:
        return line.size is not None and line.size / self.body - 1 > _AS_LARGE

    def is_body(self, line: Line) -> bool:
        return line.size is not None and abs(line.size / self.body - 1) <= _AS_LARGE

    def is_indented(self, line: Line) -> bool:
        indent = (line.box.left - self.left) / self.body if line.box is not None else 0.0
        return _INDENTS[0] <= indent <= _INDENTS[1]


def with_heads_by_type(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for headlines what is set as they are, and what is set smaller behind credits for crossheads."""
    found = _type_of(labels, page.lines)
    if found is None:
        return list(labels)
    mended = list(_with_heads(labels, page.lines, found))
    for first, behind in _runs(mended, Label.CROSSHEAD):
        if behind - first >= _FEWEST_VERSES:
            mended[first:behind] = [Label.VERSE] * (behind - first)
    return mended


def _with_heads(labels: Sequence[str], lines: Sequence[Line], of: _Type) -> Iterator[str]:
    above: str | None = None  # what the line above is
    is_headed = has_credits = False
    for at, (label, line) in enumerate(zip(labels, lines, strict=True)):
        if at and _top_of(line) < _top_of(lines[at - 1]):
            above = None  # on the next page
        if of.is_head(line):
            is_of_page = label in _KEPT or is_editors_line(line.text) or is_field_or_button(line.text)
            above = Label.EDITORS if is_of_page or above == Label.EDITORS else Label.HEADLINE
            is_headed, has_credits = above == Label.HEADLINE, False
            yield label if label in (*HEADS, *_KEPT) and above == Label.HEADLINE else above
            continue
        has_credits = has_credits or label in (*_CREDITS, *BODY)
        is_crosshead = label in IN_TEXT and of.is_larger(line) and len(line.text) > _LONGEST_INITIAL
        if (
            is_headed
            and has_credits
            and (label in _OTHERWISE or is_crosshead)
            and label_at(labels, at + 1) not in BYLINES
        ):
            above = _between_texts(label, line, of)
        else:
            above = label
        yield above


def _top_of(line: Line) -> float:
    return line.box.top if line.box is not None else 0.0


def _between_texts(label: str, line: Line, of: _Type) -> str:
    """Return the label of a line among the texts that is set in no headline's type."""
    if label == Label.FURNITURE and not of.is_larger(line):
        return label
    if of.is_larger(line) and _is_signature(line.text.lstrip(_DASHES)):
        return Label.SIGNATURE
    return Label.START if line.is_final and not of.is_larger(line) else Label.CROSSHEAD


def _runs(labels: Sequence[str], wanted: Label) -> Iterator[tuple[int, int]]:
    """Yield where each run of a label begins, and where what is behind it does."""
    places = groupby(range(len(labels)), key=lambda at: labels[at] == wanted)
    for is_wanted, found in places:
        run = list(found)
        if is_wanted:
            yield run[0], run[-1] + 1


def with_texts_by_type(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin no text but under a headline, go on behind a page's foot, and sign under the headline.

    Where the first lines of paragraphs are indented, the indents say where they begin.
    """
    found = _type_of(labels, page.lines)
    if found is None:
        return list(labels)
    mended = list(_with_texts(labels, page.lines, found))
    heads = [at for at, label in enumerate(mended) if label in HEADS]
    for at, following in pairwise([*heads, len(mended)]):
        if following > at + 1 and not any(label in BODY for label in mended[at:following]):
            _call_notice(mended, at)
    return mended


def _call_notice(labels: list[str], last: int) -> None:
    """Call a headline without a text a notice: an advertisement of which only the title was kept."""
    while last >= 0 and labels[last] in HEADS:
        labels[last] = Label.NOTICE
        last -= 1


def _with_texts(labels: Sequence[str], lines: Sequence[Line], of: _Type) -> Iterator[str]:
    above: Line | None = None  # of the same text
    is_headed = is_crosshead = False  # whether one stands above
    for label, line in zip(labels, lines, strict=True):
        is_signed = is_headed and above is None and label in _OTHERWISE and _signs(line, of)
        is_text = label in (*IN_TEXT, Label.OPENING) or (label == Label.FURNITURE and _is_text(line, of))
        if is_signed:
            yield Label.BYLINE
        elif label in HEADS:
            is_headed, above = True, None
            yield label
        elif is_headed and is_text:
            begins = above is None or is_crosshead or _begins_paragraph(label, line, above, of)
            yield Label.LEAD if above is None else Label.START if begins else Label.CONTINUATION
            above, is_crosshead = line, False
        elif above and label in BYLINES and of.is_body(line) and not _is_signed(line.text):
            is_crosshead = True
            yield Label.CROSSHEAD
        else:
            is_crosshead = is_headed and label == Label.CROSSHEAD
            above = line if is_headed and label in BODY else above
            yield label


def _begins_paragraph(label: str, line: Line, above: Line, of: _Type) -> bool:
    if of.has_indents:
        return of.is_indented(line)
    return above.is_final and label in (Label.LEAD, Label.OPENING, Label.START)


def _signs(line: Line, of: _Type) -> bool:
    return not of.is_larger(line) and _is_signature(line.text)


def _is_text(line: Line, of: _Type) -> bool:
    is_told = is_field_or_button(line.text) or is_editors_line(line.text)
    return of.is_body(line) and not is_told and (line.is_final or of.is_indented(line))


def _is_signature(text: str) -> bool:
    return is_name("".join(text.split())) or _is_signed(text)


def _is_signed(text: str) -> bool:
    byline = recognize(text).byline
    return byline is not None and (byline.has_role or text.startswith(("(", "（")))


def _type_of(labels: Sequence[str], lines: Sequence[Line]) -> _Type | None:
    """Measure the type of a text; None where its headlines are not of one size, or it has columns."""
    if not lines or any(line.size is None or line.box is None for line in lines):
        return None
    texts = [line for line, label in zip(lines, labels, strict=True) if label in IN_TEXT]
    body = body_size((line.size, len(line.text)) for line in texts if line.size is not None)
    lefts = [line.box.left for line in texts if line.box is not None]
    if not body or not _is_one_column(lefts, body):
        return None
    runs = _largest_of_heads(labels, lines)
    heads, times = max(Counter(runs).items(), key=lambda found: (found[1], found[0]), default=(0.0, 0))
    if times < max(_FEWEST_HEADS, len(runs) / 2) or heads < _LARGER * body:
        return None
    left = min(lefts)
    measured = _Type(body, heads, left, has_indents=False)
    indented = sum(map(measured.is_indented, texts))
    return _Type(body, heads, left, _INDENTED[0] * len(texts) < indented < _INDENTED[1] * len(texts))


def _is_one_column(lefts: Sequence[float], body: float) -> bool:
    middle = median(lefts)
    return sum(abs(left - middle) <= _IN_COLUMN * body for left in lefts) >= _NEARLY_ALL * len(lefts)


def _largest_of_heads(labels: Sequence[str], lines: Sequence[Line]) -> list[float]:
    """Return the size of the largest line of each run of headlines."""
    largest: list[float] = []
    is_in_run = False
    for label, line in zip(labels, lines, strict=True):
        if label in HEADS:
            size = round(line.size or 0.0, 1)
            if is_in_run:
                largest[-1] = max(largest[-1], size)
            else:
                largest.append(size)
        is_in_run = label in HEADS
    return largest
