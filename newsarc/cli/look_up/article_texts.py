"""Articles as text; on a terminal the words are marked that they were found by."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsarc.cli.options.arguments import current_folder
from newsarc.cli.output.streams import is_drawn
from newsarc.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsarc.model.records import Entry
    from newsarc.store.asked_archive import AskedArchive
    from newsarc.store.search.snippets import SearchTerm


def article_texts(
    archive: AskedArchive, articles: Sequence[tuple[Entry, ...]], *, names: Sequence[str], is_cited: bool
) -> Iterator[str]:
    """Yield the text of each article, and its reference if that is wanted; `names` are those given."""
    from newsarc.store.articles.lookup import drops_within

    article = _writer(archive, names)
    for number, (entry, *later) in enumerate(articles):
        sources = {one.id: one.record.source for one in (entry, *later)}
        drops = {id_: drops_within(archive.drops(one.sha256), one) for id_, one in sources.items()}
        yield ("\n" if number else "") + article(entry, current_folder(), later, drops)
        if is_cited:
            from newsarc.cli.options.references import reference

            yield f"\n{reference((entry, *later), None)}\n"


def _writer(archive: AskedArchive, names: Sequence[str]) -> Callable[..., str]:
    if not is_drawn():
        from newsarc.render.articles.article import article_text

        return article_text
    from newsarc.render.articles.styled_article import styled_article

    terms = _terms(archive, names)
    if not terms:
        return styled_article
    from newsarc.store.search.line_marks import line_marks

    return partial(styled_article, find_marks=partial(line_marks, terms))


def _terms(archive: AskedArchive, names: Sequence[str]) -> tuple[SearchTerm, ...]:
    """Return what the last list was searched for, if an article is named by its place there."""
    if not any(name.startswith("@") for name in names):
        return ()
    from newsarc.cli.options.last_list import recall
    from newsarc.cli.options.query_text import read_query_text
    from newsarc.store.search.snippets import search_terms

    last = recall(archive.place)
    try:
        return search_terms(read_query_text(last.query)) if last else ()
    except QueryError:  # remembered by another version
        return ()
