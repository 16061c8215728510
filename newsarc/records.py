"""From what an importer read to what an archive keeps: records with their language and provenance."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.repairs import Repair
from newsarc.model.sources import StoredSource
from newsarc.text.language import language_of

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.page import Page, ReadSource
    from newsarc.model.parts import Part
    from newsarc.model.sources import SourceFile


def stored_source(
    file: SourceFile, read: ReadSource, *, given: IssuePage, encoding: str | None
) -> StoredSource:
    """Make the records of a source, and keep with them what the user declared about it."""
    printed = [(page, part) for page in read.pages for part in page.parts]
    return StoredSource(
        file=file,
        encoding=read.encoding,
        reader=read.reader,
        given=given,
        records=tuple(
            Record(
                position, part, part.issue or page.issue, _language(part), _provenance(file, read, page, part)
            )
            for position, (page, part) in enumerate(printed, start=1)
        ),
        drops=tuple(chain.from_iterable(page.drops for page in read.pages)),
        warnings=warnings_of(read),
        given_encoding=encoding,
        is_guess=read.is_guess,
    )


def count_articles(source: StoredSource) -> int:
    """Count the articles of a source, known ones too."""
    return sum(one.part.kind is Kind.ARTICLE for one in source.records)


def count_unnamed(source: StoredSource) -> int:
    """Count the articles of a source of which no newspaper is known."""
    return sum(one.part.kind is Kind.ARTICLE and one.issue.newspaper is None for one in source.records)


def warnings_of(read: ReadSource) -> tuple[str, ...]:
    """Gather the warnings of all pages."""
    return tuple(chain.from_iterable(page.warnings for page in read.pages))


def _language(part: Part) -> str | None:
    return language_of("\n".join([*part.headline, *(paragraph.text for paragraph in part.paragraphs)]))


def _provenance(file: SourceFile, read: ReadSource, page: Page, part: Part) -> Provenance:
    return Provenance(
        path=file.path,
        sha256=file.sha256,
        encoding=read.encoding,
        place=LineSpan(part.first_line, part.last_line),
        reader=read.reader,
        repairs=_repairs(page, part),
    )


def _repairs(page: Page, part: Part) -> tuple[Repair, ...]:
    """Return what was mended on the lines of a part, and what on the page as a whole."""
    if not page.mended_lines:
        return page.repairs
    of_lines = {name for _, name in page.mended_lines}
    counts = Counter(name for line, name in page.mended_lines if part.first_line <= line <= part.last_line)
    whole = tuple(repair for repair in page.repairs if repair.name not in of_lines)
    return (*(Repair(name, count) for name, count in sorted(counts.items())), *whole)
