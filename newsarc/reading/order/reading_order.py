"""The fragments of articles whose columns an extractor read in the wrong order.

Tools that go by geometry read one column through several articles, or a later column first. Then a
fragment breaks off in the middle of a sentence and what follows begins a new one, while elsewhere
another begins in the middle. Such ends are joined where the words fit; a page without broken ends
stays as it is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, Label
from newsarc.reading.lines.junctions import known_junctions
from newsarc.reading.lines.measures import column_measures
from newsarc.reading.order.attribution import attribute_chains
from newsarc.reading.order.fragments import Fragment, cut_fragments, own_grams
from newsarc.reading.order.misplaced import mark_misplaced
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.tagging import Labelled

# A page has under a hundred fragments and 30,000 characters; the matching is quadratic.
_MOST_FRAGMENTS = 400
_MOST_CHARACTERS = 60_000
_JUNCTION = 0.4  # of what shared words weigh


def restore_reading_order(labelled: Sequence[Labelled], *, is_cjk: bool) -> tuple[list[Labelled], bool]:
    """Put fragments whose order was mixed up where they go on; tell whether any was moved.

    Only columns are read in the wrong order: a page whose lines have no common width stays as it is.
    """
    lines = [item.line for item in labelled]
    if sum(line.gap > 0 for line in lines) < 2 or not _is_wrapped(labelled):
        return list(labelled), False
    measures = column_measures(lines, is_cjk=is_cjk)
    if 2 * sum(measure is not None for measure in measures) <= len(measures):
        return list(labelled), False
    fragments = cut_fragments(labelled, measures)
    texts = [index for index, fragment in enumerate(fragments) if fragment.is_text]
    size = sum(len(item.line.text) for item in labelled)
    if not texts or len(texts) > _MOST_FRAGMENTS or size > _MOST_CHARACTERS:
        return list(labelled), False
    fragments, has_misplaced = mark_misplaced(fragments)
    follows = _links(fragments)
    broken = [index for index in texts if fragments[index].breaks_off and index not in follows]
    joined = _join_broken_ends(fragments, follows, broken)
    if not joined and not has_misplaced:
        return list(labelled), False
    for tail, start in joined.items():
        _relink(fragments, follows, tail, start)
    return _in_order(fragments, follows, set(joined.values())), True


def is_divided(labelled: Sequence[Labelled]) -> bool:
    """Tell whether page heads stand between running text: then several pages follow each other."""
    is_text = [item.label in BODY for item in labelled]
    if True not in is_text:
        return False
    first, last = is_text.index(True), len(labelled) - is_text[::-1].index(True)
    return any(item.label is Label.MASTHEAD for item in labelled[first:last])


def _is_wrapped(labelled: Sequence[Labelled]) -> bool:
    """Tell whether most text goes on from line to line, as in columns, and few sentences end a line."""
    texts = [item for item in labelled if item.label in BODY]
    return 2 * sum(item.label is Label.CONTINUATION for item in texts) > len(texts)


def _links(fragments: Sequence[Fragment]) -> dict[int, int]:
    """Link each fragment to the next where the one can go on in the other."""
    follows: dict[int, int] = {}
    for index in range(len(fragments) - 1):
        here, after = fragments[index], fragments[index + 1]
        if not (here.is_text and after.is_text) or after.opens or here.is_last:
            continue
        if here.breaks_off is not (after.begins_inside is False) and (
            here.breaks_off or after.begins_inside is not True
        ):
            follows[index] = index + 1
    return follows


def _relink(fragments: Sequence[Fragment], follows: dict[int, int], tail: int, start: int) -> None:
    """Let the start follow the tail; a link that would close a circle was only a guess by place."""
    for before in [key for key, value in follows.items() if value == start]:
        del follows[before]
    here, guess = start, None
    while here in follows and here != tail:
        if not fragments[here].breaks_off:
            guess = here
        here = follows[here]
    if here == tail:
        if guess is None:
            return
        del follows[guess]
    follows[tail] = start


def _join_broken_ends(
    fragments: Sequence[Fragment], follows: dict[int, int], broken: Sequence[int]
) -> dict[int, int]:
    """Match the ends that break off with the fragments that may begin inside a sentence, best first."""
    if not broken:
        return {}
    rightly_joined = {after for before, after in follows.items() if fragments[before].breaks_off}
    starts = [
        index
        for index, fragment in enumerate(fragments)
        if fragment.is_text and not fragment.opens and index not in rightly_joined
    ]
    near = {index: _grams(fragments, index) for index in broken}
    own = {index: own_grams(fragments[index]) for index in starts}
    counts = Counter(gram for fragment in fragments if fragment.is_text for gram in own_grams(fragment))
    page = "".join(item.line.text for fragment in fragments for item in fragment.items)
    fits = {
        (tail, start): _fit(fragments[tail], fragments[start], _akin(own[start], near[tail], counts), page)
        + (1.0 if start == tail + 1 else 0.0)
        for tail in broken
        for start in starts
        if tail != start
    }
    return _match_in_order(sorted(broken), sorted(starts), fits)


def _match_in_order(
    tails: Sequence[int], starts: Sequence[int], fits: dict[tuple[int, int], float]
) -> dict[int, int]:
    """Match so that the words fit best over the whole page, and no two matches cross.

    A tool that reads columns across articles meets the articles in the same order in each column.
    """
    best: list[list[float]] = [[0.0] * (len(starts) + 1) for _ in range(len(tails) + 1)]
    for i, tail in enumerate(tails, start=1):
        for j, start in enumerate(starts, start=1):
            matched = best[i - 1][j - 1] + fits.get((tail, start), float("-inf"))
            best[i][j] = max(best[i - 1][j], best[i][j - 1], matched)
    matches: dict[int, int] = {}
    i, j = len(tails), len(starts)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            matches[tails[i]] = starts[j]
    return matches


def _grams(fragments: Sequence[Fragment], index: int) -> frozenset[str]:
    """Collect the words of a fragment and of what stands right before it in its article."""
    scope = fragments[index].scope
    near = [fragments[index]]
    before = index - 1
    while before >= 0 and fragments[before].scope == scope and len(near) < 8:
        near.append(fragments[before])
        before -= 1
    return grams_of(" ".join(item.line.text for fragment in near for item in fragment.items))


def _akin(own: frozenset[str], others: frozenset[str], counts: Counter[str]) -> float:
    """Return the share of a fragment's telling words that others have; words found everywhere tell little."""
    weights = {gram: 1 / counts[gram] for gram in own if counts[gram] > 1}
    return sum(weight for gram, weight in weights.items() if gram in others) / (sum(weights.values()) or 1)


def _fit(tail: Fragment, start: Fragment, akin: float, page: str) -> float:
    """Weigh how well a fragment goes on where another broke off."""
    end, beginning = tail.items[-1].line.text, start.items[0].line.text
    fits = 0.5 if end[-1] + beginning[0] in page else 0.0
    fits += 0.5 if end[-2:] + beginning[:1] in page or end[-1:] + beginning[:2] in page else 0.0
    surely = {True: 0.5, None: 0.0, False: -1.0}[start.begins_inside]
    near = 0.5 if tail.scope == start.scope else 0.0
    junction = known_junctions().fit(end[-1], beginning[0])
    return 4.0 * akin + fits + surely + near + _JUNCTION * junction


def _in_order(fragments: Sequence[Fragment], follows: dict[int, int], joined: set[int]) -> list[Labelled]:
    """Write the chains of fragments out, those that open no article behind the article they are of."""
    surely = {before: after for before, after in follows.items() if fragments[before].breaks_off}
    led = set(surely.values())
    chains = [_chain_from(index, surely) for index in range(len(fragments)) if index not in led]
    out: list[Labelled] = []
    for chain in attribute_chains(fragments, chains, set(follows.values())):
        for index in chain:
            out.extend(_relabelled(fragments[index], goes_on=index in joined))
    return out


def _chain_from(index: int, follows: dict[int, int]) -> list[int]:
    chain = [index]
    while chain[-1] in follows:
        chain.append(follows[chain[-1]])
    return chain


def _relabelled(fragment: Fragment, *, goes_on: bool) -> list[Labelled]:
    if not goes_on:
        return list(fragment.items)
    first = fragment.items[0]
    return [replace(first, label=Label.CONTINUATION), *fragment.items[1:]]
