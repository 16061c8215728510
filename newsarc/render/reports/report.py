"""What an import tells people: a line for a file that has something to say, and the totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model.reports import Outcome
from newsarc.render.paths import shorten_path
from newsarc.text.characters.controls import one_line
from newsarc.text.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from newsarc.import_runs import Totals
    from newsarc.model.parts import Part
    from newsarc.model.reports import FileReport


_COUNTED = {
    "updated": "updated",
    "unchanged": "unchanged",
    "duplicate": "in already from another file",
    "unsettled": "left for the next run",
    "failed": "failed",
}


def report_lines(report: FileReport, folder: Path, *, is_verbose: bool = False) -> Iterator[str]:
    """Write what is to be said of a file, but for its warnings."""
    path = shorten_path(report.path, folder)
    others = f", {counted(report.others, 'other part')}" if report.others else ""
    guess = f", read as {report.guessed_encoding}" if report.guessed_encoding else ""
    if report.outcome is Outcome.ADDED:
        yield f"{path}: {counted(report.articles, 'article')}{others}{guess}"
    elif report.outcome is Outcome.UPDATED:
        changed = "".join(f", {name} changed in {counted(n, 'article')}" for name, n in report.changed)
        yield f"{path}: updated, {counted(report.articles, 'new article')}{others}{changed}{guess}"
    elif report.outcome is Outcome.UNSETTLED:
        yield f"{path}: still being written, left for the next run"
    elif is_verbose and report.outcome is Outcome.UNCHANGED:
        yield f"{path}: unchanged"
    elif is_verbose and report.outcome is Outcome.DUPLICATE:
        yield duplicates_line(report, 1, folder)


def duplicates_line(report: FileReport, number: int, folder: Path) -> str:
    """Write what a file is the same as, and how many others are the same as one that is in.

    >>> from pathlib import Path
    >>> from newsarc.model.reports import FileReport, Outcome
    >>> report = FileReport("/a/b.txt", Outcome.DUPLICATE, same_as="/a/c.txt")
    >>> duplicates_line(report, 1, Path("/a")), duplicates_line(report, 3, Path("/a"))
    ('b.txt: in already from c.txt', 'b.txt: in already from c.txt (and 2 more such files)')
    """
    other = shorten_path(report.same_as, folder) if report.same_as else "another file"
    more = f" (and {number - 1:,} more such {'file' if number == 2 else 'files'})" if number > 1 else ""
    return f"{shorten_path(report.path, folder)}: in already from {other}{more}"


def unnamed_line(number: int) -> str:
    """Write of how many articles no newspaper is known.

    >>> unnamed_line(96)
    '96 articles have no newspaper: say --newspaper NAME'
    """
    return (
        f"{counted(number, 'article')} {'has' if number == 1 else 'have'} no newspaper: say --newspaper NAME"
    )


def warning_lines(report: FileReport, folder: Path) -> Iterator[str]:
    """Write each warning of a file."""
    path = shorten_path(report.path, folder)
    return (f"{path}: warning: {one_line(warning)}" for warning in report.warnings)


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
        more = "" if is_few else f" (and {number - 1:,} more, in {counted(files, 'file')})"
        yield f"{shorten_path(path, folder)}: warning: {one_line(text)}{more}"


def totals_line(totals: Totals, *, is_dry_run: bool = False) -> str:
    """Write the totals of an import.

    >>> from newsarc.import_runs import Totals
    >>> totals_line(Totals(added=2, unchanged=1, failed=1, articles=5))
    '4 files: 5 articles added, 1 file unchanged, 1 file failed'
    """
    done = "found" if is_dry_run else "added"
    said = [f"{counted(totals.articles, 'article')} {done}"]
    for name, words in _COUNTED.items():
        if number := getattr(totals, name):
            said.append(f"{counted(number, 'file')} {words}")
    return f"{counted(totals.files, 'file')}: {', '.join(said)}"


def skipped_line(counts: Mapping[str, int]) -> str:
    """Write how many files of which suffix no importer claims.

    >>> skipped_line({".jpg": 3, ".xlsx": 4, "": 1})
    '8 other files skipped: 4 .xlsx, 3 .jpg, 1 without a suffix'
    """
    most_first = sorted(counts.items(), key=lambda item: (-item[1], not item[0], item[0]))
    kinds = (f"{number:,} {suffix or 'without a suffix'}" for suffix, number in most_first)
    return f"{counted(sum(counts.values()), 'other file')} skipped: {', '.join(kinds)}"


def part_line(path: str, part: Part) -> str:
    """Write one part of a dry run as tab-separated text: place, kind, headline or first words."""
    words = " ".join(part.headline) or (part.paragraphs[0].text if part.paragraphs else "")
    place = f"{one_line(path)}:{part.first_line}-{part.last_line}"
    return "\t".join((place, part.kind.value, one_line(words))) + "\n"
