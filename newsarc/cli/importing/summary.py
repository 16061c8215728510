"""What many files of one import have in common, for a person who does not read a line for each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.model.reports import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsarc.model.reports import FileReport


@dataclass(slots=True)
class Tally:
    """Files of one kind: how many, how much of something they have together, and the first of them."""

    first: str = ""
    files: int = 0
    number: int = 0

    def count(self, report: FileReport, number: int = 0) -> None:
        """Count one more file."""
        self.first = self.first or report.path
        self.files += 1
        self.number += number


@dataclass(slots=True)
class Summary:
    """Sums up what files have to say, by its kinds."""

    _others: int = 0
    _empty: Tally = field(default_factory=Tally)
    _unsettled: Tally = field(default_factory=Tally)
    _guessed: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    _changed: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def note(self, report: FileReport) -> None:
        """Sum up one more file."""
        if report.outcome is Outcome.UNSETTLED:
            self._unsettled.count(report)
        if report.outcome not in {Outcome.ADDED, Outcome.UPDATED}:
            return
        self._others += report.others
        if report.outcome is Outcome.ADDED and not report.articles:
            self._empty.count(report)
        if report.guessed_encoding:
            self._guessed[report.guessed_encoding].count(report)
        for name, number in report.changed:
            self._changed[name].count(report, number)

    def lines(self, folder: Path) -> Iterator[str]:
        """Write a line for each kind that there is."""
        from newsarc.render.reports import summary as say

        if self._others:
            yield say.others_line(self._others)
        for encoding, tally in self._guessed.items():
            yield say.guessed_line(encoding, tally.files, tally.first, folder)
        for name, tally in self._changed.items():
            yield say.changed_line(name, tally.number, tally.files, tally.first, folder)
        if self._empty.files:
            yield say.empty_line(self._empty.files, self._empty.first, folder)
        if self._unsettled.files:
            yield say.unsettled_line(self._unsettled.files, self._unsettled.first, folder)
