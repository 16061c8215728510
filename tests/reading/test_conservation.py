"""Nothing is lost and nothing invented: over generated pages of every damage, and over the samples."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsarc.errors import SourceError
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsarc.model.page import Page, ReadSource

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "text").glob("*.txt"))

HAN_BODIES = (
    "本报讯（记者 林知夏 通讯员 高若谷）3月14日上午，湖光镇的码头上站满了人，第一船茶苗靠岸。",
    "新江社湖州3月14日电（记者甘恬）全市一季度用电量增长10.2%，其中工业用电占六成以上。",
    "“今年一共四万株。”林场场长田一禾说，茶苗分三批运来，头一批种在南坡，余下的种在北坡。",
    "据介绍，这条老街修了两年，MH370号渡船也搬进了陈列馆，游客可以免费参观（周一闭馆）。",
    "（上接第1版）会议要求，各乡镇要把汛期值守落到实处，确保一有险情，第一时间转移群众。",
)
LATIN_BODIES = (
    "HARBOUR TOWN, March 14 (Reuters) - The harbour board said on Tuesday that the old lighthouse"
    " would be re-lit in June, after a well-known local builder had finished the stairs.",
    "“We have waited two years for this,” said the keeper, who counted 1,250 visitors last summer.",
    "Der Stadtrat beschloss am Montag, die Ein- und Ausgaben der Gemeinde künftig zu veröffentlichen.",
)
HEADLINES = (
    "湖光镇迎来第一船茶苗",
    "四万株苗 两道坡",
    "——老街修缮侧记",
    "茶苗靠岸H",
    "把会议开到堤上时强调",
    "Old Lighthouse To Shine Again",
    "HARBOUR BOARD AGREES",
    "遗失声明",
)
ALONE = (
    "（下转第3版）",
    "（上接第1版）",
    "Continued on Page A5",
    "Continued from Page A1",
    "■本报记者 林知夏 通讯员 高若谷",
    "By Ann Gray, Staff Writer",
    "图为昨日码头上的茶苗。本报记者 林知夏 摄",
    "图为村民在南坡栽种 林知夏摄影报",
    "湖光日报 2031年3月15日 星期六 第3版 要闻",
    "A07",
    "责任编辑：高若谷 美编：甘恬",
    "晴    12    18    东风",
    "（完）",
    "一、先看水位",
    "记者：水从哪里来？",
    "基自기자",
)
JUNK = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def letter_spaced(line: str) -> str:
    return " ".join(line)


def digits_spaced(line: str) -> str:
    return "".join(f" {character} " if character.isdigit() else character for character in line)


def doubled_spaces(line: str) -> str:
    return line.replace(" ", "  ")


def with_a_stray_glyph(line: str) -> str:
    return f"{line}K"


def with_controls(line: str) -> str:
    return f"\x07{line[:3]}\u200b{line[3:]}\x1b"


def indented(line: str) -> str:
    return f"\u3000\u3000{line}"


def hyphenated(line: str) -> str:
    return f"{line}-"


def softly_hyphenated(line: str) -> str:
    return f"{line}\N{SOFT HYPHEN}"


DAMAGES: tuple[Callable[[str], str], ...] = (
    str,
    str,
    str,
    letter_spaced,
    digits_spaced,
    doubled_spaces,
    with_a_stray_glyph,
    with_controls,
    indented,
    hyphenated,
    softly_hyphenated,
)


def wrapped(text: str, width: int) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]


def side_by_side(columns: list[list[str]], gutter: str) -> list[str]:
    height = max(len(column) for column in columns)
    padded = [[*column, *[""] * (height - len(column))] for column in columns]
    return [gutter.join(row).rstrip() for row in zip(*padded, strict=True)]


def in_turns(columns: list[list[str]]) -> list[str]:
    first, second = columns[0], columns[-1]
    return [line for pair in zip(first, second, strict=False) for line in pair]


bodies = st.builds(
    wrapped,
    st.lists(st.sampled_from(HAN_BODIES + LATIN_BODIES), min_size=1, max_size=4).map("".join),
    st.sampled_from((9, 13, 17, 40, 400)),
)
columns = st.lists(bodies, min_size=2, max_size=4)
blocks = st.one_of(
    bodies,
    bodies,
    st.lists(st.sampled_from(HEADLINES), min_size=1, max_size=4),
    st.lists(st.sampled_from(ALONE), min_size=1, max_size=3),
    st.builds(side_by_side, columns, st.sampled_from((" ", "    ", "\u3000\u3000", "\t"))),
    st.builds(in_turns, columns),
    st.lists(JUNK, max_size=3),
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Lay out blocks under one another, and damage whole blocks or single lines."""
    lines: list[str] = []
    for block in draw(st.lists(blocks, min_size=1, max_size=8)):
        damage, other = draw(st.tuples(*[st.sampled_from(DAMAGES)] * 2))
        damaged = [other(line) if index % 3 == 2 else damage(line) for index, line in enumerate(block)]
        lines += [*damaged, *draw(st.sampled_from(([], [""], ["", ""], ["\f"])))]
    return draw(st.sampled_from(("\n", "\n\n", "\r\n"))).join(lines)


def source_of(data: bytes) -> SourceFile:
    return SourceFile("page.txt", data, "0" * 64)


def read(data: bytes) -> ReadSource:
    return read_source(source_of(data), given=IssuePage(), encoding=None)


def printed(text: str) -> Counter[str]:
    return Counter(character for character in text if not character.isspace())


def texts_kept(page: Page) -> Iterator[str]:
    yield from (drop.text for drop in page.drops)
    for part in page.parts:
        yield from (part.kicker or "", *part.headline, *part.deck)
        yield from (paragraph.text for paragraph in part.paragraphs)
        yield from (mark.text for mark in part.marks)


def lines_told(page: Page) -> Iterator[int]:
    yield from (drop.line for drop in page.drops)
    yield from (label.line for label in page.labels)
    for part in page.parts:
        yield from (part.first_line, part.last_line)
        yield from (mark.line for mark in part.marks)
        for paragraph in part.paragraphs:
            yield from (paragraph.first_line, paragraph.last_line)


def check(data: bytes) -> None:
    read_as = read(data)
    text = decode(source_of(data)).text
    kept = printed("".join(kept for page in read_as.pages for kept in texts_kept(page)))
    shown = printed(text)
    assert shown - kept == Counter(), "lost"
    assert kept - shown == Counter(), "invented"
    last_line = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= number <= last_line for page in read_as.pages for number in lines_told(page))
    parts = [part for page in read_as.pages for part in page.parts]
    assert all(part.first_line <= part.last_line for part in parts)
    assert all(one.first_line <= one.last_line for part in parts for one in part.paragraphs)
    assert read(data) == read_as


def is_text(page: str) -> bool:
    try:
        decode(source_of(page.encode()))
    except SourceError:
        return False
    return True


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages().filter(is_text))
def test_no_printed_character_is_lost_or_invented(page: str) -> None:
    check(page.encode())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_sample_is_kept_to_the_character(sample: Path) -> None:
    check(sample.read_bytes())
