"""What an import tells people: a line for a file that has something to say, and the totals."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from newsarc.language import counted, retold, tr, trn, word
from newsarc.model.reports import Outcome
from newsarc.render.paths import shorten_path
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsarc.import_runs import Totals
    from newsarc.model.records import Record
    from newsarc.model.reports import FileReport


_COUNTED: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "updated": lambda files: tr("{files} updated", files=files),
        "unchanged": lambda files: tr("{files} unchanged", files=files),
        "duplicate": lambda files: tr("{files} in already from another file", files=files),
        "unsettled": lambda files: tr("{files} left for the next run", files=files),
        "failed": lambda files: tr("{files} failed", files=files),
    }
)


def report_lines(report: FileReport, folder: Path, *, is_verbose: bool = False) -> Iterator[str]:
    """Write what is to be said of a file, but for its warnings."""
    path = shorten_path(report.path, folder)
    others = [counted(report.others, "other part")] if report.others else []
    encoding = report.guessed_encoding
    guess = [tr("read as {encoding}", encoding=encoding)] if encoding else []
    if report.outcome is Outcome.ADDED:
        known = (
            [tr("{articles} in already", articles=counted(report.known, "article"))] if report.known else []
        )
        added = [counted(report.articles, "article")] if report.articles or not known else []
        said = tr(", ").join([*added, *known, *others, *guess])
        yield tr("{path}: {said}", path=path, said=said)
    elif report.outcome is Outcome.UPDATED:
        new = tr("updated, {articles}", articles=counted(report.articles, "new article"))
        said = tr(", ").join([new, *others, *_changes(report), *guess])
        yield tr("{path}: {said}", path=path, said=said)
    elif report.outcome is Outcome.UNSETTLED:
        yield tr("{path}: still being written, left for the next run", path=path)
    elif is_verbose and report.outcome is Outcome.UNCHANGED:
        yield tr("{path}: unchanged", path=path)
    elif is_verbose and report.outcome is Outcome.DUPLICATE:
        yield duplicates_line(report, 1, folder)


def _changes(report: FileReport) -> Iterator[str]:
    for name, number in report.changed:
        yield tr("{field} changed in {articles}", field=word(name), articles=counted(number, "article"))


def duplicates_line(report: FileReport, number: int, folder: Path) -> str:
    """Write what a file is the same as, and how many others are the same as one that is in.

    >>> from pathlib import Path
    >>> from newsarc.model.reports import FileReport, Outcome
    >>> report = FileReport("/a/b.txt", Outcome.DUPLICATE, same_as="/a/c.txt")
    >>> duplicates_line(report, 1, Path("/a")), duplicates_line(report, 3, Path("/a"))
    ('b.txt: in already from c.txt', 'b.txt: in already from c.txt (and 2 more such files)')
    """
    path = shorten_path(report.path, folder)
    other = shorten_path(report.same_as, folder) if report.same_as else tr("another file")
    said = tr("{path}: in already from {other}", path=path, other=other)
    if number == 1:
        return said
    return trn(
        "{said} (and {number:,} more such file)",
        "{said} (and {number:,} more such files)",
        number - 1,
        said=said,
    )


def unnamed_line(number: int) -> str:
    """Write of how many articles no newspaper is known.

    >>> unnamed_line(96)
    '96 articles have no newspaper: say --newspaper NAME'
    """
    return trn(
        "{number:,} article has no newspaper: say --newspaper NAME",
        "{number:,} articles have no newspaper: say --newspaper NAME",
        number,
    )


def warning_lines(report: FileReport, folder: Path) -> Iterator[str]:
    """Write each warning of a file."""
    path = shorten_path(report.path, folder)
    return (_warned(path, warning) for warning in report.warnings)


def _warned(path: str, warning: str) -> str:
    return tr("{path}: warning: {warning}", path=path, warning=one_line(retold(warning)))


def warned_lines(first: Sequence[tuple[str, str]], number: int, files: int, folder: Path) -> Iterator[str]:
    """Write the warnings of one kind: each of a few; of many one, with how many there are in how many files.

    >>> from pathlib import Path
    >>> first = [("/a/b.txt", "columns may have run into each other from line 8 on")]
    >>> list(warned_lines(first, 1, 1, Path("/a")))
    ['b.txt: warning: columns may have run into each other from line 8 on']
    >>> print(*warned_lines(first, 30, 12, Path("/a")))
    b.txt: warning: columns may have run into each other from line 8 on (and 29 more, in 12 files)
    """
    is_few = number == len(first)
    for path, text in first if is_few else first[:1]:
        said = _warned(shorten_path(path, folder), text)
        if not is_few:
            said = tr(
                "{said} (and {number:,} more, in {files})",
                said=said,
                number=number - 1,
                files=counted(files, "file"),
            )
        yield said


def totals_line(totals: Totals, *, is_dry_run: bool = False) -> str:
    """Write the totals of an import.

    >>> from newsarc.import_runs import Totals
    >>> totals_line(Totals(added=2, unchanged=1, failed=1, articles=5))
    '4 files: 5 articles added, 1 file unchanged, 1 file failed'
    """
    articles = counted(totals.articles, "article")
    found = tr("{articles} found", articles=articles)
    said = [found if is_dry_run else tr("{articles} added", articles=articles)]
    for name, tell in _COUNTED.items():
        if number := getattr(totals, name):
            said.append(tell(counted(number, "file")))
    return tr("{files}: {said}", files=counted(totals.files, "file"), said=tr(", ").join(said))


def skipped_line(counts: Mapping[str, int]) -> str:
    """Write how many files of which suffix no importer claims.

    >>> skipped_line({".jpg": 3, ".xlsx": 4, "": 1})
    '8 other files skipped: 4 .xlsx, 3 .jpg, 1 without a suffix'
    """
    most_first = sorted(counts.items(), key=lambda item: (-item[1], not item[0], item[0]))
    kinds = (f"{number:,} {suffix or tr('without a suffix')}" for suffix, number in most_first)
    files = counted(sum(counts.values()), "other file")
    return tr("{files} skipped: {kinds}", files=files, kinds=tr(", ").join(kinds))


def record_line(path: str, record: Record) -> str:
    """Write a record of a dry run as tab-separated text.

    Its place, kind, headline or first words, newspaper, date and page.
    """
    part, issue = record.part, record.issue
    words = " ".join(part.headline) or (part.paragraphs[0].text if part.paragraphs else "")
    place = f"{one_line(path)}:{part.first_line}-{part.last_line}"
    date = issue.date.isoformat() if issue.date else ""
    said = (words, issue.newspaper or "", date, issue.page or "")
    return "\t".join((place, part.kind.value, *map(one_line, said))) + "\n"
