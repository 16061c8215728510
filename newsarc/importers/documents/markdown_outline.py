"""The outline of a Markdown document: which headings are of the issue, of articles, and inside articles.

Crawlers write an issue as one document: `# Newspaper, day`, `## Page: section`, `### 1. Headline`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.articles.values import squeezed
from newsarc.importers.documents.markdown_sections import (
    NUMBER,
    Section,
    containers_of,
    is_of_an_issue,
    lists_headlines,
    said_by,
    sections_of,
)
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.reading.furniture.issue_lines import read_issue_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.importers.documents.markdown_blocks import MarkdownBlock

_DECK = re.compile(r"[—–-]{1,2}\s?(?=\S)")


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


def outline(blocks: Sequence[MarkdownBlock], *, is_titled: bool) -> Outline:
    """Tell the articles of a document; `is_titled` says that its front matter has the headline of one."""
    sections = sections_of(blocks)
    if is_titled or not sections or not is_of_an_issue(sections):
        return Outline([_whole(sections, is_titled=is_titled)], [])
    found = _Issue()
    containers = containers_of(sections)
    for at, (section, below) in enumerate(pairwise([*sections, Section(None)])):
        found.add(section, below, holds_articles=at in containers)
    return found.outline()


def _whole(sections: Sequence[Section], *, is_titled: bool) -> Story:
    """Take the document for one article: its first title is the headline, other headings are crossheads.

    So is the first title below a text, where the front matter has the headline.
    """
    story = Story()
    above: list[MarkdownBlock] = []
    highest = min((section.level for section in sections if section.heading), default=0)
    if is_titled and sections and not sections[0].heading:
        story.blocks = [one for section in sections for one in (section.heading, *section.blocks) if one]
        return story
    for section, below in pairwise([*sections, Section(None)]):
        heading = section.heading
        if heading and story.heading is None and heading.level == highest:
            story.heading = heading
        elif heading and story.heading is None and not section.blocks and below.level == highest:
            story.kicker = heading
        elif heading:
            story.blocks.append(heading)
        (story.blocks if story.heading else above).extend(section.blocks)
    _take_deck(story)
    story.blocks[:0] = above
    return story


def _take_deck(story: Story) -> None:
    """Take for the deck a heading right under the headline: behind a dash, or of a level of its own."""
    while story.heading and story.blocks and story.blocks[0].level:
        first, *others = story.blocks
        is_alone = all(block.level != first.level for block in others)
        if not _DECK.match(first.plain) and (story.deck or not is_alone):
            return
        story.deck.append(story.blocks.pop(0))


class _Issue:
    """Takes the sections of an issue in order."""

    def __init__(self) -> None:
        self._above: list[tuple[int, IssuePage]] = []  # what the headings above say, with their levels
        self._story: Story | None = None
        self._kicker: MarkdownBlock | None = None
        self._stories: list[Story] = []
        self._of_issue: list[OfIssue] = []

    def add(self, section: Section, below: Section, *, holds_articles: bool) -> None:
        """Take a section; `below` is the next one."""
        heading = section.heading
        said = said_by(section)
        if heading is None:
            self._take_preamble(section.blocks)
        elif said is not None:
            self._open(heading, said)
            self._take_preamble(section.blocks)
        elif not section.blocks and 0 < below.level < heading.level and said_by(below) is None:
            self._kicker = heading
        elif self._story and self._is_inside(self._story, heading):
            self._take_inside(self._story, heading, section.blocks)
        elif holds_articles:
            self._open(heading, IssuePage())
        else:
            self._begin(heading, section.blocks)

    def outline(self) -> Outline:
        """Return what was found; a section that lists the headlines of the others is of the issue."""
        self._end()
        headlines = {squeezed(story.headline) for story in self._stories}
        lists = [story for story in self._stories if lists_headlines(story.blocks, headlines)]
        of_issue = [*self._of_issue]
        for story in lists:
            listed = [block for block in (story.heading, *story.blocks) if block]
            of_issue += [OfIssue(Kind.TABLE, story.issue, block) for block in listed]
        stories = [story for story in self._stories if story not in lists]
        for story in stories:
            _take_deck(story)
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
        """Take lines under a heading of the issue, or above all; they may say more of it."""
        said = [read_issue_line(block.plain).issue for block in blocks]
        heading = [self._above.pop()] if self._above else []
        level = heading[0][0] if heading else 0
        self._above += [*((level, issue) for issue in reversed(said) if issue != IssuePage()), *heading]
        self._of_issue += [OfIssue(Kind.FURNITURE, self._issue(), block) for block in blocks]

    @staticmethod
    def _is_inside(story: Story, heading: MarkdownBlock) -> bool:
        return story.heading is not None and story.heading.level < heading.level

    @staticmethod
    def _take_inside(story: Story, heading: MarkdownBlock, blocks: Sequence[MarkdownBlock]) -> None:
        story.blocks += [heading, *blocks]

    def _begin(self, heading: MarkdownBlock, blocks: Sequence[MarkdownBlock]) -> None:
        self._above = [(level, said) for level, said in self._above if level < heading.level]
        self._story = Story(self._issue(), self._kicker, heading, blocks=[*blocks])
        self._stories.append(self._story)
        self._kicker = None


def _number(stories: Sequence[Story]) -> None:
    """Tell the numbers of the headlines, if each has one, and they count from 1 on each page or through."""
    found = [NUMBER.match(story.heading.plain) if story.heading else None for story in stories]
    numbers = [int(match[1]) for match in found if match]
    counts = all(below in (1, above + 1) for above, below in pairwise(numbers))
    if len(numbers) == len(stories) and numbers[:1] == [1] and counts:
        for story, match in zip(stories, found, strict=True):
            story.number = match[0] if match else ""
