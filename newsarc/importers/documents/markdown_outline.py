"""The outline of a Markdown document: which headings are of the issue, of articles, and inside articles.

Crawlers write an issue as one document: `# Newspaper, day`, `## Page: section`, `### 1. Headline`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.articles.values import squeezed
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.importers.documents.markdown_blocks import MarkdownBlock

_DECK = re.compile(r"[—–-]{1,2}\s?(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.、．)）:：]\s*(?=\S)")
_NAMED = re.compile(r"[《【]([^《》【】]{2,20})[》】]")
_ROUND_A_DATE = re.compile(r"[\W\d_]*(?:星期.|周.|[A-Z][a-z]+day)?[\W\d_]*")
_LONGEST_NAME = 20  # characters that stand beside a day over an issue
_LISTED = 0.6  # of a section's paragraphs, or of the other articles


@dataclass(slots=True)
class Story:
    """An article as the document has it; without a heading where its text has none."""

    issue: IssuePage = field(default_factory=IssuePage)
    kicker: MarkdownBlock | None = None
    heading: MarkdownBlock | None = None
    number: str = ""  # in the list of the articles, which is no part of the headline
    deck: list[MarkdownBlock] = field(default_factory=list)
    blocks: list[MarkdownBlock] = field(default_factory=list)

    @property
    def headline(self) -> str:
        """The heading without its number."""
        return self.heading.plain.removeprefix(self.number) if self.heading else ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The articles of a document, and the blocks that are of the issue: its title, pages and contents."""

    stories: list[Story]
    of_issue: list[OfIssue]


class OfIssue(NamedTuple):
    """A block that is of an issue or a page of it, and what is known of that there."""

    kind: Kind
    issue: IssuePage
    block: MarkdownBlock


@dataclass(slots=True)
class _Section:
    """A heading with the blocks under it up to the next heading; the first section has none."""

    heading: MarkdownBlock | None
    blocks: list[MarkdownBlock] = field(default_factory=list)

    @property
    def level(self) -> int:
        return self.heading.level if self.heading else 0


def outline(blocks: Sequence[MarkdownBlock], *, is_titled: bool) -> Outline:
    """Tell the articles of a document; `is_titled` says that its front matter has the headline of one."""
    sections = _sections(blocks)
    if is_titled or not _is_of_an_issue(sections):
        return Outline([_whole(sections)], [])
    found = _Issue()
    for section, below in pairwise([*sections, _Section(None)]):
        found.add(section, below)
    return found.outline()


def _sections(blocks: Sequence[MarkdownBlock]) -> list[_Section]:
    found = [_Section(None)]
    for block in blocks:
        if block.level:
            found.append(_Section(block))
        else:
            found[-1].blocks.append(block)
    return found if found[0].blocks else found[1:]


def _is_of_an_issue(sections: Sequence[_Section]) -> bool:
    """Tell a document of articles: its title names an issue, its headings pages, or it has several titles."""
    heads = [section for section in sections if section.heading]
    over_others = [above for above, below in pairwise(heads) if above.level < below.level]
    says = (_said_by(section) for section in over_others)
    titles = [section for section in heads if section.level == 1 and section.blocks]
    return len(titles) > 1 or any(said is not None for said in says)


def _said_by(section: _Section) -> IssuePage | None:
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


def _whole(sections: Sequence[_Section]) -> Story:
    """Take the document for one article: its first title is the headline, other headings are crossheads."""
    story = Story()
    for section, below in pairwise([*sections, _Section(None)]):
        heading = section.heading
        if heading and story.heading is None and heading.level == 1:
            story.heading = heading
        elif heading and story.heading is None and not section.blocks and below.level == 1:
            story.kicker = heading
        elif heading and _is_deck(story, heading):
            story.deck.append(heading)
        elif heading:
            story.blocks.append(heading)
        story.blocks += section.blocks
    return story


def _is_deck(story: Story, heading: MarkdownBlock) -> bool:
    is_next = story.heading is not None and not story.blocks
    return is_next and _DECK.match(heading.plain) is not None


class _Issue:
    """Takes the sections of an issue in order."""

    def __init__(self) -> None:
        self._above: list[tuple[int, IssuePage]] = []  # what the headings above say, with their levels
        self._story: Story | None = None
        self._kicker: MarkdownBlock | None = None
        self._stories: list[Story] = []
        self._of_issue: list[OfIssue] = []

    def add(self, section: _Section, below: _Section) -> None:
        """Take a section; `below` is the next one."""
        heading = section.heading
        said = _said_by(section)
        if heading is None:
            self._take_preamble(section.blocks)
        elif said is not None:
            self._open(heading, said)
            self._take_preamble(section.blocks)
        elif self._story and self._is_inside(self._story, heading):
            self._take_inside(self._story, heading, section.blocks)
        elif not section.blocks and below.level > heading.level and not _DECK.match(_plain_of(below)):
            self._open(heading, IssuePage())
        elif not section.blocks and 0 < below.level < heading.level:
            self._kicker = heading
        else:
            self._begin(heading, section.blocks)

    def outline(self) -> Outline:
        """Return what was found; a section that lists the headlines of the others is of the issue."""
        self._end()
        headlines = [squeezed(story.headline) for story in self._stories]
        lists = [story for story in self._stories if _lists(story, headlines)]
        of_issue = [*self._of_issue]
        for story in lists:
            listed = [block for block in (story.heading, *story.blocks) if block]
            of_issue += [OfIssue(Kind.TABLE, story.issue, block) for block in listed]
        stories = [story for story in self._stories if story not in lists]
        _number(stories)
        return Outline(stories, sorted(of_issue, key=lambda found: found.block.first_line))

    def _end(self) -> None:
        """Take off the last article what a rule parts from it and is no sentence: when the file was made."""
        story = self._story
        while story and story.blocks and story.blocks[-1].is_behind_rule and not story.blocks[-1].is_sentence:
            self._of_issue.append(OfIssue(Kind.FURNITURE, story.issue, story.blocks.pop()))

    def _issue(self) -> IssuePage:
        issue = IssuePage()
        for _, said in reversed(self._above):
            issue = issue.filled_from(said)
        return issue

    def _open(self, heading: MarkdownBlock, said: IssuePage) -> None:
        """Let a heading rule what stands under it."""
        self._story = None
        self._above = [(level, other) for level, other in self._above if level < heading.level]
        self._above.append((heading.level, said))
        kind = Kind.PAGE_HEAD if said.page else Kind.MASTHEAD if said != IssuePage() else Kind.FURNITURE
        self._of_issue.append(OfIssue(kind, self._issue(), heading))

    def _take_preamble(self, blocks: Sequence[MarkdownBlock]) -> None:
        self._of_issue += [OfIssue(Kind.FURNITURE, self._issue(), block) for block in blocks]

    @staticmethod
    def _is_inside(story: Story, heading: MarkdownBlock) -> bool:
        return story.heading is not None and story.heading.level < heading.level

    @staticmethod
    def _take_inside(story: Story, heading: MarkdownBlock, blocks: Sequence[MarkdownBlock]) -> None:
        (story.deck if _is_deck(story, heading) else story.blocks).append(heading)
        story.blocks += blocks

    def _begin(self, heading: MarkdownBlock, blocks: Sequence[MarkdownBlock]) -> None:
        self._above = [(level, said) for level, said in self._above if level < heading.level]
        self._story = Story(self._issue(), self._kicker, heading, blocks=[*blocks])
        self._stories.append(self._story)
        self._kicker = None


def _plain_of(section: _Section) -> str:
    return section.heading.plain if section.heading else ""


def _lists(story: Story, headlines: Sequence[str]) -> bool:
    """Tell whether a section lists the headlines of the others: it is made of them, or names most of them."""
    texts = [squeezed(_NUMBER.sub("", block.plain, count=1)).rstrip("；;。.") for block in story.blocks]
    listed = sum(text in headlines for text in texts)
    return listed > 1 and listed >= _LISTED * min(len(texts), len(headlines) - 1)


def _number(stories: Sequence[Story]) -> None:
    """Tell the numbers of the headlines, if each has one, and they count from 1 on each page or through."""
    found = [_NUMBER.match(story.heading.plain) if story.heading else None for story in stories]
    numbers = [int(match[1]) for match in found if match]
    counts = all(below in (1, above + 1) for above, below in pairwise(numbers))
    if len(numbers) == len(stories) and numbers[:1] == [1] and counts:
        for story, match in zip(stories, found, strict=True):
            story.number = match[0] if match else ""
