"""Which articles are exported, and in which order."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newsarc.cli.options.arguments import read_query
from newsarc.cli.options.filters import NO_FILTERS, Filters, apply_filters
from newsarc.cli.options.named_articles import named_entries
from newsarc.cli.options.saved_queries import with_saved
from newsarc.errors import UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.cli.export.options import SelectionOptions
    from newsarc.cli.export.standing import News
    from newsarc.model.parts import Kind
    from newsarc.model.records import Entry
    from newsarc.query.nodes import Node
    from newsarc.results.orders import Sort
    from newsarc.store.asked_archive import AskedArchive

_ALL = "all"


class Chosen(NamedTuple):
    """What is asked for: ids or a query, restrictions, what the options say of them, a saved query."""

    words: list[str] | None
    filters: Filters
    options: SelectionOptions
    saved: str | None = None


def select(archive: AskedArchive, asked: Chosen, news: News | None) -> tuple[Iterable[Entry], Node | None]:
    """Find entries, and the query that found them; ids keep the order that they are named in."""
    kinds = kinds_named(asked.options.kinds or ["article"])
    named = named_entries(archive, asked.words)
    if named is not None and asked.options.kinds:
        raise UsageError(tr("--kind restricts a query: ids name their parts themselves"))
    if named is not None and asked.saved is not None:
        raise UsageError(tr("--saved names a query: leave out the ids"))
    query = with_saved(archive, _query(asked, named), asked.saved)
    found = (
        named if named is not None and query is None else _found(archive, query, asked.options.sort, kinds)
    )
    found = _joined(archive, found) if asked.options.is_whole else found
    found = news.of(found) if news else found
    return islice(found, asked.options.limit or None), query


def kinds_named(names: list[str]) -> tuple[Kind, ...]:
    """Read the kinds of parts; raises UsageError for one that is none."""
    from newsarc.model.parts import Kind

    if _ALL in names:
        return tuple(Kind)
    try:
        return tuple(Kind(name) for name in dict.fromkeys(names))
    except ValueError as error:
        raise UsageError(
            tr("{error}: known are {kinds} and {all}", error=error, kinds=", ".join(Kind), all=_ALL)
        ) from error


def _query(asked: Chosen, named: list[Entry] | None) -> Node | None:
    """Return what is to be searched for; None where named articles are wanted as they are named."""
    if named is None:
        return apply_filters(read_query(asked.words), asked.filters)
    if asked.options.sort is None and asked.filters == NO_FILTERS:
        return None
    from newsarc.query.nodes import Ids

    return apply_filters(Ids(tuple(str(entry.id) for entry in named)), asked.filters)


def _found(
    archive: AskedArchive, query: Node | None, sort: Sort | None, kinds: tuple[Kind, ...]
) -> Iterator[Entry]:
    return archive.find(query, kinds=kinds, sort=sort)


def _joined(archive: AskedArchive, entries: Iterable[Entry]) -> Iterator[Entry]:
    from newsarc.store.articles.continuations import join_segments

    return map(join_segments, archive.continued(entries))
