"""The sections of a Markdown document, and what their headings say of an issue."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import squeezed
from newsarc.model.issue import IssuePage
from newsarc.reading.furniture.issue_lines import PAGE_TAG, read_issue_line
from newsarc.reading.recognition import recognize_opener
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsarc.importers.documents.markdown_blocks import MarkdownBlock

NUMBER = re.compile(r"(\d{1,3})[.、．)）:：]\s*(?=\S)")
_NAMED = re.compile(r"[《【]([^《》【】]{2,20})[》】]")
_ROUND_A_DATE = re.compile(r"[\W\d_]*(?:星期.|周.|[A-Z][a-z]+day)?[\W\d_]*")
_LONGEST_NAME = 20  # characters that stand beside a day over an issue
_LISTED = 0.6  # of a section's paragraphs, or of the other articles


@dataclass(slots=True)
class Section:
    """A heading with the blocks under it up to the next heading; the first section has none."""

    heading: MarkdownBlock | None
    blocks: list[MarkdownBlock] = field(default_factory=list)

    @property
    def level(self) -> int:
        """The level of its heading; 0 without one."""
        return self.heading.level if self.heading else 0


def sections_of(blocks: Sequence[MarkdownBlock]) -> list[Section]:
    """Cut a document at its headings; what stands above the first is a section without one."""
    found = [Section(None)]
    for block in blocks:
        if block.level:
            found.append(Section(block))
        else:
            found[-1].blocks.append(block)
    return found if found[0].blocks else found[1:]


def is_of_an_issue(sections: Sequence[Section]) -> bool:
    """Tell a document of articles: its title names an issue, its headings pages, or it has several titles."""
    heads = [section for section in sections if section.heading]
    over_others = [above for above, below in pairwise(heads) if above.level < below.level]
    return any(said_by(section) is not None for section in over_others) or _has_titles(sections)


def _has_titles(sections: Sequence[Section]) -> bool:
    """Tell whether there are several headings of the highest level over text, and no text above them."""
    highest = min((section.level for section in sections if section.heading), default=0)
    titles = [
        any(one.blocks for one in sections[at:end])
        for at, end in enumerate(_ends(sections))
        if sections[at].heading and sections[at].level == highest
    ]
    begins = not sections[0].heading and any(block.is_sentence for block in sections[0].blocks)
    return sum(titles) > 1 and not begins


def _ends(sections: Sequence[Section]) -> list[int]:
    """Return for each section where the first one behind it stands that is not of a lower level."""
    ends = [len(sections)] * len(sections)
    open_ones: list[int] = []
    for at, section in enumerate(sections):
        while open_ones and sections[open_ones[-1]].level >= section.level:
            ends[open_ones.pop()] = at
        open_ones.append(at)
    return ends


def said_by(section: Section) -> IssuePage | None:
    """Read what a heading says of the issue or a page of it; None if it is a headline."""
    if section.heading is None:
        return None
    text = section.heading.plain
    said = read_issue_line(text).issue
    if said.page or (said.date and said.date.day):
        return said
    dated = find_date(text)
    if dated is None or dated.date.day is None:
        return None
    rest = f"{text[: dated.start]} {text[dated.end :]}"
    if named := _NAMED.search(rest):
        rest, name = rest.replace(named[0], " "), named[1]
        return IssuePage(name, dated.date) if _ROUND_A_DATE.fullmatch(rest) else None
    words = " ".join(re.sub(r"[\W\d_]+", " ", rest).split())
    return IssuePage(date=dated.date) if len(words) <= _LONGEST_NAME else None


def containers_of(sections: Sequence[Section]) -> set[int]:
    """Return the places of sections that hold articles: of several headings of one level, without a text.

    A headline may have no text either, between itself and its deck; others of its level have one then.
    """
    headings = {squeezed(plain_heading(section)) for section in sections if section.heading}
    of_articles = {
        section.level
        for section in sections
        if section.blocks and said_by(section) is None and not lists_headlines(section.blocks, headings)
    }
    found = set()
    for at, end in enumerate(_ends(sections)):
        inside = sections[at + 1 : end]
        highest = min((below.level for below in inside), default=0)
        several = sum(below.level == highest for below in inside) > 1
        direct = [below for below in inside if below.level == highest]
        is_title = sections[at].level in of_articles and not _are_articles(direct)
        if several and inside[0].level == highest and not sections[at].blocks and not is_title:
            found.add(at)
    return found


def _are_articles(sections: Sequence[Section]) -> bool:
    """Tell whether most sections say of themselves that they are articles: by a source, an opener, a rule."""
    telling = sum(
        any(block.link or PAGE_TAG.search(block.text) for block in section.blocks)
        or any(block.is_behind_rule for block in section.blocks)
        or bool(section.blocks and recognize_opener(section.blocks[0].plain))
        for section in sections
    )
    return 2 * telling > len(sections)


def plain_heading(section: Section) -> str:
    """Return the heading without its marks; empty where there is none."""
    return section.heading.plain if section.heading else ""


def lists_headlines(blocks: Sequence[MarkdownBlock], headlines: Collection[str]) -> bool:
    """Tell whether a section lists the headlines of the others: it is made of them, or names most of them."""
    texts = [squeezed(NUMBER.sub("", block.plain, count=1)).rstrip("；;。.") for block in blocks]
    listed = sum(text in headlines for text in texts)
    return listed > 1 and listed >= _LISTED * min(len(texts), len(headlines) - 1)
