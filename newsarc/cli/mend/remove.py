"""`newsarc remove`: take articles out of the archive, and bring them back."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import QueryWords, archive_path, read_query_of_change
from newsarc.cli.output.streams import tell
from newsarc.errors import UsageError
from newsarc.text.plural import counted

if TYPE_CHECKING:
    from newsarc.query.nodes import Node

_SHOWN = 10


def remove(
    context: typer.Context,
    query: QueryWords = None,
    is_sure: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    is_undone: Annotated[
        bool, typer.Option("--undo", help="Bring back what was removed last; until `archive compact`.")
    ] = False,
) -> None:
    """Remove articles from all look-ups and exports; importing their files again leaves them out."""
    archive, wanted = archive_path(context), read_query_of_change(query)
    if is_undone:
        _bring_back(archive, wanted)
    elif wanted is None:
        raise UsageError("name what to remove, as in `newsarc remove id:7`")
    elif (found := _find(archive, wanted)) and (is_sure or _is_agreed(found)):
        _remove(archive, found)


def _bring_back(archive: Path, wanted: "Node | None") -> None:
    from newsarc.store.maintenance.removing import open_for_removing

    if wanted is not None:
        raise UsageError("--undo takes no query: it brings back all that was removed last")
    with open_for_removing(archive) as remover:
        number = remover.bring_back()
    tell(f"{counted(number, 'article')} brought back" if number else "nothing to bring back")


def _find(archive: Path, wanted: "Node") -> dict[int, str]:
    """Return the headlines of what is to be removed, by their ids; raises UnknownId for one that is none."""
    from newsarc.query.nodes import Ids
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.database.archive import open_archive
    from newsarc.store.search.finding import find_entries

    with open_archive(archive) as opened:
        if isinstance(wanted, Ids):
            found = [entry_named(opened, name) for name in wanted.names]
        else:
            found = list(find_entries(opened, wanted))
    if not found:
        tell("nothing found, nothing removed")
    return {entry.id: " ".join(entry.record.part.headline) for entry in found}


def _remove(archive: Path, found: dict[int, str]) -> None:
    """Remove what was found and counted, and nothing that came since."""
    from newsarc.query.nodes import Ids
    from newsarc.store.maintenance.removing import open_for_removing

    ids = Ids(tuple(map(str, found)))
    with open_for_removing(archive) as remover:
        number = remover.remove(ids, datetime.now(UTC).replace(microsecond=0))
    until = "; `newsarc remove --undo` undoes it until `newsarc archive compact`" if number else ""
    tell(f"{counted(number, 'article')} removed{until}")


def _is_agreed(found: dict[int, str]) -> bool:
    """Show a person what would be removed, and ask."""
    number = counted(len(found), "article")
    if not _is_asked():
        raise UsageError(f"{number} would be removed: --yes says that this is meant")
    for headline in list(found.values())[:_SHOWN]:
        tell(headline or "(no headline)")
    if len(found) > _SHOWN:
        tell("…")
    tell(f"remove {number}? [y/N]")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _is_asked() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr is not None and sys.stderr.isatty()
