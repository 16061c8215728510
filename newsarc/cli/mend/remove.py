"""`newsarc remove`: take articles out of the archive, and bring them back."""

from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newsarc.cli.clock import now
from newsarc.cli.options.arguments import QueryWords, archive_path, read_names
from newsarc.cli.options.named_articles import read_articles_to_change
from newsarc.cli.output.agreement import agrees, can_be_asked
from newsarc.cli.output.streams import tell
from newsarc.errors import UsageError
from newsarc.language import counted, tr

if TYPE_CHECKING:
    from newsarc.model.records import Entry
    from newsarc.query.nodes import Node

_SHOWN = 10


class _Found(NamedTuple):
    """The ids of what is to be removed, and the first articles to show."""

    ids: tuple[str, ...]
    first: tuple["Entry", ...]


def remove(
    context: typer.Context,
    query: QueryWords = None,
    is_sure: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    is_undone: Annotated[
        bool,
        typer.Option(
            "--undo", help="Bring back what was removed last, or these ids; until `archive compact`."
        ),
    ] = False,
) -> None:
    """Remove articles from all look-ups and exports; importing their files again leaves them out."""
    archive = archive_path(context)
    if is_undone:
        _bring_back(archive, query)
    elif (wanted := read_articles_to_change(archive, query)) is None:
        raise UsageError(tr("name what to remove, as in `newsarc remove id:7`"))
    elif (found := _find(archive, wanted)).ids and (is_sure or _is_agreed(found)):
        _remove(archive, found.ids)


def _bring_back(archive: Path, names: list[str] | None) -> None:
    """Bring back the articles named, else what was removed last; no query finds what was removed."""
    from newsarc.store.maintenance.removing import open_for_removing

    with open_for_removing(archive) as remover:
        number = remover.bring_back_last() if names is None else remover.bring_back(read_names(names))
    tell(
        tr("{articles} brought back", articles=counted(number, "article"))
        if number
        else tr("nothing to bring back")
    )


def _find(archive: Path, wanted: "Node") -> _Found:
    """Find what is to be removed; raises UnknownId for an id that is none."""
    from newsarc.query.nodes import Ids
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.database.archive import open_archive
    from newsarc.store.search.finding import find_entries

    with open_archive(archive) as opened:
        found = (
            (entry_named(opened, name) for name in wanted.names)
            if isinstance(wanted, Ids)
            else find_entries(opened, wanted)
        )
        first = tuple(islice(found, _SHOWN))
        ids = dict.fromkeys(str(entry.id) for entry in chain(first, found))
    if not first:
        tell(tr("nothing found, nothing removed"))
    return _Found(tuple(ids), first)


def _remove(archive: Path, found: tuple[str, ...]) -> None:
    """Remove what was found and counted, and nothing that came since."""
    from newsarc.query.nodes import Ids
    from newsarc.store.maintenance.removing import open_for_removing

    with open_for_removing(archive) as remover:
        number = remover.remove(Ids(found), now())
    articles = counted(number, "article")
    tell(
        tr(
            "{articles} removed; `newsarc remove --undo` undoes it until `newsarc archive compact`",
            articles=articles,
        )
        if number
        else tr("{articles} removed", articles=articles)
    )


def _is_agreed(found: _Found) -> bool:
    """Show a person what would be removed, and ask."""
    articles = counted(len(found.ids), "article")
    if not can_be_asked():
        raise UsageError(tr("{articles} would be removed: say --yes if you mean it", articles=articles))
    from newsarc.render.results.listing import entry_cells

    for entry in found.first:
        tell(" · ".join(cell.plain for cell in entry_cells(entry) if cell.plain))
    if len(found.ids) > _SHOWN:
        tell(tr("… and {number:,} more", number=len(found.ids) - _SHOWN))
    return agrees(tr("remove {articles}? [y/N]", articles=articles))
