from __future__ import annotations

from dataclasses import replace

import pytest

from newsarc.model.places import Box
from newsarc.reading.geometry.blocks import make_block
from newsarc.reading.geometry.drawing import PrintedLine
from newsarc.reading.geometry.passages import passages_of


def line(text: str, left: float, top: float, *, width: float = 100) -> PrintedLine:
    return PrintedLine(text, Box(left, top, left + width, top + 10), 10, 0)


def test_a_byline_of_two_lines_over_a_column_breaks_no_sentence_off() -> None:
    byline = [line("Anna Moor", 0, 0, width=50), line("Harbour editor", 0, 12, width=70)]
    found = passages_of(
        [make_block(byline), make_block([line(f"a{row} goes on", 0, 30 + 13 * row) for row in range(4)])],
        10,
        frozenset(),
    )
    assert not found[0].is_text
    assert not found[0].breaks_off


def test_a_text_with_an_uneven_edge_breaks_off_in_a_short_line() -> None:
    widths = [100, 92, 84, 97, 88]
    lines = [line("A text with an edge", 0, 13 * row, width=width) for row, width in enumerate(widths)]
    assert passages_of([make_block(lines)], 10, frozenset())[0].breaks_off
    even = [line("A text with an edge", 0, 13 * row, width=100) for row in range(4)]
    assert not passages_of([make_block([*even, lines[-1]])], 10, frozenset())[0].breaks_off


def test_a_few_bold_lines_are_display_type_unless_they_end_a_sentence() -> None:
    bold = [
        replace(line("Ferry lost in", 0, 0), font="Times-Bold"),
        replace(line("fog", 0, 13), font="Arial,Bold"),
    ]
    said = [bold[0], replace(bold[1], text="fog.")]
    for lines, is_head in ((bold, True), (said, False), (bold[:1], False)):
        [passage] = passages_of([make_block(lines, "Times-Roman")], 10, frozenset())
        assert passage.is_head is is_head
    [passage] = passages_of([make_block(bold, "SimHei")], 10, frozenset())
    assert not passage.is_head


@pytest.mark.parametrize(
    ("end", "breaks_off"),
    [
        ("这是最后一句。", False),
        ("这是最后一句。（下转5版）", False),
        ("这是最后一句。（记者 林知夏）", False),
        ("这句还没有完", True),
        ("这句（下转5版）还没有完", True),
    ],
)
def test_a_text_breaks_off_where_no_sentence_ends(end: str, breaks_off: bool) -> None:
    block = make_block([line("第一行的字数正好排满", 0, 0), line(end, 0, 13)])
    assert passages_of([block], 10, frozenset())[0].breaks_off is breaks_off
