"""Find every place in the articles found where they hold what was searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.answers import Occurrence
from newsarc.store.passages import find_marks, flat, texts_in_order, wanted_of
from newsarc.text.excerpts import context_end, context_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model import Entry
    from newsarc.query.nodes import Node


def occurrences(entries: Iterable[Entry], query: Node | None, *, context: int) -> Iterator[Occurrence]:
    """Yield the finds of each entry in reading order, with `context` characters on both sides."""
    wanted = wanted_of(query)
    for entry in entries:
        for column, text in _printed_texts(entry):
            done = 0
            for start, end, _ in find_marks(text, column, wanted):
                if start < done:
                    continue  # two strings of the query overlap here
                done = end
                left = flat(text[context_start(text, start, context) : start])
                right = flat(text[end : context_end(text, end, context)])
                yield Occurrence(entry, left, flat(text[start:end]), right)


def _printed_texts(entry: Entry) -> Iterator[tuple[str, str]]:
    """Leave out the byline that was read from the body's opener: it is printed once."""
    texts = dict(texts_in_order(entry.record.part))
    is_in_body = "byline" in texts and texts["byline"] in texts.get("body", "")
    return ((column, text) for column, text in texts.items() if not (is_in_body and column == "byline"))
