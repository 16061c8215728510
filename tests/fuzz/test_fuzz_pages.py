"""Whatever a file holds, reading it ends soon, raises only what a user can mend, and loses no character."""

from __future__ import annotations

import hashlib
import time
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.errors import SourceError
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis import settings

    from newsarc.model.page import ReadSource

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "text").glob("*.txt"))
FRAGMENTS = """
本报讯（记者 林知夏 通讯员 高若谷） 新江社湖州3月14日电（记者林知夏） ■本报记者 林知夏 文/图
（下转第3版） （上接第1版） 下转 A5版 □ ◆ ● ▲ 湖光日报 2031年3月15日 星期六 第3版 要闻 A1
责任编辑：高若谷 美编 校对 电话：0571-8888 （新江社发） 图为 清晨六点，码头上站满了人。
“一共四万株。” 林场场长说： 茶苗从哪里来？ ——三百亩 （完） 据悉， 1. 一、 （一） ① … 的 、 。 ） （
「」 『 By Ann Gray , Staff Writer Continued on Page A5 HARBOUR TOWN , March 14 ( Reuters ) — re-
covery the 12 % $5 기자 김하늘 서울=연합 記者 東京 ・ ー （共同） Von Karl Weiß
""".split()
BLANKS = (
    "",
    "",
    "",
    " ",
    "  ",
    "　",
    "　　",
    "\t",
    "        ",
    "\xa0",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x1b[2J",
)
ENDS = ("\n", "\n", "\n", "\n\n", "\n\n\n", "\r\n", "\r", "\f", "\u2028", "\x85", "\v", "")

words = st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6).filter(lambda text: text.isprintable()))
lines = st.builds(
    lambda blank, parts, gap, end: blank + gap.join(parts) + end,
    st.sampled_from(BLANKS),
    st.lists(words, max_size=12),
    st.sampled_from(BLANKS),
    st.sampled_from(ENDS),
)
pages = st.lists(lines, min_size=1, max_size=40).map("".join)
samples = st.sampled_from(SAMPLES).map(lambda path: path.read_bytes())


@st.composite
def damaged_samples(draw: st.DrawFn) -> bytes:
    """A sample with bytes cut out, doubled, put elsewhere or replaced."""
    data = bytearray(draw(samples))
    for _ in range(draw(st.integers(1, 6))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(data))] * 2)))
        end = min(end, start + 400)
        piece = data[start:end]
        other = draw(
            st.sampled_from((b"", bytes(piece) * 2, b"\n", b"\xff", b"\x00", draw(st.binary(max_size=8))))
        )
        data[start:end] = other
    return bytes(data)


@st.composite
def shuffled_samples(draw: st.DrawFn) -> bytes:
    """The lines of one or two samples in another order, with some of them doubled, cut or indented."""
    text = "".join(draw(samples).decode("utf-8", "ignore") for _ in range(draw(st.integers(1, 2))))
    all_lines = text.splitlines()
    chosen = draw(st.lists(st.sampled_from(all_lines), min_size=1, max_size=40))
    changes = draw(
        st.lists(st.tuples(st.integers(0, 39), st.sampled_from(("　　", "    ", "cut", ""))), max_size=8)
    )
    for place, change in changes:
        if place < len(chosen):
            line = chosen[place]
            chosen[place] = line[: len(line) // 2] if change == "cut" else change + line
    return "\n".join(chosen).encode()


def read(data: bytes) -> tuple[SourceFile, ReadSource] | None:
    file = SourceFile("page.txt", data, hashlib.sha256(data).hexdigest())
    try:
        return file, read_source(file, given=IssuePage(), encoding=None)
    except SourceError:
        return None


def printed(text: str) -> Counter[str]:
    """Count the characters that a page shows; a hyphen at a line end may rightly go."""
    normal = unicodedata.normalize("NFC", text)
    return Counter(
        character for character in normal if not character.isspace() and character not in "-\ufeff"
    )


def texts_kept(read_as: ReadSource) -> Iterator[str]:
    for page in read_as.pages:
        yield from (drop.text for drop in page.drops)
        for part in page.parts:
            yield from (part.kicker or "", *part.headline, *part.deck)
            yield from (paragraph.text for paragraph in part.paragraphs)
            yield from (mark.text for mark in part.marks)


def check(data: bytes) -> None:
    found = read(data)
    if found is None:
        return
    file, read_as = found
    shown, kept = printed(decode(file, encoding=None).text), printed("\n".join(texts_kept(read_as)))
    assert shown - kept == Counter(), "characters are lost"


@pytest.mark.slow
def test_no_page_is_too_odd(fuzz_profile: settings) -> None:
    fuzz_profile(given(pages)(lambda page: check(page.encode("utf-8", "ignore"))))()


@pytest.mark.slow
def test_no_sample_can_be_damaged_too_much(fuzz_profile: settings) -> None:
    fuzz_profile(given(damaged_samples())(check))()


@pytest.mark.slow
def test_no_order_of_lines_loses_one(fuzz_profile: settings) -> None:
    fuzz_profile(given(shuffled_samples())(check))()


@pytest.mark.slow
def test_no_bytes_are_too_odd(fuzz_profile: settings) -> None:
    fuzz_profile(given(st.binary(max_size=400))(check))()


@pytest.mark.parametrize(
    "text",
    [
        "（上接第1版）",
        "（上接第1版）\n（下转第3版）",
        "■本报记者 林知夏",
        "一条老街的新生意\n本报记者 关雁回 通讯员 华小筑",
        "北方多地将\n□本报记者 孟舒窈\n□本报记者 孟舒窈",
        "　　기자기자기자",
    ],
)
def test_lines_without_a_text_are_not_lost(text: str) -> None:
    check(text.encode())


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ["（" * 20_000, "　" * 20_000 + "。", "本报记者 " * 8_000, "1" * 60_000, "a-\n" * 9_000]
)
def test_hostile_repetition_is_read_in_seconds(text: str) -> None:
    started = time.monotonic()
    read(text.encode())
    assert time.monotonic() - started < 20
