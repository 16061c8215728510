"""`newsarc remove`: take articles out of the archive, and bring them back."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import QueryWords, archive_path, read_query
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
    archive, wanted = archive_path(context), read_query(query)
    if is_undone:
        _bring_back(archive, wanted)
    elif wanted is None:
        raise UsageError("name what to remove, as in `newsarc remove id:7`")
    elif is_sure or _is_agreed(archive, wanted):
        _remove(archive, wanted)


def _bring_back(archive: Path, wanted: "Node | None") -> None:
    from newsarc.store.maintenance.removing import open_for_removing

    if wanted is not None:
        raise UsageError("--undo takes no query: it brings back all that was removed last")
    with open_for_removing(archive) as remover:
        number = remover.bring_back()
    tell(f"{counted(number, 'article')} brought back" if number else "nothing to bring back")


def _remove(archive: Path, wanted: "Node") -> None:
    from newsarc.store.maintenance.removing import open_for_removing

    with open_for_removing(archive) as remover:
        number = remover.remove(wanted, datetime.now(UTC).replace(microsecond=0))
    until = "; `newsarc remove --undo` undoes it until `newsarc archive compact`" if number else ""
    tell(f"{counted(number, 'article')} removed{until}")


def _is_agreed(archive: Path, wanted: "Node") -> bool:
    """Show a person what would be removed, and ask."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.search.finding import count_entries, find_entries

    with open_archive(archive) as opened:
        number = count_entries(opened, wanted)
        first = find_entries(opened, wanted, limit=_SHOWN)
        headlines = [" ".join(entry.record.part.headline) for entry in first]
    if not number:
        tell("nothing found, nothing removed")
        return False
    if not _is_asked():
        raise UsageError(f"{counted(number, 'article')} would be removed: --yes says that this is meant")
    for headline in headlines:
        tell(headline or "(no headline)")
    if number > _SHOWN:
        tell("…")
    tell(f"remove {counted(number, 'article')}? [y/N]")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _is_asked() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr is not None and sys.stderr.isatty()
