"""What an import tells people: a line for a file that has something to say, and the totals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.model import Outcome
from newsarc.render.paths import shorten_path
from newsarc.text.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsarc.model import FileReport, Part


@dataclass(frozen=True, slots=True)
class Totals:
    """How the files of an import ended."""

    added: int = 0
    unchanged: int = 0
    failed: int = 0
    articles: int = 0

    @property
    def files(self) -> int:
        """All files, however they ended."""
        return self.added + self.unchanged + self.failed

    def with_report(self, report: FileReport) -> Totals:
        """Count one more file."""
        return replace(
            self,
            added=self.added + (report.outcome is Outcome.ADDED),
            unchanged=self.unchanged + (report.outcome is Outcome.UNCHANGED),
            failed=self.failed + (report.outcome is Outcome.FAILED),
            articles=self.articles + report.articles,
        )


def report_lines(report: FileReport, folder: Path) -> Iterator[str]:
    """Write what is to be said of a file that was read: its articles and its warnings."""
    path = shorten_path(report.path, folder)
    if report.outcome is Outcome.ADDED:
        others = f", {counted(report.others, 'other part')}" if report.others else ""
        yield f"{path}: {counted(report.articles, 'article')}{others}"
    yield from (f"{path}: warning: {one_line(warning)}" for warning in report.warnings)


def totals_line(totals: Totals, *, is_dry_run: bool = False) -> str:
    """Write the totals of an import.

    >>> totals_line(Totals(added=2, unchanged=1, failed=1, articles=5))
    '4 files: 5 articles added, 1 file unchanged, 1 file failed'
    """
    done = "found" if is_dry_run else "added"
    said = [f"{counted(totals.articles, 'article')} {done}"]
    if totals.unchanged:
        said.append(f"{counted(totals.unchanged, 'file')} unchanged")
    if totals.failed:
        said.append(f"{counted(totals.failed, 'file')} failed")
    return f"{counted(totals.files, 'file')}: {', '.join(said)}"


def part_line(path: str, part: Part) -> str:
    """Write one part of a dry run as tab-separated text: place, kind, headline or first words."""
    words = " ".join(part.headline) or (part.paragraphs[0].text if part.paragraphs else "")
    place = f"{one_line(path)}:{part.first_line}-{part.last_line}"
    return "\t".join((place, part.kind.value, one_line(words))) + "\n"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun.

    >>> counted(1, "file"), counted(1200, "file")
    ('1 file', '1,200 files')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
