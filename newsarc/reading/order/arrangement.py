"""The arrangements of a page's fragments: which article each is of, and where it stands there."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.order.kinship import Kinship
from newsarc.reading.order.seams import FOLLOWS, Seams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.order.fragments import Fragment

# Logarithms of odds, as those of seams.
_SHARED_WORDS = 2.0  # of how much more of its words the article says than by chance
_NEXT_ARTICLE, _OTHER_ARTICLE = -0.7, -2.0  # the next fragment of the file is of it
WITHOUT_HEADLINE = -1.5
_STRANGE = -0.3  # less of a fragment's words than by chance its article says: a logarithm

Article = list[int]


class Arrangements:
    """Weighs the arrangements of a page's fragments."""

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        self.fragments = fragments
        self.seams = Seams(fragments)
        self._akin: dict[frozenset[int], float] = {}

    @cached_property
    def _kinship(self) -> Kinship:
        return Kinship(self.fragments)

    def as_printed(self) -> list[Article]:
        """Return the articles as the file has them."""
        fragments, is_loose, articles = self.fragments, self.seams.is_loose, [Article()]
        is_led = False
        for at, fragment in enumerate(fragments):
            last = articles[-1]
            if is_loose[at]:
                begins = bool(last) and fragments[last[-1]].is_last
            elif fragment.is_text:
                begins = is_led or (bool(last) and all(is_loose[each] for each in last))
            else:
                begins = is_led or (bool(last) and fragments[last[-1]].is_text)
            if begins:
                articles.append(Article())
            is_led = (fragment.is_text and not is_loose[at]) or (is_led and not begins)
            articles[-1].append(at)
        return [article for article in articles if article]

    def weigh(self, articles: Sequence[Article]) -> float:
        """Return how likely an arrangement is, as a logarithm that tells something beside others only."""
        return sum(self._article(article) for article in articles if article) + self._passes(articles)

    def is_doubtful(self, articles: Sequence[Article]) -> bool:
        """Tell whether an article breaks off, goes on where nothing does, or has text of other words."""
        return any(
            self.seams.end(article[-1])
            or any(self.seam(*seam) < 0 for seam in pairwise(article))
            or any(shared < _STRANGE for shared in self._shared(article))
            for article in articles
        )

    def seam(self, before: int, after: int) -> float:
        """Weigh a seam, whether or not the file has it."""
        link = self.seams.link(before, after)
        return link - FOLLOWS if after == before + 1 and self.seams.is_loose[after] else link

    def _article(self, article: Article) -> float:
        links = sum(self.seams.link(*seam) for seam in pairwise(article)) + self.seams.end(article[-1])
        unled = WITHOUT_HEADLINE * self.seams.is_loose[article[0]]
        return links + unled + self.kin(article)

    def kin(self, article: Article) -> float:
        """Weigh how many words the loose fragments of an article share with the rest of it."""
        members = frozenset(article)
        if members not in self._akin:
            self._akin[members] = _SHARED_WORDS * sum(self._shared(article))
        return self._akin[members]

    def _shared(self, article: Article) -> list[float]:
        is_loose = [self.seams.is_loose[at] for at in article]
        return self._kinship.within(article)[is_loose].tolist() if any(is_loose) else []

    def _passes(self, articles: Sequence[Article]) -> float:
        """Weigh how the file goes through the articles.

        A tool that reads columns across articles meets the articles in the same order in each column.
        """
        article_of = {at: number for number, article in enumerate(articles) for at in article}
        weight = 0.0
        for at, is_loose in enumerate(self.seams.is_loose):
            step = article_of[at] - article_of[at - 1] if at and is_loose else 0
            if step:
                is_next = step == 1 and self.seams.is_loose[at - 1]
                weight += _NEXT_ARTICLE if is_next else _OTHER_ARTICLE
        return weight
