"""Find every place in the articles found where they hold what was searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.results.occurrences import Occurrence
from newsarc.store.search.snippets import find_marks, flatten, search_terms, texts_in_order
from newsarc.text.matching.excerpts import context_end, context_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Entry
    from newsarc.query.nodes import Node
    from newsarc.store.search.snippets import SearchTerm


def occurrences(entries: Iterable[Entry], query: Node | None, *, context: int) -> Iterator[Occurrence]:
    """Yield the finds of each entry in reading order, with `context` characters on both sides.

    An entry that was found by other things than its text is shown by its beginning.
    """
    wanted = search_terms(query)
    for entry in entries:
        is_shown = False
        for occurrence in _occurrences(entry, wanted, context):
            is_shown = True
            yield occurrence
        if not is_shown:
            text = next((text for _, text in texts_in_order(entry.record.part)), "")
            yield Occurrence(entry, "", "", flatten(text[: context_end(text, 0, context)]))


def _occurrences(entry: Entry, wanted: Sequence[SearchTerm], context: int) -> Iterator[Occurrence]:
    for column, text in _printed_texts(entry, wanted):
        done = 0
        for start, end, _ in find_marks(text, column, wanted):
            if start < done:
                continue  # two strings of the query overlap here
            done = end
            left = flatten(text[context_start(text, start, context) : start])
            right = flatten(text[end : context_end(text, end, context)])
            yield Occurrence(entry, left, flatten(text[start:end]), right)


def _printed_texts(entry: Entry, wanted: Sequence[SearchTerm]) -> Iterator[tuple[str, str]]:
    """Leave out the byline that was read from the body's opener: it is printed once."""
    texts = dict(texts_in_order(entry.record.part))
    is_asked_for = any(one.column == "byline" for one in wanted)
    is_in_body = not is_asked_for and "byline" in texts and texts["byline"] in texts.get("body", "")
    return ((column, text) for column, text in texts.items() if not (is_in_body and column == "byline"))
