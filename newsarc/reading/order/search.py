"""The search for the likeliest arrangement of a page's fragments: a run of them moved at a time."""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newsarc.reading.order.arrangement import WITHOUT_HEADLINE, Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from newsarc.reading.order.arrangement import Arrangements

_MARGIN = 1.0  # by which another order must be likelier: first do no harm
_SURE = 3.4  # of a seam, beside that the file has it: there no article is cut
_FARTHEST = 7  # seams that one move takes along
_DEPTH = 4  # moves of which only the last must better the order: two may change places
_BEAM = 12  # moves of each step that are weighed in full
_OF_A_RUN = 3  # of one run, at most
_DEEPEST_LOSS = -4.0
_MOST_ROUNDS = 20


class Move(NamedTuple):
    """A run of fragments of one article, from `first` on, and the place in an article to put it."""

    source: int
    first: int
    size: int
    target: int
    place: int


class _Places(NamedTuple):
    """Where a run may be put: the article, the place in it, what stands before and behind (-1: nothing).

    `link` weighs the seam that is there.
    """

    target: NDArray[np.intp]
    place: NDArray[np.intp]
    before: NDArray[np.intp]
    after: NDArray[np.intp]
    link: NDArray[np.float64]


def likeliest(arrangements: Arrangements) -> tuple[list[Article], bool]:
    """Return the likeliest arrangement, and whether it is another than the file's."""
    articles, search = arrangements.as_printed(), _Search(arrangements)
    was_moved = False
    for _ in range(_MOST_ROUNDS if arrangements.is_doubtful(articles) else 0):
        gain, better = search.bettered(articles)
        if gain <= _MARGIN:
            break
        articles, was_moved = better, True
    return [article for article in articles if article], was_moved


class _Search:
    """The moves that lead from one arrangement to others."""

    def __init__(self, arrangements: Arrangements) -> None:
        self._of = arrangements
        self._seams = arrangements.seams
        self._links: list[list[float]] = self._seams.links.tolist()

    def bettered(self, articles: list[Article]) -> tuple[float, list[Article]]:
        """Return the best arrangement that a few moves lead to, and how much likelier it is."""
        best, taken = (0.0, articles), set[int]()
        gained, weight = 0.0, self._of.weigh(articles)
        for _ in range(_DEPTH):
            found = self._best_move(articles, taken)
            if found is None or found[0] - weight < _DEEPEST_LOSS:
                break
            gained += found[0] - weight
            weight, move = found
            taken.update(_run(articles, move))
            articles = moved(articles, move)
            best = max(best, (gained, articles), key=lambda each: each[0])
        return best

    def _best_move(self, articles: list[Article], taken: set[int]) -> tuple[float, Move] | None:
        """Return the best of the moves that leave what was taken where it is, and how likely it makes all."""
        gains = nlargest(_BEAM, self._gains(articles, taken))
        weighed = [(self._of.weigh(moved(articles, move)), move) for _, move in gains]
        return max(weighed, default=None)

    def _gains(self, articles: list[Article], taken: set[int]) -> Iterator[tuple[float, Move]]:
        """Yield what moves gain at the seams and in shared words, and the moves: the best of each run."""
        cuts = [self._cuts(article) for article in articles]
        places = self._places(articles, cuts)
        for source, article in enumerate(articles):
            for number, first in enumerate(cuts[source]):
                for behind in cuts[source][number + 1 : number + _FARTHEST]:
                    run = article[first:behind]
                    if not all(self._seams.is_loose[at] for at in run):
                        break
                    if taken.isdisjoint(run):
                        yield from self._gains_of(articles, places, source, first, run)

    def _places(self, articles: Sequence[Article], cuts: Sequence[Sequence[int]]) -> _Places:
        """Return where a run may be put: behind a text, where its article may be cut."""
        found = [
            (target, place, article[place - 1], article[place] if place < len(article) else -1)
            for target, article in enumerate(articles)
            for place in cuts[target]
            if place and self._of.fragments[article[place - 1]].is_text
        ]
        target, place, before, after = np.array(found, np.intp).reshape(-1, 4).T
        return _Places(target, place, before, after, self._seams.links[before, after])

    def _gains_of(
        self, articles: list[Article], places: _Places, source: int, first: int, run: Article
    ) -> Iterator[tuple[float, Move]]:
        article, behind = articles[source], first + len(run)
        links, kin = self._seams.links, self._kin_gains(articles, source, first, run)
        gains = links[places.before, run[0]] + links[run[-1], places.after] + kin[places.target]
        gains -= places.link
        is_own = places.target == source
        gains[is_own & (first <= places.place) & (places.place <= behind)] = -np.inf
        left = self._left(article, first, behind)
        best = gains.argsort()[-_OF_A_RUN:]
        found = (gains[best].tolist(), places.target[best].tolist(), places.place[best].tolist())
        for gain, target, place in zip(*found, strict=True):
            if gain > -np.inf:
                yield left + gain, Move(source, first, len(run), target, place)

    def _kin_gains(
        self, articles: list[Article], source: int, first: int, run: Article
    ) -> NDArray[np.float64]:
        """Return for each article what a run gains in shared words where it is put there."""
        article = articles[source]
        rest = article[:first] + article[first + len(run) :]
        loss = (self._of.kin(rest) if rest else 0.0) - self._of.kin(article)
        return np.array(
            [
                0.0 if target == source or not goal else loss + self._of.kin(goal + run) - self._of.kin(goal)
                for target, goal in enumerate(articles)
            ]
        )

    def _left(self, article: Article, first: int, behind: int) -> float:
        """Weigh what the seams of an article gain where a run is taken out of it."""
        links = self._links
        before = links[article[first - 1]] if first else None
        after = article[behind] if behind < len(article) else -1
        had = links[article[behind - 1]][after]
        had += WITHOUT_HEADLINE if before is None else before[article[first]]
        return (0.0 if before is None else before[after]) - had

    def _cuts(self, article: Article) -> list[int]:
        """Return the places in an article before which it may be cut."""
        return [
            place
            for place in range(len(article) + 1)
            if place == len(article) or self._may_cut(article, place)
        ]

    def _may_cut(self, article: Article, place: int) -> bool:
        if not self._seams.is_loose[article[place]]:
            return place > 0 and self._seams.is_loose[article[place - 1]]
        return place == 0 or self._of.seam(article[place - 1], article[place]) < _SURE


def _run(articles: Sequence[Article], move: Move) -> Article:
    return articles[move.source][move.first : move.first + move.size]


def moved(articles: Sequence[Article], move: Move) -> list[Article]:
    """Return the articles after a move."""
    other = [list(article) for article in articles]
    run = _run(articles, move)
    del other[move.source][move.first : move.first + move.size]
    is_behind = move.target == move.source and move.place > move.first
    place = move.place - move.size if is_behind else move.place
    other[move.target][place:place] = run
    return other
