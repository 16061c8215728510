"""Which segments of articles belong together, by their jump lines, their words and their broken sentences.

Two segments whose jump lines name each other's page come first. Where only one names the other, the
words must show that the two are one article. Where two candidates are near each other, none is taken.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from newsarc.text.characters.classes import CLOSING_AFTER_STOP
from newsarc.text.characters.widths import cell
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    _Couple: TypeAlias = "tuple[ArticleSegment, ArticleSegment]"

_ENDED = re.compile(f'[。！？!?….：:—")】〉{CLOSING_AFTER_STOP}]$')
_BEGINS_WITHIN = re.compile(r"[，、；：。！？”’）》」』】,;:.!?)\]a-z]")
# Found by cutting 446 articles in two and laying them among 6 to 16 others: jump lines on both segments
# joined 784 of 786 and none wrongly, on one segment two of three; where one was missing, one in 200.
_CLEARLY_BETTER = 1.5
_LEAST_IN_CONTEST = 0.02
_LEAST_BY_SIGNS = (0.16, 0.08, 0.04)
_MOST_COUPLES = 5_000  # an issue has some hundred; more are many issues under one date
_COPY = 0.7  # two readings of one page share more of their pairs, two articles fewer than 0.2


@dataclass(frozen=True, slots=True)
class ArticleSegment:
    """An article on one page that may go on, or come from, another page: keys of these pages, and its texts.

    `has_jump_to` and `has_jump_from` tell that a jump line is printed, even if its page cannot be read.
    """

    id: int
    page: str
    edition: str | None = None
    has_jump_to: bool = False
    jump_to: str | None = None
    has_jump_from: bool = False
    jump_from: str | None = None
    headline: str | None = None
    body: str = ""
    opens_report: bool = False


@dataclass(frozen=True, slots=True)
class _SegmentPair:
    """Two segments that may be one article, and how much of each of them the other one says."""

    first: ArticleSegment
    second: ArticleSegment
    of_first: float
    of_second: float


def match_segments(segments: Sequence[ArticleSegment]) -> dict[int, int]:
    """Pair the segments of one issue: the id of each first segment leads to that of its second."""
    agreeing = tuple(islice(_couples(segments, _agree), _MOST_COUPLES))
    one_sided = tuple(islice(_couples(segments, _may_belong), _MOST_COUPLES))
    if _MOST_COUPLES in {len(agreeing), len(one_sided)}:
        return {}
    texts = _Texts({segment.id: segment for couple in (*agreeing, *one_sided) for segment in couple})
    contest = _Contest(texts)
    contest.decide([texts.pair(*couple) for couple in agreeing], _always)
    contest.decide([texts.pair(*couple) for couple in one_sided], _is_shown)
    return contest.joined


def is_broken_off(text: str) -> bool:
    """Tell whether a text ends in the middle of a sentence.

    >>> is_broken_off("他说，今年的"), is_broken_off("他说：“好。”")
    (True, False)
    """
    return _ENDED.search(text.rstrip()) is None


def join_broken(text: str, rest: str) -> str:
    """Close a sentence that was broken: at once in scripts without spaces, else with a blank.

    >>> join_broken("他说，今年的", "收成好。"), join_broken("the old ", "harbour")
    ('他说，今年的收成好。', 'the old harbour')
    """
    text, rest = text.rstrip(), rest.lstrip()
    is_spaced = bool(text and rest) and cell(text[-1]) < 1 and cell(rest[0]) < 1
    return f"{text} {rest}" if is_spaced else text + rest


def _couples(
    segments: Sequence[ArticleSegment], belong: Callable[[ArticleSegment, ArticleSegment], bool]
) -> Iterator[_Couple]:
    """Yield those that belong together by their jump lines, of all that one of them leads to."""
    on_page: dict[str, list[ArticleSegment]] = defaultdict(list)
    for one in segments:
        on_page[one.page].append(one)
    couples = [(one, other) for one in segments if one.jump_to for other in on_page.get(one.jump_to, ())]
    couples += [(other, one) for one in segments if one.jump_from for other in on_page.get(one.jump_from, ())]
    for first, second in {(first.id, second.id): (first, second) for first, second in couples}.values():
        if first.page != second.page and _same_edition(first, second) and belong(first, second):
            yield first, second


def _same_edition(first: ArticleSegment, second: ArticleSegment) -> bool:
    """Inner pages seldom print the edition."""
    return None in (first.edition, second.edition) or first.edition == second.edition


def _agree(first: ArticleSegment, second: ArticleSegment) -> bool:
    return (
        first.has_jump_to
        and second.has_jump_from
        and first.jump_to in (None, second.page)
        and second.jump_from in (None, first.page)
    )


def _may_belong(first: ArticleSegment, second: ArticleSegment) -> bool:
    """Tell whether one segment names the other, which says nothing and does not open like a report."""
    if first.has_jump_to == second.has_jump_from or second.opens_report:
        return False
    return second.page == first.jump_to if first.has_jump_to else first.page == second.jump_from


def _always(_: _SegmentPair) -> bool:
    return True


def _is_shown(pair: _SegmentPair) -> bool:
    """Tell whether the texts show that two segments are one: the more is broken, the fewer words it takes.

    Only what is seen on the segment without a jump line counts: of the other it is known that it is broken.
    """
    if pair.first.has_jump_to:
        begins_within = _BEGINS_WITHIN.match(pair.second.body) is not None
        signs = begins_within + (pair.second.headline is None)
        return pair.of_second >= _LEAST_BY_SIGNS[signs]
    return pair.of_first >= _LEAST_BY_SIGNS[is_broken_off(pair.first.body)]


class _Texts:
    """The segments in question as what they are made of, the rarer the weightier."""

    def __init__(self, segments: dict[int, ArticleSegment]) -> None:
        self._grams = {
            id_: grams_of(f"{segment.headline or ''}\n{segment.body}") for id_, segment in segments.items()
        }
        self._segments_with = Counter(gram for grams in self._grams.values() for gram in grams)

    def pair(self, first: ArticleSegment, second: ArticleSegment) -> _SegmentPair:
        grams = self._grams[first.id], self._grams[second.id]
        shared = sum(1 / (self._segments_with[gram] - 1) for gram in grams[0] & grams[1])
        of_first, of_second = (shared / max(len(side), 1) for side in grams)
        return _SegmentPair(first, second, of_first, of_second)

    def are_copies(self, one: ArticleSegment, other: ArticleSegment) -> bool:
        """Tell whether two segments are two readings of the same page."""
        grams = self._grams[one.id], self._grams[other.id]
        return len(grams[0] & grams[1]) > _COPY * len(grams[0] | grams[1])


@dataclass(slots=True)
class _Contest:
    """Takes the pairs that are clear; each that is taken leaves fewer rivals for the others."""

    texts: _Texts
    joined: dict[int, int] = field(default_factory=dict)

    def decide(self, pairs: Sequence[_SegmentPair], may_be_taken: Callable[[_SegmentPair], bool]) -> None:
        """Take pairs, the clearest first, until no other is clear."""
        left = sorted(pairs, key=lambda pair: (-pair.of_second, pair.first.id, pair.second.id))
        taken = -1
        while taken < len(self.joined):
            taken = len(self.joined)
            left = [pair for pair in left if self._is_free(pair)]
            rivals = _Rivals(left, self.texts)
            for pair in left:
                if may_be_taken(pair) and self._is_free(pair) and rivals.leave(pair):
                    self.joined[pair.first.id] = pair.second.id

    def _is_free(self, pair: _SegmentPair) -> bool:
        """Tell whether neither segment has its place yet, and no circle would close."""
        if pair.first.id in self.joined or pair.second.id in self.joined.values():
            return False
        follower: int | None = pair.second.id
        while follower is not None and follower != pair.first.id:
            follower = self.joined.get(follower)
        return follower is None


class _Rivals:
    """The pairs that want the same segment."""

    def __init__(self, pairs: Sequence[_SegmentPair], texts: _Texts) -> None:
        self._texts = texts
        self._for_first: dict[int, list[_SegmentPair]] = defaultdict(list)
        self._for_second: dict[int, list[_SegmentPair]] = defaultdict(list)
        for pair in pairs:
            self._for_first[pair.first.id].append(pair)
            self._for_second[pair.second.id].append(pair)

    def leave(self, pair: _SegmentPair) -> bool:
        """Tell whether no other segment comes near in either's place; copies of the same one do no harm."""
        seconds = [other for other in self._for_first[pair.first.id] if other is not pair]
        firsts = [other for other in self._for_second[pair.second.id] if other is not pair]
        return not any(
            self._is_near(other.of_second, pair.of_second, other.second, pair.second) for other in seconds
        ) and not any(
            self._is_near(other.of_first, pair.of_first, other.first, pair.first) for other in firsts
        )

    def _is_near(self, share: float, better: float, segment: ArticleSegment, chosen: ArticleSegment) -> bool:
        is_clear = better >= max(_LEAST_IN_CONTEST, _CLEARLY_BETTER * share)
        return not is_clear and not self._texts.are_copies(segment, chosen)
