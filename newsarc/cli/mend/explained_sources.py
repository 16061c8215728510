"""What `newsarc explain` is to explain: files, or the kept sources of articles that are named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from newsarc.cli.options.named_articles import is_like_name
from newsarc.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import typer

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile


class ToExplain(NamedTuple):
    """A source, and what is said of it."""

    file: SourceFile
    given: IssuePage
    encoding: str | None


def articles_named(names: Sequence[str]) -> list[str]:
    """Return those names that are like ids, and no file or folder is called so."""
    return [name for name in names if is_like_name(name) and not os.path.lexists(name)]


def files_found(
    paths: Sequence[Path], given: IssuePage, encoding: str | None
) -> Iterator[ToExplain | SourceError]:
    """Read files, those of folders and those that files hold, one by one, as an import does."""
    from newsarc.import_files.opening import open_files
    from newsarc.import_files.options import ImportOptions
    from newsarc.sources import find_sources

    options = ImportOptions(given, encoding)
    for found in find_sources(paths, options.selection):
        for file in open_files(found, options):
            yield file if isinstance(file, SourceError) else ToExplain(file, given, encoding)


def sources_kept(
    context: typer.Context, names: Sequence[str], given: IssuePage, encoding: str | None
) -> Iterator[ToExplain]:
    """Take the sources of articles out of the archive; what is said now goes before what was said then."""
    from newsarc.cli.options.arguments import archive_path, read_names
    from newsarc.query.nodes import Ids
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.database.archive import open_archive
    from newsarc.store.ingest.rereading import kept_sources

    path = archive_path(context)
    with open_archive(path) as archive:
        ids = [str(entry_named(archive, name).id) for name in read_names(list(names), path)]
        for kept in kept_sources(archive, Ids(tuple(ids))):
            yield ToExplain(kept.file, given.filled_from(kept.given), encoding or kept.given_encoding)
