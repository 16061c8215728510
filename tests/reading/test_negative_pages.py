"""Pages that are not what they look like, and one page in many shapes: what must come out of each."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.sources import SourceFile
from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.model.page import Page

PAGES = Path(__file__).parents[1] / "pages" / "negative"
SAMPLES = Path(__file__).parents[2] / "samples" / "text"
SEED_LIKE = (SAMPLES / "seed-like.txt").read_text(encoding="utf-8")
Articles = list[tuple[str | None, str | None, list[str]]]


def read_bytes(data: bytes) -> Page:
    file = SourceFile("page.txt", data, hashlib.sha256(data).hexdigest())
    (page,) = read_source(file, given=IssuePage(), encoding=None).pages
    return page


def read_text(text: str) -> Page:
    return read_bytes(text.encode())


def text_of(name: str) -> str:
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8")


def parts_of(page: Page, kind: Kind) -> list[Part]:
    return [part for part in page.parts if part.kind is kind]


def articles_of(page: Page) -> Articles:
    return [
        (part.kicker, " ".join(part.headline) or None, [paragraph.text for paragraph in part.paragraphs])
        for part in parts_of(page, Kind.ARTICLE)
    ]


def expected_parts(sample: str) -> list[dict[str, Any]]:
    expected = json.loads((SAMPLES / f"{sample}.expected").read_text(encoding="utf-8"))
    return [part for part in expected["parts"] if part["kind"] == "article"]


def expected_articles(sample: str) -> Articles:
    return [(part["kicker"], part["headline"], part["paragraphs"]) for part in expected_parts(sample)]


def doubts_of(page: Page) -> list[str]:
    return [*page.warnings, *(doubt for part in page.parts for doubt in part.doubts)]


def test_article_without_headline_has_none() -> None:
    page = read_text(text_of("no-headline"))
    assert [part.kind for part in page.parts] == [Kind.ARTICLE]
    ((kicker, headline, paragraphs),) = articles_of(page)
    assert (kicker, headline) == (None, None)
    assert [paragraph[:6] for paragraph in paragraphs] == ["本报讯（记者", "新观测场位于", "市气象台副台"]


def test_headline_alone_is_no_article() -> None:
    (part,) = read_text(text_of("headline-only")).parts
    assert (part.kind, part.paragraphs) == (Kind.HEADLINE, ())
    assert part.headline == ("七彩假日公益班开始报名", "每班限招三十人")


def test_each_brief_is_an_article_and_what_stands_over_all_is_the_headline_of_none() -> None:
    articles = articles_of(read_text(text_of("briefs")))
    assert [headline for _, headline, _ in articles] == [None] * 6
    assert [len(paragraphs) for _, _, paragraphs in articles] == [1] * 6
    subjects = ["天桥", "食堂", "林场", "博物馆", "机耕路", "手推车"]
    assert all(subject in article[2][0] for subject, article in zip(subjects, articles, strict=True))


def test_poem_keeps_its_lines() -> None:
    title, byline, *verses = [line for line in text_of("poem").splitlines() if line]
    page = read_text(text_of("poem"))
    assert articles_of(page) == [(None, title, verses)]
    assert [person.name for person in parts_of(page, Kind.ARTICLE)[0].contributors] == byline.split()[1:]


def test_interview_is_one_article_of_many_turns() -> None:
    ((_, headline, turns),) = articles_of(read_text(text_of("interview")))
    assert headline == "把课堂搬进博物馆"
    assert [turn.partition("：")[0] for turn in turns[1:]] == ["记者", "夏知秋"] * 3


def test_notice_column_holds_no_article() -> None:
    page = read_text(text_of("notices"))
    assert {part.kind for part in page.parts} == {Kind.NOTICE}
    printed = "".join(paragraph.text for part in page.parts for paragraph in part.paragraphs)
    assert "债权人自公告之日起四十五日内" in printed
    assert "房小满遗失居民户口簿，声明作废。" in printed


def test_padded_names_in_columns_stay_apart() -> None:
    rows = [re.split(" {3,}", line) for line in text_of("name-list").splitlines() if "    " in line]
    page = read_text(text_of("name-list"))
    printed = "\n".join(paragraph.text for part in page.parts for paragraph in part.paragraphs)
    for row in rows:
        pattern = r"\s+".join(r"\s*".join(name.replace(" ", "")) for name in row)
        assert re.search(pattern, printed), row


def test_weather_table_is_a_table() -> None:
    rows = [line.split() for line in text_of("weather").splitlines() if "    " in line]
    page = read_text(text_of("weather"))
    assert parts_of(page, Kind.ARTICLE) == []
    (table,) = parts_of(page, Kind.TABLE)
    assert [paragraph.text.split() for paragraph in table.paragraphs] == rows


def test_unwrapped_text_comes_out_as_it_went_in() -> None:
    assert articles_of(read_bytes((SAMPLES / "unwrapped.txt").read_bytes())) == expected_articles("unwrapped")


@pytest.mark.parametrize("repeat", [1, 2])
def test_reading_what_was_read_changes_nothing(repeat: int) -> None:
    text = SEED_LIKE
    for _ in range(repeat):
        blocks = [
            "\n".join([*part.headline, "", *(paragraph.text for paragraph in part.paragraphs)])
            for part in parts_of(read_text(text), Kind.ARTICLE)
        ]
        text = "\n\n".join(blocks) + "\n"
    bodies = [paragraphs for _, _, paragraphs in articles_of(read_text(text))]
    assert bodies == [part["paragraphs"] for part in expected_parts("seed-like")]


@pytest.mark.parametrize("name", ["no-headline", "briefs", "poem", "notices", "weather"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_encoding_makes_no_difference(name: str, encoding: str) -> None:
    assert read_bytes(text_of(name).encode(encoding)) == read_text(text_of(name))


@pytest.mark.parametrize("name", ["no-headline", "interview", "poem", "name-list"])
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_end_makes_no_difference(name: str, line_end: str) -> None:
    assert read_text(text_of(name).replace("\n", line_end)) == read_text(text_of(name))


@pytest.mark.slow
def test_five_megabytes_are_read_whole() -> None:
    data = (SAMPLES / "column-headline-first.txt").read_bytes() + b"\n"
    times = 5_000_000 // len(data) + 1
    assert articles_of(read_bytes(data * times)) == expected_articles("column-headline-first") * times


def test_interleaved_bodies_are_split_or_doubted() -> None:
    lines = text_of("interleaved").splitlines()
    page = read_text(text_of("interleaved"))
    bodies = ["".join(paragraphs) for _, _, paragraphs in articles_of(page)]
    assert bodies == ["".join(lines[0::2]), "".join(lines[1::2])] or doubts_of(page)


@pytest.mark.parametrize("sample", ["column-headline-first", "indented-full-width", "unwrapped"])
def test_clean_page_raises_no_doubt(sample: str) -> None:
    assert doubts_of(read_bytes((SAMPLES / f"{sample}.txt").read_bytes())) == []


def test_traditional_characters_make_no_difference() -> None:
    converter = pytest.importorskip("opencc").OpenCC("s2t")
    found = articles_of(read_text(converter.convert(SEED_LIKE)))
    assert fold(json.dumps(found, ensure_ascii=False)) == fold(
        json.dumps(expected_articles("seed-like"), ensure_ascii=False)
    )


def without_blank_lines(text: str) -> str:
    return re.sub(r"\n\s*\n", "\n", text)


def with_doubled_blank_lines(text: str) -> str:
    return text.replace("\n\n", "\n\n\n\n")


def with_indents(text: str) -> str:
    starts = {
        re.sub(r"\s", "", text)[:8] for part in expected_parts("seed-like") for text in part["paragraphs"]
    }
    lines = [
        f"\u3000\u3000{line.strip()}" if re.sub(r"\s", "", line)[:8] in starts else line
        for line in text.splitlines()
    ]
    return "\n".join(lines) + "\n"


def with_headlines_first(text: str) -> str:
    """Put each article's kicker and headline before its body, wherever they stood."""
    blocks = [block for block in text.split("\n\n") if block.strip()]
    ordered: list[str] = []
    for part in expected_parts("seed-like"):
        first_line = part["headline"].split(" ")[0]
        end = next(index for index, block in enumerate(blocks) if block.startswith(first_line)) + 1
        ordered += [*blocks[end - 2 : end], *blocks[: end - 2]]
        blocks = blocks[end:]
    return "\n\n".join(ordered) + "\n"


@pytest.mark.parametrize(
    "change",
    [without_blank_lines, with_doubled_blank_lines, with_indents, with_headlines_first],
    ids=lambda change: change.__name__,
)
def test_shape_of_the_page_makes_no_difference(change: Callable[[str], str]) -> None:
    changed = change(SEED_LIKE)
    assert changed != SEED_LIKE
    assert articles_of(read_text(changed)) == expected_articles("seed-like")


def test_indents_are_put_back_at_every_paragraph() -> None:
    paragraphs = sum(len(part["paragraphs"]) for part in expected_parts("seed-like"))
    assert with_indents(SEED_LIKE).count("\u3000\u3000") == paragraphs


def test_headlines_are_moved_before_their_bodies() -> None:
    lines = [line for line in with_headlines_first(SEED_LIKE).splitlines() if line.strip()]
    assert lines[0] == "市领导实地督导防汛备汛工作"
    assert lines[3].strip().startswith("本报讯")
    assert sorted(lines) == sorted(line for line in SEED_LIKE.splitlines() if line.strip())
