"""Which halves of articles belong together, by their jump lines, their words and their broken sentences.

Agreement comes first: one half names the other's page and is named by it. Where only one of the two
names the other, the texts must show that they are one. Where two candidates are near, none is taken.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from newsarc.text.characters.widths import cell
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ENDED = re.compile(r"[。！？!?….：:”’\"」』）)】〉》—]$")
_BEGINS_WITHIN = re.compile(r"[，、；：。！？”’）》」』】,;:.!?)\]a-z]")
# Found by cutting 446 articles in two and laying them among 6 to 16 others: jump lines on both halves joined
# 784 of 786 and none wrongly, on one half two of three; of those whose other half was missing, one in 200.
_CLEARLY_BETTER = 1.5
_LEAST_IN_CONTEST = 0.02
_LEAST_BY_SIGNS = (0.16, 0.08, 0.04)
_MOST_COUPLES = 5_000  # an issue has some hundred; more are many issues under one date
_COPY = 0.7  # two readings of one page share more of their pairs, two articles fewer than 0.2


@dataclass(frozen=True, slots=True)
class Half:
    """An article that may be half of one: the keys of the pages it stands on and names, and its texts.

    `goes_on` and `comes_from` tell that a jump line is printed, also where its page cannot be read.
    """

    id: int
    page: str
    edition: str | None = None
    goes_on: bool = False
    jump_to: str | None = None
    comes_from: bool = False
    jump_from: str | None = None
    headline: str | None = None
    body: str = ""
    opens_report: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two halves that may be one article, and how much of each of them the other one says."""

    first: Half
    second: Half
    of_first: float
    of_second: float


def pair_halves(halves: Sequence[Half]) -> dict[int, int]:
    """Pair the halves of one issue: the id of each first half leads to the id of what it goes on with."""
    agreeing = tuple(islice(_couples(halves, _agree), _MOST_COUPLES))
    one_sided = tuple(islice(_couples(halves, _may_belong), _MOST_COUPLES))
    if _MOST_COUPLES in {len(agreeing), len(one_sided)}:
        return {}
    texts = _Texts({half.id: half for couple in (*agreeing, *one_sided) for half in couple})
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


def _couples(halves: Sequence[Half], belong: Callable[[Half, Half], bool]) -> Iterator[tuple[Half, Half]]:
    """Yield those that belong together by their jump lines, of all that one of them leads to."""
    on_page: dict[str, list[Half]] = {}
    for half in halves:
        on_page.setdefault(half.page, []).append(half)
    led = [(half, other) for half in halves if half.jump_to for other in on_page.get(half.jump_to, ())]
    led += [(other, half) for half in halves if half.jump_from for other in on_page.get(half.jump_from, ())]
    for first, second in {(one.id, other.id): (one, other) for one, other in led}.values():
        if first.page != second.page and _same_edition(first, second) and belong(first, second):
            yield first, second


def _same_edition(first: Half, second: Half) -> bool:
    """Inner pages seldom print the edition."""
    return None in (first.edition, second.edition) or first.edition == second.edition


def _agree(first: Half, second: Half) -> bool:
    return (
        first.goes_on
        and second.comes_from
        and first.jump_to in (None, second.page)
        and second.jump_from in (None, first.page)
    )


def _may_belong(first: Half, second: Half) -> bool:
    """Tell whether one half names the other, which says nothing and does not open like a report."""
    if first.goes_on == second.comes_from or second.opens_report:
        return False
    return second.page == first.jump_to if first.goes_on else first.page == second.jump_from


def _always(_: _Pair) -> bool:
    return True


def _is_shown(pair: _Pair) -> bool:
    """Tell whether the texts show that two halves are one: the more is broken, the fewer words it takes.

    Only what is seen on the half without a jump line counts: of the other it is known that it is broken.
    """
    if pair.first.goes_on:
        begins_within = _BEGINS_WITHIN.match(pair.second.body) is not None
        signs = begins_within + (pair.second.headline is None)
        return pair.of_second >= _LEAST_BY_SIGNS[signs]
    return pair.of_first >= _LEAST_BY_SIGNS[is_broken_off(pair.first.body)]


class _Texts:
    """The halves in question as what they are made of, the rarer the weightier."""

    def __init__(self, halves: dict[int, Half]) -> None:
        self._grams = {id_: grams_of(f"{half.headline or ''}\n{half.body}") for id_, half in halves.items()}
        self._halves_with = Counter(gram for grams in self._grams.values() for gram in grams)

    def pair(self, first: Half, second: Half) -> _Pair:
        grams = self._grams[first.id], self._grams[second.id]
        shared = sum(1 / (self._halves_with[gram] - 1) for gram in grams[0] & grams[1])
        of_first, of_second = (shared / max(len(side), 1) for side in grams)
        return _Pair(first, second, of_first, of_second)

    def are_copies(self, one: Half, other: Half) -> bool:
        """Tell whether two halves are two readings of the same page."""
        grams = self._grams[one.id], self._grams[other.id]
        return len(grams[0] & grams[1]) > _COPY * len(grams[0] | grams[1])


@dataclass(slots=True)
class _Contest:
    """Takes the pairs that are clear; each that is taken leaves fewer rivals for the others."""

    texts: _Texts
    joined: dict[int, int] = field(default_factory=dict)

    def decide(self, pairs: Sequence[_Pair], may_be_taken: Callable[[_Pair], bool]) -> None:
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

    def _is_free(self, pair: _Pair) -> bool:
        """Tell whether neither half has its place yet, and no circle would close."""
        if pair.first.id in self.joined or pair.second.id in self.joined.values():
            return False
        follower: int | None = pair.second.id
        while follower is not None and follower != pair.first.id:
            follower = self.joined.get(follower)
        return follower is None


class _Rivals:
    """The pairs that want the same half."""

    def __init__(self, pairs: Sequence[_Pair], texts: _Texts) -> None:
        self._texts = texts
        self._for_first: dict[int, list[_Pair]] = defaultdict(list)
        self._for_second: dict[int, list[_Pair]] = defaultdict(list)
        for pair in pairs:
            self._for_first[pair.first.id].append(pair)
            self._for_second[pair.second.id].append(pair)

    def leave(self, pair: _Pair) -> bool:
        """Tell whether no other half comes near in either's place; copies of the same one do no harm."""
        seconds = [other for other in self._for_first[pair.first.id] if other is not pair]
        firsts = [other for other in self._for_second[pair.second.id] if other is not pair]
        return not any(
            self._is_near(other.of_second, pair.of_second, other.second, pair.second) for other in seconds
        ) and not any(
            self._is_near(other.of_first, pair.of_first, other.first, pair.first) for other in firsts
        )

    def _is_near(self, share: float, better: float, half: Half, chosen: Half) -> bool:
        is_clear = better >= max(_LEAST_IN_CONTEST, _CLEARLY_BETTER * share)
        return not is_clear and not self._texts.are_copies(half, chosen)
