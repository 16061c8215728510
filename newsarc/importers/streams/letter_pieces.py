"""The articles of a letter in HTML: which of its headings begin one, and what the sender adds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import squeezed
from newsarc.importers.web.blocks import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A heading, and a rule, which ends an article; within one article both may part its text.
_CUT = re.compile(r"<(?:h(?P<level>[1-6])|hr)\b[^>]*>", re.IGNORECASE)
_HEADING_END = re.compile(r"</h[1-6]\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_OF_SENDER = re.compile(
    r"\bunsubscribe\b|\babbestellen\b|\bse désabonner\b|退订|退訂|取消订阅|取消訂閱|配信停止"
    r"|\b(?:view|read|open|see)\b.{0,30}\b(?:in|on|with)\b.{0,20}\b(?:browser|web|app)\b"
    r"|在浏览器中|im browser"
    r"|\bmanage\b.{0,30}\b(?:preferences|subscription)|\bforwarded this (?:e-?mail|letter)\b",
    re.IGNORECASE,
)
_LONGEST_OF_SENDER = 300


@dataclass(frozen=True, slots=True)
class _Cut:
    """A heading or a rule: where it begins and ends, its rank (0 for a rule) and what it says."""

    start: int
    end: int
    level: int
    heading: str


def pieces_of(path: str, markup: str, subject: str) -> list[tuple[str, str]]:
    """Return each heading that begins an article, and what stands below it.

    A heading that is the letter's subject begins the only article; else those of the highest rank of
    which there are several do, and each ends at a rule.
    """
    cuts = list(_cuts(markup))
    told = squeezed(subject).casefold()
    for cut in cuts:
        if cut.level and _is_subject(path, cut.heading, told):
            return [(cut.heading, markup[cut.end :])]
    ranks = Counter(cut.level for cut in cuts if cut.level)
    several = [level for level, number in ranks.items() if number > 1]
    rank = min(several or ranks, default=0)
    return list(_pieces(markup, [cut for cut in cuts if cut.level <= rank]))


def is_of_sender(text: str) -> bool:
    """Tell a line that the sender adds to every letter.

    >>> is_of_sender("Unsubscribe here"), is_of_sender("The pilots view the sea in silence.")
    (True, False)
    """
    return len(text) <= _LONGEST_OF_SENDER and _OF_SENDER.search(text) is not None


def _is_subject(path: str, heading: str, told: str) -> bool:
    text = squeezed("".join(lines_of(path, heading))).casefold()
    return bool(text) and text == told


def _cuts(markup: str) -> Iterator[_Cut]:
    """Yield the headings and the rules of a letter."""
    at = 0
    while cut := _CUT.search(markup, at):
        end = _HEADING_END.search(markup, cut.end()) if cut["level"] else None
        if cut["level"] and end is None:
            return
        at = end.end() if end else cut.end()
        yield _Cut(cut.start(), at, int(cut["level"] or 0), markup[cut.end() : end.start()] if end else "")


def _pieces(markup: str, cuts: Sequence[_Cut]) -> Iterator[tuple[str, str]]:
    for cut, following in zip(cuts, [*cuts[1:], None][: len(cuts)], strict=True):
        piece = markup[cut.end : following.start if following else len(markup)]
        if cut.level and (squeezed(_TAG.sub("", piece)) or not following or not following.level):
            yield cut.heading, piece
