"""The blocks of a Markdown text: its headings and paragraphs, and the marks in them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.articles.values import join_wrapped
from newsarc.importers.rows.columns import field_of
from newsarc.model.parts import Paragraph
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Numbered = tuple[int, str]

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"={3,}\s*$")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}$")
_ITEM = re.compile(r"^\s*[-*+]\s+(?=\S)")
_QUOTED = re.compile(r"^\s*(?:>\s?)+")
_ENDS_HARD = re.compile(r"(?:\\| {2,})$")
# Bounded, as the marks of a hostile text may never end.
_PICTURE = re.compile(r"!\[([^\[\]]{0,500})\]\([^)]{0,1000}\)")
_LINK = re.compile(r"\[([^\[\]]{0,500})\]\(([^)]{0,1000})\)")
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_{2,3}|`{1,3})(?=\S)(.{1,500}?)(?<=\S)(?<!\\)\1")
_ESCAPE = re.compile(r"\\([\\`*_\[\]<>~|&#+.=()-])")
_HTML = re.compile(
    r"</?(?:p|br|b|strong|i|em|u|span|div|font|center|section|a|img)\b[^<>]{0,500}>", re.IGNORECASE
)
_HTML_BREAK = re.compile(r"</p\s*>|<br\s*/?>|</div\s*>", re.IGNORECASE)
_ENDS_SENTENCE = re.compile("[。！？.!?…][”’」』）)]?$")
_CHINESE_END = re.compile("[。！？][”’」』）]?$")
FIELD = re.compile(r"([\w\u4e00-\u9fff][\w\u4e00-\u9fff ]{0,20})\s?[:：]\s*(?=\S)")
_NARROWEST = 30.0  # cells of a column that a program wraps text to
_NEARLY_FULL = 0.75  # of the widest line that another follows
_MOSTLY = 0.8
_FEWEST_BROKEN = 3


class MarkdownBlock(NamedTuple):
    """A heading of level 1 to 6, or a paragraph: of level 0. Its text is as it is written, with its marks."""

    level: int
    text: str
    first_line: int
    last_line: int
    is_behind_rule: bool = False

    @property
    def plain(self) -> str:
        """The text without its marks and pictures."""
        return plain(_PICTURE.sub("", self.text))

    @property
    def paragraph(self) -> Paragraph:
        """The plain text as a paragraph; a heading is a crosshead."""
        return Paragraph(self.plain, self.first_line, self.last_line, is_crosshead=self.level > 0)

    @property
    def captions(self) -> list[Paragraph]:
        """The texts of its pictures."""
        found = (plain(text) for text in _PICTURE.findall(self.text))
        return [Paragraph(text, self.first_line, self.last_line) for text in found if text]

    @property
    def link(self) -> str | None:
        """The address of a block that is nothing but a link."""
        match = _LINK.fullmatch(self.text.strip())
        return match[2] if match and "://" in match[2] else None

    @property
    def is_sentence(self) -> bool:
        """Whether a sentence ends with it."""
        return _ENDS_SENTENCE.search(self.plain) is not None

    @property
    def emphasized(self) -> str | None:
        """The marks of emphasis that stand round the whole text: `*`, `**` or others."""
        match = _EMPHASIS.fullmatch(self.text.strip())
        return match[1] if match and match[1] not in match[2] else None


def begins_field(text: str) -> bool:
    """Tell whether a line begins with the usual name of a field.

    >>> begins_field("**Date:** 4 April 2023"), begins_field("作者：何舟"), begins_field("The day: rain.")
    (True, True, False)
    """
    match = FIELD.match(plain(text))
    return match is not None and field_of(match[1]) is not None


def plain(text: str) -> str:
    r"""Take the marks out of a text.

    >>> plain(r"**Rule** [one](http://example.com) of \*three\*")
    'Rule one of *three*'
    """
    text = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text))
    if "<" in text and _HTML.search(text):
        text = html.unescape(_HTML.sub("", text))
    return _ESCAPE.sub(r"\1", text).strip()


def blocks_of(lines: Sequence[Numbered]) -> list[MarkdownBlock]:
    """Cut numbered lines into headings and paragraphs.

    Blank lines part paragraphs, as do items of lists; so do line ends in a text that no program wrapped.
    """
    is_wrapped = _is_wrapped([line for _, line in lines])
    found: list[MarkdownBlock] = []
    rules = [number for number, line in lines if _RULE.match(line)]
    for run in _runs(lines):
        blocks = list(_blocks_of_run(run, is_wrapped=is_wrapped))
        above = found[-1].last_line if found else 0
        while rules and rules[0] < run[0][0]:
            above = -1 if rules.pop(0) > above else above
        found += [block._replace(is_behind_rule=above < 0) for block in blocks]
    return found


def _runs(lines: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """Yield the runs of lines that no blank line, rule or heading parts; a heading is a run of its own."""
    run: list[Numbered] = []
    for number, line in lines:
        is_underline = len(run) == 1 and _UNDERLINE.match(line)
        if is_underline:
            run = [(run[0][0], f"# {run[0][1].strip()}")]
            continue
        is_heading = _HEADING.match(line) is not None
        if run and (is_heading or not line.strip() or _RULE.match(line) or _HEADING.match(run[-1][1])):
            yield run
            run = []
        if line.strip() and not _RULE.match(line):
            run.append((number, line))
    if run:
        yield run


def _blocks_of_run(run: Sequence[Numbered], *, is_wrapped: bool) -> Iterator[MarkdownBlock]:
    if heading := _HEADING.match(run[0][1]):
        yield MarkdownBlock(len(heading[1]), heading[2], run[0][0], run[0][0])
        return
    joined = _Joined()
    for number, line in run:
        text = _QUOTED.sub("", line, count=1)
        is_item = _ITEM.match(text) is not None
        if joined.texts and (is_item or joined.ends_hard or not is_wrapped or begins_field(text)):
            yield from joined.blocks()
            joined = _Joined()
        joined.add(number, _ITEM.sub("", text, count=1) if is_item else text)
    yield from joined.blocks()


@dataclass(slots=True)
class _Joined:
    """The lines of a paragraph, as far as they have come."""

    texts: list[str]
    first_line: int
    last_line: int
    ends_hard: bool

    def __init__(self) -> None:
        self.texts, self.first_line, self.last_line, self.ends_hard = [], 0, 0, False

    def add(self, number: int, line: str) -> None:
        self.first_line = self.first_line if self.texts else number
        self.last_line, self.ends_hard = number, _ENDS_HARD.search(line) is not None
        self.texts.append(_ENDS_HARD.sub("", line).strip())

    def blocks(self) -> Iterator[MarkdownBlock]:
        """Yield the paragraph, or those that its HTML parts."""
        for text in _HTML_BREAK.split(join_wrapped(self.texts)):
            if plain(text) or _PICTURE.search(text):
                yield MarkdownBlock(0, text, self.first_line, self.last_line)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether a program broke the lines of paragraphs to one width: nearly all are nearly full.

    What tells are the lines that another follows. Where there are few of them, Markdown's own rule holds,
    by which they go on, but behind a Chinese sentence.
    """
    broken = [
        line.strip()
        for line, below in pairwise(lines)
        if _is_plain(line) and _is_plain(below) and not _ENDS_HARD.search(line)
    ]
    if len(broken) < _FEWEST_BROKEN:
        return not any(map(_CHINESE_END.search, broken))
    widths = [cells(line) for line in broken]
    widest = max(widths)
    full = sum(width >= _NEARLY_FULL * widest for width in widths)
    return widest >= _NARROWEST and full >= _MOSTLY * len(broken)


def _is_plain(line: str) -> bool:
    """Tell a line of running text."""
    is_marked = _HEADING.match(line) or _RULE.match(line) or _ITEM.match(line) or _QUOTED.match(line)
    return bool(line.strip()) and not is_marked
