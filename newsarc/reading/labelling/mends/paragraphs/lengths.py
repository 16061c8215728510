"""How many sentences the paragraphs of a page have, and where those end of which nothing else tells."""

from __future__ import annotations

from collections import Counter
from math import log
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_MOST = 7  # sentences; longer paragraphs end as often as those of seven
# What a page is taken to show before it is counted, as so many sentences: that paragraphs of any length end
# alike, and as often as all do; and that the first of an article's is one sentence, as in most papers today.
# Half and twice of each were wrong in at most one place of a hundred more, on nineteen kinds of pages.
_ANY_LENGTH, _ALL, _FIRST, _IS_ONE_SENTENCE = 8, 4, 4, 0.9
_ROUNDS = 2  # more change no figure
_OF_MODEL = 0.5  # how much of the model's odds counts: it has seen the same lines, and their lengths


class SentenceEnd(NamedTuple):
    """Whether a paragraph ends with a sentence; None where nothing shows it.

    `behind` is the line that follows, where no room tells; `odds` is how the model holds that to begin
    a paragraph, as the logarithm of odds.
    """

    ends: bool | None
    behind: int = -1
    odds: float = 0.0


class Stretch(NamedTuple):
    """The ends of sentences from a line that surely begins a paragraph to the next such line."""

    is_first: bool  # of its article
    ends: Sequence[SentenceEnd]


class _Ordinal(NamedTuple):
    """The number of a sentence in its paragraph, and whether that is the first of its article."""

    is_first: bool
    number: int

    def after(self, *, ends: bool) -> _Ordinal:
        """Return the place of the next sentence."""
        return _Ordinal(False, 1) if ends else _Ordinal(self.is_first, min(self.number + 1, _MOST))


_BEGINNING = _Ordinal(True, 1)


def likely_ends(stretches: Sequence[Stretch], presumed: Mapping[int, bool]) -> dict[int, bool]:
    """Tell for each line of which nothing shows it whether it begins a paragraph.

    How long paragraphs are is learnt from the ends that are sure and, round after round, from the likeliest
    of the others; `presumed` are those before the first round.
    """
    found = dict(presumed)
    for _ in range(_ROUNDS):
        hazards = _learn(stretches, found)
        found = {line: begins for stretch in stretches for line, begins in _likeliest(stretch, hazards)}
    return found


def _learn(stretches: Iterable[Stretch], found: Mapping[int, bool]) -> dict[_Ordinal, float]:
    """Return how likely (0 to 1) a sentence ends its paragraph, by its place there: the hazard of an end."""
    sentences, last = Counter[_Ordinal](), Counter[_Ordinal]()
    for place, ends in _in_order(stretches, found):
        sentences[place] += 1
        last[place] += ends
    of_all = (last.total() + 0.5) / (sentences.total() + 1)
    hazards = {}
    for is_first in (False, True):
        kind = [_Ordinal(is_first, number) for number in range(1, _MOST + 1)]
        counted = [place for place in kind if place != _BEGINNING]
        ending, standing = sum(last[place] for place in counted), sum(sentences[place] for place in counted)
        of_kind = (ending + _ALL * of_all) / (standing + _ALL)
        for place in kind:
            count, share = (_FIRST, _IS_ONE_SENTENCE) if place == _BEGINNING else (_ANY_LENGTH, of_kind)
            hazards[place] = (last[place] + count * share) / (sentences[place] + count)
    return hazards


def _in_order(stretches: Iterable[Stretch], found: Mapping[int, bool]) -> Iterator[tuple[_Ordinal, bool]]:
    """Yield each sentence's place, and whether its paragraph ends with it."""
    for stretch in stretches:
        place = _Ordinal(stretch.is_first, 1)
        for end in stretch.ends:
            ends = found[end.behind] if end.ends is None else end.ends
            yield place, ends
            place = place.after(ends=ends)


class _Parting(NamedTuple):
    """The sentences so far in paragraphs: how likely that is, and the choices made, the last first."""

    score: float
    behind: int = -1
    begins: bool = False
    before: _Parting | None = None


def _likeliest(stretch: Stretch, hazards: Mapping[_Ordinal, float]) -> Iterator[tuple[int, bool]]:
    """Yield the open ends of a stretch as its likeliest parting into paragraphs has them (Viterbi)."""
    ways = {_Ordinal(stretch.is_first, 1): _Parting(0.0)}
    for end in stretch.ends:
        onward: dict[_Ordinal, _Parting] = {}
        for place, way in ways.items():
            for ends in (False, True) if end.ends is None else (end.ends,):
                after, longer = place.after(ends=ends), _go_on(way, end, hazards[place], ends=ends)
                onward[after] = max(onward.get(after, longer), longer, key=_score)
        ways = onward
    last: _Parting | None = max(ways.values(), key=_score)
    while last is not None and last.behind >= 0:
        yield last.behind, last.begins
        last = last.before


_score = attrgetter("score")


def _go_on(way: _Parting, end: SentenceEnd, likely: float, *, ends: bool) -> _Parting:
    score = way.score + log(likely if ends else 1 - likely)
    if end.ends is not None:
        return way._replace(score=score)
    return _Parting(score + _OF_MODEL * end.odds * ends, end.behind, ends, way)
