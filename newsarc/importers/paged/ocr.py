"""What the formats of OCR have in common: words to lines, lines to pages in the order that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.paged.ocr_blocks import join_within_blocks
from newsarc.importers.paged.ocr_kinds import part_by_kinds, with_text_said
from newsarc.model.page import ReadSource
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceLine
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER, read_page
from newsarc.text.characters.classes import FULL_WIDTH, HAN, KANA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.issue import IssuePage
    from newsarc.model.places import Box
    from newsarc.model.sources import SourceFile

_SET_SOLID = re.compile(f"[{HAN}{KANA}{FULL_WIDTH}]")
_SPACE_IN_HAN = 0.45  # of a line's height, as between the glyphs of a PDF


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or what a program took for one, and its box where that is known."""

    text: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class OcrLine:
    """A line as a program recognized it; `block` is whatever names the block that it is of."""

    text: str
    box: Box | None = None
    block: object = None
    kind: Kind | None = None  # what the source says it is of


def join_words(words: Iterable[Word]) -> str:
    """Put the words of a line together; programs part Han characters where nothing is printed.

    >>> join_words([Word("春"), Word("耕"), Word("New"), Word("York")])
    '春耕New York'
    """
    text = ""
    last: Word | None = None
    for word in words:
        text += (" " if last and _is_parted(last, word) else "") + word.text
        last = word
    return text


def _is_parted(last: Word, word: Word) -> bool:
    if not _SET_SOLID.match(last.text[-1]) and not _SET_SOLID.match(word.text[0]):
        return True
    if last.box is None or word.box is None:
        return False
    height = min(last.box.bottom - last.box.top, word.box.bottom - word.box.top)
    return word.box.left - last.box.right > _SPACE_IN_HAN * height


def number_lines(pages: Iterable[Sequence[OcrLine]]) -> Iterator[list[SourceLine]]:
    """Give the lines of all pages and their blocks their numbers; a line without text is none.

    Heights of OCR differ from line to line, and so do their left edges: no size and no indent is handed on.
    """
    number = block = 0
    for page in pages:
        lines: list[SourceLine] = []
        for name, run in groupby((line for line in page if line.text.strip()), key=lambda line: line.block):
            block += 1
            for line in run:
                number += 1
                text = " ".join(line.text.split())
                lines.append(SourceLine(number, text, line.box, block=None if name is None else block))
        yield lines


def read_ocr(
    file: SourceFile,
    form: tuple[str, str],
    pages: Sequence[Sequence[OcrLine]],
    given: IssuePage,
) -> ReadSource:
    """Read pages of a form, its name and its encoding; raises SourceWithoutArticles where they are empty."""
    named, kinds = read_filename(file.path), _kinds(pages)
    name, encoding = form
    read = tuple(
        part_by_kinds(
            with_text_said(
                join_within_blocks(read_page(lines, given, named), _first_lines(lines)),
                kinds,
                _first_lines(lines),
            ),
            {number: kind for number, kind in kinds.items() if kind is not Kind.ARTICLE},
        )
        for lines in number_lines(pages)
        if lines
    )
    if not read:
        raise SourceWithoutArticles(file.path, name)
    return ReadSource(encoding, READER, read)


def _kinds(pages: Iterable[Sequence[OcrLine]]) -> dict[int, Kind]:
    """Return the kinds of the lines of which the source says one, by their numbers."""
    printed = (line for page in pages for line in page if line.text.strip())
    return {number: line.kind for number, line in enumerate(printed, start=1) if line.kind is not None}


def _first_lines(lines: Sequence[SourceLine]) -> frozenset[int]:
    """Return the numbers of the lines that begin a block; of all lines where blocks are not known."""
    pairs = zip([None, *lines], lines, strict=False)
    return frozenset(
        line.number
        for above, line in pairs
        if above is None or line.block is None or line.block != above.block
    )
