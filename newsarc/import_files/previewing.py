"""The use case of a dry run: files in, what would be kept of each out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.errors import SourceError
from newsarc.import_files.opening import open_files
from newsarc.importers import read_source
from newsarc.model.parts import Kind
from newsarc.model.reports import FileReport, Outcome
from newsarc.records import count_unnamed, stored_source
from newsarc.sources import find_sources, path_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.import_files.options import ImportOptions
    from newsarc.model.sources import SourceFile, StoredSource


def preview_files(
    paths: Iterable[Path], options: ImportOptions, known: Iterable[str] = ()
) -> Iterator[FileReport]:
    """Read files and folders as an import would, and keep nothing; `known` are the archive's newspapers."""
    newspapers, put_in, paths = set(known), set[str](), list(paths)
    for found in find_sources(paths, options.selection, note_skipped=options.skipped.note):
        if isinstance(found, Path) and path_text(found) in put_in and found not in paths:
            continue
        for file in open_files(found, options, put_in):
            try:
                if isinstance(file, SourceError):
                    raise file
                source = _previewed(options.say(file), options, newspapers)
            except SourceError as error:
                yield FileReport(error.path, Outcome.FAILED, error=str(error))
            else:
                newspapers.update(one.issue.newspaper for one in source.records if one.issue.newspaper)
                yield _preview(source)


def _previewed(file: SourceFile, options: ImportOptions, known: Iterable[str]) -> StoredSource:
    read = read_source(file, given=options.given, encoding=options.encoding)
    source = stored_source(file, read, given=options.given, encoding=options.encoding)
    return options.name_newspaper(source, lambda: sorted(known))


def _preview(source: StoredSource) -> FileReport:
    articles = sum(one.part.kind is Kind.ARTICLE for one in source.records)
    return FileReport(
        source.file.path,
        Outcome.ADDED,
        articles,
        len(source.records) - articles,
        warnings=source.warnings,
        records=source.records,
        guessed_encoding=source.encoding if source.is_guess else None,
        unnamed=count_unnamed(source),
    )
