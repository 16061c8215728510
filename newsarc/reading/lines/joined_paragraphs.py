"""Part paragraphs that a program wrote one behind another into a line, each with its indent."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.sources import SourceLine

_BLANK = "\N{IDEOGRAPHIC SPACE}"
_INDENT = _BLANK * 2
_INSIDE = re.compile(rf"(?<=[^\s]){_BLANK}{{2,}}(?=\S)")
_LONGEST_END = 3  # characters
_ENDS = re.compile(r"[。！？…：；](?:[”’」』）〕】]{0,2})$")


def part_joined_paragraphs(source: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """Part the lines that begin with an indent and have others inside, all behind the end of a sentence.

    A crawler that leaves out line ends joins paragraphs so. Columns side by side have blanks as wide behind
    any word: where a line of the page has such, none is parted.
    """
    if not any(_INDENT in line.text.strip() for line in source):  # as on most pages
        return source
    joined = [line for line in source if _INSIDE.search(line.text)]
    if not joined or not all(map(_is_joined, joined)):
        return source
    return [part for line in source for part in _parts(line)]


def _is_joined(line: SourceLine) -> bool:
    gaps = list(_INSIDE.finditer(line.text))
    return line.text.startswith(_INDENT) and all(
        gap[0] == _INDENT and _ENDS.search(line.text, max(0, gap.start() - _LONGEST_END), gap.start())
        for gap in gaps
    )


def _parts(line: SourceLine) -> Iterator[SourceLine]:
    begins = [0, *(gap.start() for gap in _INSIDE.finditer(line.text))]
    for start, end in pairwise([*begins, len(line.text)]):
        yield line._replace(text=line.text[start:end]) if len(begins) > 1 else line
