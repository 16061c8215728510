"""A record of a database's export, and what the readers of all of them share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newsarc.importers.articles.values import join_wrapped
from newsarc.model.parts import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CHINESE_END = re.compile("[。！？][”’」』）]?$")
_FULL = 0.75  # of the longest line: behind a shorter one a text is not wrapped


class NumberedLine(NamedTuple):
    """A line of the file, without blanks at its end, and the field that markup calls it."""

    number: int
    text: str
    field: str | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()


@dataclass(slots=True)
class DatabaseRecord:
    """An article as a database exports it: its fields by newsarc's names of them, and its text."""

    first_line: int
    last_line: int
    fields: dict[str, object] = field(default_factory=dict)
    text: tuple[Paragraph, ...] = ()


class Database(Protocol):
    """A module that reads the exports of one database."""

    def is_export(self, text: str) -> bool:
        """Tell by the beginning of a text whether it is such an export."""

    def read_records(self, lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
        """Yield the records of an export."""


def numbered(text: str) -> list[NumberedLine]:
    """Return the lines of a text with their numbers."""
    lines = re.split("\r\n|[\r\n\f]", text.removeprefix("\ufeff"))
    return [NumberedLine(number, line.rstrip()) for number, line in enumerate(lines, start=1)]


def parted(lines: Iterable[NumberedLine], begins: re.Pattern[str]) -> Iterator[list[NumberedLine]]:
    """Yield the runs of lines that begin behind one of a form; what stands before the first is left out."""
    run: list[NumberedLine] | None = None
    for line in lines:
        if begins.match(line.text):
            if run:
                yield run
            run = []
        elif run is not None:
            run.append(line)
    if run:
        yield run


def ended_by(
    lines: Iterable[NumberedLine], ends: re.Pattern[str], left_out: re.Pattern[str]
) -> Iterator[list[NumberedLine]]:
    """Yield the lines of each record that a line ends, such as its number, without those that are of none."""
    run: list[NumberedLine] = []
    for line in lines:
        if ends.match(line.text.strip()):
            if blocks_of(run):
                yield run
            run = []
        elif not left_out.match(line.text.strip()):
            run.append(line)


def blocks_of(lines: Iterable[NumberedLine]) -> list[list[NumberedLine]]:
    """Return the runs of lines that blank ones part."""
    found: list[list[NumberedLine]] = [[]]
    for line in lines:
        if line.is_blank:
            found.append([])
        else:
            found[-1].append(line)
    return [block for block in found if block]


def paragraphs_of(lines: Sequence[NumberedLine]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text: of each block, or of each line where no program wrapped them."""
    blocks = blocks_of(lines)
    followed = [line.text for block in blocks for line in block[:-1]]
    widest = max(map(len, followed), default=0)
    full = sum(len(text) >= _FULL * widest for text in followed)
    are_sentences = bool(followed) and all(map(_CHINESE_END.search, followed))
    if are_sentences or full < _FULL * len(followed):
        blocks = [[line] for block in blocks for line in block]
    return tuple(Paragraph(joined(block), block[0].number, block[-1].number) for block in blocks)


def joined(lines: Iterable[NumberedLine]) -> str:
    """Join the lines of a paragraph."""
    return join_wrapped([line.text.strip() for line in lines])


def span_of(lines: Sequence[NumberedLine]) -> tuple[int, int]:
    """Return the numbers of the first and the last line that are not blank."""
    written = [line.number for line in lines if not line.is_blank]
    return (written[0], written[-1]) if written else (lines[0].number, lines[-1].number)
