"""From a body and its headline lines to an article with every part named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.parts import Contributor, Dateline, Kind, Mark, MarkRole, Paragraph, Part
from newsarc.model.repairs import Drop
from newsarc.reading.articles import doubts
from newsarc.reading.articles.article_text import ArticleText
from newsarc.reading.articles.headline_parts import name_headline_parts
from newsarc.reading.articles.labelled_byline import is_marked_byline, read_labelled_byline
from newsarc.reading.articles.notices import is_notice_head, is_notice_text
from newsarc.reading.articles.opening_lines import join_opening_lines
from newsarc.reading.lines.joining import join_lines
from newsarc.reading.lines.line import span_of

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from newsarc.model.issue import PartialDate
    from newsarc.reading.articles.blocks import Body
    from newsarc.reading.articles.headline_parts import HeadlineParts
    from newsarc.reading.credits.credited import Opener
    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.lines.joining import JoinedText


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole page says for the reading of each of its articles."""

    known_words: Set[str]
    issue_date: PartialDate | None
    heads_by_words: bool = False  # the page's order did not tell which headline is whose
    was_moved: bool = False  # fragments of the page were put elsewhere
    text_lines: Sequence[int] = ()  # the numbers of the lines of all texts, in order
    meeting_lines: Set[int] = frozenset()  # where columns may have run into each other
    lines_in_turns: Set[int] = frozenset()  # that stood between the lines of another column


@dataclass(frozen=True, slots=True)
class AssembledArticle:
    """An article, and what was dropped from its lines."""

    part: Part
    drops: tuple[Drop, ...]


def assemble_article(body: Body, head: Sequence[Labelled], context: Context) -> AssembledArticle:
    """Join the paragraphs, take the lines round them out, and name every part."""
    drops: list[Drop] = []
    text = ArticleText(_join_paragraphs(body, context, drops), _marks_of(body))
    text.take_jump_from()
    text.take_jump_to()
    opener = text.opener()
    contributors = _contributors(opener, text.bylines) or text.take_closing_byline()
    parts = name_headline_parts(head)
    drops += parts.drops
    first, last = span_of(
        (*(item.line for item in head), *body.lines, *body.bylines, *body.jump_to, *body.jump_from)
    )
    part = Part(
        kind=_kind_of(parts, text.paragraphs),
        first_line=first,
        last_line=last,
        kicker=" ".join(parts.kicker) or None,
        headline=parts.headline,
        deck=parts.deck,
        byline="\n".join(filter(None, (opener.byline if opener else None, *text.bylines))) or None,
        contributors=contributors,
        dateline=opener.dateline(context.issue_date) if opener else Dateline(),
        paragraphs=tuple(text.paragraphs),
        jump_to=text.page_of(MarkRole.JUMP_TO),
        jump_from=text.page_of(MarkRole.JUMP_FROM),
        marks=tuple(text.marks),
    )
    return AssembledArticle(part._replace(doubts=_doubts(part, body, context)), tuple(drops))


def assemble_orphan(run: Sequence[Labelled]) -> AssembledArticle:
    """Name the parts of a headline that no text of the page is under."""
    parts = name_headline_parts(run)
    part = Part(
        Kind.HEADLINE,
        *span_of(item.line for item in run),
        kicker=" ".join(parts.kicker) or None,
        headline=parts.headline,
        deck=parts.deck,
    )
    return AssembledArticle(part, parts.drops)


def _is_in_fragments(numbers: Sequence[int], text_lines: Sequence[int]) -> bool:
    """Tell whether an article's lines stand in other order than in the file, or round those of another."""
    if not numbers or list(numbers) != sorted(numbers):
        return bool(numbers)
    within = bisect_right(text_lines, numbers[-1]) - bisect_left(text_lines, numbers[0])
    return within > len(numbers)


def _doubts(part: Part, body: Body, context: Context) -> tuple[str, ...]:
    numbers = [line.number for line in body.lines]
    found = {
        doubts.FEW_SHARED_WORDS: context.heads_by_words and doubts.is_headline_strange(part),
        doubts.BREAKS_OFF: doubts.breaks_off(part),
        doubts.FROM_FRAGMENTS: context.was_moved and _is_in_fragments(numbers, context.text_lines),
        doubts.IN_TURNS: not context.lines_in_turns.isdisjoint(numbers),
        doubts.COLUMNS_MEET: not context.meeting_lines.isdisjoint(numbers),
    }
    return tuple(doubt for doubt, holds in found.items() if holds)


def _kind_of(parts: HeadlineParts, paragraphs: Sequence[Paragraph]) -> Kind:
    """Tell articles from notices, which say so in their headline or in most of their paragraphs."""
    if not paragraphs:
        return Kind.HEADLINE
    is_headed = bool(parts.headline) and all(is_notice_head(line) for line in parts.headline)
    worded = sum(is_notice_text(paragraph.text) for paragraph in paragraphs)
    return Kind.NOTICE if is_headed or worded * 2 > len(paragraphs) else Kind.ARTICLE


def _join_paragraphs(body: Body, context: Context, drops: list[Drop]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for place, lines in enumerate(body.paragraphs):
        join = join_lines if paragraphs else join_opening_lines
        joined = join(lines, context.known_words)
        drops += hyphens_dropped(joined)
        is_crosshead = place in body.crossheads
        paragraphs.append(Paragraph(joined.text, *span_of(lines), is_crosshead))
    return paragraphs


def hyphens_dropped(joined: JoinedText) -> list[Drop]:
    """List the hyphens that went when the lines of a text were joined."""
    return [Drop(number, hyphen, english("hyphen at a line's end")) for number, hyphen in joined.hyphens]


def _marks_of(body: Body) -> list[Mark]:
    roles = (
        (MarkRole.BYLINE, body.bylines),
        (MarkRole.JUMP_TO, body.jump_to),
        (MarkRole.JUMP_FROM, body.jump_from),
    )
    return [Mark(role, line.text, line.number) for role, lines in roles for line in lines]


def _contributors(opener: Opener | None, bylines: Sequence[str]) -> tuple[Contributor, ...]:
    named: list[Contributor] = []
    if opener:
        located = read_labelled_byline(opener.byline) if opener.byline else ()
        named += located or opener.contributors
    for line in bylines:
        # In a signature of several lines the place stands under the name.
        if not named or is_marked_byline(line):
            named.extend(read_labelled_byline(line))
    return tuple(dict.fromkeys(named))
