"""What stands between a headline and its text in Markdown: fields, paper and page, a byline, the deck."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import squeezed
from newsarc.importers.documents.markdown_blocks import FIELD, begins_field
from newsarc.importers.rows.columns import field_of
from newsarc.model.issue import IssuePage
from newsarc.reading.credits.names import is_name
from newsarc.reading.furniture.issue_lines import PAGE_TAG, read_issue_line
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.importers.documents.markdown_blocks import MarkdownBlock

_BETWEEN_FIELDS = re.compile(r"\s*[|｜\u3000]\s*|\s{3,}")
_OF_TEXT = ("body", "headline", "captions")  # fields that no line at the head of a text is
_DAY_ALONE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_TAGS = re.compile(r"#[^\s#]{1,40}(?:\s+#[^\s#]{1,40}){0,20}")
_EMPTY = re.compile(r"[^\W\d_]{2,8}\s?[:：]")


@dataclass(slots=True)
class Head:
    """What stands between a headline and its text: fields, paper and page, a byline, the deck."""

    said: dict[str, object] = field(default_factory=dict)
    issue: IssuePage = field(default_factory=IssuePage)
    byline: str | None = None
    deck: list[str] = field(default_factory=list)

    def take_from(self, blocks: Sequence[MarkdownBlock]) -> Iterator[MarkdownBlock]:
        """Take what is of the head, and yield what is left."""
        is_head = True
        for block, below in pairwise([*blocks, None]):
            if block is None:
                continue
            is_head = is_head and block.level == 0 and (self._signs(block, below) or self._takes(block))
            if not is_head:
                yield block

    def _signs(self, block: MarkdownBlock, below: MarkdownBlock | None) -> bool:
        """Take a name or a byline over the day, as archives print them."""
        text = block.plain
        if below is None or self.byline or not _DAY_ALONE.fullmatch(below.plain):
            return False
        if is_name("".join(text.split())) or recognize(text).byline is not None:
            self.byline = text
        return self.byline is not None

    def _takes(self, block: MarkdownBlock) -> bool:
        text = block.plain
        if tag := PAGE_TAG.search(text):
            self.issue = read_issue_line(text).issue
            self.byline = self.byline or text.replace(tag[0], " ").strip() or None
            return True
        line = read_issue_line(text)
        if line.head and (line.issue.date or line.issue.page):
            self.issue = self.issue.filled_from(line.issue)
            return True
        if _EMPTY.fullmatch(text) and begins_field(f"{text} -"):
            return True
        if block.emphasized == "*" and not self.said:
            self.deck.append(text)
            return True
        fields = [(FIELD.match(piece), piece) for piece in _BETWEEN_FIELDS.split(text)]
        known = [(field_of(match[1]), piece[match.end() :].strip()) for match, piece in fields if match]
        if len(known) < len(fields) or any(name in (None, *_OF_TEXT) for name, _ in known):
            return False
        for name, value in known:
            self.said.setdefault(str(name), value)
        return True


def without_headline_again(
    blocks: Sequence[MarkdownBlock], headline: str, byline: str | None
) -> list[MarkdownBlock]:
    """Leave out the lines over a text that say its whole headline once more, in parts, and its byline."""
    rest = squeezed(headline)
    for at, block in enumerate(blocks):
        said = squeezed(block.plain)
        if not rest:
            return [*blocks[at + (byline is not None and said == squeezed(byline)) :]]
        if not said or not rest.startswith(said):
            break
        rest = rest.removeprefix(said)
    return [*blocks]


def tags_below(blocks: Sequence[MarkdownBlock]) -> tuple[str, ...]:
    """Return the tags of a last line that has nothing else, as programs for notes write them."""
    text = blocks[-1].text.strip() if len(blocks) > 1 and not blocks[-1].level else ""
    return tuple(tag.lstrip("#") for tag in text.split()) if _TAGS.fullmatch(text) else ()
