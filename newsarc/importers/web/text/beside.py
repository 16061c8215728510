"""What stands among the paragraphs of an article and is none of it: by the frames that hold it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.importers.web.blocks import TextBlock
    from newsarc.importers.web.tree import Element

_MOST_OF_TEXT = 0.6  # of the letters, for a frame that holds the article
_REST_OF_TEXT = 0.3  # of the letters: what stays of a text of which much stood in boxes
_SOME_OF_TEXT = 0.1  # of the letters: a line that comes again, or a picture's frame, has fewer
_TEASERS = 3  # side by side: a paragraph may stand in one frame with a link
_LONGEST_LINE = 200  # characters: a longer paragraph stands on the page twice for small screens
# Words of which sites make the names of frames that are none of their text.
_NAMED = frozenset(
    "share sharing social related relat relacionadas recommended recommendation recommendations recirc"
    " newsletter newsletters advert advertisement advertising ad ads promo promotion sponsored breadcrumb"
    " breadcrumbs comments commenting copyright tags subscribe signup cookie consent placeholder toolbar"
    " pager pagination navigation footer rating donate donation author authors autor autoren byline readmore"
    " outbrain taboola".split()
)
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]*")
_ROLES = frozenset(("complementary", "navigation", "contentinfo"))
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def without_beside(texts: Sequence[TextBlock], places: Sequence[int], headline: int | None) -> list[int]:
    """Leave out the paragraphs whose frames stand in that of the article and are none of its text.

    Such a frame is another article, is named as what sites put round articles, or holds a line that comes
    again in others of its kind. The frame of the article itself may be called anything.
    """
    if headline is not None:
        places = _below(texts, _of_same_article(texts, places, texts[headline].holder), headline)
    places = _unless_text(texts, places, [at for at in places if not _is_unseen(texts[at].holder)])
    repeated = _repeated(texts, places)
    places = [at for at in places if texts[at].text not in repeated] or places
    round_text = _frames_of_most(texts, places)
    places = _without_tail(texts, places, round_text)
    teasers = _teasers(texts, places, round_text)
    kept = [
        at
        for at in places
        if not any(one in teasers or _is_beside(one) for one in _frames_in(texts[at].holder, round_text))
    ]
    return list(_unless_text(texts, places, kept))


def _unless_text(texts: Sequence[TextBlock], places: Sequence[int], kept: Sequence[int]) -> Sequence[int]:
    """Return the places kept, unless what is left out is most of the text: then its frames say nothing."""
    return kept if _letters(texts, kept) >= _REST_OF_TEXT * _letters(texts, places) else places


def _below(texts: Sequence[TextBlock], places: Sequence[int], headline: int) -> Sequence[int]:
    """Leave out what stands above the headline, if most of the text stands below it."""
    below = [at for at in places if at > headline]
    return below if _letters(texts, below) >= _MOST_OF_TEXT * _letters(texts, places) else places


def _of_same_article(texts: Sequence[TextBlock], places: Sequence[int], headline: Element) -> Sequence[int]:
    """Leave out what stands in other articles than the headline, if its own has some of the text."""
    home = _article_of(headline)
    if home is None:
        return places
    own = [at for at in places if _article_of(texts[at].holder) is home]
    return own if _letters(texts, own) >= _SOME_OF_TEXT * _letters(texts, places) else places


def _article_of(holder: Element) -> Element | None:
    return next((one for one in (holder, *holder.iterancestors()) if one.tag == "article"), None)


def _without_tail(
    texts: Sequence[TextBlock], places: Sequence[int], round_text: frozenset[Element]
) -> Sequence[int]:
    """Leave out the last lines if they stand outside of the text's frame and are set as none of its lines."""
    if not round_text:
        return places
    frame = max(round_text, key=lambda one: sum(1 for _ in one.iterancestors()))
    set_so = Counter[tuple[str | None, ...]]()
    for at in places:
        set_so[_look(texts[at])[:2]] += len(texts[at].text)
    least = _SOME_OF_TEXT * _letters(texts, places)
    end = len(places)
    while end > 1 and not _is_within(texts[places[end - 1]], frame, set_so, least):
        end -= 1
    return places[:end]


def _is_within(
    block: TextBlock, frame: Element, set_so: Mapping[tuple[str | None, ...], int], least: float
) -> bool:
    return set_so[_look(block)[:2]] >= least or frame in (block.holder, *block.holder.iterancestors())


def _letters(texts: Sequence[TextBlock], places: Sequence[int]) -> int:
    return sum(len(texts[at].text) for at in places)


def _frames_of_most(texts: Sequence[TextBlock], places: Sequence[int]) -> frozenset[Element]:
    """Return the elements each of which holds most of the letters of a text."""
    held: dict[Element, int] = defaultdict(int)
    for at in places:
        for frame in texts[at].holder.iterancestors():
            held[frame] += len(texts[at].text)
    least = _MOST_OF_TEXT * _letters(texts, places)
    return frozenset(frame for frame, letters in held.items() if letters >= least)


def _frames_in(holder: Element, round_text: frozenset[Element]) -> Iterator[Element]:
    """Yield a paragraph's element and those round it, up to the one that holds most of the text."""
    yield from takewhile(lambda one: one not in round_text, (holder, *holder.iterancestors()))


def _is_beside(frame: Element) -> bool:
    if frame.tag == "article" or frame.get("role") in _ROLES:
        return True
    names = f"{frame.get('class') or ''} {frame.get('id') or ''}"
    return any(word.casefold() in _NAMED for word in _WORDS.findall(names))


def _teasers(
    texts: Sequence[TextBlock], places: Sequence[int], round_text: frozenset[Element]
) -> frozenset[Element]:
    """Return the frames that lead to other articles: several of a kind, none with a long paragraph."""
    leading = {one for block in texts if block.is_link for one in block.holder.iterancestors()}
    frames: dict[tuple[object, ...], set[Element]] = defaultdict(set)
    of_text = set[tuple[object, ...]]()
    for at in places:
        for frame in _frames_in(texts[at].holder, round_text):
            kind = frame.getparent(), frame.tag, frame.get("class")
            frames[kind].add(frame)
            if len(texts[at].text) > _LONGEST_LINE:
                of_text.add(kind[1:])
    return frozenset(
        frame
        for kind, alike in frames.items()
        if kind[1:] not in of_text and len(alike & leading) >= _TEASERS
        for frame in alike & leading
    )


def _is_unseen(holder: Element) -> bool:
    """Tell what no reader sees; sites keep there what they tell other programs, or show on small screens."""
    return any(
        one.get("hidden") is not None or _HIDDEN.search(one.get("style") or "")
        for one in (holder, *holder.iterancestors())
    )


def _repeated(texts: Sequence[TextBlock], places: Sequence[int]) -> frozenset[str]:
    """Return the lines that stand on a page again in elements of the same kind, and not as its text does."""
    counted = Counter((one.text, _look(one)) for one in texts)
    often = {text for (text, _), number in counted.items() if number > 1 and len(text) <= _LONGEST_LINE}
    set_so = Counter[tuple[str | None, ...]]()
    for at in places:
        if texts[at].text not in often:
            set_so[_look(texts[at])] += len(texts[at].text)
    least = _SOME_OF_TEXT * _letters(texts, places)
    return frozenset(
        texts[at].text for at in places if texts[at].text in often and set_so[_look(texts[at])] < least
    )


def _look(block: TextBlock) -> tuple[str | None, ...]:
    holder, frame = block.holder, block.holder.getparent()
    frame = holder if frame is None else frame  # a text may stand in no element but the page's
    return holder.tag, holder.get("class"), frame.tag, frame.get("class")
