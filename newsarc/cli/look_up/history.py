"""What `show` tells of the states an article had before its file changed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsarc.cli.output.row_output import write_in_rows
from newsarc.cli.output.streams import hint, is_drawn, write_long
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.exporters.answers.flat_rows import RowFormat
    from newsarc.model.records import Entry
    from newsarc.store.articles.versions import Version
    from newsarc.store.asked_archive import AskedArchive

_COLUMNS = ("id", "version", "since", "until", "sha256", "path")


def write_history(archive: "AskedArchive", entries: Sequence["Entry"], form: "RowFormat | None") -> None:
    """List the states of articles, each with when it was and the file it was read from."""
    write_in_rows(_COLUMNS, list(_states(archive, entries)), form, spare=("sha256",))


def write_differences(archive: "AskedArchive", entries: Sequence["Entry"], number: int | None) -> None:
    """Tell what made this state of each article, or the last one, another than the one before it."""
    from newsarc.render.articles.differences import difference, draw_difference
    from newsarc.store.articles.versions import version_among

    for entry in entries:
        states = archive.versions(entry)
        new = version_among(states, number or states[-1].number)
        if new.number == 1:
            hint(tr("newsarc: article {id} has no earlier version than this", id=entry.id))
            continue
        old = version_among(states, new.number - 1)
        lines = difference(
            old.entry.record, new.entry.record, (_named(old), _named(new)), context=1 if is_drawn() else 3
        )
        write_long([draw_difference(lines)] if is_drawn() else (f"{line}\n" for line in lines))


def _states(archive: "AskedArchive", entries: Sequence["Entry"]) -> Iterator[tuple[int | str | None, ...]]:
    for entry in entries:
        since = entry.imported_at
        for version in archive.versions(entry):
            until, source = version.replaced_at, version.entry.record.source
            yield (
                entry.id,
                version.number,
                since.isoformat(),
                until.isoformat() if until else None,
                source.sha256,
                source.path,
            )
            since = until or since


def _named(state: "Version") -> str:
    return tr("{id} version {number}", id=state.entry.id, number=state.number)
