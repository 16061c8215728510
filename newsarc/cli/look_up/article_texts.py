"""Articles as text; on a terminal the words are marked that they were found by."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from newsarc.cli.options.arguments import current_folder
from newsarc.cli.output.streams import is_drawn
from newsarc.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsarc.cli.options.opened import Archive
    from newsarc.model.records import Entry
    from newsarc.model.repairs import Drop
    from newsarc.store.search.snippets import SearchTerm

_HYPHENS = "-\N{SOFT HYPHEN}\N{HYPHEN}"
# The roles of lines that are of a column of the index; a crosshead is a paragraph.
_COLUMNS = {
    "kicker": "kicker",
    "headline": "headline",
    "deck": "deck",
    "byline": "byline",
    "body": "body",
    "crosshead": "body",
}
_MOST = 200  # marks of one string in a line


def article_texts(
    archive: Archive, articles: Sequence[tuple[Entry, ...]], *, names: Sequence[str], is_cited: bool
) -> Iterator[str]:
    """Yield the text of each article, and its reference if that is wanted; `names` are those given."""
    article = _writer(archive, names)
    for number, (entry, *later) in enumerate(articles):
        drops = {half.id: _drops(archive, half) for half in (entry, *later)}
        yield ("\n" if number else "") + article(entry, current_folder(), later, drops)
        if is_cited:
            from newsarc.cli.options.references import reference

            yield f"\n{reference((entry, *later), None)}\n"


def _writer(archive: Archive, names: Sequence[str]) -> Callable[..., str]:
    if not is_drawn():
        from newsarc.render.articles.article import article_text

        return article_text
    from newsarc.render.articles.styled_article import styled_article

    terms = _terms(archive, names)
    return partial(styled_article, find_marks=partial(_marks, terms)) if terms else styled_article


def _terms(archive: Archive, names: Sequence[str]) -> tuple[SearchTerm, ...]:
    """Return what the last list was searched for, if an article is named by its place there."""
    if not any(name.startswith("@") for name in names):
        return ()
    from newsarc.cli.options.last_list import recall
    from newsarc.query.parser import parse_query
    from newsarc.store.search.snippets import search_terms

    last = recall(archive.place)
    try:
        return search_terms(parse_query(last.query, today=date.today())) if last else ()
    except QueryError:  # remembered by another version
        return ()


def _marks(terms: Sequence[SearchTerm], role: str, text: str) -> tuple[tuple[int, int], ...]:
    from newsarc.store.search.snippets import find_marks, merge_marks

    column = _COLUMNS.get(role)
    if column is None:
        return ()
    return merge_marks((start, end) for start, end, _ in find_marks(text, column, terms, most=_MOST))


def _drops(archive: Archive, entry: Entry) -> list[Drop]:
    """Return what is in no article of an entry's lines, but for the hyphens that its lines ended with."""
    source = entry.record.source
    return [
        drop
        for drop in archive.drops(source.sha256)
        if source.first_line <= drop.line <= source.last_line and drop.text not in _HYPHENS
    ]
