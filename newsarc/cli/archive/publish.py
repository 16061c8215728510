"""`newsarc publish`: the archive goes to a server, for many readers."""

from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.clock import now
from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.streams import is_error_terminal, tell
from newsarc.errors import UsageError
from newsarc.language import counted, tr
from newsarc.text.addresses import is_address, shown

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.postgresql.publishing import Published


def publish(
    context: typer.Context,
    address: Annotated[
        str,
        typer.Argument(
            metavar="URL",
            help="postgresql://USER@HOST:PORT/DATABASE; better without a password: see PGPASSFILE.",
        ),
    ],
) -> None:
    """Publish the archive to PostgreSQL (extra: postgresql); one that is there is only brought up to date."""
    if not is_address(address):
        raise UsageError(tr("name a database to publish to, as postgresql://ann@db.example/papers"))
    done = _publish(archive_path(context), address)
    tell(f"{shown(address)}: {_told(done)}")


def _publish(path: "Path", address: str) -> "Published":
    from newsarc.postgresql.publishing import parts_of, publish

    when = now()
    if not is_error_terminal():
        return publish(path, address, when, lambda _: None)
    from newsarc.render.reports.progress import show_steps

    with show_steps(parts_of(path)) as advance:
        return publish(path, address, when, advance)


def _told(done: "Published") -> str:
    if not done.is_any:
        return tr("nothing to publish, {parts} there as they are here", parts=counted(done.unchanged, "part"))
    said = tr(
        "{parts} added, {changed:,} changed, {removed:,} removed, {unchanged:,} as they were",
        parts=counted(done.added, "part"),
        changed=done.changed,
        removed=done.removed,
        unchanged=done.unchanged,
    )
    if not done.others:
        return said
    return tr("{said}, {rows} written", said=said, rows=counted(done.others, "other row"))
